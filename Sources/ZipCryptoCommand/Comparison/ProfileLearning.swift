import MailComparison
import PortableSystem
import SystemPackage
import ZipCrypto

/// Writes the profile of a gateway, learned from mails.
struct ProfileLearning {
  private let good: MailFile
  private let sent: MailFile?

  init(_ files: [MailFile]) throws(CommandFailure) {
    guard let good = files.first, files.count <= 2 else {
      throw CommandFailure(
        "several messages have this message-id", hints: ["give the mail as a file of its own"])
    }
    self.good = good
    sent = files.dropFirst().first
  }

  /// Opens the profile's file, which must be none of those that are read.
  static func target(
    _ argument: String, overwrite: Bool, reading inputs: [String]
  ) throws(CommandFailure) -> OutputTarget {
    if let existing = identity(argument), inputs.contains(where: { identity($0) == existing }) {
      throw CommandFailure("is learned from, and cannot become the profile", input: argument)
    }
    return try OutputTarget(argument, overwrite: overwrite)
  }

  private static func identity(_ path: String) -> FileIdentity? {
    guard !InputSource.isStandardInput(path) else { return nil }
    return (try? Stat(FilePath(path), followTargetSymlink: true)).map(FileIdentity.init)
  }

  /// Learns and writes.
  func write(to target: OutputTarget, _ diagnostics: Diagnostics) throws {
    let learned: LearnedProfile
    do throws(LearnedProfile.Problem) {
      learned = try LearnedProfile(from: good, sent: sent)
    } catch {
      throw Self.failure(error, good: good.name, sent: sent?.name ?? "")
    }
    do throws(Errno) {
      try target.sink.write(Array(learned.text.utf8).span)
    } catch { throw CommandFailure(error, input: target.name) }
    try target.commit()
    diagnostics.note(
      "\(TerminalText.escape(target.name)): \(learned.summary); look it through before you use it")
  }

  private static func failure(
    _ problem: LearnedProfile.Problem, good: String, sent: String
  ) -> CommandFailure {
    switch problem {
    case .system(let error): CommandFailure(error, input: good)
    case .notTheSameMessage:
      CommandFailure(
        "is not known to be a copy of the same message as the first", input: sent,
        hints: ["give the mail that crossed the gateway first, then its sent copy"])
    case .nothingFound:
      CommandFailure(
        "nothing in it looks like a gateway's: no server between, no field, no text", input: good,
        hints: ["take the copy out of the recipient's mailbox"])
    }
  }
}

extension LearnedProfile {
  /// How much was learned: `1 host, 1 header, 2 texts, 1 archive`.
  fileprivate var summary: String {
    let counts = [
      (profile.hosts.count, "host"), (profile.headers.count, "header"),
      (profile.texts.count, "text"), (profile.archives.count, "archive"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
      .joined(separator: ", ")
  }
}
