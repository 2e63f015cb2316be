import Foundation

/// A program that reads mails: what it does with a folder of them or a mailbox.
struct MailPeer {
  let name: String
  let version: String
  /// The program, and what it is given for a shape.
  let arguments: (MailShape) -> [String]
  /// How it ends where nothing failed.
  let statuses: ClosedRange<Int32>
  /// The number of mails that it has seen, from what it printed; `nil` where it does not tell.
  var mails: ((String) -> Int?)?

  /// Those that are installed, ours on one core first.
  static func all(_ run: BenchmarkRun) throws -> [MailPeer] {
    ours(run) + [python(run), clamscan(run), gmime(run), ripmime(run)].compactMap { $0 }
  }

  private static func ours(_ run: BenchmarkRun) -> [MailPeer] {
    let version = Program.ours(command: run.command).version
    // Nobody else searches the mails for passwords.
    let forms = [
      ("zipcrypto, one core", ["--no-search", "--threads", "1"]),
      ("zipcrypto, all cores", ["--no-search"]),
      ("zipcrypto with its search", []),
    ]
    return forms.map { (name, options) in
      MailPeer(
        name: name, version: version,
        arguments: { [run.command, "inspect", "--json"] + options + [$0.path] }, statuses: 0...2,
        mails: { $0.utf8.count { $0 == 0x0A } })
    }
  }

  private static func python(_ run: BenchmarkRun) -> MailPeer? {
    let script = run.peers.appending(path: "inspect_mail.py").path
    return installed("Python email + zipfile", "python3", version: "python3 --version") {
      name, version, path in
      MailPeer(
        name: name, version: version, arguments: { [path, script, $0.path] }, statuses: 0...0,
        mails: firstNumber)
    }
  }

  /// Without its defaults for sizes and times, which would let the large mails pass unseen; and
  /// without stopping at the first finding in a mailbox.
  private static func clamscan(_ run: BenchmarkRun) -> MailPeer? {
    // An empty file is no database for it: one hash that no file of one byte has.
    let database = run.folder.appending(path: "nothing.hdb")
    try? Data("00000000000000000000000000000000:1:Nothing\n".utf8).write(to: database)
    return installed("clamscan", "clamscan", version: "clamscan --version") { name, version, path in
      MailPeer(
        name: name, version: version,
        arguments: {
          [
            path, "--alert-encrypted", "--database=\(database.path)", "--recursive", "--allmatch",
            "--max-filesize=2000M", "--max-scansize=4000M", "--max-files=0",
            "--max-scantime=3600000", "--no-summary", $0.path,
          ]
        }, statuses: 0...1)
    }
  }

  /// A program of ours around the library, built here.
  private static func gmime(_ run: BenchmarkRun) -> MailPeer? {
    let program = run.folder.appending(path: "decode_mail")
    let source = run.peers.appending(path: "decode_mail.c")
    let flags = "$(pkg-config --cflags --libs gmime-3.0)"
    guard (try? Shell.run("gcc -O2 -o '\(program.path)' '\(source.path)' \(flags) 2>&1")) != nil,
      let version = try? Shell.output("pkg-config --modversion gmime-3.0")
    else {
      report(missing: "GMime")
      return nil
    }
    return MailPeer(
      name: "GMime, all parts decoded", version: version.trimmingCharacters(in: .newlines),
      arguments: { [program.path, $0.path] }, statuses: 0...0, mails: firstNumber)
  }

  /// It writes all parts to disk, since that is what it is for.
  private static func ripmime(_ run: BenchmarkRun) -> MailPeer? {
    let output = run.folder.appending(path: "ripmime")
    try? FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    return installed("ripmime", "ripmime", version: "ripmime --version") { name, version, path in
      MailPeer(
        name: name, version: version,
        arguments: {
          [path, "-q", "--overwrite", "-i", $0.path, "-d", output.path]
            + ($0.isMailbox ? ["--mailbox"] : [])
        }, statuses: 0...0)
    }
  }

  private static func installed(
    _ name: String, _ program: String, version: String,
    _ make: (_ name: String, _ version: String, _ path: String) -> MailPeer
  ) -> MailPeer? {
    guard let path = try? Shell.output("command -v \(program)"),
      let version = try? Shell.output("\(version) 2>&1 | head -1")
    else {
      report(missing: name)
      return nil
    }
    return make(
      name, version.trimmingCharacters(in: .newlines), path.trimmingCharacters(in: .newlines))
  }

  private static func firstNumber(_ output: String) -> Int? {
    output.split(separator: " ").first.flatMap { Int($0) }
  }

  private static func report(missing name: String) {
    FileHandle.standardError.write(Data("not installed, left out: \(name)\n".utf8))
  }
}
