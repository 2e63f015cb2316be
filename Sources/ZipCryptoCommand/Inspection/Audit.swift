import AttachmentInspection
import SystemPackage

/// Takes what comes of the inputs one by one: shows it, counts it, keeps what must wait.
struct Audit {
  /// What it comes to so far.
  private(set) var outcome = InspectionOutcome()
  /// How far it is, where somebody would see it.
  var progress: ProgressLine? {
    didSet { diagnostics.progress = progress }
  }

  /// The page that takes in what is found.
  var page: AuditPage?

  private let report: InspectionReport
  private let diagnostics: Diagnostics
  private let explainer: Explainer?
  private var splitMails = SplitMails()
  private var doneBytes: UInt64 = 0

  /// From so many inputs on, the summary is shown by itself.
  private static let manyInputs = 10

  /// - Parameter explainer: explains what is shown, if that is wanted.
  init(_ report: InspectionReport, _ diagnostics: Diagnostics, explainer: Explainer? = nil) {
    self.report = report
    self.diagnostics = diagnostics
    self.explainer = explainer
  }

  /// Takes the next result.
  ///
  /// - Throws: what writing to standard output throws.
  mutating func take(_ result: InspectionJob.Result) throws {
    switch result {
    case .finding(let inspected): try take(inspected)
    case .failure(let failure): report(failure)
    case .letter, .several, .nothing: break
    }
  }

  /// Ends it: shows what waited, and the summary.
  mutating func finish(_ inspector: Inspector) throws {
    for piece in joined(inspector) {
      outcome.add(piece.finding)
      page?.add(piece.finding, of: piece.input)
      try show(piece.finding, of: InspectionInput(argument: piece.input), text: nil)
    }
    progress = nil
    try showSummary()
    try page?.finish(outcome)
    if outcome.skippedFiles > 0 {
      diagnostics.note("files that are neither mail nor archive, skipped: \(outcome.skippedFiles)")
    }
    try diagnostics.output.flush()
  }

  private mutating func joined(_ inspector: Inspector) -> [SplitMails.Piece] {
    do throws(Errno) { return try splitMails.findings(inspector) } catch {
      report(CommandFailure(error, input: "split mail"))
      return []
    }
  }

  private mutating func report(_ failure: CommandFailure) {
    outcome.addFailure()
    diagnostics.report(failure)
  }

  private mutating func take(_ inspected: InspectedInput) throws {
    let finding = inspected.finding
    advance(by: inspected.bytes)
    let isAmongOthers = inspected.input.isInFolder || finding.member != nil
    if isAmongOthers, finding.kind == .file, finding.isNoContainer {
      outcome.skippedFiles += 1
      return
    }
    if splitMails.keep(finding, of: inspected.input.argument) { return }
    outcome.add(finding)
    page?.add(finding, of: inspected.input.argument)
    try show(finding, of: inspected.input, text: inspected.text)
  }

  private mutating func advance(by bytes: UInt64) {
    guard let progress else { return }
    doneBytes &+= bytes
    let count = outcome.summary.inputs.total
    progress.label = count == 1 ? "1 input" : "\(count) inputs"
    progress.advance(to: doneBytes)
  }

  private func show(
    _ finding: InputFinding, of input: InspectionInput, text: [UInt8]?
  ) throws {
    guard !report.isSilent else { return }
    let output = diagnostics.output
    if output.isTerminal { progress?.clear() }
    if let text {
      try output.write(text)
    } else {
      try report.write(finding, of: input, explainer: explainer) { try output.write($0) }
    }
    try output.endRecord()
  }

  private func showSummary() throws {
    let inputs = outcome.summary.inputs.total
    guard report.isSilent || inputs >= Self.manyInputs else { return }
    let output = diagnostics.output
    if report.isJSON, report.isSilent {
      try output.writeLine(JSONLine.encode(SummaryJSON(outcome)))
      return
    }
    let lines = SummaryTable(outcome, columns: report.columns).lines
    if report.isJSON {
      // Standard output is for the objects alone.
      diagnostics.show(lines)
    } else {
      for line in (report.isSilent ? [] : [""]) + lines { try output.writeLine(line) }
    }
  }
}

extension InputFinding {
  /// Whether it is a file of no kind that could be protected.
  fileprivate var isNoContainer: Bool {
    notes.isEmpty && attachments.allSatisfy { $0.container == .none }
  }
}
