internal import PortableSystem

/// Says of each file of a 7z archive whether it is encrypted.
struct SevenZipJudge {
  let source: MeteredSource
  /// From where the places of packed streams count.
  let start: UInt64
  let content: SevenZipHeaderParser.Header

  func judge(_ reading: inout ContainerReading) throws(ReadingFailure) {
    let places = packedPlaces()
    var folders: [ContainerReading.Protection] = []
    for folder in content.streams.folders {
      folders.append(try protection(of: folder, places, &reading))
    }
    var tally: Set<ContainerReading.Protection> = []
    var (folder, used) = (0, 0)
    for file in 0..<content.files.count {
      try source.countRecord()
      if content.files.isEmpty.indices.contains(file), content.files.isEmpty[file] {
        add(file, .noContent, nil, &reading)
        continue
      }
      while folder < folders.count, used >= content.streams.folders[folder].fileCount {
        (folder, used) = (folder + 1, 0)
      }
      guard folder < folders.count else {
        reading.note(.malformed, "it lists more files than it has content for")
        return
      }
      used += 1
      tally.insert(folders[folder])
      add(file, folders[folder], content.streams.folders[folder].ciphers.first, &reading)
    }
    while folder < folders.count, used >= content.streams.folders[folder].fileCount {
      (folder, used) = (folder + 1, 0)
    }
    guard folder == folders.count else {
      reading.note(.malformed, "it has content that belongs to no listed file")
      return
    }
    conclude(tally, &reading)
  }

  private func add(
    _ file: Int, _ protection: ContainerReading.Protection, _ cipher: String?,
    _ reading: inout ContainerReading
  ) {
    let names = content.files.names
    reading.add(
      ContainerEntry(
        name: names.indices.contains(file) ? names[file] : nil, protection: protection,
        cipher: cipher),
      limits: source.limits)
  }

  private func conclude(
    _ tally: Set<ContainerReading.Protection>, _ reading: inout ContainerReading
  ) {
    switch tally {
    case []:
      reading.protection = .noContent
      reading.note(.noContent, "it holds no files, or empty ones alone")
    case [.plain]:
      reading.protection = .plain
      reading.note(.plain, "no file is encrypted")
    case [.encrypted]:
      reading.protection = .encrypted
      reading.note(.contentEncrypted, "the content of every file is encrypted; names are not")
    case let mixture where mixture.contains(.undetermined): break
    default:
      reading.protection = .partly
      reading.note(.mixed, "some files are encrypted and some are not")
    }
    guard tally.contains(.encrypted) || tally.contains(.partly) else { return }
    reading.note(.passphrase, "encrypted files ask for a password")
  }

  /// Where the packed streams stand, one behind the other, as far as they are within the source.
  private func packedPlaces() -> [Range<UInt64>] {
    var places: [Range<UInt64>] = []
    var (offset, isFar) = start.addingReportingOverflow(content.streams.packPosition)
    for size in content.streams.packSizes {
      let (end, isLong) = offset.addingReportingOverflow(size)
      guard !isFar, !isLong, end <= source.size else { break }
      places.append(offset..<end)
      (offset, isFar) = (end, false)
    }
    return places
  }

  /// How a folder is encrypted, and whether its bytes look like it.
  private func protection(
    of folder: SevenZipFolder, _ places: [Range<UInt64>], _ reading: inout ContainerReading
  ) throws(ReadingFailure) -> ContainerReading.Protection {
    try source.countRecord()
    let protection = folder.protection
    for cipher in folder.ciphers { reading.add(cipher: cipher) }
    for parameters in folder.aesParameters { reading.note(.keyDerivation, parameters.text) }
    let (first, count) = (folder.firstPackedStream, folder.packedInputs.count)
    guard first <= places.count, count <= places.count - first else {
      reading.note(.truncated, "packed bytes are missing: a piece of a split archive, or cut off")
      return .undetermined
    }
    for range in places[first..<first + count] where protection != .plain {
      guard try isPlausible(range, folder, &reading) else { return .undetermined }
    }
    if protection == .undetermined || folder.ciphers.contains("unknown") {
      reading.note(.unsupported, "a folder is encrypted in a way that is not understood")
      return .undetermined
    }
    return protection
  }

  /// Whether packed bytes of an encrypted folder can be what a block cipher gives.
  private func isPlausible(
    _ range: Range<UInt64>, _ folder: SevenZipFolder, _ reading: inout ContainerReading
  ) throws(ReadingFailure) -> Bool {
    if folder.protection == .encrypted, !(range.upperBound - range.lowerBound).isMultiple(of: 16) {
      reading.note(
        .malformed, "encrypted content has a length that aes cannot have", at: range.lowerBound)
      return false
    }
    guard try EvenSpread.isPossible(in: range, of: source) else {
      reading.note(
        .looksReadable, "marked as encrypted, and its bytes are not evenly spread",
        at: range.lowerBound)
      return false
    }
    return true
  }
}
