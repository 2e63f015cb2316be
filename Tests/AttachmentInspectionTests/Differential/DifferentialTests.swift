import AttachmentInspection
import PortableSystem
import TestSupport
import Testing

/// Combinations of disguises drawn by lot: the verdict is the one that follows from the recipe.
@Suite struct DifferentialTests {
  @Test(arguments: 0..<2)
  func verdictsFollowFromTheRecipe(run: Int) throws {
    try inspectRecipes(1_500, from: .fresh())
  }
}

/// The same with more than a hundred thousand archives.
@Suite(.tags(.large), .largeTestsWanted) struct DifferentialVolumeTests {
  @Test(arguments: 0..<26)
  func verdictsFollowFromTheRecipe(run: Int) throws {
    try inspectRecipes(4_000, from: .fresh())
  }
}

/// Inspects so many archives, and tells of the first few that got a verdict that their recipes do
/// not admit.
private func inspectRecipes(_ count: Int, from start: SeededGenerator) throws {
  var lottery = RecipeLottery(start)
  var census = RecipeCensus()
  var mismatches = 0
  for number in 0..<count where mismatches < 3 {
    let recipe = lottery.archive()
    let admitted = ArchiveModel(recipe).verdicts
    let finding = try Inspector().inspect(MemorySource(recipe.bytes), name: "parcel.zip")
    census.add(recipe, finding.verdict)
    if admitted.contains(finding.verdict) { continue }
    mismatches += 1
    let reasons = finding.attachments.flatMap(\.reasons).map(\.code.rawValue)
    #expect(
      admitted.contains(finding.verdict), "archive \(number) of \(start): \(recipe), \(reasons)")
  }
  if mismatches == 0 { #expect(census.missing(of: count).isEmpty, start.comment) }
}
