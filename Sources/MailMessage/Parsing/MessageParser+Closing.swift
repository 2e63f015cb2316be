import PortableSystem
import SystemPackage

extension MessageParser {
  /// Ends the innermost open part before `end`, and reads what was encoded in it.
  mutating func closeInnermost(at end: UInt64) throws(Errno) {
    guard let ended = stack.popLast(), !ended.isBase else { return }
    let index = ended.index
    let start = parts[index].body.lowerBound
    parts[index].body = start..<max(start, end)
    if ended.isEntered { depth -= 1 }
    // Apple Mail keeps attachments that it has not loaded, or keeps apart, as empty parts.
    if parts[index].body.count <= 2, parts[index].headers.first("X-Apple-Content-Length") != nil {
      leave(index, .contentElsewhere, "a part whose content was left out by the mail program")
    }
    if let boundary = ended.boundary {
      delimiters.pop(boundary, level: stack.count)
      if parts[index].transferEncoding.isEncoded {
        note(.encodedMultipart, "a multipart that says it is encoded", at: start, parts[index].path)
      }
      if ended.children == 0, !isFull {
        if parts[index].transferEncoding.isEncoded, try readEncoded(ended) { return }
        leave(index, .boundaryNotFound, "a multipart in which its boundary does not stand")
      } else if !ended.isClosed, !isFull {
        note(
          .closeBoundaryMissing, "a multipart without its last boundary",
          at: parts[index].body.upperBound, parts[index].path)
      }
    } else if parts[index].isMessage, !ended.isEntered, parts[index].unexamined == nil, !isFull {
      _ = try readEncoded(ended)
    }
  }

  /// Whether an embedded message must be decoded first: senders that say so often did not do it.
  mutating func isReallyEncoded(_ index: Int) throws(Errno) -> Bool {
    let part = parts[index]
    guard part.transferEncoding.isEncoded,
      try Message.looksLikeMessage(part.source, range: part.body)
    else { return part.transferEncoding.isEncoded }
    // Quoted-printable leaves a header looking like one, but no `=` that begins no escape.
    if part.transferEncoding == .quotedPrintable, try !hasBareEqualsSign(part) { return true }
    note(
      .transferEncodingWrong, "an embedded message that says it is encoded and is not",
      at: part.body.lowerBound, part.path)
    return false
  }

  /// Whether an equals sign that quoted-printable cannot have stands in the header with which the
  /// content begins; its first 64 KiB are looked at.
  private func hasBareEqualsSign(_ part: Part) throws(Errno) -> Bool {
    let start = part.body.lowerBound
    let window = min(UInt64(1 << 16), part.body.upperBound - start)
    var lines = LineScanner(part.source, range: start..<(start + window), bufferSize: 1 << 12)
    while let line = try lines.nextLine(keeping: 1000), !line.text.isEmpty {
      let text = line.text
      for index in text.indices where text[index] == .equals && index + 2 < text.count {
        if text[index + 1].hexValue == nil || text[index + 2].hexValue == nil { return true }
      }
    }
    return false
  }

  /// Decodes a part into the temporary file and reads what is in it.
  ///
  /// - Returns: whether parts were found in it, or a limit forbade to look.
  private mutating func readEncoded(_ ended: OpenPart) throws(Errno) -> Bool {
    let part = parts[ended.index]
    let file: TemporaryFile
    if let decoded { file = decoded } else { file = try TemporaryFile() }
    decoded = file
    let start = file.size
    let decoder = PartDecoder(part)
    let isWhole = try decoder.copy(
      to: file, limit: limits.decodedBytes - min(start, limits.decodedBytes))
    for defect in decoder.defects {
      note(defect.code, defect.text, at: defect.offset, defect.part)
    }
    guard isWhole else {
      try file.truncate(to: start)
      leave(ended.index, .decodedLimit, "an encoded message beyond the limit of decoded bytes")
      return true
    }

    // All that is open waits, and the decoded bytes are read as if they were a mail alone.
    let outer = (scanner, stack, delimiters, encodedOrigin)
    defer { (scanner, stack, delimiters, encodedOrigin) = outer }
    encodedOrigin = encodedOrigin ?? part.body.lowerBound
    scanner = LineScanner(file, range: start..<file.size)
    delimiters = DelimiterTable()
    var base = ended
    base.isBase = true
    stack = [base]
    if let boundary = ended.boundary { delimiters.push(boundary, level: 0) }
    let count = parts.count
    depth += 1
    if part.isMessage { try readPart(parent: 0) }
    try readContents()
    depth -= 1
    return parts.count > count
  }
}
