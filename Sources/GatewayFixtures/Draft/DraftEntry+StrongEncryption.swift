import ZipCrypto

/// PKWARE strong encryption as APPNOTE 7 describes it: the records are right, and the encrypted
/// bytes, which nobody without PKWARE's programs can check, are drawn by lot.
extension DraftEntry {
  /// What opens an entry (APPNOTE 7.2.4, the flags of the decryption header).
  enum StrongKey: UInt16 {
    case password = 1
    case certificate = 2
  }

  /// The same entry under strong encryption.
  ///
  /// - Parameters:
  ///   - algorithm: 0x660E, 0x660F or 0x6610 for AES of 128, 192 or 256 bits (APPNOTE 7.2.3.2).
  ///   - bits: the key's length.
  func stronglyEncrypted(
    _ material: inout FixtureMaterial, for key: StrongKey, algorithm: UInt16 = 0x6610,
    bits: UInt16 = 256
  ) -> Self {
    // Blocks of 16 bytes, the last one filled up.
    let data = material.bytes((payload.count / 16 + 1) * 16)
    let header = StrongHeader(algorithm: algorithm, bits: bits, key: key).bytes(&material)
    return carrying(header + data)
      .marked(as: [.encrypted, .strongEncryption])
      .needing(version: 51)
      .adding(
        0x0017,
        StrongHeader(algorithm: algorithm, bits: bits, key: key).extra, to: .centralOnly)
  }

  /// The same entry with its local header masked (APPNOTE 4.4.4, bit 13): CRC-32 and sizes are
  /// zero, the name is a number.
  var masked: Self {
    marked(as: .maskedHeader).with {
      $0.local.crc32 = 0
      $0.local.compressedSize = 0
      $0.local.uncompressedSize = 0
      $0.local.modified = MSDOSDateTime(time: 0, date: 0)
      $0.local.name = Array("1".utf8)
    }
  }
}

/// The decryption header in front of strongly encrypted data (APPNOTE 7.2.4).
struct StrongHeader {
  let algorithm: UInt16
  let bits: UInt16
  let key: DraftEntry.StrongKey

  /// The data of extra field 0x0017 (APPNOTE 4.5.12).
  var extra: [UInt8] {
    var data: [UInt8] = []
    data.append(littleEndian: UInt16(2))
    data.append(littleEndian: algorithm)
    data.append(littleEndian: bits)
    data.append(littleEndian: key.rawValue)
    return data
  }

  /// The header, its random parts drawn by lot.
  func bytes(_ material: inout FixtureMaterial) -> [UInt8] {
    let recipients: UInt32 = key == .certificate ? 1 : 0
    var rest: [UInt8] = []
    rest.append(littleEndian: UInt16(3))
    rest.append(littleEndian: algorithm)
    rest.append(littleEndian: bits)
    rest.append(littleEndian: key.rawValue)
    let erd = material.bytes(Int(bits) / 8 + 16)
    rest.append(littleEndian: UInt16(erd.count))
    rest += erd
    rest.append(littleEndian: recipients)
    if recipients > 0 {
      rest.append(littleEndian: UInt16(0x8004))  // SHA-1 of the recipient's public key
      rest.append(littleEndian: UInt16(20 + 128))
      rest.append(littleEndian: UInt16(20 + 128))
      rest += material.bytes(20 + 128)
    }
    let validation = material.bytes(16)
    rest.append(littleEndian: UInt16(validation.count + 4))
    rest += validation
    rest.append(littleEndian: CRC32.of(validation))
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt16(16))
    bytes += material.bytes(16)
    bytes.append(littleEndian: UInt32(rest.count))
    return bytes + rest
  }
}

/// An archive whose central directory is encrypted (APPNOTE 7.3).
enum StrongDirectory {
  /// The archive: strongly encrypted entries with masked headers, the decryption header, the
  /// archive extra data record, the encrypted directory, and version 2 of the ZIP64 end record.
  static func archive(_ material: inout FixtureMaterial) -> [UInt8] {
    let draft = ArchiveDraft([
      .deflated("letter.txt", material.letter()).stronglyEncrypted(&material, for: .password)
        .masked,
      .deflated("prices.csv", material.table()).stronglyEncrypted(&material, for: .password)
        .masked,
    ])
    let header = StrongHeader(algorithm: 0x6610, bits: 256, key: .password)
    let plain = draft.directory(of: 0..<2)
    let hidden = header.bytes(&material) + material.bytes((plain.count / 16 + 1) * 16)
    var bytes = draft.front
    // The archive extra data record (APPNOTE 4.3.11).
    bytes += [0x50, 0x4B, 6, 8]
    bytes.append(littleEndian: UInt32(0))
    let offset = bytes.count
    bytes += hidden
    // What version 2 adds to the ZIP64 end record (APPNOTE 7.3.4).
    var more: [UInt8] = []
    more.append(littleEndian: UInt16(0))
    more.append(littleEndian: UInt64(hidden.count))
    more.append(littleEndian: UInt64(plain.count))
    more += header.extra.dropFirst(2)
    more.append(littleEndian: UInt16(0x8004))
    more.append(littleEndian: UInt16(20))
    more += material.bytes(20)
    var record = Zip64EndOfCentralDirectory()
    record.recordSize += UInt64(more.count)
    record.versionMadeBy = 62
    record.versionNeeded = 62
    record.entriesOnDisk = 2
    record.entries = 2
    record.directorySize = UInt64(hidden.count)
    record.directoryOffset = UInt64(offset)
    let place = bytes.count
    bytes += record.bytes + more + Zip64Locator(recordOffset: UInt64(place)).bytes
    var end = EndOfCentralDirectory(entries: 2, size: 0, offset: 0)
    end.directorySize = .max
    end.directoryOffset = .max
    return bytes + end.bytes
  }
}
