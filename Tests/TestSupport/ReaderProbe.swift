import SystemPackage

/// Runs the real readers on an archive without a terminal and without the right password.
///
/// Archives may be hostile: everything happens in a temporary folder, content comes through
/// standard output and not under the archive's names, and output, processor time and time are
/// bounded.
public struct ReaderProbe: Sendable {
  /// The most bytes that one program may write.
  private static let outputLimit = 64 << 20
  /// Seconds of processor time, and of waiting, after which a program is stopped.
  private static let patience = 60
  /// Passwords that nobody uses; one in 256 passes an entry's check byte by chance.
  private static let wrongPasswords = ["not this one", "nor that one"]
  /// The most entries that are asked for one by one.
  private static let entryLimit = 100

  /// The archive.
  private let archive: FilePath
  /// Where to work.
  private let folder: TemporaryFolder

  /// A probe of an archive whose bytes are given.
  public static func observe(
    _ bytes: [UInt8], with reader: ProbedReader
  ) async throws -> ReaderObservation {
    try await TemporaryFolder.use { folder in
      let probe = ReaderProbe(
        archive: try folder.write(bytes, to: "in/archive.zip"), folder: folder)
      return switch reader {
      case .infoZIP: try await probe.infoZIP()
      case .sevenZip: try await probe.sevenZip()
      case .libarchive: try await probe.libarchive()
      case .python: try await probe.python()
      case .libzip: try await probe.libzip()
      }
    }
  }

  /// `-t` tells of each entry, `-p` gives the content; without a password it asks the terminal.
  private func infoZIP() async throws -> ReaderObservation {
    var (observation, test) = (ReaderObservation(), try await run("unzip", "-t", archive.string))
    observation.transcript = test.text + test.errorText
    observation.asked = (test.text + "\n" + test.errorText).lines.compactMap {
      $0.between("   skipping: ", "unable to get password")
    }
    (_, observation.shown) = try await runShowing("unzip", "-p", archive.string)
    return observation
  }

  private func sevenZip() async throws -> ReaderObservation {
    try await observe { password in
      let (outcome, shown) = try await runShowing(
        "7zz", "x", "-bd", "-so", "-p" + password, archive.string)
      return ReaderObservation(
        shown: shown,
        asked: outcome.errorText.lines.compactMap { $0.after("ERROR: Wrong password : ") },
        transcript: outcome.errorText)
    }
  }

  /// Without a passphrase bsdtar asks for one without end, where there is no terminal.
  private func libarchive() async throws -> ReaderObservation {
    try await observe { password in
      let (outcome, shown) = try await runShowing(
        "bsdtar", "-xvOf", archive.string, "--passphrase", password)
      return ReaderObservation(
        shown: shown,
        asked: outcome.errorText.lines.compactMap { $0.between("x ", ": Incorrect passphrase") },
        transcript: outcome.errorText)
    }
  }

  /// Tries several wrong passwords, and takes what becomes of the one that is refused most often.
  private func observe(
    _ attempt: (_ password: String) async throws -> ReaderObservation
  ) async throws -> ReaderObservation {
    var strictest: ReaderObservation?
    for password in Self.wrongPasswords {
      let observation = try await attempt(password)
      if observation.asked.count > strictest?.asked.count ?? -1 { strictest = observation }
    }
    return strictest ?? ReaderObservation()
  }

  private func python() async throws -> ReaderObservation {
    let script = """
      import sys, zipfile
      def ask(entry):
        # The name's bytes, whatever they were taken for.
        encoding = "utf-8" if entry.flag_bits & 0x800 else "cp437"
        sys.stderr.flush()
        sys.stderr.buffer.write(b"asked " + entry.filename.encode(encoding) + b"\\n")
        sys.stderr.buffer.flush()
      with zipfile.ZipFile(sys.argv[1]) as archive:
        for entry in archive.infolist():
          if entry.is_dir(): continue
          try: content = archive.open(entry).read(\(Self.outputLimit))
          except RuntimeError as error:
            if "password required" not in str(error):
              print("error", ascii(error), file=sys.stderr)
              continue
            # A wrong password tells whether a right one would help.
            try: archive.open(entry, pwd=b"not this one").read(1)
            except NotImplementedError as error: print("error", ascii(error), file=sys.stderr)
            except Exception: ask(entry)
            else: ask(entry)
          except Exception as error: print("error", ascii(error), file=sys.stderr)
          else: sys.stdout.buffer.write(content)
      """
    let (outcome, shown) = try await runShowing(
      "python3", "-X", "utf8", "-c", script, archive.string)
    return ReaderObservation(
      shown: shown, asked: outcome.errorText.lines.compactMap { $0.after("asked ") },
      transcript: outcome.errorText)
  }

  /// `ziptool` ends at the first error, so each entry has a run of its own.
  private func libzip() async throws -> ReaderObservation {
    var observation = ReaderObservation()
    let listing = try await run("ziptool", "--", archive.string, "get_num_entries", "0")
    observation.transcript = listing.text + listing.errorText
    for index in 0..<min(Int(listing.text.filter(\.isNumber)) ?? 0, Self.entryLimit) {
      let stat = try await run("ziptool", "--", archive.string, "stat", String(index))
      let name = stat.text.lines.compactMap { $0.between("name: '", "'") }.first ?? ""
      if name.hasSuffix("/") { continue }
      let (plain, shown) = try await runShowing(
        "ziptool", "--", archive.string, "cat", String(index))
      observation.transcript += plain.errorText
      if plain.status == 0 { observation.shown += shown }
      guard plain.errorText.contains("No password provided") else { continue }
      let wrong = try await run(
        "ziptool", "--", archive.string, "set_password", Self.wrongPasswords[0], "cat",
        String(index))
      observation.transcript += wrong.errorText
      if !wrong.errorText.contains("not supported") { observation.asked.append(name) }
    }
    return observation
  }

  private func run(_ program: String, _ arguments: String...) async throws -> Outcome {
    try await run([program] + arguments, output: .captured)
  }

  /// Runs a program whose standard output is content.
  private func runShowing(
    _ program: String, _ arguments: String...
  ) async throws -> (Outcome, shown: [UInt8]) {
    let outcome = try await run([program] + arguments, output: .file(folder["shown"]))
    return (outcome, try folder.bytes(of: "shown"))
  }

  /// In a session of its own, so that there is no terminal to ask at.
  private func run(_ command: [String], output: Tool.Output) async throws -> Outcome {
    let work = try folder.makeFolder("work")
    return try await Tool("setsid").run(
      ["--wait", "prlimit", "--fsize=\(Self.outputLimit)", "--cpu=\(Self.patience)"] + command,
      output: output, in: work, timeout: Double(2 * Self.patience))
  }
}

extension String {
  fileprivate var lines: [Substring] { split(separator: "\n") }
}

extension Substring {
  /// What follows a beginning.
  fileprivate func after(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }

  /// What stands between a beginning and the last occurrence of an end, without blanks at its end.
  fileprivate func between(_ beginning: String, _ end: String) -> String? {
    guard let rest = after(beginning), let last = rest.ranges(of: end).last else { return nil }
    var name = rest[..<last.lowerBound]
    while name.hasSuffix(" ") { name.removeLast() }
    return String(name)
  }
}
