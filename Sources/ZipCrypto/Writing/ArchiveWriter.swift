public import PortableSystem

/// Writes an archive, entry by entry, into a sink.
///
/// Into a sink that can seek goes the form that every reader takes: CRC-32 and sizes in the local
/// header, the check byte from the CRC-32 (APPNOTE 6.1.6). Into a pipe go a data descriptor behind
/// the payload (general purpose bit 3) and the check byte from the time; what is known in time
/// stands in the local header as well. ZIP64 is used only where a number needs it.
///
/// Memory is bounded by buffers, but for 8 bytes or so per entry to notice a name's second use.
public final class ArchiveWriter {
  /// How an archive is written.
  public struct Options: Sendable {
    /// How hard to compress; content that does not shrink is stored.
    public var level: CompressionLevel
    /// How names beyond ASCII become bytes.
    public var nameEncoding: CharacterEncoding
    /// Whose clock the MS-DOS times are read from.
    public var timeZone: TimeZone
    /// What entries with a password are encrypted with.
    public var cipher: any PayloadCipher

    /// Options, each with what suits most.
    public init(
      level: CompressionLevel = .standard, nameEncoding: CharacterEncoding = .utf8,
      timeZone: TimeZone = .local, cipher: any PayloadCipher = TraditionalCipher()
    ) {
      self.level = level
      self.nameEncoding = nameEncoding
      self.timeZone = timeZone
      self.cipher = cipher
    }
  }

  private enum State {
    case open
    case broken
    case finished
  }

  let output: ArchiveOutput
  let options: Options
  private var random: any RandomNumberGenerator & Sendable
  private var directory = CentralDirectoryBuffer()
  private var nameKeys: Set<Int> = []
  private var state = State.open

  /// A writer of a new archive.
  ///
  /// - Parameters:
  ///   - sink: where the archive goes; empty, if it can seek.
  ///   - random: where the random bytes of encryption headers and salts come from. Anything but
  ///     the system's source is for tests: predictable headers give the key away.
  public init(
    _ sink: any ByteSink, options: Options = Options(),
    random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
  ) {
    output = ArchiveOutput(sink)
    self.options = options
    self.random = random
  }

  /// Writes the central directory and the end record; the archive is complete then.
  ///
  /// - Parameter comment: the archive's comment, at most 65,535 bytes.
  /// - Throws: `invalidArgument` for a longer comment, `system` when the sink fails.
  public func finish(comment: [UInt8] = []) throws(ZipError) {
    try checkIsOpen()
    guard comment.count <= Int(UInt16.max) else {
      throw ZipError(
        .invalidArgument, detail: "the comment has \(comment.count) bytes, over 65,535")
    }
    state = .broken
    let offset = output.position
    try directory.write(to: output)
    let end = ArchiveEnd(entries: directory.count, size: directory.size, offset: offset)
    try output.write(end.bytes(comment: comment))
    state = .finished
  }

  private func checkIsOpen() throws(ZipError) {
    switch state {
    case .open: return
    case .broken:
      throw ZipError(.invalidArgument, detail: "the archive broke off at an earlier error")
    case .finished:
      throw ZipError(.invalidArgument, detail: "the archive is finished already")
    }
  }

  /// Adds an entry, or leaves the archive as it was.
  ///
  /// - Parameter write: writes local header, payload and data descriptor, and completes the draft.
  func add(
    _ name: String, type: UInt16, attributes: EntryAttributes,
    _ write: (inout EntryDraft) throws(ZipError) -> Void
  ) throws(ZipError) -> WrittenEntry {
    try checkIsOpen()
    let name = try WrittenName(name, encoding: options.nameEncoding)
    let key = name.key
    guard !nameKeys.contains(key) else {
      throw ZipError(
        .invalidArgument, entry: name.text, detail: "the archive has an entry of this name already")
    }
    let start = output.position
    var draft = EntryDraft(
      name, type: type, attributes: attributes, zone: options.timeZone, offset: start)
    do throws(ZipError) {
      try write(&draft)
      try directory.append(draft.centralHeader)
    } catch {
      rollBack(to: start)
      throw error.about(entry: name.text)
    }
    nameKeys.insert(key)
    return draft.written
  }

  /// Makes a failed entry undone; where that cannot be, nothing more can be written.
  private func rollBack(to start: UInt64) {
    if output.position == start, !output.isTorn { return }
    guard output.canSeek, (try? output.truncate(to: start)) != nil else {
      state = .broken
      return
    }
  }

  /// Starts to encrypt an entry's payload, with fresh random bytes; `nil` for a plain entry.
  func encryption(for draft: EntryDraft, password: Password?) -> (any PayloadEncryption)? {
    guard let password, let cipher = draft.cipher else { return nil }
    return cipher.encryption(under: password, checkByte: draft.checkByte, random: &random)
  }
}
