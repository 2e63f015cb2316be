import AttachmentInspection
import PortableSystem
import SystemPackage

/// What the command shows while it inspects: a finding as text or JSON.
struct InspectionReport: Sendable {
  let isJSON: Bool
  let showsPasswords: Bool
  let columns: Int
  /// Whether nothing is shown but the summary.
  let isSilent: Bool
  /// Whether the words in it are explained, each where it is shown first.
  let isVerbose: Bool

  /// Findings of more entries are laid out when they are written, not before.
  private static let mostEntries = 10_000

  /// A finding laid out; `nil` where it is too long to be kept, or is not to be shown.
  func layOut(_ finding: InputFinding, _ input: InspectionInput) -> [UInt8]? {
    // What is explained with one finding depends on those before it.
    guard !isSilent, isJSON || !isVerbose,
      finding.attachments.reduce(0, { $0 + $1.entries.count }) < Self.mostEntries
    else { return nil }
    var text: [UInt8] = []
    do { try write(finding, of: input) { text += $0.utf8 } } catch { return nil }
    return text
  }

  /// Gives a finding in pieces, with all line ends.
  ///
  /// - Parameter explainer: explains the words in it, if that is wanted; JSON stays as it is.
  func write(
    _ finding: InputFinding, of input: InspectionInput, explainer: Explainer? = nil,
    _ take: (String) throws -> Void
  ) throws {
    if isJSON {
      let line = InspectionJSON(
        input: input.argument, finding: finding, showsPasswords: showsPasswords)
      try line.write(take)
    } else {
      let text = InspectionText(
        input: input.name, finding: finding, columns: columns, showsPasswords: showsPasswords,
        explainer: explainer)
      for line in text.lines { try take(line + "\n") }
    }
  }
}
