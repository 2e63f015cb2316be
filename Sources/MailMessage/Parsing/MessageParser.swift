import PortableSystem
import SystemPackage

/// Reads a mail into parts, in one pass: all multiparts and messages that are open at a place
/// stand on one stack, so that how deep they are does not multiply the reading.
///
/// Only a message that is itself encoded is read twice: it is decoded into a temporary file, and
/// its parts are ranges of that.
struct MessageParser {
  /// A part that has begun and not ended.
  struct OpenPart {
    let index: Int
    /// The boundary that is searched for.
    var boundary: [UInt8]?
    /// What the paths of its parts begin with.
    var prefix = ""
    var children = 0
    /// Whether its last delimiter has come.
    var isClosed = false
    /// Whether it is a multipart or message whose parts are read as it is.
    var isEntered = false
    /// Whether it is only there for the parts in its decoded content, and has ended itself.
    var isBase = false
  }

  let limits: MailLimits
  var parts: [Part] = []
  var defects: DefectLog
  var scanner: LineScanner
  var stack: [OpenPart] = []
  var delimiters = DelimiterTable()
  /// The decoded bytes of embedded messages, one after the other.
  var decoded: TemporaryFile?
  /// How many multiparts and messages stand around the bytes that are read now.
  var depth = 0
  var headerBytes = 0
  var isFull = false
  /// Whether the mail goes on beyond the limit.
  private let isCut: Bool
  /// Where in the mail the encoded message begins in which we are.
  var encodedOrigin: UInt64?

  init(_ source: any ByteSource, range: Range<UInt64>, limits: MailLimits) {
    self.limits = limits
    defects = DefectLog(limit: limits.defects)
    let length = min(range.upperBound - range.lowerBound, limits.messageBytes)
    scanner = LineScanner(source, range: range.lowerBound..<(range.lowerBound + length))
    isCut = length < range.upperBound - range.lowerBound
  }

  /// Reads the whole mail.
  mutating func run() throws(Errno) {
    try readPart(parent: nil)
    if isCut {
      note(
        .messageLimit, "the mail is longer than \(limits.messageBytes) bytes", at: scanner.end,
        stackPath)
    }
    try readContents()
  }

  /// Reads on from a place within the content of the innermost open part to the end of the range.
  mutating func readContents() throws(Errno) {
    while !isFull, try scanner.skip(to: .delimiter) {
      let precedingBreak = scanner.precedingBreak
      guard let line = try scanner.nextLine(keeping: limits.boundaryBytes + 8) else { break }
      guard line.restIsBlank, let match = delimiters.match(line.text) else { continue }
      let end = line.start - min(UInt64(precedingBreak), line.start)
      while stack.count > match.level + 1 { try closeInnermost(at: end) }
      guard let multipart = stack.last, let boundary = multipart.boundary else { continue }
      if match.isClose {
        // A last delimiter without any before it: a multipart without parts.
        if !multipart.isClosed { delimiters.close(boundary, level: match.level) }
        stack[match.level].isClosed = true
      } else {
        if multipart.isClosed {
          note(
            .partAfterClose, "a part after the last boundary", at: line.start,
            parts[multipart.index].path)
        }
        try readPart(parent: match.level)
      }
    }
    if let place = scanner.earlyEnd {
      note(.sourceEnded, "the source ends earlier than it said", at: place, stackPath)
    }
    while !stack.isEmpty { try closeInnermost(at: scanner.end) }
  }

  /// Reads a header and opens the part that it begins, and the message that begins with that.
  ///
  /// - Parameter parent: the place in the stack of what it is a part of.
  mutating func readPart(parent: Int?) throws(Errno) {
    var parent = parent
    while true {
      if parts.count >= limits.parts {
        note(.partLimit, "more than \(limits.parts) parts", at: scanner.offset, stackPath)
        isFull = true
        return
      }
      let isWholeMessage = parent.map { stack[$0].boundary == nil } ?? true
      let limit = min(limits.headerBytes, limits.totalHeaderBytes - headerBytes)
      var header = HeaderReader(
        at: scanner.offset, limit: limit, isWholeMessage: isWholeMessage)
      try header.read(from: &scanner, delimiters: delimiters, limits: limits)
      headerBytes += header.bytes.count
      guard try open(header, parent: parent, isWholeMessage: isWholeMessage) else { return }
      parent = stack.count - 1
    }
  }

