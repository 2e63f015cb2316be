public import PortableSystem
public import SystemPackage

/// A mailbox in one file, taken apart message by message in constant memory: mboxo, mboxrd, mboxcl
/// and mboxcl2 (RFC 4155 describes their common ground).
///
/// Messages begin at "From " lines with a sender and a date. What Content-Length claims is believed
/// where a message or the end follows there, and where nothing between looks like a message: so
/// none is lost, and none passes for a part of another.
public struct Mailbox: Sendable {
  /// A place at which a message begins.
  private struct Beginning: Sendable {
    let lineStart: UInt64
    let contentStart: UInt64
    var defects: [Defect] = []
  }

  /// How far ahead a message's end is looked for where its Content-Length says that it is.
  private static let farthestLook: UInt64 = 1 << 30

  private let source: any ByteSource
  private let limit: UInt64
  private var scanner: LineScanner
  private var current: Beginning?
  private var hasBegun = false
  private var index = 0

  /// A mailbox at its beginning.
  ///
  /// - Parameter range: the bytes of `source` that are the mailbox; all, when not given.
  public init(_ source: any ByteSource, range: Range<UInt64>? = nil) {
    let range = (range ?? 0..<source.size).clamped(to: 0..<source.size)
    self.source = source
    limit = range.upperBound
    scanner = LineScanner(source, range: range)
  }

  /// Where it ends; of a stream that is known when its end was reached.
  private var end: UInt64 { min(limit, source.size) }

  /// The next message.
  ///
  /// - Returns: `nil` when there is none.
  /// - Throws: the source's error.
  public mutating func next() throws(Errno) -> MailboxMessage? {
    if !hasBegun { try begin() }
    guard let message = current else { return nil }
    var defects = message.defects
    let claim = try ClaimedContent(source, from: message.contentStart, to: end)
    let next = try nextBeginning(claim, &defects)
    let upper = next?.lineStart ?? end
    var body = message.contentStart..<max(message.contentStart, upper)
    let added = try blankLine(before: body.upperBound, from: body.lowerBound)
    body = body.lowerBound..<(body.upperBound - added)
    if let claim, !claim.ends(at: body.upperBound, or: upper) {
      note(.contentLengthWrong, "content-length ends elsewhere", at: claim.offset, &defects)
    }
    if let place = scanner.earlyEnd {
      note(.sourceEnded, "the source ends earlier than it said", at: place, &defects)
    }
    defer { index += 1 }
    current = next
    return MailboxMessage(index: index, range: body, defects: defects)
  }

  /// Finds the first message; what stands before any separator is one too.
  private mutating func begin() throws(Errno) {
    hasBegun = true
    while let line = try scanner.nextLine(keeping: SeparatorLine.longest) {
      var text = line.text
      if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
      if text.isEmpty, line.isWhole { continue }
      let hasHeader = try beginsHeader(at: scanner.offset)
      if line.isWhole, let separator = SeparatorLine(text), separator.isComplete || hasHeader {
        current = Beginning(lineStart: line.start, contentStart: scanner.offset)
      } else {
        var beginning = Beginning(lineStart: line.start, contentStart: line.start)
        note(
          .mailboxBeginning, "bytes before the first message", at: line.start, &beginning.defects)
        current = beginning
      }
      return
    }
  }

  /// Goes on to where the next message begins.
  private mutating func nextBeginning(
    _ claim: ClaimedContent?, _ defects: inout [Defect]
  ) throws(Errno) -> Beginning? {
    var isBelievable: Bool?
    while try scanner.skip(to: .separator) {
      guard let line = try scanner.nextLine(keeping: SeparatorLine.longest), line.isWhole,
        let separator = SeparatorLine(line.text)
      else { continue }
      let isApart = try blankLine(before: line.start, from: 0) > 0
      let hasHeader = try beginsHeader(at: scanner.offset)
      guard isApart ? separator.isComplete || hasHeader : separator.isComplete else { continue }
      var beginning = Beginning(lineStart: line.start, contentStart: scanner.offset)
      if !hasHeader, let claim, claim.end > line.start {
        if isBelievable == nil { isBelievable = try isFollowedByMessage(claim.end) }
      }
      let isClaimed = claim.map { $0.end > line.start } ?? false
      let splits = hasHeader || (isApart && !(isClaimed && isBelievable == true))
      if !separator.isComplete || !isApart || !hasHeader || isClaimed {
        let text = "a From line of which readers may differ whether a message begins there"
        note(.mailboxSeparator, text, at: line.start, &defects)
        if splits { note(.mailboxSeparator, text, at: line.start, &beginning.defects) }
      }
      if splits { return beginning }
    }
    return nil
  }

  /// Whether the mailbox ends at a place, or a message with its separator begins there or behind
  /// one blank line.
  ///
  /// A place more than 1 GiB ahead is not looked at: a stream would have to be kept up to there.
  private func isFollowedByMessage(_ place: UInt64) throws(Errno) -> Bool {
    guard place - min(scanner.offset, place) <= Self.farthestLook else { return false }
    // Where a stream ends is only known once it was asked for what stands there.
    _ = try source.bytes(at: place, count: 1)
    guard place < end else { return place == end }
    var lines = LineScanner(source, range: place..<end, bufferSize: 1 << 11)
    for _ in 0..<2 {
      guard let line = try lines.nextLine(keeping: SeparatorLine.longest) else { return true }
      if line.isWhole, line.text.isEmpty { continue }
      return SeparatorLine(line.text)?.isComplete == true
    }
    return false
  }

  /// Whether a header field begins at a place: one line is looked at.
  private func beginsHeader(at place: UInt64) throws(Errno) -> Bool {
    let count = Int(clamping: min(80, end - min(place, end)))
    let line = try source.bytes(at: place, count: count)
    return HeaderField.colon(in: line[...]) != nil || line.starts(with: ">From ".utf8)
  }

  /// The length of the line break of the blank line before a place; 0 when there is none.
  private func blankLine(before place: UInt64, from start: UInt64) throws(Errno) -> UInt64 {
    let first = place - min(4, place - min(start, place))
    let bytes = try source.bytes(at: first, count: Int(place - first))
    guard bytes.last == .lineFeed else { return 0 }
    let length = bytes.dropLast().last == .carriageReturn ? 2 : 1
    return bytes.dropLast(length).last == .lineFeed ? UInt64(length) : 0
  }

  private func note(
    _ code: Defect.Code, _ text: String, at offset: UInt64, _ defects: inout [Defect]
  ) {
    guard !defects.contains(where: { $0.code == code }) else { return }
    defects.append(Defect(code, text, offset: offset, part: ""))
  }
}
