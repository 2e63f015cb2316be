internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Gathers what readers make of the entries that one central directory lists, in constant memory.
struct ArchiveViews {
  private var tallies: [MeasuredReader: ReaderTally] = [:]
  private var entryCount: UInt64 = 0
  private var directoryLength: UInt64 = 0
  private var isIncomplete = false

  /// Adds an entry, in any order.
  mutating func add(
    _ entry: Entry, at location: LocalHeaderLocation, descriptor: Int?, truth: EntryTruth
  ) {
    count(entry)
    let view = EntryView(entry, location, descriptor: descriptor, truth: truth)
    for reader in MeasuredReader.allCases {
      tallies[reader, default: ReaderTally()].add(view.outcome(in: reader))
    }
  }

  /// Adds an entry whose local header cannot be read: of the archive nothing is then claimed.
  mutating func addUnreadable(_ entry: Entry) {
    count(entry)
    isIncomplete = true
  }

  /// Says that the directory could not be read to its end, or its entries not be judged.
  mutating func stopEarly() { isIncomplete = true }

  private mutating func count(_ entry: Entry) {
    entryCount += 1
    let header = entry.header
    directoryLength +=
      46 + UInt64(header.name.count + header.extra.bytes.count + header.comment.count)
  }

  /// What each reader does that takes this directory; a reader of whom it is not known is missing.
  ///
  /// - Parameter findings: the codes of what was found about the archive as a whole.
  func behaviours(
    of reader: ArchiveReader, in source: any ByteSource, findings: Set<Reason.Code>
  ) throws(Errno) -> [MeasuredReader: View.Behaviour] {
    guard !isIncomplete else { return [:] }
    let structure = try ArchiveStructure(
      reader.layout, in: source, entryCount: entryCount, directoryLength: directoryLength,
      findings: findings)
    var behaviours: [MeasuredReader: View.Behaviour] = [:]
    for reader in MeasuredReader.allCases {
      switch structure.reading(by: reader) {
      case .reads: behaviours[reader] = tallies[reader, default: ReaderTally()].behaviour
      case .refuses: behaviours[reader] = .refuses
      case nil: break
      }
    }
    return behaviours
  }
}

extension [View] {
  /// Groups what readers do, the first reader's group first.
  ///
  /// - Parameter directories: for each reader the place of the directory that it takes, where not
  ///   all take the same.
  init(
    _ behaviours: [MeasuredReader: View.Behaviour], directories: [MeasuredReader: UInt64] = [:]
  ) {
    self = []
    for reader in MeasuredReader.allCases {
      guard let behaviour = behaviours[reader] else { continue }
      let directory = directories[reader]
      if let place = firstIndex(where: { $0.behaviour == behaviour && $0.directory == directory }) {
        self[place].readers.append(reader)
      } else {
        append(View(behaviour: behaviour, readers: [reader], directory: directory))
      }
    }
  }
}
