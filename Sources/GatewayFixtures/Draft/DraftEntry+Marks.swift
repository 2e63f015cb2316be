import ZipCrypto

/// Changes of what headers say, which leave the payload as it is.
extension DraftEntry {
  /// An entry's headers.
  enum Headers {
    case both
    case localOnly
    case centralOnly
  }

  /// The same entry with flags set.
  func marked(_ headers: Headers = .both, as flags: GeneralPurposeFlags = .encrypted) -> Self {
    with {
      if headers != .centralOnly { $0.local.flags.formUnion(flags) }
      if headers != .localOnly { $0.central.flags.formUnion(flags) }
    }
  }

  /// The same entry with flags cleared.
  func cleared(_ headers: Headers = .both, of flags: GeneralPurposeFlags = .encrypted) -> Self {
    with {
      if headers != .centralOnly { $0.local.flags.subtract(flags) }
      if headers != .localOnly { $0.central.flags.subtract(flags) }
    }
  }

  /// The same entry needing another version of a reader.
  func needing(version: UInt16) -> Self {
    with {
      $0.local.versionNeeded = version
      $0.central.versionNeeded = version
    }
  }

  /// The same entry, which says that it is under another compression method.
  func under(_ method: CompressionMethod) -> Self {
    with {
      $0.local.method = method
      $0.central.method = method
    }
  }

  /// The same entry with an extra field in both headers.
  func adding(_ identifier: UInt16, _ data: [UInt8], to headers: Headers = .both) -> Self {
    with {
      if headers != .centralOnly { $0.local.extra.append(identifier, data: data) }
      if headers != .localOnly { $0.central.extra.append(identifier, data: data) }
    }
  }

  /// The same entry, which says that it is under WinZip AES.
  ///
  /// - Parameters:
  ///   - version: 1 (AE-1, with CRC-32) or 2 (AE-2, without).
  ///   - strength: 1, 2 or 3 for 128, 192 or 256 bits.
  func markedAsAES(version: UInt16 = 1, strength: UInt8 = 3) -> Self {
    var data: [UInt8] = []
    data.append(littleEndian: version)
    data += Array("AE".utf8) + [strength]
    data.append(littleEndian: central.method.rawValue)
    return marked().needing(version: 51).adding(0x9901, data).under(.winZipAES).with {
      if version == 2 {
        $0.local.crc32 = 0
        $0.central.crc32 = 0
      }
    }
  }

  /// The same entry with CRC-32 and sizes behind its payload (general purpose bit 3).
  func describedBehind(signed: Bool = true, wide: Bool = false) -> Self {
    marked(as: .dataDescriptor).with {
      $0.descriptor = DataDescriptor(
        crc32: $0.central.crc32, compressedSize: UInt64($0.payload.count),
        uncompressedSize: UInt64($0.central.uncompressedSize)
      ).encoded(signed: signed, wide: wide)
      $0.local.crc32 = 0
      $0.local.compressedSize = 0
      $0.local.uncompressedSize = 0
    }
  }

  /// The same entry, whose payload is another one; both headers give its length.
  func carrying(_ payload: [UInt8]) -> Self {
    with {
      $0.payload = payload
      $0.local.compressedSize = UInt32(payload.count)
      $0.central.compressedSize = UInt32(payload.count)
    }
  }

  /// The same entry with another CRC-32 in both headers.
  func claiming(crc32: UInt32) -> Self {
    with {
      $0.local.crc32 = crc32
      $0.central.crc32 = crc32
    }
  }

  /// The same entry with its sizes in ZIP64 extra fields, which nothing asks for.
  var withZip64: Self {
    let sizes = Zip64ExtendedInformation(
      uncompressedSize: UInt64(central.uncompressedSize),
      compressedSize: UInt64(central.compressedSize))
    return needing(version: 45).adding(Zip64ExtendedInformation.identifier, sizes.data).with {
      $0.local.compressedSize = .max
      $0.local.uncompressedSize = .max
      $0.central.compressedSize = .max
      $0.central.uncompressedSize = .max
    }
  }
}
