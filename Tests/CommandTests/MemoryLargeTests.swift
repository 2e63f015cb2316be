import SystemPackage
import TestSupport
import Testing

/// Memory is bounded by buffers: 2 GiB go through every subcommand in less than 64 MiB.
///
/// The bound holds for a release build; `ZIPCRYPTO_COMMAND` names it.
@Suite(.tags(.large), .largeTestsWanted, .needs("python3", "bash"), .serialized)
struct MemoryLargeTests {
  private static let size: Int64 = 2 << 30
  private static let bound = 64 << 20

  @Test(arguments: [0, 6])
  func filesInAndOut(level: Int) async throws {
    try await TemporaryFolder.use { folder in
      try makeLargeFile(at: folder["large.bin"])
      try await check(["encrypt", "--level", "\(level)", "-o", "out.zip", "large.bin"], in: folder)
      try await check(["verify", "out.zip"], in: folder)
      try await check(["inspect", "out.zip"], in: folder)
      try await check(["decrypt", "out.zip", "-d", "out"], in: folder)
      let written = try Stat(folder["out/large.bin"])
      #expect(written.size == Self.size)
    }
  }

  @Test func pipes() async throws {
    try await TemporaryFolder.use { folder in
      try makeLargeFile(at: folder["large.bin"])
      try await check(
        ["encrypt", "--name", "large.bin", "-o", "-", "-"], reading: "large.bin",
        writing: "out.zip", in: folder)
      try await check(["verify", "-"], reading: "out.zip", in: folder)
      try await check(["inspect", "-"], reading: "out.zip", in: folder)
      try await check(["decrypt", "-", "--stdout"], reading: "out.zip", in: folder)
    }
  }

  @Test func anAttachment() async throws {
    try await TemporaryFolder.use { folder in
      try makeLargeFile(at: folder["large.bin"])
      try await check(["encrypt", "--level", "0", "-o", "out.zip", "large.bin"], in: folder)
      try await Tool("bash").run(
        [
          "-c",
          """
          {
            printf 'From: a@example.com\\nTo: b@example.jp\\nMIME-Version: 1.0\\n'
            printf 'Content-Type: application/zip; name="out.zip"\\n'
            printf 'Content-Transfer-Encoding: base64\\n\\n'
            base64 out.zip
          } >mail.eml && rm large.bin out.zip
          """,
        ], in: folder.path, timeout: 600
      ).checked()
      try await check(["inspect", "mail.eml"], in: folder)
      try await check(["inspect", "-"], reading: "mail.eml", in: folder)
    }
  }

  /// A file of zeros that takes no room until it is read.
  private func makeLargeFile(at path: FilePath) throws {
    let file = try FileDescriptor.open(
      path, .writeOnly, options: .create, permissions: .ownerReadWrite)
    try file.closeAfter { try file.resize(to: Self.size) }
  }

  /// Runs the command, which must succeed within the bound.
  ///
  /// A process inherits the high-water mark of the memory that it had before it became another
  /// program. A small process in between keeps the tests' own memory out of the number.
  private func check(
    _ arguments: [String], reading input: String? = nil, writing output: String? = nil,
    in folder: TemporaryFolder
  ) async throws {
    let launcher = """
      import os, subprocess, sys
      source = subprocess.Popen(["cat", sys.argv[1] or os.devnull], stdout=subprocess.PIPE)
      with open(sys.argv[2] or os.devnull, "wb") as file:
          sink = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=file)
      pid = os.fork()
      if pid == 0:
          os.dup2(source.stdout.fileno(), 0)
          os.dup2(sink.stdin.fileno(), 1)
          os.execv(sys.argv[3], sys.argv[3:])
      source.stdout.close()
      sink.stdin.close()
      _, status, usage = os.wait4(pid, 0)
      sink.wait()
      print(usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
      sys.exit(os.waitstatus_to_exitcode(status))
      """
    try folder.write("correct horse\n", to: "password")
    var arguments = arguments
    if arguments.first != "inspect" { arguments += ["--password-file", "password"] }
    let outcome = try await Tool("python3").run(
      [
        "-c", launcher, input ?? "", output ?? "", try CommandUnderTest().tool.path.string,
      ] + arguments, in: folder.path, timeout: 1200
    ).checked()
    let peak = try #require(Int(outcome.text.split(separator: "\n").last ?? ""))
    #expect(peak < Self.bound, "\(arguments.joined(separator: " ")): \(peak) bytes")
  }
}
