/// A class identifier: a GUID in the byte order in which compound files and property lists hold
/// it, its first three groups little-endian (MS-DTYP 2.3.4.2).
public struct ClassID: Hashable, Sendable, CustomStringConvertible {
  /// The first eight bytes, as a little-endian number.
  private let front: UInt64
  /// The last eight bytes, as a little-endian number.
  private let back: UInt64

  /// No class: all bits are zero.
  public static let none = ClassID([])

  /// Takes the first 16 of `bytes`; where there are fewer, it is as if zeros followed.
  public init(_ bytes: [UInt8]) {
    let padded = bytes.prefix(16) + Array(repeating: 0, count: 16)
    front = Array(padded).number(at: 0) ?? 0
    back = Array(padded).number(at: 8) ?? 0
  }

  /// The 16 bytes as they stand in a file.
  public var bytes: [UInt8] {
    [front, back].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> UInt64(8 * $0)) }
    }
  }

  /// The usual notation in lower case, as `00020d0b-0000-0000-c000-000000000046`.
  public var description: String {
    let bytes = bytes
    let order = [3, 2, 1, 0, -1, 5, 4, -1, 7, 6, -1, 8, 9, -1, 10, 11, 12, 13, 14, 15]
    return order.map { place in
      guard place >= 0 else { return "-" }
      let digits = String(bytes[place], radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
