public import SystemPackage

/// What went wrong with an archive, with which entry, and where.
public struct ZipError: Error, Hashable, Sendable {
  /// What went wrong, for programs.
  @nonexhaustive
  public enum Kind: Hashable, Sendable {
    /// The bytes hold no end of central directory record.
    case notAnArchive
    /// The archive ends before what its records promise.
    case truncated
    /// Records contradict each other or the specification.
    case inconsistent
    /// A method, a cipher or a feature that this library does not read.
    case unsupported
    /// The central directory is encrypted, so that without its key nothing is known of the
    /// entries.
    case encryptedDirectory
    /// A bound of ``Limits`` was reached.
    case limitExceeded
    /// The entry is encrypted and no password was given.
    case passwordRequired
    /// Neither check byte of the encryption header matches.
    case wrongPassword
    /// Content that does not decompress, or not to its CRC-32 and size. With a password, it may
    /// be that the password is wrong: 1 wrong password in 128 passes the check bytes.
    case corruptData
    /// A source file changed while it was being archived.
    case sourceChanged
    /// A name or an argument that cannot be written to an archive or to disk.
    case invalidArgument
    /// A name or a link that leads out of the folder, or into another entry's place.
    case unsafeName
    /// The system refused to read or write.
    case system(Errno)
  }

  /// What went wrong, for programs.
  public let kind: Kind
  /// The name of the entry, when it is about one; as decoded, not escaped.
  public let entry: String?
  /// The place in the archive, in bytes from its start, when it is about one.
  public let offset: UInt64?
  /// What went wrong, for people: one clause, lower case.
  public let detail: String

  /// An error of a kind, with what is known of its place.
  public init(_ kind: Kind, entry: String? = nil, offset: UInt64? = nil, detail: String) {
    self.kind = kind
    self.entry = entry
    self.offset = offset
    self.detail = detail
  }

  /// A system's error with the clause that the system has for it.
  public init(_ errno: Errno, entry: String? = nil, offset: UInt64? = nil) {
    self.init(
      .system(errno), entry: entry, offset: offset, detail: errno.description.lowercasedFirst)
  }

  /// The same error, with the entry that it is about.
  func about(entry name: String) -> ZipError {
    ZipError(kind, entry: entry ?? name, offset: offset, detail: detail)
  }
}

extension ZipError: CustomStringConvertible {
  /// The detail, then the entry and the offset where they are known.
  public var description: String {
    var text = detail
    if let entry { text += ", entry \"\(entry)\"" }
    if let offset { text += ", offset \(offset)" }
    return text
  }
}

extension String {
  /// The same text with its first letter in lower case: the C library begins its messages large.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
