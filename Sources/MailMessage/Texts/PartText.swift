import PortableSystem
public import SystemPackage

/// The text of a part as people read it, line by line: decoded, and of HTML what it shows.
public struct PartText: Sendable {
  /// The lines without their line breaks.
  public let lines: [String]
  /// Whether the part is longer than what was read of it.
  public let isCutOff: Bool

  /// The most bytes that are read of a part when nothing else is said; no letter is near.
  public static let usualLimit = 256 << 10

  /// Reads the text of a part.
  ///
  /// Bytes that stand for nothing in the part's charset are `\xE9` in it. Text that says nothing of
  /// its charset, or that has the escapes of ISO-2022-JP, is read as its bytes look.
  ///
  /// - Parameter limit: the most bytes to read, decoded.
  /// - Throws: the source's error.
  public init(_ part: Part, limit: Int = usualLimit) throws(Errno) {
    let decoder = PartDecoder(part, as: try part.apparentTransferEncoding())
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: max(1, min(part.body.count, 1 << 16, limit)))
    while bytes.count <= limit {
      var span = piece.mutableSpan
      let count = try decoder.read(span.count, into: &span)
      if count == 0 { break }
      bytes += piece[..<count]
    }
    self.init(
      bytes, charset: part.mediaType["charset"]?.lowercased() ?? "",
      isHTML: part.mediaType.subtype == "html", limit: limit)
  }

  /// The text that bytes stand for.
  ///
  /// - Parameters:
  ///   - charset: its name in lower case; empty where it is not known.
  ///   - limit: the most bytes to look at.
  public init(_ bytes: [UInt8], charset: String, isHTML: Bool, limit: Int = usualLimit) {
    isCutOff = bytes.count > limit
    let taken = isCutOff ? Array(bytes[..<limit]) : bytes
    let text =
      taken.contains(.escape) && ISO2022JP.isLikely(taken)
      ? ISO2022JP.decode(taken) : Self.decode(taken, charset: charset)
    lines = Self.lines(of: isHTML ? HTMLText.text(of: text) : text)
  }

  /// The text by the charset that is named; where that is not known, or the bytes are none of its,
  /// by what they look like.
  private static func decode(_ bytes: [UInt8], charset: String) -> String {
    let isLabelledJIS = charset.hasPrefix("iso-2022-jp")
    let encoding = Charset.encoding(charset)
    let fits =
      isLabelledJIS
      ? !bytes.contains { $0 >= 0x80 } : encoding.map { $0.decode(bytes) != nil } ?? false
    guard !fits else { return Charset.decode(bytes, charset: charset) }
    let apparent = UndeclaredText.decode(bytes)
    // A cut within a character is no reason to doubt the charset.
    guard encoding != nil, apparent.contains("\\x") else { return apparent }
    return Charset.decode(bytes, charset: charset)
  }

  private static func lines(of text: String) -> [String] {
    // As bytes: a line feed after a carriage return is one character with it.
    var lines: [String] = []
    var bytes = Array(text.utf8)[...]
    while let end = bytes.firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn }) {
      lines.append(String(decoding: bytes[..<end], as: UTF8.self))
      let isPair =
        bytes[end] == .carriageReturn && end + 1 < bytes.endIndex && bytes[end + 1] == .lineFeed
      bytes = bytes[(end + (isPair ? 2 : 1))...]
    }
    if !bytes.isEmpty { lines.append(String(decoding: bytes, as: UTF8.self)) }
    return lines
  }
}
