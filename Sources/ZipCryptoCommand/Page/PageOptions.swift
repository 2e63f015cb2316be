import ArgumentParser

/// The page that `inspect` writes beside its answer.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write a page to pass on, for any browser: charts, and a table with the reasons.",
      valueName: "file"))
  var html: String?

  @Flag(help: "Replace the file of --html if it exists.")
  var force = false

  func validate() throws {
    guard let html else {
      if force { throw ValidationError("--force replaces the file of --html: give one") }
      return
    }
    guard html != InputSource.standardStream else {
      throw ValidationError("--html needs a file: standard output has the answer")
    }
    guard !html.isEmpty else { throw ValidationError("--html needs the name of a file") }
  }

  /// Begins the page; `nil` where none is wanted.
  ///
  /// - Parameter files: what else is read, which the page must not replace.
  func page(
    of inputs: [String], reading files: [String?]
  ) throws(CommandFailure) -> AuditPage? {
    guard let html else { return nil }
    return try AuditPage(
      html, replacing: force, of: inputs, reading: files.compactMap(\.self))
  }
}
