import ArgumentParser
import PortableSystem

/// How many inputs `inspect` takes, from where, and how many at a time.
struct InspectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read more paths from FILE ('-': standard input): lines, or names that end with NUL.",
      valueName: "file"))
  var filesFrom: String?

  @Option(
    help: ArgumentHelp(
      "Inspect so many mails at a time; as many as there are processors by default.",
      valueName: "n"))
  var threads: Int?

  @Flag(help: "Show only the summary: verdicts, senders and containers.")
  var summary = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads takes a number from 1 to 1024")
    }
  }

  /// What is read as input: the paths, and standard input where the list comes through it.
  func inputs(_ paths: [String]) -> [String] {
    let readsList = filesFrom.map(InputSource.isStandardInput) == true
    return paths + (readsList ? [InputSource.standardStream] : [])
  }

  /// What the user named as input, for people: the paths, and the list.
  func named(_ paths: [String]) -> [String] {
    paths + (filesFrom.map { ["the files of \(InputSource.name(of: $0))"] } ?? [])
  }

  /// How many are inspected at a time.
  var threadCount: Int { threads ?? Platform.processors }
}
