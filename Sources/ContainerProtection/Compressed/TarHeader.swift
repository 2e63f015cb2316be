/// The header of a member of a tar archive (POSIX.1-2024, pax, "ustar Interchange Format"; numbers
/// and types of GNU tar beside them).
struct TarHeader {
  static let size = 512

  /// What the member is: a letter, as it stands.
  let type: UInt8
  /// The name in the header, its folders in front.
  let name: [UInt8]
  /// Bytes of content, without the zeros that fill the last block.
  let contentSize: UInt64

  /// - Returns: `nil` where the checksum does not fit, so that it is no header.
  init?(_ block: [UInt8]) {
    guard block.count == Self.size, Self.sumFits(block), let size = Self.number(block[124..<136])
    else { return nil }
    type = block[156]
    contentSize = size
    let name = Self.text(block[0..<100])
    let isPOSIX = block[257..<263].elementsEqual(Array("ustar\u{0}".utf8))
    let folder = isPOSIX ? Self.text(block[345..<500]) : []
    self.name = folder.isEmpty ? name : folder + [UInt8(ascii: "/")] + name
  }

  /// The sum of all bytes, those of the sum itself taken for blanks; old programs summed signed
  /// bytes.
  private static func sumFits(_ block: [UInt8]) -> Bool {
    guard let sum = number(block[148..<156]), sum > 0 else { return false }
    var (unsigned, signed) = (0, 0)
    for (place, byte) in block.enumerated() {
      let byte = 148..<156 ~= place ? 0x20 : byte
      unsigned += Int(byte)
      signed += Int(Int8(bitPattern: byte))
    }
    return sum == UInt64(unsigned) || (signed > 0 && sum == UInt64(signed))
  }

  private static func text(_ field: ArraySlice<UInt8>) -> [UInt8] {
    Array(field.prefix { $0 != 0 })
  }

  /// Octal digits between blanks; where the first bit is set, GNU's number in base 256.
  private static func number(_ field: ArraySlice<UInt8>) -> UInt64? {
    guard let first = field.first else { return nil }
    if first & 0x80 != 0 {
      guard first == 0x80, field.dropFirst().dropLast(8).allSatisfy({ $0 == 0 }) else {
        return nil
      }
      return field.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
    let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0 }
    guard digits.allSatisfy({ 0x30...0x37 ~= $0 }) else { return nil }
    return digits.reduce(0) { $0 << 3 | UInt64($1 & 7) }
  }
}
