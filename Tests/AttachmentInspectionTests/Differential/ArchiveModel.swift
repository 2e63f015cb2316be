import AttachmentInspection

/// What an archive's recipe says that it is worth: the rules of the contract, told again.
struct ArchiveModel {
  private let recipe: ArchiveRecipe

  init(_ recipe: ArchiveRecipe) { self.recipe = recipe }

  /// The verdicts that the recipe admits; several only where ``EntryModel`` has several.
  var verdicts: Set<Verdict> {
    // Without an end record nobody knows what there was.
    if recipe.isCutOff { return [.unknown] }
    let entries = recipe.entries + (recipe.other?.entries ?? [])
    let models = entries.map { EntryModel($0, recipe) }
    let isDoubtful = leavesBytes || models.contains(where: \.leavesBytes)
    var found: Set<Verdict> = []
    forEachChoice(of: models.map(\.verdicts)) { verdicts in
      let readings = readings.map { Set($0.map { verdicts[$0] }) }
      found.insert(Self.verdict(of: readings, isDoubtful: isDoubtful))
    }
    return found
  }

  /// Which entries each kind of reader takes for the archive's content, by their places.
  private var readings: [[Int]] {
    let own = recipe.entries.indices
    let listed = own.filter { recipe.entries[$0].isListed }
    let directory = listed + listed.filter { recipe.entries[$0].isListedTwice }
    var readings = [directory]
    if recipe.endLie == .oneEntryLess || recipe.zip64 == .oneEntryLess {
      readings.append(directory.dropLast())
    }
    if listed.count < own.count { readings.append(Array(own)) }
    if let other = recipe.other { readings.append(other.entries.indices.map { own.count + $0 }) }
    return readings
  }

  /// Whether bytes that no entry and no record account for may be content.
  private var leavesBytes: Bool {
    recipe.prefix == .page || recipe.beforeDirectory > 0 || recipe.trailingJunk > 0
  }

  /// Calls back with each way to choose one verdict for each entry.
  private func forEachChoice(of sets: [Set<Verdict>], _ body: ([Verdict]) -> Void) {
    func choose(_ chosen: [Verdict]) {
      guard chosen.count < sets.count else { return body(chosen) }
      for verdict in sets[chosen.count] { choose(chosen + [verdict]) }
    }
    choose([])
  }

  /// The verdict of an archive that can be read in several ways.
  static func verdict(of readings: [Set<Verdict>], isDoubtful: Bool) -> Verdict {
    var all = readings.reduce(into: Set<Verdict>()) { $0.formUnion($1) }
    if isDoubtful { all.insert(.unknown) }
    if all.contains(.pseudoProtected) { return .pseudoProtected }
    if all.contains(.exposed) { return .exposed }
    let answers = Set(readings.map(verdict)).subtracting([.none, .unknown])
    return answers.count > 1 ? .ambiguous : verdict(of: all)
  }

  /// The first rule that applies to entries that one reader shows together.
  private static func verdict(of entries: Set<Verdict>) -> Verdict {
    let order: [Verdict] = [.pseudoProtected, .exposed, .ambiguous, .partlyProtected]
    if let first = order.first(where: entries.contains) { return first }
    switch (entries.contains(.notProtected), entries.contains(.protected)) {
    case (true, true): return .partlyProtected
    case (true, false): return .notProtected
    case (false, let isEncrypted):
      return entries.contains(.unknown) ? .unknown : isEncrypted ? .protected : .none
    }
  }
}
