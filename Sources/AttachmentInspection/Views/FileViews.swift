internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// What readers show of a file in which there may be several archives.
struct FileViews {
  /// An archive: where it stands, and what readers make of its entries.
  struct Archive {
    let layout: ArchiveLayout
    let views: ArchiveViews
  }

  private let source: any ByteSource
  /// The archive of the last end record that leads to a directory.
  private let main: Archive
  private var others: [Archive] = []
  /// Whether an archive was found of which nothing more is known.
  private var hasUnknown = false

  init(_ source: any ByteSource, main: Archive) { (self.source, self.main) = (source, main) }

  /// Adds an archive that some readers may take instead.
  mutating func add(_ other: Archive) { others.append(other) }

  /// Says that there are archives that were not looked at.
  mutating func addUnknown() { hasUnknown = true }

  /// What each reader does, grouped; a reader of whom it is not known is missing.
  ///
  /// - Parameter findings: the codes of all that was found.
  func views(findings: Set<Reason.Code>) throws(Errno) -> [View] {
    let structure = try structure(of: main, findings, isLast: true)
    guard let other = others.first else {
      if hasUnknown { return [] }
      let hasOneRecord = try endRecords() == 1
      return [View](
        MeasuredReader.allCases.map {
          // libzip weighs whatever looks like an end record, also within entries.
          $0 == .libzip && !hasOneRecord
            ? ($0, nil, nil) : ($0, main.views.behaviour(of: $0, structure), nil)
        })
    }
    guard others.count == 1, !hasUnknown, other.layout.directory != main.layout.directory,
      other.layout.endRecord.lowerBound < main.layout.directory.lowerBound
    else { return [] }
    let hasTwoRecords = try endRecords() == 2
    let otherStructure = try self.structure(of: other, findings, isLast: false)
    return [View](
      MeasuredReader.allCases.map { reader in
        guard let takesMain = takesMain(reader, other: other),
          reader != .libzip || hasTwoRecords
        else { return (reader, nil, nil) }
        let archive = takesMain ? main : other
        return (
          reader, archive.views.behaviour(of: reader, takesMain ? structure : otherStructure),
          archive.layout.directory.lowerBound
        )
      })
  }

  /// Whether a reader takes the main archive or another that ends before its directory; `nil`
  /// where that is not known.
  private func takesMain(_ reader: MeasuredReader, other: Archive) -> Bool? {
    switch reader {
    case .infoZIP, .libarchive, .python: return true
    case .sevenZip:
      // It begins at the file's first byte.
      return other.layout.prefix == 0 && other.views.firstOffset == 0 ? false : nil
    case .libzip:
      // It takes the one whose offsets count from the file's first byte, among the end records of
      // the last 64 KiB.
      let isNear = source.size - other.layout.endRecord.lowerBound <= 65_535
      return other.layout.prefix == 0 && main.layout.prefix > 0 && isNear ? false : nil
    }
  }

  /// How many times the signature of an end record stands where libzip searches for it.
  private func endRecords() throws(Errno) -> Int {
    let start = source.size - min(source.size, 66_000)
    return try source.bytes(at: start, count: 66_000).endSignatures
  }

  private func structure(
    of archive: Archive, _ findings: Set<Reason.Code>, isLast: Bool
  ) throws(Errno) -> ArchiveStructure {
    try ArchiveStructure(
      archive.layout, in: source, entryCount: archive.views.entryCount,
      directoryLength: archive.views.directoryLength, findings: findings, isLast: isLast)
  }
}
