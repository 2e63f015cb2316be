/// What stands behind the central directory.
struct ArchiveEnd {
  /// The number of entries.
  let entries: UInt64
  /// The central directory's length in bytes.
  let size: UInt64
  /// The central directory's place.
  let offset: UInt64

  /// Whether a number does not fit the end record, whose highest values mean "see ZIP64".
  private var needsZip64: Bool {
    entries >= UInt64(UInt16.max) || size >= UInt64(UInt32.max) || offset >= UInt64(UInt32.max)
  }

  /// The end record, with the ZIP64 record and its locator in front only where they are needed.
  func bytes(comment: [UInt8]) -> [UInt8] {
    var end = EndOfCentralDirectory()
    end.entries = UInt16(clamping: entries)
    end.entriesOnDisk = end.entries
    end.directorySize = UInt32(clamping: size)
    end.directoryOffset = UInt32(clamping: offset)
    end.comment = comment
    return needsZip64 ? zip64Bytes + end.bytes : end.bytes
  }

  private var zip64Bytes: [UInt8] {
    var end = Zip64EndOfCentralDirectory()
    let unix: UInt16 = 3
    end.versionMadeBy = unix << 8 | end.versionNeeded
    end.entries = entries
    end.entriesOnDisk = entries
    end.directorySize = size
    end.directoryOffset = offset
    return end.bytes + Zip64Locator(recordOffset: offset + size).bytes
  }
}
