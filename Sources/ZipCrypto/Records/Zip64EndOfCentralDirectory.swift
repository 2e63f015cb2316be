/// The ZIP64 end of central directory record (APPNOTE 4.3.14): the same, in wider fields.
public struct Zip64EndOfCentralDirectory: Hashable, Sendable {
  /// `PK\6\6`.
  static let signature: UInt32 = 0x0606_4B50
  /// Its length in bytes without the extensible data.
  static let fixedSize = 56

  /// The length of the record in bytes, without its first 12.
  public var recordSize: UInt64 = 44
  /// The specification's version (low byte) and the system (high byte) of the writer.
  public var versionMadeBy: UInt16 = 45
  /// The version that a reader needs, times ten.
  public var versionNeeded: UInt16 = 45
  /// The number of this disk.
  public var diskNumber: UInt32 = 0
  /// The number of the disk on which the central directory starts.
  public var directoryDisk: UInt32 = 0
  /// Entries on this disk.
  public var entriesOnDisk: UInt64 = 0
  /// Entries in all.
  public var entries: UInt64 = 0
  /// The central directory's length in bytes.
  public var directorySize: UInt64 = 0
  /// The central directory's place, counted from the archive's first byte.
  public var directoryOffset: UInt64 = 0

  package init() {}

  /// Reads a record that starts where `reader` stands; its extensible data is passed over.
  init?(_ reader: inout ByteReader) {
    guard reader.uint32() == Self.signature,
      let recordSize = reader.uint64(),
      let versionMadeBy = reader.uint16(), let versionNeeded = reader.uint16(),
      let diskNumber = reader.uint32(), let directoryDisk = reader.uint32(),
      let entriesOnDisk = reader.uint64(), let entries = reader.uint64(),
      let directorySize = reader.uint64(), let directoryOffset = reader.uint64()
    else { return nil }
    self.recordSize = recordSize
    self.versionMadeBy = versionMadeBy
    self.versionNeeded = versionNeeded
    self.diskNumber = diskNumber
    self.directoryDisk = directoryDisk
    self.entriesOnDisk = entriesOnDisk
    self.entries = entries
    self.directorySize = directorySize
    self.directoryOffset = directoryOffset
  }

  /// The record's bytes.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: Self.signature)
    bytes.append(littleEndian: recordSize)
    bytes.append(littleEndian: versionMadeBy)
    bytes.append(littleEndian: versionNeeded)
    bytes.append(littleEndian: diskNumber)
    bytes.append(littleEndian: directoryDisk)
    bytes.append(littleEndian: entriesOnDisk)
    bytes.append(littleEndian: entries)
    bytes.append(littleEndian: directorySize)
    bytes.append(littleEndian: directoryOffset)
    return bytes
  }
}

/// What version 2 of the ZIP64 end record adds where the central directory is compressed or
/// encrypted (APPNOTE 7.3.4).
struct Zip64DirectoryEncryption: Hashable {
  /// Its length in bytes without the hash at its end.
  static let fixedSize = 28

  /// The algorithm's number (APPNOTE 7.2.3.2); 0 where nothing is encrypted.
  let algorithm: UInt16
  /// The key's length in bits.
  let keyBits: UInt16

  /// Reads what follows the fixed part of the record.
  init?(_ reader: inout ByteReader) {
    // The compression method, then the sizes of the directory, compressed and not.
    guard reader.uint16() != nil, reader.uint64() != nil, reader.uint64() != nil,
      let algorithm = reader.uint16(), let keyBits = reader.uint16()
    else { return nil }
    self.algorithm = algorithm
    self.keyBits = keyBits
  }
}

/// The ZIP64 end of central directory locator (APPNOTE 4.3.15), right before the end record.
package struct Zip64Locator: Hashable {
  /// `PK\6\7`.
  static let signature: UInt32 = 0x0706_4B50
  /// Its length in bytes.
  static let fixedSize = 20

  /// The number of the disk on which the ZIP64 end record starts.
  var recordDisk: UInt32 = 0
  /// The ZIP64 end record's place, counted from the archive's first byte.
  var recordOffset: UInt64
  /// The number of disks.
  var disks: UInt32 = 1

  package init(recordOffset: UInt64) { self.recordOffset = recordOffset }

  /// Reads a locator that starts where `reader` stands.
  init?(_ reader: inout ByteReader) {
    guard reader.uint32() == Self.signature, let recordDisk = reader.uint32(),
      let recordOffset = reader.uint64(), let disks = reader.uint32()
    else { return nil }
    self.recordDisk = recordDisk
    self.recordOffset = recordOffset
    self.disks = disks
  }

  /// The locator's bytes.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: Self.signature)
    bytes.append(littleEndian: recordDisk)
    bytes.append(littleEndian: recordOffset)
    bytes.append(littleEndian: disks)
    return bytes
  }
}
