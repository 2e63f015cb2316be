import PortableSystem
import SystemPackage
import ZipCrypto

/// Puts files and folders into a new archive.
struct ArchiveCreation {
  private let paths: [String]
  private let standardInputName: String
  private let output: String
  private let diagnostics: Diagnostics
  private var entryCount: UInt64 = 0
  private var byteCount: UInt64 = 0

  init(
    paths: [String], standardInputName: String?, output: String, diagnostics: Diagnostics
  ) {
    self.paths = paths
    self.standardInputName = standardInputName ?? InputSource.standardStream
    self.output = output
    self.diagnostics = diagnostics
  }

  private var filePaths: [FilePath] {
    paths.filter { $0 != InputSource.standardStream }.map { FilePath($0) }
  }

  /// Goes through everything once before the password is asked for and a byte is written.
  ///
  /// - Returns: bytes of content, as far as they are known.
  /// - Throws: a failure when something cannot be put into an archive; all such are reported.
  func survey() throws -> UInt64 {
    var total: UInt64 = 0
    var status = RunStatus()
    try refuseOutputAmongInputs()
    for path in filePaths {
      var walk = FolderWalk([path])
      while true {
        do {
          guard let found = try walk.next() else { break }
          let (sum, overflow) = total.addingReportingOverflow(found.size)
          total = overflow ? .max : sum
          // Opened once to see that it can be, before a long job comes to it.
          if found.kind == .file { _ = try found.open() }
        } catch {
          diagnostics.report(CommandFailure(walking: error, path: path))
          status.add(.failure)
        }
      }
    }
    try status.finish()
    return total
  }

  /// An archive that is to replace one of its own inputs would be empty.
  private func refuseOutputAmongInputs() throws(CommandFailure) {
    guard output != InputSource.standardStream, let target = try? Stat(FilePath(output)) else {
      return
    }
    for path in filePaths {
      guard let source = try? Stat(path) else { continue }
      guard source.deviceID != target.deviceID || source.inode != target.inode else {
        throw CommandFailure("is both the output and an input", input: path.string)
      }
    }
  }

  /// Writes the whole archive.
  ///
  /// - Throws: what kept it from being complete; nothing of it is then to be kept.
  mutating func write(
    to target: OutputTarget, options: ArchiveWriter.Options, password: Password
  ) throws {
    let writer = ArchiveWriter(target.sink, options: options)
    do {
      for path in paths {
        guard path != InputSource.standardStream else {
          try addStandardInput(to: writer, password: password)
          continue
        }
        var walk = FolderWalk([FilePath(path)], skipping: target.file)
        while let found = try walk.next() {
          guard !target.isStandardOutput(found.path) else { continue }
          try add(found, to: writer, password: password)
        }
      }
      guard entryCount > 0 else {
        throw CommandFailure("there is nothing to put into the archive", input: target.name)
      }
      try writer.finish()
    } catch let error as ZipError {
      if case .system(.brokenPipe) = error.kind, target.file == nil { throw Errno.brokenPipe }
      throw CommandFailure(error, input: target.name)
    }
  }

  private mutating func addStandardInput(
    to writer: ArchiveWriter, password: Password
  ) throws(ZipError) {
    let attributes = EntryAttributes(modificationTime: Platform.now, unixMode: 0o600)
    let progress = diagnostics.progress
    let written = try writer.addStream(
      standardInputName, from: .standardInput, attributes: attributes, password: password
    ) { progress?.advance(to: $0) }
    count(written)
  }

  private mutating func add(
    _ found: FoundFile, to writer: ArchiveWriter, password: Password
  ) throws(ZipError) {
    let progress = diagnostics.progress
    let written = try writer.add(found, password: password) { progress?.advance(to: $0) }
    count(written)
  }

  private mutating func count(_ written: WrittenEntry) {
    diagnostics.progress?.finishPiece(of: written.size)
    entryCount += 1
    byteCount += written.size
  }

  /// What was made, in a few words.
  func summary(of name: String) -> String {
    let entries = entryCount == 1 ? "1 entry" : "\(entryCount) entries"
    return "\(TerminalText.escape(name)): \(entries), \(ProgressReport.bytes(byteCount))"
  }
}

extension CommandFailure {
  /// An error of a walk through folders, which names the path where it happened.
  init(walking error: ZipError, path: FilePath) {
    self.init(error.detail, input: error.entry ?? path.string, hints: error.hints)
  }
}
