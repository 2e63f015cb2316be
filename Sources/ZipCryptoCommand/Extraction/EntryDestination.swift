import PortableSystem
import SystemPackage
import ZipCrypto

/// Where `decrypt` puts entries.
protocol EntryDestination {
  /// Puts one entry there, complete and right, or not at all.
  mutating func take(
    _ entry: Entry, password: Password?, progress: ProgressLine?
  ) throws(ZipError)

  /// Why nothing more can be put there, if so: an error that is not about the archive.
  var lastError: Errno? { get }

  /// Completes what has to wait until all entries are there.
  mutating func finish() throws(ZipError)
}

/// A folder on disk.
struct FolderDestination: EntryDestination {
  private let reader: ArchiveReader
  private let folder: ExtractionFolder
  let lastError: Errno? = nil

  init(_ archive: OpenedArchive, path: String, overwrite: Bool) throws(CommandFailure) {
    reader = archive.reader
    do {
      folder = try ExtractionFolder(
        path: FilePath(path), overwrite: overwrite, limits: archive.limits)
    } catch {
      throw CommandFailure(error.detail, input: path, hints: error.hints)
    }
  }

  mutating func take(
    _ entry: Entry, password: Password?, progress: ProgressLine?
  ) throws(ZipError) {
    _ = try folder.extract(entry, from: reader, password: password) { progress?.advance(to: $0) }
  }

  mutating func finish() throws(ZipError) { try folder.finish() }
}

/// Standard output: the content of all entries, one after the other.
///
/// What is written cannot be taken back, so each entry is read twice: to its end to verify it,
/// and then for its content.
struct OutputDestination: EntryDestination {
  private let reader: ArchiveReader
  private let output: StandardOutput
  private(set) var lastError: Errno?

  init(_ reader: ArchiveReader, _ output: StandardOutput) {
    self.reader = reader
    self.output = output
  }

  mutating func take(
    _ entry: Entry, password: Password?, progress: ProgressLine?
  ) throws(ZipError) {
    guard entry.kind != .folder else { return }
    try read(entry, password: password) { done, _ in progress?.advance(to: done / 2) }
    let half = entry.size / 2
    var failure: Errno?
    defer { lastError = failure }
    try read(entry, password: password) { done, bytes throws(ZipError) in
      progress?.advance(to: half + done / 2)
      do throws(Errno) { try output.write(bytes) } catch {
        failure = error
        throw ZipError(error)
      }
    }
  }

  mutating func finish() throws(ZipError) {}

  private func read(
    _ entry: Entry, password: Password?,
    _ body: (_ done: UInt64, _ bytes: Span<UInt8>) throws(ZipError) -> Void
  ) throws(ZipError) {
    let content = try reader.content(of: entry, password: password)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var done: UInt64 = 0
    while true {
      var span = buffer.mutableSpan
      let count = try content.read(into: &span)
      if count == 0 { return }
      done += UInt64(count)
      try body(done, buffer.span.extracting(..<count))
    }
  }
}
