/// An entry of a compound file's directory: a storage, which holds entries, or a stream of bytes.
public struct CompoundFileEntry: Sendable {
  /// What an entry is (MS-CFB 2.6.1, object type).
  public enum Kind: Hashable, Sendable {
    /// The storage that holds all others.
    case root
    /// A storage: what a folder is in a file system.
    case storage
    /// A stream: what a file is in a file system.
    case stream
    /// None of these, by the number that stands there.
    case unknown(UInt8)
  }

  /// Its number in the directory; the root has 0.
  public let number: Int
  /// What it is.
  public let kind: Kind
  /// Its name; what is no UTF-16 is replaced by U+FFFD.
  public let name: String
  /// The class of a storage.
  public let classID: ClassID
  /// The number of the storage that holds it; none for the root and for orphans.
  public internal(set) var parent: Int?
  /// Whether no storage leads to it: a reader that walks the tree does not find it, one that goes
  /// through the directory does.
  public internal(set) var isOrphan = true
  /// The size in bytes that the directory claims for a stream.
  public let claimedSize: UInt64
  /// The bytes that can be read: fewer than claimed where the chain of sectors ends early.
  public internal(set) var size: UInt64 = 0

  /// Where its record stands, in bytes from the start of the file.
  public let offset: UInt64
  let firstSector: UInt32
  let links: Links
  let key: EntryName

  /// The numbers of its neighbours in the tree and of the first of its own tree.
  struct Links {
    let left: UInt32
    let right: UInt32
    let child: UInt32
  }

  /// Whether it holds entries.
  public var isStorage: Bool { kind == .storage || kind == .root }
}