  /// Lists a part and puts it on the stack.
  ///
  /// - Returns: whether it is a message, whose header comes next.
  private mutating func open(
    _ header: HeaderReader, parent: Int?, isWholeMessage: Bool
  ) throws(Errno) -> Bool {
    let index = parts.count
    let parentIndex = parent.map { stack[$0].index }
    let isInDigest = parentIndex.map {
      parts[$0].mediaType.type == "multipart" && parts[$0].mediaType.subtype == "digest"
    }
    let headers = header.headers
    let facts = PartHeader(headers, isInDigest: isInDigest ?? false, limits: limits)
    let isMultipart = facts.mediaType.type == "multipart"
    let prefix = parent.map { stack[$0].prefix } ?? ""
    if let parent { stack[parent].children += 1 }
    let number = parent.map { stack[$0].children } ?? 1
    let path = isWholeMessage && isMultipart ? "\(prefix)TEXT" : "\(prefix)\(number)"
    parts.append(
      Part(
        path: path, parent: parentIndex, headers: headers, mediaType: facts.mediaType,
        disposition: facts.disposition, fileName: facts.fileName,
        transferEncoding: facts.transferEncoding, source: scanner.source,
        body: header.contentStart..<max(scanner.end, header.contentStart), unexamined: nil))
    for finding in header.findings { note(finding.code, finding.text, at: finding.offset, path) }
    for finding in facts.findings { note(finding.code, finding.text, at: finding.offset, path) }

    var opened = OpenPart(index: index)
    var isMessage = false
    if isMultipart {
      opened.prefix = isWholeMessage ? prefix : "\(path)."
      opened.boundary = usableBoundary(facts.boundary, of: index)
    } else if parts[index].isMessage, isAllowedDeeper(index) {
      opened.prefix = "\(path)."
      isMessage = try !isReallyEncoded(index)
    }
    opened.isEntered = opened.boundary != nil || isMessage
    if opened.isEntered { depth += 1 }
    stack.append(opened)
    if let boundary = opened.boundary { delimiters.push(boundary, level: stack.count - 1) }
    return isMessage
  }

  /// The boundary to search for, unless there is none or a limit forbids it.
  private mutating func usableBoundary(_ boundary: [UInt8]?, of index: Int) -> [UInt8]? {
    let boundary = Array((boundary ?? []).trimmingBlanks())
    if boundary.isEmpty {
      leave(index, .boundaryMissing, "a multipart without a boundary")
      return nil
    }
    if boundary.count > limits.boundaryBytes {
      leave(index, .boundaryLimit, "a boundary longer than \(limits.boundaryBytes) bytes")
      return nil
    }
    return isAllowedDeeper(index) ? boundary : nil
  }

  private mutating func isAllowedDeeper(_ index: Int) -> Bool {
    guard depth >= limits.depth else { return true }
    leave(index, .depthLimit, "parts in one another deeper than \(limits.depth)")
    return false
  }

  /// Records that what a part may hold was not looked at.
  mutating func leave(_ index: Int, _ code: Defect.Code, _ text: String) {
    note(code, text, at: parts[index].body.lowerBound, parts[index].path)
    parts[index].unexamined = Defect(
      code, text, offset: encodedOrigin ?? parts[index].body.lowerBound, part: parts[index].path)
  }

  mutating func note(_ code: Defect.Code, _ text: String, at offset: UInt64, _ path: String) {
    defects.add(Defect(code, text, offset: encodedOrigin ?? offset, part: path))
  }

  /// The path of the innermost open part.
  private var stackPath: String { stack.last.map { parts[$0.index].path } ?? "" }
}
