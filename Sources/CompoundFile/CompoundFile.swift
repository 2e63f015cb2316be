public import PortableSystem
public import SystemPackage

/// A compound file: storages and streams within one file, as a file system has folders and files
/// (MS-CFB; also called OLE2 or structured storage).
///
/// What is wrong with it stands in `problems`. The directory is held in memory; streams are read
/// sector by sector from the source, whatever their size.
public struct CompoundFile: Sendable {
  /// The version that the header claims: 3 or 4.
  public let majorVersion: Int
  /// Every entry of the directory that is in use, in the order of their numbers; orphans, to which
  /// no storage leads, too.
  public let entries: [CompoundFileEntry]
  /// What is wrong with it.
  public let problems: [CompoundFileProblem]
  /// The first limit that kept something from being looked at: nothing better than "unknown" can
  /// then be said of what the file holds.
  public let limitReached: CompoundFileProblem?
  /// The first problem because of which content may be missing in what is listed.
  public let firstLoss: CompoundFileProblem?

  private let children: [Int: [Int]]
  private let places: [UInt32: Int]
  private let sectors: Sectors?

  /// Where streams are read from.
  struct Sectors {
    let space: SectorSpace
    let table: AllocationTable
    let miniSpace: SectorSpace
    let miniTable: AllocationTable
  }

  /// Reads the header, the tables' places and the directory, and measures every stream.
  ///
  /// - Parameters:
  ///   - source: where the file stands.
  ///   - limits: the bounds to keep.
  /// - Returns: `nil` where the bytes do not begin with a compound file's signature; all else that
  ///   is wrong is a problem.
  /// - Throws: the source's error.
  public init?(
    _ source: any ByteSource, limits: CompoundFileLimits = .init()
  ) throws(Errno) {
    guard try Self.hasSignature(source) else { return nil }
    var reading = CompoundFileReading(source, limits: limits)
    try reading.run()
    majorVersion = reading.majorVersion
    entries = reading.directory?.entries ?? []
    children = reading.directory?.children ?? [:]
    places = reading.directory?.places ?? [:]
    sectors = reading.sectors
    problems = reading.log.all
    limitReached = reading.log.firstLimit
    firstLoss = reading.log.firstLoss
  }

  /// Whether the bytes begin as a compound file does (MS-CFB 2.2, header signature).
  ///
  /// - Throws: the source's error.
  public static func hasSignature(_ source: any ByteSource) throws(Errno) -> Bool {
    try source.bytes(at: 0, count: FileHeader.signature.count) == FileHeader.signature
  }

  /// The storage that holds all others.
  public var root: CompoundFileEntry? { entries.first { $0.kind == .root } }

  /// The class of the whole file: that of its root.
  public var classID: ClassID { root?.classID ?? .none }

  /// What a storage holds, in the order of its tree.
  public func children(of storage: CompoundFileEntry) -> [CompoundFileEntry] {
    guard let place = place(of: storage.number) else { return [] }
    return (children[place] ?? []).map { entries[$0] }
  }

  /// The names that lead from the root to an entry, its own the last; for an orphan only that.
  public func path(of entry: CompoundFileEntry) -> [String] {
    var names: [String] = []
    var current = entry
    while current.kind != .root {
      names.append(current.name)
      guard let parent = current.parent, let place = place(of: parent) else { break }
      current = entries[place]
    }
    return names.reversed()
  }

  /// The entry at a path from the root, whatever the case of its letters (MS-CFB 2.6.4); the root
  /// for an empty path.
  ///
  /// Of several with one name, the first of the tree.
  public func entry(at path: [String]) -> CompoundFileEntry? {
    guard var current = root else { return nil }
    for name in path {
      guard let next = child(name, of: current) else { return nil }
      current = next
    }
    return current
  }

  /// What a storage holds under a name, whatever the case of its letters.
  public func child(_ name: String, of storage: CompoundFileEntry) -> CompoundFileEntry? {
    let key = EntryName(name)
    guard let place = place(of: storage.number),
      let found = children[place]?.first(where: { entries[$0].key == key })
    else { return nil }
    return entries[found]
  }

  /// The bytes of the stream at a path from the root; `nil` where there is no stream.
  ///
  /// They end where the stream's chain of sectors does, which a problem then says.
  public func stream(at path: [String]) -> (any ByteSource)? { entry(at: path).flatMap(stream) }

  /// The bytes of a stream; `nil` for a storage.
  public func stream(_ entry: CompoundFileEntry) -> (any ByteSource)? {
    guard let sectors, !entry.isStorage else { return nil }
    return sectors.chain(of: entry)
  }

  private func place(of number: Int) -> Int? { UInt32(exactly: number).flatMap { places[$0] } }
}

extension CompoundFile.Sectors {
  /// The bytes of a stream, which stands among the mini sectors when it is small.
  func chain(of entry: CompoundFileEntry) -> SectorChain {
    entry.claimedSize < UInt64(FileHeader.cutoff)
      ? SectorChain(miniSpace, miniTable, first: entry.firstSector, size: entry.size)
      : SectorChain(space, table, first: entry.firstSector, size: entry.size)
  }
}
