/// The general purpose bit flag (APPNOTE 4.4.4).
public struct GeneralPurposeFlags: OptionSet, Hashable, Sendable {
  /// The 16 bits as they stand in the record.
  public let rawValue: UInt16

  /// Flags from their 16 bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Bit 0: the content is encrypted.
  public static let encrypted = GeneralPurposeFlags(rawValue: 1 << 0)
  /// Bit 3: CRC-32 and sizes stand behind the content, in a data descriptor.
  public static let dataDescriptor = GeneralPurposeFlags(rawValue: 1 << 3)
  /// Bit 5: the content is a patch.
  public static let patchData = GeneralPurposeFlags(rawValue: 1 << 5)
  /// Bit 6: strong encryption, which wants bit 0 as well.
  public static let strongEncryption = GeneralPurposeFlags(rawValue: 1 << 6)
  /// Bit 11: name and comment are in UTF-8.
  public static let utf8 = GeneralPurposeFlags(rawValue: 1 << 11)
  /// Bit 13: fields of the local header are masked, since the central directory is encrypted.
  public static let maskedHeader = GeneralPurposeFlags(rawValue: 1 << 13)
}
