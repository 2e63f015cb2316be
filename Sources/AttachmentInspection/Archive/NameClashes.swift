internal import ZipCrypto

/// Finds entries of one archive whose names get in each other's way.
///
/// Of each name 44 bits of a hash are kept beside its place, so that a million take 8 MB; which
/// names really clash is told by looking at them again.
struct NameClashes {
  /// What an entry's name is to another's.
  enum Clash {
    /// The same bytes.
    case same
    /// The same but for case or normalisation.
    case folded
  }

  private var hashes: [UInt64] = []

  private static let placeBits: UInt64 = 20
  /// More entries are not compared, and no archive within the default limits has more.
  private static let mostEntries = 1 << placeBits
  /// So many entries are looked at again at the most.
  private static let mostClashes = 1_000

  /// Takes an entry's name into account.
  mutating func add(_ entry: Entry) {
    guard hashes.count < Self.mostEntries else { return }
    let hash = UInt64(bitPattern: Int64(Self.folded(entry.name).hashValue))
    hashes.append(hash & ~UInt64(Self.mostEntries - 1) | UInt64(hashes.count))
  }

  /// The name without what some file systems do not tell apart.
  ///
  /// In Swift texts are equal when their canonical forms are, whatever their normalisation. Upper
  /// case first brings in what has several lower cases.
  private static func folded(_ name: EntryName) -> String {
    name.encoding == .ascii ? name.text.lowercased() : name.text.uppercased().lowercased()
  }

  /// The places of entries whose hashes are equal, in the order of the directory.
  private mutating func suspects() -> [Int] {
    hashes.sort()
    var places: Set<Int> = []
    for (first, second) in zip(hashes, hashes.dropFirst())
    where first >> Self.placeBits == second >> Self.placeBits {
      for hash in [first, second] { places.insert(Int(hash & UInt64(Self.mostEntries - 1))) }
      if places.count >= Self.mostClashes { break }
    }
    return places.sorted()
  }

  /// The entries that clash with an earlier one, found by going through the directory again.
  ///
  /// - Throws: what the directory's entries throw.
  mutating func find(in reader: ArchiveReader) throws(ZipError) -> [(entry: Entry, clash: Clash)] {
    let suspects = suspects()
    guard let last = suspects.last else { return [] }
    var remaining = suspects[...]
    var exact: Set<[UInt8]> = []
    var folded: Set<String> = []
    var found: [(Entry, Clash)] = []
    var entries = reader.entries()
    var place = 0
    while place <= last, let entry = try entries.next() {
      defer { place += 1 }
      guard remaining.first == place else { continue }
      remaining.removeFirst()
      let isNew = exact.insert(entry.name.bytes).inserted
      let isNewFolded = folded.insert(Self.folded(entry.name)).inserted
      if !isNew {
        found.append((entry, .same))
      } else if !isNewFolded {
        found.append((entry, .folded))
      }
    }
    return found
  }
}
