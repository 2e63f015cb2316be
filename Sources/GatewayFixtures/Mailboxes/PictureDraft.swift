import ZipCrypto

/// A grey picture of noise, as photographs are to a compressor (PNG, third edition), stored.
enum PictureDraft {
  /// A picture of about so many bytes, 256 dots wide.
  static func bytes(about size: Int, _ material: inout FixtureMaterial) -> [UInt8] {
    let rows = max(size / 257, 1)
    // Each row begins with its filter, which is none.
    let row = [0] + material.bytes(256)
    var lines: [UInt8] = []
    lines.reserveCapacity(rows * row.count)
    for _ in 0..<rows { lines += row }
    let header = number(256) + number(UInt32(rows)) + [8, 0, 0, 0, 0]
    return [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + chunk("IHDR", header)
      + chunk("IDAT", zlib(lines, repeating: row, count: rows)) + chunk("IEND", [])
  }

  /// Stored deflate in a zlib frame (RFC 1950; RFC 1951, 3.2.4).
  private static func zlib(
    _ content: [UInt8], repeating row: [UInt8], count: Int
  ) -> [UInt8] {
    var output: [UInt8] = [0x78, 0x01]
    output.reserveCapacity(content.count + content.count / 10_000 + 16)
    for start in stride(from: 0, to: content.count, by: 65_535) {
      let block = content[start..<min(start + 65_535, content.count)]
      let length = UInt16(block.count)
      output.append(start + block.count == content.count ? 1 : 0)
      output.append(littleEndian: length)
      output.append(littleEndian: ~length)
      output += block
    }
    return output + number(adler(row, count: count))
  }

  /// Adler-32 of a row that stands there so many times.
  private static func adler(_ row: [UInt8], count: Int) -> UInt32 {
    // What a row adds to the first sum is always the same; to the second, its length times the
    // first sum, and something that is always the same.
    let sum = row.reduce(0) { $0 + UInt64($1) }
    let weighted = row.enumerated().reduce(UInt64(0)) {
      $0 + UInt64(row.count - $1.offset) * UInt64($1.element)
    }
    var (first, second): (UInt64, UInt64) = (1, 0)
    for _ in 0..<count {
      second = (second + UInt64(row.count) * first + weighted) % 65_521
      first = (first + sum) % 65_521
    }
    return UInt32(second << 16 | first)
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let checked = Array(type.utf8) + data
    return number(UInt32(data.count)) + checked + number(CRC32.of(checked.span))
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
