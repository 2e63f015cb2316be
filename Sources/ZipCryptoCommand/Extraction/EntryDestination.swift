import PortableSystem
import SystemPackage
import ZipCrypto

/// Where `decrypt` puts entries.
protocol EntryDestination {
  /// Puts one entry there, complete and right, or not at all.
  ///
  /// - Returns: whether its content proves the password.
  mutating func take(
    _ entry: Entry, password: Password?, progress: ProgressLine?
  ) throws(ZipError) -> Bool

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
  ) throws(ZipError) -> Bool {
    let extracted = try folder.extract(entry, from: reader, password: password) {
      progress?.advance(to: $0)
    }
    return extracted.isEncrypted && !extracted.restsOnCheckByte
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
  ) throws(ZipError) -> Bool {
    guard entry.kind != .folder else { return false }
    let content = try reader.content(of: entry, password: password)
    try content.drain { progress?.advance(to: $0 / 2) }
    let half = entry.size / 2
    var failure: Errno?
    defer { lastError = failure }
    let verified = try reader.content(of: entry, password: password)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var span = buffer.mutableSpan
    var done: UInt64 = 0
    while case let count = try verified.read(into: &span), count > 0 {
      done += UInt64(count)
      progress?.advance(to: half + done / 2)
      do throws(Errno) { try output.write(span.span.extracting(..<count)) } catch {
        failure = error
        throw ZipError(error)
      }
    }
    return content.provesPassword
  }

  mutating func finish() throws(ZipError) {}
}
