import ArgumentParser

/// How much a subcommand says besides its answer.
struct VoiceOptions: ParsableArguments {
  @Flag(name: [.customShort("q"), .long], help: "Show no progress and no notes, only errors.")
  var quiet = false

  /// What the subcommand speaks through.
  func diagnostics() -> Diagnostics { Diagnostics(isQuiet: quiet) }

  /// A progress line, where somebody would see it.
  ///
  /// - Parameter total: asked for only then.
  func progress(label: String, total: () -> UInt64) -> ProgressLine? {
    guard !quiet, ProgressLine.isVisible else { return nil }
    return ProgressLine(label: label, total: total())
  }
}
