import ZipCrypto

/// Traditional PKWARE encryption of a draft's payload.
extension DraftEntry {
  /// What the last byte of the encryption header is made of.
  enum Check {
    /// The CRC-32, as APPNOTE 6.1.6 wants it.
    case crc
    /// The MS-DOS time, as writers do that set general purpose bit 3.
    case time
  }

  /// The same entry, really encrypted; an archive's entries may share their eleven header bytes.
  ///
  /// - Parameter header: the eleven bytes of the encryption header that ought to be random.
  func encrypted(_ password: String, header: [UInt8], check: Check = .crc) -> Self {
    let byte =
      switch check {
      case .crc: UInt8(truncatingIfNeeded: central.crc32 >> 24)
      case .time: UInt8(truncatingIfNeeded: central.modified.time >> 8)
      }
    var bytes = header + [byte] + payload
    var keys = CipherKeys(Password(password))
    var span = bytes.mutableSpan
    keys.encrypt(&span)
    return carrying(bytes).marked()
  }

  /// The same entry, really encrypted, with eleven bytes drawn by lot.
  func encrypted(
    _ material: inout FixtureMaterial, _ password: String = FixtureMaterial.password,
    check: Check = .crc
  ) -> Self {
    encrypted(password, header: material.bytes(11), check: check)
  }
}
