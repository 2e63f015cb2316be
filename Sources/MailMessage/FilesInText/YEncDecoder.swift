import PortableSystem

/// Decodes a file in yEnc, or one part of one: every byte is given plus 42, critical ones plus 64
/// behind `=` (yEnc draft 1.3).
struct YEncDecoder: TextFileDecoder {
  var record: FileRecord
  private let head: YEncKeywordLine
  private var part: YEncKeywordLine?
  private var checksum = CRC32()
  private var count: UInt64 = 0
  private var isEscaped = false
  /// The CRC-32 of the file that it is a part of.
  private var fileChecksum: UInt32?

  /// Begins a file with its `=ybegin` line; `nil` when the line is none.
  init?(_ line: TextLine) {
    guard let head = YEncKeywordLine(line.bytes, keyword: "=ybegin"),
      head["size"] != nil || head["line"] != nil
    else { return nil }
    self.head = head
    record = FileRecord(.yEnc, name: head.name ?? [], at: line.offset)
    if head.isMalformed || head["size"] == nil || head.name == nil {
      record.note(
        .fileMarkMalformed, "the line with which it begins cannot be read", at: line.offset)
    }
  }

  mutating func take(_ line: TextLine, into content: inout [UInt8]) -> LineUse {
    if line.isBeginning {
      if let end = YEncKeywordLine(line.bytes, keyword: "=yend") {
        record.hasEndMark = true
        check(end, at: line.offset)
        return .last
      }
      if part == nil, count == 0, let part = YEncKeywordLine(line.bytes, keyword: "=ypart") {
        self.part = part
        return .taken
      }
    }
    let start = content.count
    for byte in line.bytes {
      if isEscaped {
        content.append(byte &- 64 &- 42)
        isEscaped = false
      } else if byte == .equals {
        isEscaped = true
      } else {
        content.append(byte &- 42)
      }
    }
    if line.isEnd, isEscaped {
      isEscaped = false
      record.note(.fileJunk, "a line ends with half a character", at: line.offset)
    }
    checksum.update(content.span.extracting(start...))
    count += UInt64(content.count - start)
    return .taken
  }

  mutating func finish(at offset: UInt64, into content: inout [UInt8]) -> Bool {
    let isPart = part != nil || (head["part"] ?? 1) > 1 || (head["total"] ?? 1) > 1
    if isPart {
      if let size = head["size"], let begin = part?["begin"], let end = part?["end"],
        begin > 0, begin <= end, end <= size
      {
        record.piece = YEncPiece(
          size: size, total: head["total"], number: head["part"], range: (begin - 1)..<end,
          fileChecksum: fileChecksum)
        checkSize(end - (begin - 1), at: offset)
      } else {
        record.note(
          .filePartsMissing, "it is a part of a file, and which one cannot be told",
          at: record.offset)
      }
    } else if let size = head["size"] {
      checkSize(size, at: offset)
    }
    if !record.hasEndMark {
      record.note(.fileCutOff, "it ends without its end line", at: offset)
    }
    return true
  }

  private mutating func check(_ end: YEncKeywordLine, at offset: UInt64) {
    if end.isMalformed {
      record.note(.fileMarkMalformed, "the line that ends it cannot be read", at: offset)
    }
    if let size = end["size"] { checkSize(size, at: offset) }
    if let expected = end.checksum("pcrc32") { check(.partCRC32, expected, at: offset) }
    if let expected = end.checksum("crc32") {
      if part == nil {
        check(.crc32, expected, at: offset)
      } else {
        // Of the whole file, which only all parts together show.
        fileChecksum = expected
      }
    }
  }

  private mutating func check(
    _ kind: EmbeddedFile.Check.Kind, _ expected: UInt32, at offset: UInt64
  ) {
    record.check(
      kind, expected == checksum.value, .fileChecksumWrong,
      "its checksum is not that of its content", at: offset)
  }

  private mutating func checkSize(_ size: UInt64, at offset: UInt64) {
    record.check(
      .size, size == count, .fileSizeWrong, "it says \(size) bytes and has \(count)", at: offset)
  }
}
