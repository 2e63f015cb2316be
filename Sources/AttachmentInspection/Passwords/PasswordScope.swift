internal import SystemPackage
internal import ZipCrypto

/// What an archive and those around it hold of passwords, gathered when it is first asked for:
/// most archives are not encrypted.
final class PasswordScope {
  private let reader: ArchiveReader
  private let name: String?
  private let outer: PasswordScope?
  private var gathered: Gathered?

  /// What was gathered.
  struct Gathered {
    /// What to try, the likeliest first; the empty password before all.
    let keys: [CandidateKeys]
    /// The entries that are marked as encrypted and have the least data, the smallest first.
    let smallest: [Entry]
    /// Whether some names or comments were passed over.
    let isCutOff: Bool
  }

  /// - Parameters:
  ///   - name: the archive's.
  ///   - outer: that of the archive around it.
  init(reader: ArchiveReader, name: String?, in outer: PasswordScope?) {
    self.reader = reader
    self.name = name
    self.outer = outer
  }

  /// What to try on the entries of the archive.
  ///
  /// - Throws: the system's error; a directory that cannot be read on ends the walk.
  func candidates() throws(Errno) -> Gathered {
    if let gathered { return gathered }
    var collection = CandidateCollection()
    var smallest = SmallestEntries()
    collection.add(reader, name: name)
    var entries = reader.entries()
    do throws(ZipError) {
      while let entry = try entries.next() {
        collection.add(entry)
        smallest.add(entry)
      }
    } catch {
      if case .system(let errno) = error.kind { throw errno }
    }
    let empty = CandidateKeys(
      PasswordCandidate(password: Password(bytes: []), text: "", place: .nowhere))
    let isCutOff = collection.isCutOff
    if let outer { collection.add(inherited: try outer.candidates().keys.dropFirst().map(\.self)) }
    let gathered = Gathered(
      keys: [empty] + collection.keys, smallest: smallest.sorted, isCutOff: isCutOff)
    self.gathered = gathered
    return gathered
  }
}

/// The encrypted entries with the least data: the ones on which a wrong password that passes the
/// check byte is found out soonest.
struct SmallestEntries {
  private static let limit = 64

  private var entries: [Entry] = []

  /// Adds an entry, if it is encrypted, has content, and is smaller than one of those there are.
  mutating func add(_ entry: Entry) {
    guard entry.encryption != .none, entry.size > 0, entry.kind != .folder else { return }
    if entries.count == Self.limit {
      guard let last = entries.last, entry.compressedSize < last.compressedSize else { return }
      entries.removeLast()
    }
    let place = entries.firstIndex { $0.compressedSize > entry.compressedSize } ?? entries.endIndex
    entries.insert(entry, at: place)
  }

  /// The entries, the smallest first.
  var sorted: [Entry] { entries }
}
