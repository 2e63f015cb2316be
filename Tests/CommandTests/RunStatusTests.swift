import Testing

@testable import ZipCryptoCommand

@Suite struct RunStatusTests {
  // The testing library has a type of the same name.
  typealias Status = ZipCryptoCommand.ExitStatus

  @Test(
    arguments: [
      ([], Status.yes), ([.yes], .yes), ([.failure], .failure), ([.no], .no),
      ([.no, .failure], .no), ([.failure, .no, .yes], .no), ([.yes, .failure], .failure),
    ] as [([Status], Status)])
  func noWinsOverFailure(parts: [Status], whole: Status) {
    var status = RunStatus()
    for part in parts { status.add(part) }
    #expect(status.status == whole)
  }
}
