import AttachmentInspection

/// Goes through inputs, several at a time, and hands over what is found in the order of the inputs.
struct InspectionRun {
  let inspector: Inspector
  /// How many jobs are done at a time.
  let threads: Int
  let purpose: InspectionJob.Purpose

  /// How many mails may wait for one before them: enough to have work while a large one is read.
  private static let mostAhead = 256

  /// Goes through all inputs.
  ///
  /// - Parameter take: takes what comes of the inputs, in their order.
  /// - Throws: what `take` throws.
  func run(
    _ inputs: InspectionInputs, _ take: (InspectionJob.Result) throws -> Void
  ) async throws {
    guard threads > 1 else { return try runAlone(inputs, take) }
    try await withThrowingTaskGroup(of: (Int, InspectionJob.Result).self) { group in
      var queue = InspectionQueue(inputs, mostAhead: Self.mostAhead)
      var running = 0
      while true {
        while running < threads, let job = queue.nextJob() {
          let work = self.job(job.subject)
          group.addTask { (job.number, work.perform()) }
          running += 1
        }
        while let result = queue.popResult() { try take(result) }
        guard let (number, result) = try await group.next() else {
          if queue.isEmpty { return }
          continue
        }
        running -= 1
        queue.finish(number, result)
      }
    }
  }

  private func runAlone(
    _ inputs: InspectionInputs, _ take: (InspectionJob.Result) throws -> Void
  ) throws {
    var queue = InspectionQueue(inputs, mostAhead: 0)
    while true {
      let job = queue.nextJob()
      if let job { queue.finish(job.number, self.job(job.subject).perform()) }
      while let result = queue.popResult() { try take(result) }
      if job == nil, queue.isEmpty { return }
    }
  }

  private func job(_ subject: InspectionJob.Subject) -> InspectionJob {
    InspectionJob(subject: subject, inspector: inspector, purpose: purpose)
  }
}
