internal import SystemPackage
internal import ZipCrypto

/// Looks into the entries of one archive, whether a directory lists them or not: with the passwords
/// that open them, and for archives inside.
struct EntryContents {
  let reader: ArchiveReader
  let nested: NestedContent
  /// What opens them.
  private(set) var passwords: ArchivePasswords
  /// What was found in archives inside.
  private(set) var findings: [AttachmentFinding] = []

  init(of reader: ArchiveReader, nested: NestedContent) {
    self.reader = reader
    self.nested = nested
    passwords = ArchivePasswords(reader: reader, name: nested.name, context: nested.passwords)
  }

  /// Looks into an entry.
  ///
  /// - Parameter judgement: what its own bytes tell; takes in what the content tells.
  mutating func examine(_ entry: Entry, _ judgement: inout EntryJudgement) throws(Errno) {
    var opened: OpenedEntry?
    if judgement.mayBeEncrypted, let location = judgement.location {
      opened = try passwords.open(entry, at: location)
    }
    if let opened { judgement.apply(opened) }
    findings += try nested.inspect(entry, opened, of: reader, passwords.scope, &judgement)
  }
}
