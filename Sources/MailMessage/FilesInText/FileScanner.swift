import PortableSystem
import SystemPackage

/// Goes through a text and decodes the files in it, one after the other.
struct FileScanner {
  /// A file, or a part of one in yEnc, and where its content stands in the spool.
  struct Section {
    let record: FileRecord
    let content: Range<UInt64>
  }

  /// What was found so far.
  private(set) var sections: [Section] = []
  /// What is wrong with the text as a whole.
  private(set) var findings: [FileFinding] = []
  /// The limit that ended the scan.
  private var limit: FileFinding?
  /// The content of all sections.
  var spool = DecodedSpool()

  private var reader: TextReader
  private let limits: EmbeddedFileLimits
  private var current: (any TextFileDecoder)?
  /// Where the content of the current file begins in the spool.
  private var start: UInt64 = 0
  private var content: [UInt8] = []
  /// Whether the line goes on with which a file begins.
  private var isInMark = false
  /// How many full lines of data without a beginning came one after the other.
  private var fullLines = 0
  private var hasToldOfData = false

  /// How many such lines prose does not have one after the other.
  private static let telling = 3

  init(_ reader: TextReader, limits: EmbeddedFileLimits) {
    self.reader = reader
    self.limits = limits
  }

  /// Goes through all of the text, or up to a limit.
  mutating func run() throws(Errno) {
    var end: UInt64 = 0
    while limit == nil, try reader.advance() {
      end = reader.line.offset + UInt64(reader.line.bytes.count)
      try take(reader.line)
    }
    try endFile(at: end)
    if let limit { findings.append(limit) }
    if let place = reader.earlyEnd {
      findings.append(
        FileFinding(
          code: .sourceEnded, text: "the source ends earlier than it said", offset: place))
    }
  }

  private mutating func take(_ line: TextLine) throws(Errno) {
    if let next = FileMark.decoder(line) {
      try begin(next, at: line.offset)
      isInMark = !line.isEnd
      return
    }
    if isInMark {
      isInMark = !line.isEnd
      return
    }
    if current != nil {
      let use = current?.take(line, into: &content)
      try keep(at: line.offset)
      if use == .taken { return }
      try endFile(at: line.offset)
      if use == .last { return }
    }
    if let next = BinHexDecoder(unannounced: line) {
      try begin(next, at: line.offset)
      _ = current?.take(line, into: &content)
      try keep(at: line.offset)
    } else {
      takeText(line)
    }
  }

  /// Takes a line outside all files: data without a beginning are the rest of a file that was
  /// split, or that is hidden from programs that look for one.
  private mutating func takeText(_ line: TextLine) {
    guard UULine.isFullLine(line) else {
      fullLines = 0
      return
    }
    fullLines += 1
    guard fullLines == Self.telling, !hasToldOfData else { return }
    hasToldOfData = true
    findings.append(
      FileFinding(
        code: .fileWithoutBeginning, text: "uuencoded data whose beginning is missing",
        offset: line.offset))
  }

  private mutating func begin(
    _ next: any TextFileDecoder, at offset: UInt64
  ) throws(Errno) {
    try endFile(at: offset, isCutByNext: true)
    guard sections.count < limits.files else {
      limit = FileFinding(
        code: .fileLimit, text: "more than \(limits.files) files stand in the text",
        offset: offset)
      return
    }
    current = next
    start = spool.count
  }

  private mutating func endFile(
    at offset: UInt64, isCutByNext: Bool = false
  ) throws(Errno) {
    guard var file = current else { return }
    current = nil
    let isFile = file.finish(at: offset, into: &content)
    try keep(at: offset)
    guard isFile else { return }
    if isCutByNext {
      file.record.note(.fileWithinFile, "another file begins before its end", at: offset)
    }
    if let limit { file.record.note(limit.code, limit.text, at: limit.offset) }
    sections.append(Section(record: file.record, content: start..<spool.count))
  }

  /// Puts what was decoded into the spool.
  private mutating func keep(at offset: UInt64) throws(Errno) {
    guard !content.isEmpty else { return }
    if UInt64(content.count) > limits.decodedBytes - min(spool.count, limits.decodedBytes) {
      limit = FileFinding(
        code: .decodedLimit,
        text: "files have more than \(limits.decodedBytes) bytes when decoded", offset: offset)
    } else {
      try spool.append(content)
    }
    content.removeAll(keepingCapacity: true)
  }
}
