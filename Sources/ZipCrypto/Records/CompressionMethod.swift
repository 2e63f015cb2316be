/// A compression method by its number (APPNOTE 4.4.5).
public struct CompressionMethod: RawRepresentable, Hashable, Sendable {
  /// The number as it stands in the record.
  public let rawValue: UInt16

  /// A method by its number, whether it is known or not.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// 0: the content as it is.
  public static let store = CompressionMethod(rawValue: 0)
  /// 8: deflate (RFC 1951).
  public static let deflate = CompressionMethod(rawValue: 8)
  /// 99: WinZip AES; the real method stands in the extra field 0x9901.
  public static let winZipAES = CompressionMethod(rawValue: 99)

  /// The method's name, or its number where it has none.
  public var name: String { knownName ?? "method \(rawValue)" }

  /// Whether the number has a meaning in the specification.
  public var isKnown: Bool { knownName != nil }

  private var knownName: String? {
    switch rawValue {
    case 0: "store"
    case 1: "shrink"
    case 2...5: "reduce"
    case 6: "implode"
    case 8: "deflate"
    case 9: "deflate64"
    case 10: "implode (PKWARE DCL)"
    case 12: "bzip2"
    case 14: "lzma"
    case 16: "ibm cmpsc"
    case 18: "ibm terse"
    case 19: "lz77"
    case 20, 93: "zstd"
    case 94: "mp3"
    case 95: "xz"
    case 96: "jpeg"
    case 97: "wavpack"
    case 98: "ppmd"
    case 99: "winzip aes"
    default: nil
    }
  }

  /// Whether this library reads it.
  public var isSupported: Bool { self == .store || self == .deflate }
}
