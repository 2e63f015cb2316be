internal import AttachmentInspection
internal import MailMessage
internal import OutlookMessage
internal import PortableSystem
internal import SystemPackage

/// The text of a mail, plain and as its HTML shows it; lines that are blank are left out.
struct BodyText: Sendable {
  /// The lines of all plain texts; `nil` where there is none.
  private(set) var plain: [BodyLine]?
  /// The lines of all HTML texts; `nil` where there is none.
  private(set) var html: [BodyLine]?
  /// Whether all of it was read.
  private(set) var isWhole = true

  /// No letter has so many lines.
  private static let mostLines = 20_000
  /// No mail has so many texts.
  private static let mostParts = 16

  init(_ mail: HeldMail) throws(Errno) {
    switch mail.content {
    case .mime(let message, _, _): try read(message, hasOffsets: mail.hasOffsets)
    case .outlook(let message, _):
      if let text = message.plainText { try add(text, isHTML: false) }
      if let text = message.html { try add(text, isHTML: true) }
      // A text that stands there as RTF alone is not read.
      if isMissing, message.compressedRTF != nil { isWhole = false }
    }
  }

  /// Whether there is no text at all, nor a part for one.
  var isMissing: Bool { plain == nil && html == nil }

  private mutating func read(_ message: Message, hasOffsets: Bool) throws(Errno) {
    // What stands in an attached mail is that mail's text.
    let isInside = message.partsInAttachedMails
    var count = 0
    for (index, part) in message.parts.enumerated() {
      guard !isInside[index], !part.isMultipart, !part.isMessage, PartRole(part) == .body,
        ["plain", "html"].contains(part.mediaType.subtype)
      else { continue }
      count += 1
      guard count <= Self.mostParts else {
        isWhole = false
        return
      }
      try add(part, hasOffsets: hasOffsets)
    }
  }

  private mutating func add(_ part: Part, hasOffsets: Bool) throws(Errno) {
    let text = try PartText(part)
    if text.isCutOff { isWhole = false }
    let encoding = try part.apparentTransferEncoding()
    var places: LinePlaces?
    if hasOffsets, !encoding.isEncoded {
      places = LinePlaces(
        try part.source.bytes(at: part.body.lowerBound, count: PartText.usualLimit),
        start: part.body.lowerBound, end: part.body.upperBound)
    }
    add(text.lines, isHTML: part.mediaType.subtype == "html", &places)
  }

  private mutating func add(_ text: OutlookText, isHTML: Bool) throws(Errno) {
    if text.source.size > UInt64(PartText.usualLimit) { isWhole = false }
    var places: LinePlaces?
    add(try PartText(text, isHTML: isHTML).lines, isHTML: isHTML, &places)
  }

  private mutating func add(_ texts: [String], isHTML: Bool, _ places: inout LinePlaces?) {
    var lines = (isHTML ? html : plain) ?? []
    var quotation = QuotationMarks()
    for text in texts {
      guard lines.count < Self.mostLines else {
        isWhole = false
        break
      }
      let offset = places?.next(text)
      let folded = FoldedText(text)
      guard !folded.isEmpty else { continue }
      lines.append(
        BodyLine(
          shown: QuotedLine(text: text.trimmed, offset: offset), folded: folded,
          isQuoted: quotation.isQuoted(text)))
    }
    if isHTML { html = lines } else { plain = lines }
  }
}

/// Where lines stand in a text that is not encoded, looked for from front to back.
private struct LinePlaces {
  private let bytes: [UInt8]
  private let start: UInt64
  private var position = 0

  init(_ bytes: [UInt8], start: UInt64, end: UInt64) {
    self.bytes = Array(bytes.prefix(Int(clamping: end - min(start, end))))
    self.start = start
  }

  /// The place of a line behind those before it; `nil` where its bytes are others than it shows.
  mutating func next(_ line: String) -> UInt64? {
    let pattern = Array(line.utf8)
    guard !pattern.isEmpty else { return nil }
    // It stands on the next lines, or its charset is another.
    let window = bytes[position...].prefix(pattern.count + 4_096)
    guard let place = window.firstIndex(of: pattern) else { return nil }
    position = place + pattern.count
    return start + UInt64(place)
  }
}

extension String {
  /// Without the white space at both ends.
  var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}
