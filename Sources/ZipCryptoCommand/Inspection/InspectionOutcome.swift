import AttachmentInspection

/// What the inputs of one run come to.
struct InspectionOutcome {
  /// Files in folders that are neither mail nor archive.
  var skippedFiles = 0
  private var verdicts: Set<Verdict> = []
  private var hasFailure = false

  /// Takes in an input's verdict.
  mutating func add(_ verdict: Verdict) { verdicts.insert(verdict) }

  /// Takes in an input that could not be read.
  mutating func addFailure() { hasFailure = true }

  /// Whether there is nothing to judge at all; an input that could not be read has said so itself.
  var hasNoAttachment: Bool { verdicts.isSubset(of: [.none]) && !hasFailure }

  /// 0 when all are protected; inputs without an attachment decide only when there are no others.
  var status: RunStatus {
    var status = RunStatus()
    if hasFailure || verdicts.isSubset(of: [.none]) { status.add(.failure) }
    for verdict in verdicts {
      switch verdict {
      case .protected, .none: status.add(.yes)
      case .unknown: status.add(.failure)
      case .pseudoProtected, .exposed, .notProtected, .ambiguous, .partlyProtected: status.add(.no)
      }
    }
    return status
  }
}
