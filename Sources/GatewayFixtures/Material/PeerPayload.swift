import ZipCrypto

/// One note under methods and ciphers that are not made here: payloads of real tools.
///
/// They are the same whatever the seed is. The password of the encrypted ones is the usual one.
enum PeerPayload {
  /// The note, in UTF-8.
  static let note = Array(
    "納品のお知らせ\nDelivery note 2026-04-01: three boxes of tea, two of paper.\n".utf8)

  /// bzip2, by Python 3.11's zipfile.
  static let bzip2 = bytes(
    """
    425a6839314159265359932a86b2000028ddf900104007751004003365dde030320808820104000a
    8020005466690034000343407a9faa114f534c8d031a80d34d0001b9d40fb5b502e525b1aa216304
    0c44b6a3030a6c3b9f5821d225e20f74359f44b913a8646a9cd1d25ad3f881910f540067e2ee48a7
    0a12126550d640
    """)

  /// LZMA, by Python 3.11's zipfile; an end mark follows the data (general purpose bit 1).
  static let lzma = bytes(
    """
    090405005d000080000073ad0dae54a2a168433ed8ba3025046d3580e035f398910ef855bb0ae031
    7e9fa729088a9f7d21b6b9d8dd81ec8f5e2b285c057a9a43352a78c87df43a3c59c87531ba3ae54d
    95b1197dc12378d3aff645709a66fffac85800
    """)

  /// XZ, by Python 3.11's lzma.
  static let xz = bytes(
    """
    fd377a585a000004e6d6b4460200210116000000742fe5a3010051e7b48de59381e381aee3818ae7
    9fa5e38289e3819b0a44656c6976657279206e6f746520323032362d30342d30313a207468726565
    20626f786573206f66207465612c2074776f206f662070617065722e0a0000003663c4935dd45952
    00016a52de06f13a1fb6f37d010000000004595a
    """)

  /// PPMd, by 7-Zip 26.02.
  static let ppmd = bytes(
    """
    0700e6ca491af2b0dfed31c12740f1dd16d28196d7c7e2f9bda5dca7a9cc7731f055163af8e10b4a
    a3401dc1571e08187cf7929d645553b62f14692b35a1dd9958b6e9e6db5cd2cbac763637e000
    """)

  /// AES-256 (AE-2) over the stored note, by 7-Zip 26.02.
  static let aes256 = bytes(
    """
    218fb66abe8728714047b6b576c8ca78397908eccb22c5492c373a80274951209a8b502b0fb91183
    b9bb375d853412581c6ebdaa055cb689bf3460b6c4eccba8d19d5e3b1338eee456ceacfc79e35c68
    adf5b68784d884f8042d6259ce45e7a1b5aceacaa904d13f06d9d06ab6f3
    """)

  /// AES-192 (AE-1) over the stored note, by pyzipper 0.4.0.
  static let aes192 = bytes(
    """
    a94e54b9ef6fb5adb4a21a15613b11623cb0caa6e0efb76bfd2710df6505a070c28314cdd7f7fc83
    39d4f1f0fce632c818cf43ff00e878e82c2fb9ee8c320e71fdf185dc75e48a76e141c48ad33e93da
    bf1ab469c5a41751a58b36746ec70cfd63a93e6a2524f93e8e44
    """)

  /// AES-128 (AE-2) over the stored note, by 7-Zip 26.02.
  static let aes128 = bytes(
    """
    34f1ac1e77ea1f531fee7a4b1f291bee567a4afe0d75066def4bd3e8845eae6fb691e5644b0b377d
    1b1a636d6cfc5e7b9719438d0b250f31b654f36cb6b0196293f1e2e7f8eeedd59f10b017b9d16116
    d42075ede0498534222accc1d934ed91b55b1822d897
    """)

  /// AES-256 (AE-2) under the empty password, which tools refuse to write; by Python's hashlib
  /// and pycryptodomex; 7-Zip opens it, given an empty line at its prompt.
  static let emptyAES256 = bytes(
    """
    2e1cfa82b035c26cbbbdae632cea07056b91dc792582b70079ae9e749c93c0fd2c6dbbb8f92057f9
    f9e7532e68fef437b6b03b847ece4075d247a44b807defbba3677e6f02c435a559845e9512c96112
    76bf9249ac46c13f8efd8f48b8e5a3bdb90b1cf0563caa6516ef7d980bcd
    """)

  /// A zstd frame of one raw block (RFC 8878, 3.1.1), written by hand.
  static let zstd: [UInt8] = {
    let size = note.count
    // The magic number, a single segment with its size in one byte, the last block, raw.
    let block = size << 3 | 1
    return [0x28, 0xB5, 0x2F, 0xFD, 0x20, UInt8(size)]
      + [UInt8(block & 0xFF), UInt8(block >> 8), 0] + note
  }()

  /// An entry of the note under a method whose payload stands above.
  static func entry(_ method: UInt16, _ payload: [UInt8], _ material: inout FixtureMaterial)
    -> DraftEntry
  {
    let note = material.content(note)
    return .compressed(
      "note.txt", method, payload: payload, crc32: CRC32.of(note), size: note.count)
  }

  /// An entry of the note under AES.
  ///
  /// - Parameters:
  ///   - version: 1 (AE-1, with CRC-32) or 2 (AE-2, without).
  ///   - strength: 1, 2 or 3 for 128, 192 or 256 bits.
  static func aes(
    _ payload: [UInt8], version: UInt16 = 2, strength: UInt8, _ material: inout FixtureMaterial
  ) -> DraftEntry {
    entry(0, payload, &material).markedAsAES(version: version, strength: strength)
  }

  /// The bytes that hexadecimal digits stand for.
  private static func bytes(_ digits: String) -> [UInt8] {
    let values = digits.compactMap(\.hexDigitValue)
    return stride(from: 0, to: values.count, by: 2).map {
      UInt8(values[$0] << 4 | values[$0 + 1])
    }
  }
}
