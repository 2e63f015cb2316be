internal import MailMessage
internal import PortableSystem
internal import ZipCrypto

/// An entry whose content can be had in clear: it was proved to be plain, or a password opens it.
struct ReadableEntry {
  private let reader: ArchiveReader
  /// The reading by which it is plain; `nil` where a password opens it.
  private let plain: HeaderReading?
  private let opened: OpenedEntry?
  /// Whether the payload, from its first to its last byte, is the plain content.
  private let isExactlyPlain: Bool
  /// Bytes of content.
  let size: UInt64

  /// - Returns: `nil` when the content cannot be had.
  init?(
    _ entry: Entry, _ opened: OpenedEntry?, _ judgement: EntryJudgement, _ reader: ArchiveReader
  ) {
    self.reader = reader
    self.opened = opened
    plain = opened == nil ? judgement.plainReading : nil
    isExactlyPlain = judgement.isExactlyPlain
    guard opened != nil || plain != nil else { return nil }
    size = plain?.entry.size ?? entry.size
  }

  /// Whether the content begins as something that a reader would open in its turn.
  func mayHoldArchive() throws(ZipError) -> Bool {
    let head: [UInt8]
    if isExactlyPlain, let plain, plain.entry.methodInside == .store {
      // What was proved to be the content needs no reading to its end again.
      head = try reader.payloadBytes(
        at: plain.start, count: ContentFormat.headSize, within: plain.location)
    } else {
      head = try self.head(ContentFormat.headSize)
    }
    switch ContentFormat(head: head) {
    case .plain(ContentFormat.text):
      // A mail, and what it carries.
      do { return try Message.looksLikeMessage(MemorySource(head)) } catch { throw ZipError(error) }
    case .plain, .structured: return false
    case .zip, .encryptable, .program: return true
    // Encrypted content is evenly spread from its first bytes on.
    case .unknown: return head.count < 512 || head.lookEvenlySpread
    }
  }

  /// The first bytes of the content.
  func head(_ count: Int) throws(ZipError) -> [UInt8] {
    guard let content = try content() else { return [] }
    var buffer = [UInt8](repeating: 0, count: min(count, Int(clamping: max(size, 1))))
    var span = buffer.mutableSpan
    let filled = try content.read(into: &span)
    return Array(buffer.prefix(filled))
  }

  /// The content in a temporary file.
  func spooled() throws(ZipError) -> TemporaryFile {
    let file: TemporaryFile
    do { file = try TemporaryFile() } catch { throw ZipError(error) }
    guard let content = try content() else { return file }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var span = buffer.mutableSpan
      let count = try content.read(into: &span)
      if count == 0 { return file }
      do { try file.write(buffer.span.extracting(..<count)) } catch { throw ZipError(error) }
    }
  }

  private func content() throws(ZipError) -> EntryContent? {
    if let opened { return try opened.content(of: reader) }
    guard let plain else { return nil }
    return try reader.content(
      of: plain.entry, at: plain.location,
      as: EncryptionClaim(plain.entry, at: plain.location), password: nil)
  }
}
