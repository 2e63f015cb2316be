/// Decodes a uuencoded file, or an xxencoded one, line by line.
///
/// Whether the `begin` before it is prose is told by the first lines: until one of them is a whole
/// line of data they are held back.
struct UUDecoder: TextFileDecoder {
  private enum State {
    /// No line of data has come yet.
    case unsure
    case data
    /// Behind the line of no bytes that ends the data.
    case terminated
  }

  var record: FileRecord
  private var state = State.unsure
  private var held: [TextLine] = []
  private var alphabet = UUAlphabet.uuencode
  private var hasData = false
  private var usesGraveAccents = false
  private var usesChecksums: Bool?
  /// The first line that lacks characters.
  private var shortened: UInt64?
  /// How many lines came one after the other that carry no data.
  private var idleLines = 0

  /// How many lines without data are looked at before the file is given up.
  private static let patience = 8
  /// How many lines may stand between `begin` and the first line of data.
  private static let mostHeld = 4

  init(name: [UInt8], at offset: UInt64) {
    record = FileRecord(.uuencode, name: name, at: offset)
  }

  mutating func take(_ line: TextLine, into content: inout [UInt8]) -> LineUse {
    // A line in several pieces is too long for the encoding; that was told at the first.
    guard line.isBeginning else { return .taken }
    guard state == .unsure else { return takeData(line, into: &content) }
    if isEnd(line) {
      guard held.allSatisfy({ $0.isWhole && UULine($0.bytes, .uuencode) != nil }) else {
        return .notTaken
      }
    } else {
      let found = line.isWhole ? UUAlphabet.allCases.first { isWholeData(line.bytes, $0) } : nil
      guard let found else {
        held.append(line)
        if held.count < Self.mostHeld { return .taken }
        guard held.allSatisfy(isShortenedData) else { return .notTaken }
        begin(into: &content)
        return .taken
      }
      alphabet = found
    }
    begin(into: &content)
    return takeData(line, into: &content)
  }

  mutating func finish(at offset: UInt64, into content: inout [UInt8]) -> Bool {
    if state == .unsure {
      // A line that is cut off by the text's end is not for prose to have.
      guard let last = held.last, isShortenedData(last), last.bytes.count > 4 else { return false }
      begin(into: &content)
    }
    if let shortened {
      if usesGraveAccents || alphabet != .uuencode || !record.hasEndMark {
        record.note(.fileLineLength, "a line is shorter than it says", at: shortened)
      } else {
        record.note(
          .fileLineShortened, "spaces at the end of a line are missing, and read as zeros",
          at: shortened)
      }
    }
    if !record.hasEndMark {
      record.note(.fileCutOff, "it ends without its end line", at: offset)
    }
    return true
  }

  /// Takes what was held back, now that it is a file.
  private mutating func begin(into content: inout [UInt8]) {
    state = .data
    record.encoding = alphabet.encoding
    for line in held { _ = takeData(line, into: &content) }
    held = []
  }

  private mutating func takeData(_ line: TextLine, into content: inout [UInt8]) -> LineUse {
    if isEnd(line) {
      record.hasEndMark = true
      if state == .data, hasData {
        record.note(
          .fileWithoutTerminator, "no line of no bytes stands before its end line",
          at: line.offset)
      }
      return .last
    }
    guard line.isWhole, let data = UULine(line.bytes, alphabet) else {
      if state == .terminated { return .notTaken }
      record.note(.fileJunk, "a line within it is none of its encoding", at: line.offset)
      return idle()
    }
    if data.count == 0 {
      if data.hasGraveAccent { usesGraveAccents = true }
      // Blank lines before the first line of data end nothing.
      if hasData || !line.isBlank { state = .terminated }
      return idle()
    }
    if state == .terminated {
      guard data.missing == 0 else { return .notTaken }
      record.note(.fileGoesOn, "data stand behind the line that ends them", at: line.offset)
      state = .data
    }
    takeBytes(data, at: line.offset, into: &content)
    return .taken
  }

  private mutating func takeBytes(
    _ data: UULine, at offset: UInt64, into content: inout [UInt8]
  ) {
    idleLines = 0
    hasData = true
    if !usesGraveAccents, data.hasGraveAccent { usesGraveAccents = true }
    if data.missing > 0, shortened == nil { shortened = offset }
    if data.isWhole {
      // A checksum that is a space gets lost, so that only one too many is odd.
      if usesChecksums == false, data.hasChecksum {
        record.note(.fileLineLength, "a line is longer than it says", at: offset)
      }
      if usesChecksums == nil { usesChecksums = data.hasChecksum }
    }
    data.decode(into: &content)
  }

  private mutating func idle() -> LineUse {
    idleLines += 1
    return idleLines <= Self.patience ? .taken : .notTaken
  }

  private func isEnd(_ line: TextLine) -> Bool {
    line.isWhole && line.bytes.starts(with: "end".utf8)
      && line.bytes.dropFirst(3).allSatisfy(\.isBlank)
  }

  /// Whether a line is one of data whose last characters, spaces, were cut off.
  private func isShortenedData(_ line: TextLine) -> Bool {
    guard line.isWhole, let data = UULine(line.bytes, .uuencode) else { return false }
    return data.count > 0
  }

  private func isWholeData(_ bytes: [UInt8], _ alphabet: UUAlphabet) -> Bool {
    guard let line = UULine(bytes, alphabet) else { return false }
    return line.count > 0 && line.missing == 0
  }
}
