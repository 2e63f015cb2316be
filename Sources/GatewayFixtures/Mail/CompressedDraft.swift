import ZipCrypto

/// Containers that never encrypt: gzip, zlib and tar.
enum CompressedDraft {
  /// A gzip member (RFC 1952, 2.3) without name and time.
  static func gzip(_ content: [UInt8]) -> [UInt8] {
    var output: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + FixedDeflate.compress(content)
    output.append(littleEndian: CRC32.of(content))
    output.append(littleEndian: UInt32(truncatingIfNeeded: content.count))
    return output
  }

  /// A zlib stream (RFC 1950).
  static func zlib(_ content: [UInt8]) -> [UInt8] {
    var (first, second): (UInt32, UInt32) = (1, 0)
    for byte in content {
      first = (first + UInt32(byte)) % 65_521
      second = (second + first) % 65_521
    }
    let checksum = second << 16 | first
    return [0x78, 0x01] + FixedDeflate.compress(content)
      + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: checksum >> $0) }
  }

  /// A tar archive of one regular file (POSIX.1-2017, pax, ustar interchange format).
  static func tar(_ name: String, _ content: [UInt8]) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, _ place: Int) {
      header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
    }
    func octal(_ value: Int, _ width: Int) -> String {
      let digits = String(value, radix: 8)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    put(name, 0)
    put(octal(0o644, 7), 100)
    put(octal(0, 7), 108)
    put(octal(0, 7), 116)
    put(octal(content.count, 11), 124)
    put(octal(1_775_003_400, 11), 136)  // 2026-04-01 00:30 UTC
    put("        ", 148)
    put("0", 156)
    put("ustar\u{0}00", 257)
    put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", 148)
    let padding = [UInt8](repeating: 0, count: (512 - content.count % 512) % 512 + 1_024)
    return header + content + padding
  }
}
