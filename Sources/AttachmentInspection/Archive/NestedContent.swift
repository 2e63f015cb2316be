internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Looks whether the content of an entry that can be read is an archive, or may be encrypted in a
/// way of its own.
struct NestedContent {
  let limits: Limits
  let passwords: PasswordContext
  let work: InspectionMeter
  /// The names of the archives around the content, the outermost first.
  let path: [String]
  /// The name of the archive, if it has one.
  let name: String?

  /// The length in bytes of an archive of nothing: an end record alone.
  private static let smallestArchive: UInt64 = 22
  /// Longer content goes to a temporary file; a million short ones would take minutes to make.
  private static let longestInMemory: UInt64 = 1 << 16

  /// Inspects an entry whose content was proved to be plain, or that a password opened.
  ///
  /// - Parameter judgement: what is plain counts for what is found inside; what is encrypted keeps
  ///   what its own encryption is worth.
  /// - Returns: what was found; nothing where the content is no archive and no document.
  func inspect(
    _ entry: Entry, _ opened: OpenedEntry?, of reader: ArchiveReader, _ scope: PasswordScope,
    _ judgement: inout EntryJudgement
  ) throws(Errno) -> [AttachmentFinding] {
    guard entry.size >= Self.smallestArchive else { return [] }
    let content: any ByteSource
    do {
      guard try mayHoldArchive(entry, opened, judgement, of: reader) else { return [] }
      guard path.count < limits.nestedArchives else {
        if opened == nil { judgement.verdict = .unknown }
        judgement.reasons.append(
          Reason(
            .limitExceeded, "archives are nested deeper than the limit of \(limits.nestedArchives)",
            entry: entry.name.text))
        return []
      }
      content =
        entry.size <= Self.longestInMemory
        ? MemorySource(
          try reader.contentHead(of: entry, opened, count: Int(Self.longestInMemory)))
        : try reader.spooledContent(of: entry, opened)
    } catch {
      if opened == nil { judgement.verdict = .unknown }
      judgement.reasons.append(try Reason(error, entry: entry))
      return []
    }
    let findings = try ContentInspector(
      limits: limits, passwords: passwords.inside(scope), work: work, path: path
    )
    .inspect(content, name: entry.name.text)
    guard let inner = findings.first, inner.container != .none else { return [] }
    if opened == nil { judgement.verdict = inner.verdict }
    let consequence =
      opened == nil ? "which decides what it counts for" : "which is looked into with the password"
    judgement.reasons.append(
      Reason(
        .nested, "holds other content (\(inner.container.rawValue)), \(consequence)",
        entry: entry.name.text))
    return findings.map { finding in
      var finding = finding
      finding.counted = false
      if finding.path.isEmpty { finding.path = path + [entry.name.text] }
      return finding
    }
  }

  /// Whether an entry's content begins as something that a reader would open in its turn.
  private func mayHoldArchive(
    _ entry: Entry, _ opened: OpenedEntry?, _ judgement: EntryJudgement, of reader: ArchiveReader
  ) throws(ZipError) -> Bool {
    let head: [UInt8]
    if opened == nil, judgement.isExactlyPlain, entry.methodInside == .store,
      let location = judgement.location
    {
      // What was proved to be the content needs no reading to its end again.
      head = try reader.payloadBytes(
        at: location.payload.lowerBound, count: ContentFormat.headSize, within: location)
    } else {
      head = try reader.contentHead(of: entry, opened, count: ContentFormat.headSize)
    }
    switch ContentFormat(head: head) {
    case .plain, .structured: return false
    case .zip, .encryptable, .program: return true
    // Encrypted content is evenly spread from its first bytes on.
    case .unknown: return head.count < 512 || head.lookEvenlySpread
    }
  }
}

extension ArchiveReader {
  /// The first bytes of an entry's plain content.
  fileprivate func contentHead(
    of entry: Entry, _ opened: OpenedEntry?, count: Int
  ) throws(ZipError) -> [UInt8] {
    let content = try content(of: entry, opened)
    var buffer = [UInt8](repeating: 0, count: min(count, Int(clamping: max(entry.size, 1))))
    var span = buffer.mutableSpan
    let filled = try content.read(into: &span)
    return Array(buffer.prefix(filled))
  }

  /// An entry's content in clear, in a temporary file.
  fileprivate func spooledContent(
    of entry: Entry, _ opened: OpenedEntry?
  ) throws(ZipError) -> TemporaryFile {
    let content = try content(of: entry, opened)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let file: TemporaryFile
    do { file = try TemporaryFile() } catch { throw ZipError(error, entry: entry.name.text) }
    while true {
      var span = buffer.mutableSpan
      let count = try content.read(into: &span)
      if count == 0 { return file }
      do { try file.write(buffer.span.extracting(..<count)) } catch {
        throw ZipError(error, entry: entry.name.text)
      }
    }
  }
}
