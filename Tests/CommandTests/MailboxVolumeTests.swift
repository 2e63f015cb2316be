import Foundation
import GatewayFixtures
import SystemPackage
import TestSupport
import Testing

/// A month of a large office, as a Maildir and as one file: 10,000 mails, or 100,000 where there is
/// time, with `ZIPCRYPTO_LARGE_TESTS=all`; what takes many runs is tried with the first 3,000.
///
/// In a debug build the mails alone take minutes to make.
@Suite(.tags(.large), .largeTestsWanted, .needs("python3", "bash"), .serialized)
struct MailboxVolumeTests {
  private static let all = MailboxRecipe(
    seed: seed,
    messages: ProcessInfo.processInfo.environment["ZIPCRYPTO_LARGE_TESTS"] == "all"
      ? 100_000 : 10_000)
  private static let some = MailboxRecipe(seed: seed, messages: 3_000)
  private static let few = MailboxRecipe(seed: seed, messages: 1_000)
  private static let seed: UInt64 = .random(in: 0 ... .max)
  /// What a hundred times as many mails may add to the peak of memory, in bytes: the names in a
  /// folder, which are put in order before the first is opened, take up to a hundred each.
  private static let growth = 12 << 20

  private let comment: Comment = "seed \(seed)"

  @Test func oneFile() async throws {
    try await TemporaryFolder.use { folder in
      try write(Self.all, as: "all.mbox", in: folder)
      try write(Self.some, as: "some.mbox", in: folder)
      try write(Self.few, as: "few.mbox", in: folder)
      try await expectTruthInTheSameMemory(few: "few.mbox", all: "all.mbox", in: folder)
      try await expectTheSameLines(["some.mbox"], in: folder)
      try await expectAPrefixWhenInterrupted(["some.mbox"], in: folder)
    }
  }

  @Test func maildir() async throws {
    try await TemporaryFolder.use { folder in
      try MailboxWriter.writeMaildir(Self.all, at: folder["all"])
      try MailboxWriter.writeMaildir(Self.some, at: folder["some"])
      try MailboxWriter.writeMaildir(Self.few, at: folder["few"])
      try await expectTruthInTheSameMemory(few: "few", all: "all", in: folder)
      try await expectTheSameLines(["some"], in: folder)
      try await expectAPrefixWhenInterrupted(["some"], in: folder)
      // The same files, the last first.
      try await Tool("bash").run(
        ["-c", "find some/cur -type f | sort -r > list"], in: folder.path
      ).checked()
      _ = try await inspect(["--files-from", "list"], into: "reversed", in: folder)
      try await expectEqual("tac reversed", "cat first", in: folder)
    }
  }

