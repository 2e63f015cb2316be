public import PortableSystem

/// What an entry is, by its name and attributes.
public enum EntryKind: Hashable, Sendable {
  /// A file with content.
  case file
  /// A folder: no content, a name that ends in a slash.
  case folder
  /// A symbolic link; its content is the path that it points to.
  case symbolicLink
  /// A device or a socket.
  case other
}

/// One entry of an archive, as its central directory describes it.
///
/// An archive may have a million of them, and each is handed from one judge to the next: so a copy
/// is one reference, whatever the header holds, and what is asked of it is read where it stands.
public struct Entry: Hashable, Sendable {
  @usableFromInline let record: EntryRecord

  init(
    index: UInt64, headerOffset: UInt64, header: CentralDirectoryHeader, name: EntryName,
    size: UInt64, compressedSize: UInt64, localHeaderOffset: UInt64
  ) {
    record = EntryRecord(
      index: index, headerOffset: headerOffset, header: header, name: name, size: size,
      compressedSize: compressedSize, localHeaderOffset: localHeaderOffset)
  }

  /// Its place in the central directory, from 0.
  @inlinable public var index: UInt64 { record.index }
  /// Where its central directory header stands, in bytes from the start of the source.
  @inlinable public var headerOffset: UInt64 { record.headerOffset }
  /// The central directory header.
  @inlinable public var header: CentralDirectoryHeader { record.header }
  /// The general purpose bit flag in the central directory.
  @inlinable public var flags: GeneralPurposeFlags { record.header.flags }
  /// The compression method in the central directory, 99 under WinZip AES.
  @inlinable public var method: CompressionMethod { record.header.method }
  /// The CRC-32 of the plain content, by the central directory.
  @inlinable public var crc32: UInt32 { record.header.crc32 }
  /// Its name.
  @inlinable public var name: EntryName { record.name }
  /// Bytes of the plain content, ZIP64 resolved.
  @inlinable public var size: UInt64 { record.size }
  /// Bytes of the payload, the encryption header included, ZIP64 resolved.
  @inlinable public var compressedSize: UInt64 { record.compressedSize }
  /// Where its local header should stand, in bytes from the start of the source: a prefix before
  /// the archive is counted in.
  @inlinable public var localHeaderOffset: UInt64 { record.localHeaderOffset }

  /// How the central directory says it is encrypted.
  @inlinable public var encryption: EntryEncryption { record.encryption }

  /// The check bytes that a right password may show.
  var checkBytes: CheckBytes {
    CheckBytes(crc32: record.header.crc32, time: record.header.modified)
  }

  /// Whether two entries say the same of the same place.
  public static func == (first: Entry, second: Entry) -> Bool {
    first.record === second.record
      || (first.index == second.index && first.headerOffset == second.headerOffset
        && first.header == second.header && first.name == second.name
        && first.size == second.size && first.compressedSize == second.compressedSize
        && first.localHeaderOffset == second.localHeaderOffset)
  }

  /// Feeds what tells an entry from others of its archive.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(headerOffset)
  }
}

/// What an entry refers to.
@usableFromInline
final class EntryRecord: Sendable {
  @usableFromInline let index: UInt64
  @usableFromInline let headerOffset: UInt64
  @usableFromInline let header: CentralDirectoryHeader
  @usableFromInline let name: EntryName
  @usableFromInline let size: UInt64
  @usableFromInline let compressedSize: UInt64
  @usableFromInline let localHeaderOffset: UInt64
  @usableFromInline let encryption: EntryEncryption

  init(
    index: UInt64, headerOffset: UInt64, header: CentralDirectoryHeader, name: EntryName,
    size: UInt64, compressedSize: UInt64, localHeaderOffset: UInt64
  ) {
    self.index = index
    self.headerOffset = headerOffset
    self.header = header
    self.name = name
    self.size = size
    self.compressedSize = compressedSize
    self.localHeaderOffset = localHeaderOffset
    encryption = EntryEncryption(flags: header.flags, method: header.method, extra: header.extra)
  }
}

extension Entry {
  /// What the entry is.
  public var kind: EntryKind {
    switch unixMode.map({ $0 & 0o170000 }) {
    case 0o040000: return .folder
    case 0o120000: return .symbolicLink
    // What came through a pipe has the mode of the pipe in Info-ZIP's and 7-Zip's archives.
    case 0o010000: return .file
    case 0o020000, 0o060000, 0o140000: return .other
    default: return nameEndsInSlash || isMSDOSFolder ? .folder : .file
    }
  }

  /// The Unix file mode, type and permissions, when the writer ran on Unix or macOS.
  public var unixMode: UInt16? {
    let (system, attributes) = (record.header.versionMadeBy >> 8, record.header.externalAttributes)
    guard system == 3 || system == 19, attributes >> 16 != 0 else { return nil }
    return UInt16(truncatingIfNeeded: attributes >> 16)
  }

  /// When the content was modified, in seconds since 1970-01-01 00:00 UTC.
  ///
  /// - Parameter zone: whose clock the MS-DOS time shows, where there is no extended timestamp.
  /// - Returns: `nil` when the archive holds no valid time.
  public func modificationTime(in zone: TimeZone = .local) -> Int64? {
    if let stamp = ExtendedTimestamp(header.extra) { return Int64(stamp.modified) }
    return header.modified.secondsSince1970(in: zone)
  }

  private var nameEndsInSlash: Bool { record.header.name.last == UInt8(ascii: "/") }

  private var isMSDOSFolder: Bool {
    let system = record.header.versionMadeBy >> 8
    let folderBit: UInt32 = 0x10
    // A folder has no content; some writers leave the bit set on files.
    return [0, 10, 11].contains(system) && record.header.externalAttributes & folderBit != 0
      && size == 0
  }
}
