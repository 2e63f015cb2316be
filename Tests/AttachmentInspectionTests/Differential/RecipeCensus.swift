import AttachmentInspection

/// Counts what a run has seen, so that a lottery that draws nothing telling cannot pass.
struct RecipeCensus {
  private(set) var counts: [String: Int] = [:]

  /// Counts an archive and, word by word, what its recipe is made of.
  mutating func add(_ recipe: ArchiveRecipe, _ verdict: Verdict) {
    count("verdict \(verdict.rawValue)")
    count("prefix \(recipe.prefix)")
    count("comment \(recipe.comment)")
    if let lie = recipe.endLie { count("end record \(lie)") }
    count("zip64 \(recipe.zip64)")
    if let other = recipe.other { count("archive \(other.place)") }
    if recipe.isCutOff { count("cut off") }
    if recipe.trailingZeros > 0 { count("trailing zeros") }
    if recipe.trailingJunk > 0 { count("trailing junk") }
    if recipe.beforeDirectory > 0 { count("before the directory") }
    for entry in recipe.entries { add(entry) }
  }

  private mutating func add(_ entry: EntryRecipe) {
    count("truth \(entry.truth)")
    if case .archive = entry.content {
      count("content archive")
    } else {
      count("content \(entry.content)")
    }
    if entry.centralMark != entry.localMark { count("one mark") }
    if let lie = entry.centralLie { count("central lie \(lie)") }
    if let lie = entry.localLie { count("local lie \(lie)") }
    count("descriptor \(entry.descriptor)")
    if entry.front > 0 { count("padded in front") }
    if entry.behind > 0 { count("padded behind") }
    if entry.gap > 0 { count("gap") }
    if !entry.isListed { count("hidden") }
    if entry.isListedTwice { count("listed twice") }
  }

  private mutating func count(_ word: String) { counts[word, default: 0] += 1 }

  /// What should have been seen and was not, or not often enough for so many archives.
  func missing(of archives: Int) -> [String] {
    Self.words.filter { counts[$0, default: 0] < max(1, archives / 2_000) }
  }

  /// All that a run should see.
  private static let words: [String] = {
    var words = Verdict.allCases.map { "verdict \($0.rawValue)" }
    words += ArchiveRecipe.Prefix.allCases.map { "prefix \($0)" }
    words += ArchiveRecipe.Comment.allCases.map { "comment \($0)" }
    words += ArchiveRecipe.EndLie.allCases.map { "end record \($0)" }
    words += ArchiveRecipe.Zip64.allCases.map { "zip64 \($0)" }
    words += ArchiveRecipe.Place.allCases.map { "archive \($0)" }
    words += EntryRecipe.Truth.allCases.map { "truth \($0)" }
    words += EntryRecipe.Lie.allCases.flatMap { ["central lie \($0)", "local lie \($0)"] }
    words += EntryRecipe.Descriptor.allCases.map { "descriptor \($0)" }
    words += ["empty", "text", "noise", "run", "archive"].map { "content \($0)" }
    words += (1...4).map { "content short(\($0))" }
    return words + [
      "cut off", "trailing zeros", "trailing junk", "before the directory", "one mark",
      "padded in front", "padded behind", "gap", "hidden", "listed twice",
    ]
  }()
}