  private func write(
    _ mails: MailboxRecipe, as name: String, in folder: TemporaryFolder
  ) throws {
    let file = try FileDescriptor.open(
      folder[name], .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    try file.closeAfter {
      _ = try MailboxWriter.writeMailbox(mails, to: DescriptorSink(file))
    }
  }

  private func write(_ text: String, to name: String, in folder: TemporaryFolder) throws {
    try folder.write(Array(text.utf8), to: name)
  }

  /// On one core, on two, on all: the lines in `first`, byte by byte.
  private func expectTheSameLines(_ inputs: [String], in folder: TemporaryFolder) async throws {
    _ = try await inspect(inputs, into: "first", in: folder)
    for threads in ["1", "2"] {
      _ = try await inspect(["--threads", threads] + inputs, into: "again", in: folder)
      try await expectEqual("cat again", "cat first", in: folder)
    }
  }

  /// What the lines say, mail by mail, is what the recipe says.
  private func expectTruth(of lines: String, in folder: TemporaryFolder) async throws {
    let script = """
      import json, sys
      unseen = {"limit-exceeded", "not-examined", "readers-may-differ", "damaged", "truncated",
                "unsupported"}
      for line in open(sys.argv[1], encoding="utf-8"):
          mail = json.loads(line)
          items = [a["container"] + ":" + a["verdict"] for a in mail["attachments"] if a["counted"]]
          if any(note["code"] in unseen for note in mail["notes"]):
              items.append("none:unknown")
          message = mail["message"]
          print(message["from"] or "-", (message["date"] or "-")[:10], mail["verdict"], *items)
      """
    try await Tool("python3").run(
      ["-c", script, lines], output: .file(folder["found"]), in: folder.path, timeout: 600
    ).checked()
    try await expectEqual("cat found", "cat truth", in: folder)
  }

  /// Stopped in the middle: what was written by then is how the whole begins, and ends with a line;
  /// the next run gives it all.
  private func expectAPrefixWhenInterrupted(
    _ inputs: [String], in folder: TemporaryFolder
  ) async throws {
    let command = try CommandUnderTest().tool.path.string
    // bash starts programs in the background deaf to SIGINT; Python does not.
    let script = """
      import os, signal, subprocess, sys, time
      goal = os.path.getsize("first") // 3
      with open("part", "wb") as part:
          run = subprocess.Popen([sys.argv[1], "inspect", "--json"] + sys.argv[2:], stdout=part)
          while os.path.getsize("part") < goal and run.poll() is None:
              time.sleep(0.005)
          run.send_signal(signal.SIGINT)
          print(run.wait())
      """
    let outcome = try await Tool("python3").run(
      ["-c", script, command] + inputs, in: folder.path, timeout: 600
    ).checked()
    #expect(["130\n", "-2\n"].contains(outcome.text), "it was over, or it did not stop")
    try await Tool("bash").run(
      ["-c", "test -s part && cmp part <(head -c $(stat -c %s part) first)"], in: folder.path,
      timeout: 600
    ).checked()
    try await expectEqual("tail -c 1 part", "echo", in: folder)
    _ = try await inspect(inputs, into: "again", in: folder)
    try await expectEqual("cat again", "cat first", in: folder)
  }

  /// All mails are judged as the recipe says, in about the memory that a few take.
  private func expectTruthInTheSameMemory(
    few: String, all: String, in folder: TemporaryFolder
  ) async throws {
    try write(Self.all.truth, to: "truth", in: folder)
    let small = try await inspect([few], into: "again", in: folder)
    let large = try await inspect([all], into: "first", in: folder)
    try await expectTruth(of: "first", in: folder)
    #expect(large < small + Self.growth, "from \(small) to \(large) bytes")
  }

  private func expectEqual(
    _ one: String, _ other: String, in folder: TemporaryFolder
  ) async throws {
    let outcome = try await Tool("bash").run(
      ["-c", "cmp <(\(one)) <(\(other)) || diff <(\(one)) <(\(other)) | head -c 2000"],
      in: folder.path, timeout: 600)
    #expect(outcome.text.isEmpty, comment)
  }

  /// Runs the command, and gives its peak of memory in bytes.
  ///
  /// The small process in between keeps the tests' own memory out of the number.
  private func inspect(
    _ arguments: [String], into output: String, in folder: TemporaryFolder
  ) async throws -> Int {
    let script = """
      import os, sys
      out = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
      pid = os.fork()
      if pid == 0:
          os.dup2(out, 1)
          os.execv(sys.argv[2], sys.argv[2:])
      _, status, usage = os.wait4(pid, 0)
      print(usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
      sys.exit(0 if os.waitstatus_to_exitcode(status) == 1 else 1)
      """
    let outcome = try await Tool("python3").run(
      [
        "-c", script, output, try CommandUnderTest().tool.path.string, "inspect", "--json",
      ] + arguments, in: folder.path, timeout: 1_200
    ).checked()
    return try #require(Int(outcome.text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }
}

extension MailboxRecipe {
  /// A line for each mail: sender, day, verdict and items.
  fileprivate var truth: String {
    var text = ""
    for mail in self {
      let items = mail.items.map { " \($0.container):\($0.verdict.rawValue)" }.joined()
      text += "\(mail.sender ?? "-") \(mail.day ?? "-") \(mail.verdict.rawValue)\(items)\n"
    }
    return text
  }
}
