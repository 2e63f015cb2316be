import AttachmentInspection
import PortableSystem
import TestSupport
import Testing

@testable import ZipCryptoCommand

/// Results come in the order of the inputs, and not too much is begun before they do.
@Suite struct InspectionQueueTests {
  /// Names of files that do not exist: what is done with them does not matter here.
  private static func queue(_ count: Int, mostAhead: Int) -> InspectionQueue {
    InspectionQueue(InspectionInputs((0..<count).map { "missing-\($0)" }), mostAhead: mostAhead)
  }

  private static func name(_ subject: InspectionJob.Subject) -> String {
    switch subject {
    case .input(let input), .unit(_, let input): input.argument
    }
  }

  private static func result(_ name: String) -> InspectionJob.Result {
    .failure(CommandFailure("", input: name))
  }

  private static func names(_ queue: inout InspectionQueue) -> [String] {
    var names: [String] = []
    while let result = queue.popResult() {
      if case .failure(let failure) = result { names.append(failure.input ?? "") }
    }
    return names
  }

  @Test(arguments: [0, 1, 7, 256])
  func noMoreIsBegunThanAllowed(mostAhead: Int) {
    var queue = Self.queue(1000, mostAhead: mostAhead)
    var jobs: [(number: Int, subject: InspectionJob.Subject)] = []
    while let job = queue.nextJob() { jobs.append(job) }
    #expect(jobs.count == mostAhead + 1)
    // The first one holds all others back.
    for job in jobs.dropFirst().reversed() {
      queue.finish(job.number, Self.result(Self.name(job.subject)))
    }
    #expect(Self.names(&queue).isEmpty)
    #expect(queue.nextJob() == nil)
    queue.finish(jobs[0].number, Self.result(Self.name(jobs[0].subject)))
    #expect(Self.names(&queue) == (0...mostAhead).map { "missing-\($0)" })
    #expect(queue.nextJob() != nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func resultsComeInOrderHoweverJobsEnd(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var queue = Self.queue(200, mostAhead: 16)
    var running: [(number: Int, subject: InspectionJob.Subject)] = []
    var shown: [String] = []
    while !queue.isEmpty {
      while let job = queue.nextJob() { running.append(job) }
      guard !running.isEmpty else { break }
      let job = running.remove(at: Int.random(in: 0..<running.count, using: &random))
      queue.finish(job.number, Self.result(Self.name(job.subject)))
      shown += Self.names(&queue)
    }
    #expect(shown == (0..<200).map { "missing-\($0)" }, "seed \(seed)")
  }

  /// A mailbox's mails come where the mailbox stands.
  @Test func mailboxGivesItsMailsInItsPlace() throws {
    let line = Array("From gateway@example.jp Wed Apr  1 09:30:00 2026\n".utf8)
    let mail = try Fixtures.bytes("mail/no-attachment.eml")
    let box = Array((0..<5).map { _ in line + mail + [10, 10] }.joined())
    var queue = InspectionQueue(InspectionInputs(["a", "box", "b"]), mostAhead: 100)
    var numbers: [Int] = []
    while let job = queue.nextJob() { numbers.append(job.number) }
    queue.finish(numbers[2], Self.result("b"))
    queue.finish(
      numbers[1],
      .several(
        SeveralUnits(
          InspectionInput(argument: "box"),
          Inspector().inspections(of: MemorySource(box), name: "box"))))
    var mails: [Int] = []
    while let job = queue.nextJob() {
      #expect(Self.name(job.subject) == "box")
      mails.append(job.number)
    }
    #expect(mails.count == 5)
    for (place, number) in mails.enumerated().reversed() {
      queue.finish(number, Self.result("mail \(place)"))
    }
    queue.finish(numbers[0], Self.result("a"))
    #expect(Self.names(&queue) == ["a"] + (0..<5).map { "mail \($0)" } + ["b"])
    #expect(queue.isEmpty)
  }
}
