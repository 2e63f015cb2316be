/// Draws recipes by lot, so that disguises meet that nobody thought of together.
struct RecipeLottery<Generator: RandomNumberGenerator> {
  var generator: Generator
  /// How likely each disguise is, in percent; drawn anew for each archive, since a single lie is
  /// as telling as ten.
  private var wildness = 0
  /// How likely an entry is plain, in percent.
  private var plainness = 0

  init(_ generator: Generator) { self.generator = generator }

  /// An archive, with archives inside down to a depth.
  mutating func archive(depth: Int = 3) -> ArchiveRecipe {
    wildness = pick([0, 3, 10, 25])
    plainness = pick([0, 0, 20, 60, 100])
    let (wild, plain) = (wildness, plainness)
    var recipe = ArchiveRecipe(seed: generator.next())
    let count = number(0...5)
    for _ in 0..<count {
      // An archive inside draws its own odds.
      (wildness, plainness) = (wild, plain)
      recipe.entries.append(entry(depth: depth))
    }
    (wildness, plainness) = (wild, plain)
    if chance(20) { recipe.comment = pick([.text, .password]) }
    if wildly() { recipe.trailingZeros = number(1...300) }
    guard recipe.entries.contains(where: \.isListed) else { return recipe }
    if wildly() { recipe.beforeDirectory = number(8...20) }
    if wildly() { recipe.trailingJunk = number(8...30) }
    if chance(30) { addWrapping(&recipe, depth: depth) }
    return recipe
  }

  /// One disguise of the whole archive.
  private mutating func addWrapping(_ recipe: inout ArchiveRecipe, depth: Int) {
    let hasArchives = recipe.entries.contains {
      if case .archive = $0.content { true } else { false }
    }
    let lies: [ArchiveRecipe.EndLie] = [
      .oneEntryLess, .oneEntryMore, .smallerSize, .largerSize, .smallerOffset, .largerOffset,
    ]
    switch number(0..<6) {
    case 0:
      // A reader that guesses what an archive inside is goes by its first bytes.
      recipe.prefix = depth == 3 ? pick([.program, .page]) : .program
      recipe.countsPrefix = chance(50)
    case 1: recipe.endLie = pick(lies)
    case 2: recipe.zip64 = pick([.same, .oneEntryLess])
    case 3 where !hasArchives: recipe.isCutOff = true
    default:
      // Which entries a walk finds between two archives depends on where it begins.
      guard recipe.entries.allSatisfy(\.isListed) else { return }
      let place: ArchiveRecipe.Place = pick([.inFront, .inComment])
      if place == .inComment { recipe.comment = .none }
      plainness = pick([0, 100])
      wildness /= 4
      let entries = (0..<number(1...2)).map { _ in listedEntry() }
      recipe.other = (place, entries)
      recipe.countsPrefix = chance(50)
    }
  }

  private mutating func listedEntry() -> EntryRecipe {
    var entry = entry(depth: 0)
    entry.isListed = true
    if entry.truth == .zipCryptoCommentPassword { entry.truth = .zipCrypto }
    return entry
  }

  private mutating func entry(depth: Int) -> EntryRecipe {
    var entry = EntryRecipe(content: content(depth: depth), seed: generator.next())
    entry.name = pick(["a.txt", "A.TXT", "b.bin", "../c", "d\u{1B}[2J", "folder/", "見積書.txt"])
    entry.isDeflated = chance(50)
    if !chance(plainness) {
      entry.truth = chance(80) ? .zipCrypto : pick(EntryRecipe.Truth.allCases)
    }
    let isAES = [.aes, .aesEmptyPassword].contains(entry.truth)
    if isAES { entry.content = .text }
    let isMarked = isAES || (entry.truth != .plain ? !wildly() : wildly())
    (entry.centralMark, entry.localMark) = (isMarked, isMarked)
    if !isAES, wildly() { (entry.centralMark, entry.localMark) = (chance(50), chance(50)) }
    if wildly() { entry.gap = number(8...20) }
    if wildly() { entry.isListedTwice = true }
    let holdsArchive = if case .archive = entry.content { true } else { false }
    guard !isAES, !holdsArchive else { return entry }
    if wildly() { entry.isListed = false }
    if wildly() { entry.descriptor = pick(EntryRecipe.Descriptor.allCases) }
    if wildly() { entry.centralLie = pick(EntryRecipe.Lie.allCases) }
    if wildly(), entry.descriptor == .none { entry.localLie = pick(EntryRecipe.Lie.allCases) }
    if entry.centralLie != nil, chance(40), entry.descriptor == .none {
      entry.localLie = entry.centralLie
    }
    if entry.truth == .plain, wildly() {
      entry.front = pick([0, 12, number(1...32)])
      entry.behind = pick([0, 12, number(1...12)])
      if chance(80) { (entry.centralMark, entry.localMark) = (true, true) }
    }
    if !entry.isListed {
      // Where such an entry ends, its local header must tell, or a signature behind it.
      if ![.none, .signed].contains(entry.descriptor) { entry.descriptor = .signed }
      if entry.localLie == .longerPayload { entry.localLie = nil }
      entry.isListedTwice = false
      entry.centralLie = nil
    }
    return entry
  }

  private mutating func content(depth: Int) -> EntryRecipe.Content {
    switch number(0..<20) {
    case 0: .empty
    case 1...3: .short(number(1...4))
    case 4...10: .text
    case 11...14: .noise
    case 15...16: .run
    default:
      if depth > 0, chance(60) { .archive(inner(depth: depth - 1)) } else { .text }
    }
  }

  private mutating func inner(depth: Int) -> ArchiveRecipe { archive(depth: depth) }

  private mutating func wildly() -> Bool { chance(wildness) }

  private mutating func chance(_ percent: Int) -> Bool { number(0..<100) < percent }

  private mutating func number(_ range: Range<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[number(0..<values.count)]
  }
}
