internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Gathers what readers make of the entries that one central directory lists, in constant memory.
struct ArchiveViews {
  /// One for each reader, in the order of ``ReaderRules/all``.
  private var tallies = [ReaderTally](repeating: ReaderTally(), count: ReaderRules.all.count)
  /// The entry that was added last, and whether 7-Zip's comparison of it was measured.
  private var last: (view: EntryView, isCompared: Bool)?
  private var isIncomplete = false
  private var hasContent = false
  private var comparison = SevenZipComparison()
  /// How many entries there are.
  private(set) var entryCount: UInt64 = 0
  /// The length in bytes of their headers in the directory.
  private(set) var directoryLength: UInt64 = 0
  /// Where the first of their local headers stands; `nil` without any.
  private(set) var firstOffset: UInt64?

  /// Adds an entry, in any order; of an archive with an entry that has no local header, or that
  /// was not judged, nothing is claimed.
  mutating func add(_ entry: Entry, _ judgement: EntryJudgement) {
    count(entry)
    guard let location = judgement.location else {
      isIncomplete = true
      return
    }
    let view = EntryView(
      entry, location, descriptor: judgement.descriptor, truth: EntryTruth(judgement))
    let isCompared = comparison.add(entry, location, view.oddities)
    // What is the same as the entry before tells nothing new.
    guard last?.view != view || last?.isCompared != isCompared else { return }
    last = (view, isCompared)
    let readers = ReaderRules.all
    for place in readers.indices {
      let isUntold = readers[place].reader == .sevenZip && !isCompared
      tallies[place].add(isUntold ? nil : view.outcome(under: readers[place].rules))
    }
  }

  /// Says that not all entries could be listed and judged.
  mutating func stopEarly() { isIncomplete = true }

  private mutating func count(_ entry: Entry) {
    entryCount += 1
    if entry.size > 0 { hasContent = true }
    directoryLength += entry.headerLength
    firstOffset = min(firstOffset ?? .max, entry.localHeaderOffset)
  }

  /// What a reader does that takes this directory; `nil` where that is not known.
  func behaviour(of reader: MeasuredReader, _ structure: ArchiveStructure) -> View.Behaviour? {
    // Of an archive that is odd in its entries as well, it was not measured that it is refused.
    guard !isIncomplete,
      let place = ReaderRules.all.firstIndex(where: { $0.reader == reader }),
      let behaviour = tallies[place].behaviour
    else { return nil }
    return switch structure.reading(by: reader) {
    case .reads: behaviour
    // Where there is nothing to show, nobody sees that it is refused.
    case .refuses: hasContent ? .refuses : nil
    case nil: nil
    }
  }
}
