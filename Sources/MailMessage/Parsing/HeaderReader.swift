import PortableSystem
import SystemPackage

/// Reads one header block, up to the blank line after it or the delimiter that cuts it off.
struct HeaderReader {
  /// The block's lines as they stand, as far as the limit allows.
  private(set) var bytes: [UInt8] = []
  /// Where they begin.
  private(set) var start: UInt64
  /// Where the content begins.
  private(set) var contentStart: UInt64
  /// What is wrong with the block, each kind once.
  private(set) var findings: [(code: Defect.Code, text: String, offset: UInt64)] = []

  private let limit: Int
  private let isWholeMessage: Bool
  private var overflows = false
  /// The first of the lines that are no field, while no field has come after them.
  private var strayLine: LineScanner.Line?
  private var strayBreak = 0
  /// Where the first Content-Type field begins in `bytes`.
  private var contentTypeIndex: Int?
  private var ownBoundary: [UInt8]??

  /// - Parameters:
  ///   - limit: the most bytes to hold.
  ///   - isWholeMessage: whether it begins a message, before which a mark may stand.
  init(at offset: UInt64, limit: Int, isWholeMessage: Bool) {
    start = offset
    contentStart = offset
    self.limit = limit
    self.isWholeMessage = isWholeMessage
  }

  /// The header block.
  var headers: Headers { Headers(bytes: bytes, offset: start) }

  /// Reads the block; the scanner then stands where the content begins.
  ///
  /// - Parameter delimiters: the boundaries of the multiparts that it stands in.
  mutating func read(
    from scanner: inout LineScanner, delimiters: DelimiterTable, limits: MailLimits
  ) throws(Errno) {
    var isFirst = true
    while true {
      let precedingBreak = scanner.precedingBreak
      let keeping = max(limit - bytes.count, limits.boundaryBytes + 8)
      guard var line = try scanner.nextLine(keeping: keeping) else {
        endWithoutBlankLine(&scanner)
        return
      }
      if isFirst, isWholeMessage, takePreamble(&line) { continue }
      isFirst = false
      if line.text.isEmpty, line.isWhole {
        end(at: scanner.offset, &scanner)
        return
      }
      if line.text.starts(with: [.hyphen, .hyphen]), line.restIsBlank,
        delimiters.match(line.text) != nil || matchesOwnBoundary(line.text, limits)
      {
        note(.headerNotEnded, "a boundary before the header has ended", at: line.start)
        scanner.rewind(to: line, precedingBreak: precedingBreak)
        if strayLine == nil { contentStart = line.start } else { endWithoutBlankLine(&scanner) }
        return
      }
      take(line, precedingBreak)
    }
  }

  /// Takes what may stand before the first field of a message: a byte order mark, which is cut
  /// off the line; the line that mailboxes put before each mail; blank lines.
  ///
  /// - Returns: whether the line is none of the header.
  private mutating func takePreamble(_ line: inout LineScanner.Line) -> Bool {
    var begin = line.start
    if line.text.starts(with: [0xEF, 0xBB, 0xBF]) {
      line.text.removeFirst(3)
      begin += 3
    }
    let isMailboxLine =
      line.text.starts(with: "From ".utf8) || line.text.starts(with: ">From ".utf8)
    let isBlank = line.text.isEmpty && line.isWhole && line.breakLength > 0
    guard isMailboxLine || isBlank else {
      start = begin
      return false
    }
    if isBlank { note(.leadingBlankLines, "blank lines before the header", at: line.start) }
    return true
  }

  private mutating func take(_ line: LineScanner.Line, _ precedingBreak: Int) {
    let isContinuation = line.text.first?.isBlank == true && strayLine == nil && !bytes.isEmpty
    if isContinuation || HeaderField.colon(in: line.text[...]) != nil {
      if !isContinuation { strayLine = nil }
    } else if strayLine == nil {
      strayLine = LineScanner.Line(start: line.start)
      strayBreak = precedingBreak
      note(.headerWithoutColon, "a line in the header that is no field", at: line.start)
    }
    guard !overflows, line.isWhole, line.text.count + line.breakLength <= limit - bytes.count
    else {
      overflows = true
      note(.headerLimit, "the header is longer than \(limit) bytes", at: line.start)
      return
    }
    if contentTypeIndex == nil, line.text.prefix(12).lowercasedText == "content-type" {
      contentTypeIndex = bytes.count
    }
    bytes += line.text
    if line.breakLength == 2 { bytes.append(.carriageReturn) }
    if line.breakLength > 0 { bytes.append(.lineFeed) }
  }

  private mutating func end(at offset: UInt64, _ scanner: inout LineScanner) {
    // Lines without a colon, then a blank line: content whose header was never ended, or none.
    if strayLine == nil { contentStart = offset } else { endWithoutBlankLine(&scanner) }
  }

  /// Ends the block before the lines that are no field, or where all ends.
  private mutating func endWithoutBlankLine(_ scanner: inout LineScanner) {
    guard let strayLine else {
      contentStart = scanner.offset
      return
    }
    contentStart = strayLine.start
    let kept = Int(clamping: strayLine.start - min(start, strayLine.start))
    bytes.removeSubrange(min(kept, bytes.count)...)
    scanner.rewind(to: strayLine, precedingBreak: strayBreak)
  }

  /// Whether a line is a delimiter of the multipart that this header begins.
  private mutating func matchesOwnBoundary(_ line: [UInt8], _ limits: MailLimits) -> Bool {
    guard let contentTypeIndex else { return false }
    let boundary: [UInt8]?
    if let known = ownBoundary {
      boundary = known
    } else {
      let block = Headers(bytes: Array(bytes[contentTypeIndex...]), offset: 0)
      let value = block.first("content-type")?.unfolded ?? []
      let field = StructuredField(value, limit: limits.parameters)
      boundary =
        field.word.hasPrefix("multipart/")
        ? ParameterList(field.parameters).first("boundary")?.bytes : nil
      ownBoundary = .some(boundary)
    }
    guard let boundary, !boundary.isEmpty else { return false }
    var table = DelimiterTable()
    table.push(boundary, level: 0)
    return table.match(line) != nil
  }

  private mutating func note(_ code: Defect.Code, _ text: String, at offset: UInt64) {
    guard !findings.contains(where: { $0.code == code }) else { return }
    findings.append((code, text, offset))
  }
}
