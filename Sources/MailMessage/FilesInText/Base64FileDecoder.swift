/// Decodes a file in base64 between `begin-base64` and `====` (POSIX.1-2017, uuencode, "Base64
/// algorithm").
struct Base64FileDecoder: TextFileDecoder {
  var record: FileRecord
  private var decoder = Base64Decoder()
  private var hasData = false
  /// A first line that is not made of whole groups.
  private var held: TextLine?
  private var idleLines = 0

  /// How many lines without data are looked at before the file is given up.
  private static let patience = 8

  init(name: [UInt8], at offset: UInt64) {
    record = FileRecord(.base64, name: name, at: offset)
  }

  mutating func take(_ line: TextLine, into content: inout [UInt8]) -> LineUse {
    if line.isBeginning, line.bytes.starts(with: "====".utf8) {
      decodeHeld(into: &content)
      record.hasEndMark = true
      return .last
    }
    let data = line.bytes.trimmingBlanks()
    let isData = Self.isData(data)
    if data.isEmpty || !isData {
      if !isData {
        guard hasData else { return .notTaken }
        record.note(.fileJunk, "a line within it is no base64", at: line.offset)
      }
      idleLines += 1
      return idleLines <= Self.patience ? .taken : .notTaken
    }
    if !hasData, data.count % 4 != 0 {
      // A word of prose, unless what follows is data too, or the end.
      guard held == nil else { return .notTaken }
      held = line
      return .taken
    }
    decodeHeld(into: &content)
    hasData = true
    idleLines = 0
    decode(line.bytes, at: line.offset, isLast: false, into: &content)
    return .taken
  }

  mutating func finish(at offset: UInt64, into content: inout [UInt8]) -> Bool {
    guard hasData || record.hasEndMark else { return false }
    decode([], at: offset, isLast: true, into: &content)
    if !record.hasEndMark {
      record.note(.fileCutOff, "it ends without its end line", at: offset)
    }
    return true
  }

  private mutating func decodeHeld(into content: inout [UInt8]) {
    guard let line = held else { return }
    held = nil
    decode(line.bytes, at: line.offset, isLast: false, into: &content)
  }

  private mutating func decode(
    _ bytes: [UInt8], at offset: UInt64, isLast: Bool, into content: inout [UInt8]
  ) {
    var output = [UInt8](repeating: 0, count: 1 << 10)
    var range = bytes.indices
    while true {
      var filled = 0
      var span = output.mutableSpan
      decoder.decode(bytes, &range, atEnd: isLast, into: &span, &filled, 1 << 10)
      content += output[..<filled]
      if range.isEmpty, filled < 1 << 10 { break }
    }
    for finding in decoder.takeFindings() {
      record.note(finding.code, finding.text, at: offset + UInt64(finding.index))
    }
  }

  private static func isData(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { Base64Decoder.value($0) < 64 || $0 == .equals }
  }
}
