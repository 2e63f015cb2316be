import ZipCrypto

/// An archive put together record by record (APPNOTE 4.3.6), honest unless a case says otherwise.
struct ArchiveDraft {
  var entries: [DraftEntry]
  /// What stands before the archive.
  var prefix: [UInt8] = []
  /// Whether the offsets count the prefix.
  var countsPrefix = false
  /// What stands between the last entry and the directory.
  var beforeDirectory: [UInt8] = []
  /// What stands between the directory and the end records.
  var behindDirectory: [UInt8] = []
  /// Whether there are a ZIP64 end record and its locator, which nothing asks for.
  var hasZip64Records = false
  /// What the ZIP64 end record says besides the truth.
  var zip64Change: (inout Zip64EndOfCentralDirectory) -> Void = { _ in }
  /// What the ZIP64 locator says besides the truth.
  var locatorChange: (inout Zip64Locator) -> Void = { _ in }
  /// What the end record says besides the truth.
  var endChange: (inout EndOfCentralDirectory) -> Void = { _ in }
  var comment: [UInt8] = []
  /// What stands behind the end record and its comment.
  var trailer: [UInt8] = []

  init(_ entries: [DraftEntry]) { self.entries = entries }

  /// The same archive with other fields.
  func with(_ change: (inout Self) -> Void) -> Self {
    var draft = self
    change(&draft)
    return draft
  }

  /// Where offsets count from.
  private var origin: Int { countsPrefix ? 0 : prefix.count }

  /// The prefix, the entries, and what stands before the directory.
  var front: [UInt8] { prefix + entries.flatMap(\.localBytes) + beforeDirectory }

  /// The central headers of the entries at these places.
  func directory(of places: some Sequence<Int>) -> [UInt8] {
    var offsets: [Int] = []
    var position = prefix.count
    for entry in entries {
      offsets.append(position)
      position += entry.localBytes.count
    }
    return places.flatMap { place in
      let entry = entries[place]
      var header = entry.central
      if header.localHeaderOffset == 0 {
        let offset = offsets[entry.original ?? place] - origin + entry.offsetError
        header.localHeaderOffset = UInt32(truncatingIfNeeded: offset)
      }
      return header.bytes
    }
  }

  /// The finished file.
  var bytes: [UInt8] {
    let listed = entries.indices.filter { entries[$0].isListed }
    let front = front
    let directory = directory(of: listed)
    var bytes = front + directory + behindDirectory
    let offset = front.count - origin
    if hasZip64Records {
      var record = Zip64EndOfCentralDirectory()
      record.entriesOnDisk = UInt64(listed.count)
      record.entries = UInt64(listed.count)
      record.directorySize = UInt64(directory.count)
      record.directoryOffset = UInt64(offset)
      zip64Change(&record)
      var locator = Zip64Locator(recordOffset: UInt64(bytes.count - origin))
      locatorChange(&locator)
      bytes += record.bytes + locator.bytes
    }
    var end = EndOfCentralDirectory(entries: listed.count, size: directory.count, offset: offset)
    end.comment = comment
    endChange(&end)
    return bytes + end.bytes + trailer
  }
}

extension EndOfCentralDirectory {
  /// An end record of an archive on one disk.
  init(entries: Int, size: Int, offset: Int) {
    self.init()
    entriesOnDisk = UInt16(entries)
    self.entries = UInt16(entries)
    directorySize = UInt32(size)
    directoryOffset = UInt32(offset)
  }
}
