import AttachmentInspection
import PortableSystem
import SystemPackage
import ZipCrypto

/// The page that `inspect --html FILE` writes: one file with all that an admin passes on, which
/// loads nothing and runs nothing.
///
/// Rows go to a temporary file as they come; the page is put together when all are there, so that
/// memory does not grow with their number. The same findings give the same bytes.
final class AuditPage {
  private let target: String
  private let isReplacing: Bool
  private let inputs: [String]
  /// The file that would be replaced; `nil` where there is none.
  private let existing: FileIdentity?
  private var rows: RowSpool
  private var unseen = 0
  private var failure: CommandFailure?

  /// Begins a page.
  ///
  /// Nothing is written before the end: the file must not turn up in a folder that is inspected.
  ///
  /// - Parameters:
  ///   - target: the file.
  ///   - isReplacing: whether a file of that name may be replaced.
  ///   - inputs: what is inspected, as the user named it.
  ///   - files: what else is read, as a list of passwords.
  /// - Throws: a failure when the name is taken or that of what is read, or its folder cannot be
  ///   written.
  init(
    _ target: String, replacing isReplacing: Bool, of inputs: [String], reading files: [String] = []
  ) throws(CommandFailure) {
    self.target = target
    self.isReplacing = isReplacing
    self.inputs = inputs
    let existing = Self.identity(target)
    self.existing = existing
    let path = FilePath(target).lexicallyNormalized()
    let isRead = (inputs + files).contains {
      FilePath($0).lexicallyNormalized() == path || Self.isSame(existing, as: $0)
    }
    guard !isRead else { throw Self.isInput(target) }
    // Better now than after hours.
    try OutputTarget(target, overwrite: isReplacing).file?.discard()
    do { rows = try RowSpool() } catch { throw CommandFailure(error, input: "temporary file") }
  }

  /// Adds the rows of an input.
  ///
  /// What fails is told in the end: it must not keep the other inputs from being inspected.
  func add(_ finding: InputFinding, of input: String) {
    guard failure == nil else { return }
    guard !Self.isSame(existing, as: input) else {
      failure = Self.isInput(target)
      return
    }
    for item in finding.items {
      if case .unseen = item { unseen += 1 }
      do {
        try rows.add(ItemRow(item: item, finding: finding, input: input).html, item.verdict)
      } catch {
        failure = CommandFailure(error, input: "temporary file")
        return
      }
    }
  }

  /// Whether a path leads to the file that would be replaced: what was inspected must stay.
  private static func isSame(_ existing: FileIdentity?, as path: String) -> Bool {
    existing != nil && existing == identity(path)
  }

  private static func identity(_ path: String) -> FileIdentity? {
    (try? Stat(FilePath(path), followTargetSymlink: true)).map(FileIdentity.init)
  }

  private static func isInput(_ target: String) -> CommandFailure {
    CommandFailure("is inspected, and cannot become the page", input: target)
  }

  /// Writes the page and gives it its name.
  ///
  /// - Parameter outcome: what all findings come to that were added, and what could not be.
  /// - Throws: the first failure; the file is then as it was before.
  func finish(_ outcome: InspectionOutcome) throws {
    if let failure { throw failure }
    let document = PageDocument(
      inputs: inputs, outcome: outcome, shown: rows.shown, unseen: unseen)
    let file = try OutputTarget(target, overwrite: isReplacing)
    do throws(Errno) {
      try file.sink.write(Array(document.beginning.text.utf8).span)
      try rows.copy(to: file.sink)
      try file.sink.write(Array(document.end.text.utf8).span)
    } catch {
      throw CommandFailure(error, input: file.name)
    }
    try file.commit()
  }
}
