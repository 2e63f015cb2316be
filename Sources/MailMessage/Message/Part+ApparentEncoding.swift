import PortableSystem
public import SystemPackage

extension Part {
  /// How the content is encoded by what it looks like, where the header says otherwise.
  ///
  /// Senders call base64 "7bit", or label as base64 what they never encoded. Some mail readers
  /// give the content either way, so a careful look goes by both. The first 4 KiB are looked at.
  ///
  /// - Returns: `base64` where nothing but whole lines of it stand in a part that says it is not
  ///   encoded; `binary` where bytes that no encoding uses stand in one that says base64; else what
  ///   the header says.
  /// - Throws: the source's error.
  public func apparentTransferEncoding() throws(Errno) -> TransferEncoding {
    let length = body.upperBound - body.lowerBound
    let sample = try source.bytes(
      at: body.lowerBound, count: Int(clamping: min(length, 4096)))
    switch transferEncoding {
    case .base64:
      return sample.contains { $0 == 0 || $0 >= 0x80 } ? .binary : .base64
    case .sevenBit, .eightBit, .binary, .other:
      return Self.looksLikeBase64(sample) ? .base64 : transferEncoding
    case .quotedPrintable, .uuencode, .yEnc:
      return transferEncoding
    }
  }

  /// Whether all lines are base64 and all but the last of one length, which whole groups make up.
  private static func looksLikeBase64(_ sample: [UInt8]) -> Bool {
    // Nearly all texts are told by a space in their first line.
    let start = sample.drop { $0.isBlank || $0 == .lineFeed || $0 == .carriageReturn }
    let beginning = start.prefix { $0 != .lineFeed }.trimmingBlanks()
    guard beginning.count >= 16, beginning.allSatisfy({ $0 == .equals || isBase64($0) }) else {
      return false
    }
    var lines = sample.split(separator: .lineFeed).map { $0.trimmingBlanks() }
    lines.removeAll { $0.isEmpty }
    guard let first = lines.first, let last = lines.popLast() else { return false }
    // Words of prose are base64 too, so a little is not enough.
    guard !lines.isEmpty || last.count >= 24, first.count >= 16, first.count % 4 == 0 else {
      return false
    }
    for line in lines where line.count != first.count || !isBase64(line) { return false }
    return last.count <= first.count && isBase64(last.prefix { $0 != .equals })
      && last.drop { $0 != .equals }.allSatisfy { $0 == .equals }
  }

  private static func isBase64(_ byte: UInt8) -> Bool { Base64Decoder.value(byte) < 64 }

  private static func isBase64(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { isBase64($0) }
  }
}
