import PortableSystem
import Synchronization
import SystemPackage

/// How far a job is, in one line on a terminal: bytes, rate and remaining time.
final class ProgressLine {
  private let total: UInt64
  /// What is being done, not escaped.
  var label: String
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?
  /// Bytes of what is done, before the piece that is being worked on.
  private var finished: UInt64 = 0
  private var isShown = false

  private static let shownAnywhere = Atomic(false)
  private static let patience = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)

  /// Whether standard error is a terminal.
  static var isVisible: Bool { Platform.isTerminal(.standardError) }

  /// A line for a job of `total` bytes.
  init(label: String, total: UInt64) {
    self.label = label
    self.total = total
  }

  deinit { clear() }

  /// Notes that `bytes` of the current piece are done, and draws when it is time to.
  func advance(to bytes: UInt64) {
    let now = ContinuousClock.now
    // Quick jobs are over before anybody could read; nobody reads faster than ten times a second.
    guard now - start >= Self.patience else { return }
    if let lastDrawn, now - lastDrawn < Self.interval { return }
    lastDrawn = now
    let (sum, overflow) = finished.addingReportingOverflow(bytes)
    draw(ProgressReport(done: overflow ? .max : sum, total: total, elapsed: now - start))
  }

  /// Notes that the current piece is done, and that it counted for `bytes`.
  func finishPiece(of bytes: UInt64) {
    let (sum, overflow) = finished.addingReportingOverflow(bytes)
    finished = overflow ? .max : sum
  }

  /// Takes the line away.
  func clear() {
    guard isShown else { return }
    isShown = false
    Self.clearAll()
  }

  /// Takes the line away, whoever drew it: for a process that is about to end.
  static func clearAll() {
    guard shownAnywhere.exchange(false, ordering: .sequentiallyConsistent) else { return }
    try? DescriptorSink(.standardError).write(Array("\r\u{1B}[K".utf8).span)
  }

  private func draw(_ report: ProgressReport) {
    // One column stays free: some terminals wrap when the last one is filled.
    let columns = (Platform.columns(of: .standardError) ?? 80) - 1
    let line = report.line(label: label, columns: columns)
    isShown = true
    Self.shownAnywhere.store(true, ordering: .sequentiallyConsistent)
    try? DescriptorSink(.standardError).write(Array("\r\(line)\u{1B}[K".utf8).span)
  }
}
