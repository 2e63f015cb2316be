import ZipCrypto

extension GeneralPurposeFlags {
  /// Bit 1: LZMA data ends with an end mark (APPNOTE 4.4.4).
  static let lzmaEndMark = GeneralPurposeFlags(rawValue: 1 << 1)
}

extension CompressionMethod {
  /// 9: Deflate64.
  static let deflate64 = CompressionMethod(rawValue: 9)
}
