/// A character encoding by its name, converted by the C library's `iconv`.
public struct CharacterEncoding: Hashable, Sendable {
  /// The name by which `iconv` knows it.
  public let name: String

  /// An encoding by any name that `iconv` knows, as `CP932` or `ISO-8859-1`.
  public init(name: String) { self.name = name }

  /// UTF-8.
  public static let utf8 = CharacterEncoding(name: "UTF-8")
  /// Windows code page 932: Shift_JIS with the additions of NEC and IBM.
  public static let cp932 = CharacterEncoding(name: "CP932")
  /// IBM code page 437: what ZIP names are when nothing says otherwise (APPNOTE D.1).
  public static let cp437 = CharacterEncoding(name: "CP437")

  /// Whether `iconv` knows this encoding.
  public var isKnown: Bool { EncodingConverters.convert([], from: name, to: "UTF-8") != nil }

  /// The text that `bytes` stand for, or `nil` when they are not valid in this encoding.
  public func decode(_ bytes: [UInt8]) -> String? {
    if self == .utf8 { return String(validating: bytes, as: UTF8.self) }
    guard let (output, consumed) = EncodingConverters.convert(bytes, from: name, to: "UTF-8"),
      consumed == bytes.count
    else { return nil }
    return String(validating: output, as: UTF8.self)
  }

  /// The bytes that stand for `text`, or `nil` when this encoding has no room for a character.
  public func encode(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    if self == .utf8 { return bytes }
    guard let (output, consumed) = EncodingConverters.convert(bytes, from: "UTF-8", to: name),
      consumed == bytes.count
    else { return nil }
    return output
  }
}
