internal import ZipCrypto

/// Whether data begins as its compression method does, for methods that are not decompressed.
enum CompressedBeginning: Hashable {
  /// It begins with a signature that other bytes have with a chance of 2^-32 or less.
  case telling
  /// It begins as it may, with too little to prove anything; or the method has no signature.
  case possible
  /// It cannot be plain data of this method.
  case other

  /// The number of bytes at the front that are looked at.
  static let length = 10

  /// Compares the first ``length`` bytes of a payload with what its method puts there.
  init(_ bytes: [UInt8], method: CompressionMethod) {
    let isTelling: Bool
    switch method.rawValue {
    case 12:  // bzip2: a level, then the digits of pi that begin every block
      isTelling =
        bytes.starts(with: Array("BZh".utf8))
        && bytes.dropFirst(4).elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
    case 14:  // LZMA: a version of two bytes, then the size of the properties (APPNOTE 5.8.8)
      self = bytes.dropFirst(2).starts(with: [5, 0]) ? .possible : .other
      return
    case 20, 93:  // zstd (RFC 8878, 3.1.1)
      isTelling = bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
    case 95:  // XZ
      isTelling = bytes.starts(with: [0xFD] + Array("7zXZ\u{0}".utf8))
    default:
      self = .possible
      return
    }
    self = isTelling ? .telling : .other
  }
}
