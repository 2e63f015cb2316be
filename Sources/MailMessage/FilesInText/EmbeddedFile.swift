public import PortableSystem

/// A file that stands within a text, as programs sent files before MIME.
public struct EmbeddedFile: Sendable {
  /// How the file is written as text.
  public enum Encoding: String, CaseIterable, Sendable {
    /// uuencode (POSIX.1-2017, uuencode, "Historical algorithm").
    case uuencode
    /// uuencode with another alphabet, of letters, digits, plus and hyphen.
    case xxencode
    /// Base64 between uuencode's lines (POSIX.1-2017, uuencode, "Base64 algorithm").
    case base64 = "uuencode-base64"
    /// yEnc (its draft 1.3).
    case yEnc = "yenc"
    /// BinHex 4.0 (RFC 1741, appendix A).
    case binHex = "binhex"
  }

  /// How it is written.
  public let encoding: Encoding
  /// The name that it has in the text, its bytes decoded; `nil` where there is none.
  ///
  /// It is the sender's word: it may have slashes, controls and anything else.
  public let name: String?
  /// Where the line stands with which it begins, in bytes of the decoded text.
  public let textOffset: UInt64
  /// The same in the bytes that were given; for a part that is encoded, where its body begins.
  public let offset: UInt64
  /// The content, as far as it could be decoded; of a Macintosh file, its data fork.
  public let content: any ByteSource
  /// What other than Macintosh programs do not show of a file in BinHex; `nil` where it is empty.
  public let resourceFork: (any ByteSource)?
  /// Whether the mark that ends it was there.
  public let hasEndMark: Bool
  /// Its checksums and stated lengths that could be compared.
  public let checks: [Check]
  /// What is wrong with it, each kind once, at its first place.
  public let defects: [Defect]

  /// The first defect because of which content may be missing or wrong; `nil` where it is all
  /// there, as far as the encoding lets one know.
  ///
  /// uuencode has no checksum, so that a line that got lost as a whole cannot be missed.
  public var damage: Defect? { defects.first { !$0.isHarmless } }

  /// A checksum or a stated length, compared with the content.
  public struct Check: Hashable, Sendable {
    /// What is compared.
    public enum Kind: String, Sendable {
      /// The length that yEnc's first or last line states.
      case size
      /// The CRC-32 of the file, `crc32`.
      case crc32
      /// The CRC-32 of one part of it, `pcrc32`.
      case partCRC32 = "pcrc32"
      /// BinHex's CRC-16 of the header.
      case header
      /// BinHex's CRC-16 of the data fork.
      case dataFork = "data-fork"
      /// BinHex's CRC-16 of the resource fork.
      case resourceFork = "resource-fork"
    }

    /// What is compared.
    public let kind: Kind
    /// Whether it is as stated.
    public let fits: Bool
  }
}

extension Defect {
  /// Whether all readers get the same content in spite of it, or all but zeros at the end.
  fileprivate var isHarmless: Bool { code == .fileLineShortened || code == .fileWithoutTerminator }
}
