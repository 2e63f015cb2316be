import AttachmentInspection

/// What the inputs of one run come to.
struct InspectionOutcome {
  /// Files in folders that are neither mail nor archive.
  var skippedFiles = 0
  /// Inputs that could not be read.
  private(set) var failures = 0
  /// What was found.
  private(set) var summary = AuditSummary()

  private var verdicts: Set<Verdict> { Set(Verdict.allCases.filter { summary.inputs[$0] > 0 }) }
  private var hasFailure: Bool { failures > 0 }

  /// Takes in what was found of an input.
  mutating func add(_ finding: InputFinding) { summary.add(finding) }

  /// Takes in an input that could not be read.
  mutating func addFailure() { failures += 1 }

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
