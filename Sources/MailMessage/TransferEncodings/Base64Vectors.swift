/// Base64 characters (RFC 2045, table 1), 16 at a time.
///
/// All of the arithmetic is on seven bits, with the eighth for the result of a comparison: that
/// becomes instructions that every processor has.
enum Base64Vectors {
  /// The number of characters that are looked at together.
  static let width = 16
  /// The number of bytes that they stand for.
  static let decodedWidth = 12

  private typealias Vector = SIMD16<UInt8>

  /// Whether nothing but the alphabet stands in lines of equal length, padding excluded.
  ///
  /// - Parameters:
  ///   - start: where the first line begins.
  ///   - length: the number of characters in each line.
  ///   - stride: how far the lines' beginnings are apart.
  ///   - count: the number of lines, all of which stand in `bytes`.
  /// - Precondition: a line has at least ``width`` characters.
  static func areLines(
    _ bytes: Span<UInt8>, from start: Int, length: Int, stride: Int, count: Int
  ) -> Bool {
    guard count > 0 else { return true }
    precondition(length >= width && stride >= length)
    precondition(start >= 0 && length <= bytes.count && start <= bytes.count - length)
    precondition(count - 1 <= (bytes.count - start - length) / stride)
    return unsafe bytes.withUnsafeBytes { bytes in
      var inside = Vector(repeating: 0xFF)
      var line = start
      for _ in 0..<count {
        var place = line
        // The last characters are looked at twice where the length is no multiple.
        let last = line &+ length &- width
        while place < last {
          inside &= alphabet(unsafe bytes.loadUnaligned(fromByteOffset: place, as: Vector.self))
          place &+= width
        }
        inside &= alphabet(unsafe bytes.loadUnaligned(fromByteOffset: last, as: Vector.self))
        line &+= stride
      }
      return isSet(inside)
    }
  }

  /// Decodes whole groups of characters.
  ///
  /// Where something else than the alphabet stands among them, what comes out means nothing.
  ///
  /// - Precondition: there are ``width`` characters or more, in groups of four, and there is room.
  static func decode(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into output: inout MutableSpan<UInt8>, at place: Int
  ) {
    let size = range.count / 4 * 3
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    precondition(range.count >= width && range.count % 4 == 0)
    precondition(place >= 0 && place <= output.count && size <= output.count - place)
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe output.withUnsafeMutableBytes { output in
        var source = range.lowerBound
        var target = place
        let last = range.upperBound &- width
        while source < last {
          unsafe decode(bytes, source, into: output, target)
          source &+= width
          target &+= decodedWidth
        }
        unsafe decode(bytes, last, into: output, place &+ size &- decodedWidth)
      }
    }
  }

  /// Decodes the next characters, if all of them are of the alphabet.
  ///
  /// - Precondition: there are ``width`` of them, and room for ``decodedWidth`` bytes.
  static func decodeBlock(
    _ bytes: Span<UInt8>, from start: Int, into output: inout MutableSpan<UInt8>, at place: Int
  ) -> Bool {
    guard areLines(bytes, from: start, length: width, stride: width, count: 1) else {
      return false
    }
    decode(bytes, start..<(start + width), into: &output, at: place)
    return true
  }

  @inline(__always)
  private static func decode(
    _ bytes: UnsafeRawBufferPointer, _ source: Int, into output: UnsafeMutableRawBufferPointer,
    _ target: Int
  ) {
    let characters = unsafe bytes.loadUnaligned(fromByteOffset: source, as: Vector.self)
    let groups = joined(values(characters))
    unsafe output.storeBytes(
      of: UInt64(littleEndian: groups.x | groups.y &<< 48), toByteOffset: target, as: UInt64.self)
    unsafe output.storeBytes(
      of: UInt32(littleEndian: UInt32(truncatingIfNeeded: groups.y &>> 16)),
      toByteOffset: target &+ 8, as: UInt32.self)
  }

  /// The highest bit of each byte that is a character of the alphabet.
  @inline(__always)
  private static func alphabet(_ characters: Vector) -> Vector {
    let lower = characters | all(0x20)
    let isLetter = reaches(lower, 0x61) ^ reaches(lower, 0x7B)
    // The slash stands right before the digits.
    let isDigit = reaches(characters, 0x2F) ^ reaches(characters, 0x3A)
    let isPlus = reaches(characters, 0x2B) ^ reaches(characters, 0x2C)
    return (isLetter | isDigit | isPlus) & ~characters
  }

  /// The six bits that each character stands for.
  @inline(__always)
  private static func values(_ characters: Vector) -> Vector {
    // The differences between the runs of the alphabet, from the digits on.
    let letters = bit(reaches(characters, 0x41)) &* all(69)
    let lowers = bit(reaches(characters, 0x61)) &* all(6)
    let beforeDigits = bit(~reaches(characters, 0x30)) &* all(12)
    let beforeSlash = bit(~reaches(characters, 0x2F)) &* all(3)
    return characters &+ all(4) &- letters &- lowers &+ beforeDigits &+ beforeSlash
  }

  /// Two times 48 bits, whose bytes are in the order in which they are written.
  @inline(__always)
  private static func joined(_ values: Vector) -> SIMD2<UInt64> {
    let group = unsafe unsafeBitCast(values, to: SIMD4<UInt32>.self)
    let first = ((group & all(0x3F)) &<< all(2)) | ((group &>> all(12)) & all(0x03))
    let second = ((group & all(0x0F00)) &<< all(4)) | ((group &>> all(10)) & all(0x0F00))
    let third = ((group & all(0x03_0000)) &<< all(6)) | ((group &>> all(8)) & all(0x3F_0000))
    let triples = unsafe unsafeBitCast(first | second | third, to: SIMD2<UInt64>.self)
    let low = SIMD2<UInt64>(repeating: 0xFF_FFFF)
    let high = SIMD2<UInt64>(repeating: 0xFFFF_FF00_0000)
    return (triples & low) | ((triples &>> SIMD2(repeating: 8)) & high)
  }

  /// Bytes whose highest bit tells whether those of seven bits are at least `bound`.
  @inline(__always)
  private static func reaches(_ bytes: Vector, _ bound: UInt8) -> Vector {
    bytes &+ all(0x80 - bound)
  }

  /// The highest bit of each byte, as 0 or 1.
  @inline(__always)
  private static func bit(_ bytes: Vector) -> Vector { (bytes & all(0x80)) &>> all(7) }

  @inline(__always)
  private static func all(_ value: UInt8) -> Vector { Vector(repeating: value) }

  @inline(__always)
  private static func all(_ value: UInt32) -> SIMD4<UInt32> { SIMD4(repeating: value) }

  /// Whether the highest bit is set in all bytes.
  @inline(__always)
  private static func isSet(_ bytes: Vector) -> Bool {
    let words = unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return ~(words.x & words.y) & 0x8080_8080_8080_8080 == 0
  }
}
