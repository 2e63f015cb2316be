import TestSupport
import Testing
import ZipCrypto

@testable import AttachmentInspection

/// How views are counted, grouped and worded.
@Suite struct ViewTests {
  @Test(arguments: [
    ([EntryOutcome.opens, .opens, .nothing], View.Behaviour.opens),
    ([.asks, .nothing], .asks),
    ([.opens, .asks], .opensSome),
    ([.opens, .asks, .refuses], .refuses),
    ([.nothing], .showsNothing),
    ([], .showsNothing),
  ])
  func outcomesAddUp(outcomes: [EntryOutcome], behaviour: View.Behaviour) {
    var tally = ReaderTally()
    for outcome in outcomes { tally.add(outcome) }
    #expect(tally.behaviour == behaviour)
    // One entry of which nothing is known, and nothing is claimed.
    tally.add(nil)
    #expect(tally.behaviour == nil)
  }

  @Test func readersAreGrouped() {
    let views = [View](
      [
        (.infoZIP, .opens, nil), (.sevenZip, .asks, nil), (.libarchive, .asks, nil),
        (.python, .opens, nil), (.libzip, nil, nil),
      ])
    #expect(
      views.sentence == "asks for a password in 7-Zip and libarchive; "
        + "opens without one in Info-ZIP and Python")
    #expect(views.last?.text == "opens without a password in Info-ZIP and Python")
    #expect(views.allSatisfy { $0.directory == nil })
  }

  @Test func directoriesAreNamedWhereTheyDiffer() {
    let same = [View]([(.infoZIP, .asks, 7), (.python, .asks, 7)])
    #expect(same == [View(behaviour: .asks, readers: [.infoZIP, .python], directory: nil)])
    let other = [View]([(.infoZIP, .asks, 7), (.python, .asks, 9)])
    #expect(other.map(\.directory) == [7, 9])
    #expect(
      other.sentence == "asks for a password in Info-ZIP (by the directory at 7); "
        + "asks for one in Python (by the directory at 9)")
  }

  @Test(arguments: View.Behaviour.allCases)
  func everyBehaviourIsMentioned(behaviour: View.Behaviour) {
    let views = [View]([(.libzip, behaviour, nil)])
    #expect(views.count == 1)
    #expect(views.sentence.hasSuffix(" in libzip"))
  }

  /// The views of an archive inside another are its own.
  @Test func nestedArchivesHaveViews() throws {
    let source = MemorySource(try Fixtures.bytes("archives/nested-inner-encrypted.zip"))
    let findings = try Inspector().inspect(source, name: "outer.zip").attachments
    #expect(findings.map { $0.views.first?.behaviour } == [.opens, .asks])
  }

  @Test(arguments: ["truncated", "name-nul", "overlapping", "cleared-both"])
  func nothingIsClaimedOfWhatWasNotMeasured(name: String) throws {
    let source = MemorySource(try Fixtures.bytes("disguises/\(name).zip"))
    #expect(try Inspector().inspect(source, name: name).attachments[0].views.isEmpty)
  }
}
