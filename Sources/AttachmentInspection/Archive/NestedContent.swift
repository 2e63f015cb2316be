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
  /// - Parameter opened: the password, where one was needed.
  /// - Parameter judgement: of the entry; what is plain counts for what is found inside; what is encrypted keeps
  ///   what its own encryption is worth.
  /// - Returns: what was found; nothing where the content is no archive and no document.
  func inspect(
    _ entry: Entry, _ opened: OpenedEntry?, of reader: ArchiveReader, _ scope: PasswordScope,
    _ judgement: inout EntryJudgement
  ) throws(Errno) -> [AttachmentFinding] {
    let size = opened == nil ? judgement.plainReading?.entry.size ?? 0 : entry.size
    guard size >= Self.smallestArchive,
      let readable = ReadableEntry(entry, opened, judgement, reader)
    else { return [] }
    let content: any ByteSource
    do {
      guard try readable.mayHoldArchive() else { return [] }
      guard path.count < limits.nestedArchives else {
        if opened == nil { judgement.verdict = .unknown }
        judgement.reasons.append(
          Reason(
            .limitExceeded, "archives are nested deeper than the limit of \(limits.nestedArchives)",
            entry: entry.name.text))
        return []
      }
      content =
        readable.size <= Self.longestInMemory
        ? MemorySource(try readable.head(Int(Self.longestInMemory))) : try readable.spooled()
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
    if opened == nil { judgement.verdict = inner.verdictAsFile }
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
}
