import PortableSystem
import SystemPackage

/// What the command says on standard error: errors and hints always, notes unless `--quiet`.
///
/// Names come in unescaped and go out escaped; nothing else can reach the terminal.
final class Diagnostics {
  /// Whether only errors and hints are wanted.
  let isQuiet: Bool
  /// Standard output, so that what was written before an error also stands before it.
  let output: StandardOutput
  /// The progress line that is in the way of anything else.
  var progress: ProgressLine?
  private var givenHints: Set<String> = []

  init(isQuiet: Bool = false, output: StandardOutput = .shared) {
    self.isQuiet = isQuiet
    self.output = output
  }

  /// Says what went wrong and what to try.
  func report(_ failure: CommandFailure) {
    error(
      failure.detail, input: failure.input, entry: failure.entry, offset: failure.offset)
    for hint in failure.hints { self.hint(hint) }
  }

  /// `zipcrypto: error: INPUT: ENTRY: detail (offset N)`.
  func error(
    _ detail: String, input: String? = nil, entry: String? = nil, offset: UInt64? = nil
  ) {
    var parts = ["error"]
    if let input { parts.append(TerminalText.escape(input)) }
    if let entry { parts.append(TerminalText.escape(entry)) }
    parts.append(detail + (offset.map { " (offset \($0))" } ?? ""))
    write(parts.joined(separator: ": "))
  }

  /// `zipcrypto: hint: …`, each hint once in a run.
  func hint(_ text: String) {
    guard givenHints.insert(text).inserted else { return }
    write("hint: " + text)
  }

  /// `zipcrypto: note: …`, unless only errors are wanted.
  func note(_ text: String) {
    guard !isQuiet else { return }
    write("note: " + text)
  }

  /// Lines of a table that is safe to show, unless only errors are wanted.
  func show(_ lines: [String]) {
    guard !isQuiet else { return }
    writeLines(lines)
  }

  private func write(_ text: String) {
    // Details are ours, but some hold words of the system's or of the argument parser's.
    writeLines(["zipcrypto: " + TerminalText.escapeControls(text)])
  }

  private func writeLines(_ lines: [String]) {
    try? output.flush()
    progress?.clear()
    let text = lines.map { $0 + "\n" }.joined()
    // Nobody is left to tell when standard error fails.
    try? DescriptorSink(.standardError).write(Array(text.utf8).span)
  }
}
