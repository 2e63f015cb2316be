/// The end of central directory record (APPNOTE 4.3.16): the last record, where reading begins.
public struct EndOfCentralDirectory: Hashable, Sendable {
  /// `PK\5\6`.
  static let signature: UInt32 = 0x0605_4B50
  /// Its length in bytes without the comment.
  static let fixedSize = 22

  /// The number of this disk; 0, since archives over several disks are not read.
  public var diskNumber: UInt16 = 0
  /// The number of the disk on which the central directory starts.
  public var directoryDisk: UInt16 = 0
  /// Entries on this disk; 0xFFFF where the ZIP64 record has the number.
  public var entriesOnDisk: UInt16 = 0
  /// Entries in all; 0xFFFF where the ZIP64 record has the number.
  public var entries: UInt16 = 0
  /// The central directory's length in bytes; 0xFFFFFFFF where the ZIP64 record has it.
  public var directorySize: UInt32 = 0
  /// The central directory's place, counted from the archive's first byte; 0xFFFFFFFF where the
  /// ZIP64 record has it.
  public var directoryOffset: UInt32 = 0
  /// The archive's comment, in an encoding that nothing tells; at most 65,535 bytes.
  public var comment: [UInt8] = []

  package init() {}

  /// Reads a record that starts where `reader` stands, without the comment behind it.
  ///
  /// A comment can be made of thousands of what looks like this record, so it is read only once
  /// the record has been found to be the right one.
  ///
  /// - Parameter commentLength: is set to the length that the record gives its comment, in bytes.
  init?(_ reader: inout ByteReader, commentLength: inout Int) {
    guard reader.uint32() == Self.signature,
      let diskNumber = reader.uint16(), let directoryDisk = reader.uint16(),
      let entriesOnDisk = reader.uint16(), let entries = reader.uint16(),
      let directorySize = reader.uint32(), let directoryOffset = reader.uint32(),
      let length = reader.uint16()
    else { return nil }
    self.diskNumber = diskNumber
    self.directoryDisk = directoryDisk
    self.entriesOnDisk = entriesOnDisk
    self.entries = entries
    self.directorySize = directorySize
    self.directoryOffset = directoryOffset
    commentLength = Int(length)
  }

  /// The record's bytes; a comment over 65,535 bytes is a mistake of the caller's.
  package var bytes: [UInt8] {
    precondition(comment.count <= Int(UInt16.max))
    var bytes: [UInt8] = []
    bytes.append(littleEndian: Self.signature)
    bytes.append(littleEndian: diskNumber)
    bytes.append(littleEndian: directoryDisk)
    bytes.append(littleEndian: entriesOnDisk)
    bytes.append(littleEndian: entries)
    bytes.append(littleEndian: directorySize)
    bytes.append(littleEndian: directoryOffset)
    bytes.append(littleEndian: UInt16(comment.count))
    return bytes + comment
  }
}
