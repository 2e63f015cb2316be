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
public struct Entry: Hashable, Sendable {
  /// Its place in the central directory, from 0.
  public let index: UInt64
  /// Where its central directory header stands, in bytes from the start of the source.
  public let headerOffset: UInt64
  /// The central directory header.
  public let header: CentralDirectoryHeader
  /// Its name.
  public let name: EntryName
  /// Bytes of the plain content, ZIP64 resolved.
  public let size: UInt64
  /// Bytes of the payload, the encryption header included, ZIP64 resolved.
  public let compressedSize: UInt64
  /// Where its local header should stand, in bytes from the start of the source: a prefix before
  /// the archive is counted in.
  public let localHeaderOffset: UInt64

  /// How the central directory says it is encrypted.
  public var encryption: EntryEncryption {
    EntryEncryption(flags: header.flags, method: header.method, extra: header.extra)
  }

  /// The check bytes that a right password may show.
  var checkBytes: CheckBytes { CheckBytes(crc32: header.crc32, time: header.modified) }
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
    let system = header.versionMadeBy >> 8
    guard system == 3 || system == 19, header.externalAttributes >> 16 != 0 else { return nil }
    return UInt16(truncatingIfNeeded: header.externalAttributes >> 16)
  }

  /// When the content was modified, in seconds since 1970-01-01 00:00 UTC.
  ///
  /// - Parameter zone: whose clock the MS-DOS time shows, where there is no extended timestamp.
  /// - Returns: `nil` when the archive holds no valid time.
  public func modificationTime(in zone: TimeZone = .local) -> Int64? {
    if let stamp = ExtendedTimestamp(header.extra) { return Int64(stamp.modified) }
    return header.modified.secondsSince1970(in: zone)
  }

  private var nameEndsInSlash: Bool { header.name.last == UInt8(ascii: "/") }

  private var isMSDOSFolder: Bool {
    let system = header.versionMadeBy >> 8
    let folderBit: UInt32 = 0x10
    // A folder has no content; some writers leave the bit set on files.
    return [0, 10, 11].contains(system) && header.externalAttributes & folderBit != 0 && size == 0
  }
}
