internal import SystemPackage
internal import ZipCrypto

/// Finds archives beside the one that most readers take: through other end records, in comments,
/// in front.
struct OtherArchives {
  private let reader: ArchiveReader
  private var seen: Set<Range<UInt64>>
  /// So many directories are read besides the first.
  private static let limit = 32

  /// Ways to the directories that are found, the last in the source first.
  private(set) var choices: [DirectoryChoice] = []
  /// Whether there are more than are read.
  private(set) var isLimited = false

  init(beside reader: ArchiveReader) {
    self.reader = reader
    seen = [reader.layout.directory]
  }

  /// Looks for them.
  ///
  /// - Parameter coverage: what the archive's own entries account for; an end record in an entry
  ///   is that entry's content.
  mutating func find(
    outside coverage: ArchiveCoverage, budget: inout WorkBudget
  ) throws(Errno) {
    for choice in reader.otherDirectories where !coverage.contains(choice.record.lowerBound) {
      add(choice)
    }
    for gap in coverage.gaps() {
      var found = reader.directoryChoices(in: gap)
      while let choice = try next(of: &found, &budget) { add(choice) }
    }
  }

  private func next(
    of choices: inout DirectoryChoices, _ budget: inout WorkBudget
  ) throws(Errno) -> DirectoryChoice? {
    do throws(ZipError) { return try choices.next(budget: &budget.search) } catch {
      if case .system(let errno) = error.kind { throw errno }
      return nil
    }
  }

  private mutating func add(_ choice: DirectoryChoice) {
    // An empty directory shows nothing, whoever takes it.
    guard !choice.directory.isEmpty else { return }
    guard choices.count < Self.limit else {
      isLimited = true
      return
    }
    if choice.usesUnaskedZip64 || seen.insert(choice.directory).inserted { choices.append(choice) }
  }
}
