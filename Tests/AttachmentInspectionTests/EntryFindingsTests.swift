import PortableSystem
import TestSupport
import Testing
import ZipCrypto

@testable import AttachmentInspection

/// The list of entries, which is kept in few bytes.
@Suite struct EntryFindingsTests {
  private func finding(_ name: String, _ encryption: EntryEncryption) -> EntryFinding {
    EntryFinding(name: name, encryption: encryption, claimed: .strong, verdict: .exposed)
  }

  @Test func whatGoesInComesOut() {
    let encryptions: [EntryEncryption] = [
      .none, .zipCrypto, .aes(bits: 128), .aes(bits: 192), .aes(bits: 256), .strong, .unknown,
    ]
    let all = encryptions.enumerated().map { finding("名前 \($0)", $1) } + [finding("", .none)]
    var list = EntryFindings()
    for one in all {
      let isListed = list.append(one)
      #expect(isListed)
    }
    #expect(Array(list) == all)
  }

  @Test(arguments: Verdict.allCases)
  func everyVerdict(_ verdict: Verdict) {
    let one = EntryFinding(name: "a", encryption: .none, claimed: .none, verdict: verdict)
    let list: EntryFindings = [one]
    #expect(list.first?.verdict == verdict)
  }

  @Test func namesAreBounded() {
    let name = String(repeating: "n", count: 65_535)
    var list = EntryFindings()
    let room = EntryFindings.longestNames / 65_535
    for _ in 0..<room { _ = list.append(finding(name, .none)) }
    let isListed = list.append(finding(name, .none))
    #expect(!isListed)
    #expect(list.count == room)
  }

  @Test func moreReasonsOfAKindAreCounted() {
    var summary = ArchiveSummary()
    for reason in (0..<30).map({ Reason(.oddName, "odd", entry: "\($0)") }) {
      summary.add(note: reason)
    }
    let reasons = summary.finding(name: nil, ReadersAnswers()).reasons
    #expect(reasons.count { $0.code == .oddName } == ReasonList.reasonsOfAKind + 1)
    #expect(reasons.contains { $0.text == "and 10 more like this" })
  }
}

/// Takes a minute in a debug build.
@Suite(.tags(.large), .largeTestsWanted) struct EntryFindingsVolumeTests {
  /// More than 32 MiB of names: every entry is judged, and not all are listed.
  @Test func anArchiveOfLongNames() throws {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink)
    let attributes = EntryAttributes(modificationTime: 1_775_035_800, unixMode: 0o100644)
    let room = EntryFindings.longestNames / 65_535
    for index in 0...room {
      let name = "\(index)" + String(repeating: "n", count: 65_535 - "\(index)".count)
      _ = try writer.addFile(
        name, content: MemorySource([]), attributes: attributes, password: nil)
    }
    try writer.finish()
    let finding = try Inspector().inspect(MemorySource(sink.bytes), name: "a.zip")
    let attachment = try #require(finding.attachments.first)
    #expect(attachment.entries.count == room)
    #expect(attachment.reasons.contains { $0.code == .entriesNotListed })
    #expect(finding.work.entries == UInt64(room) + 1)
  }
}
