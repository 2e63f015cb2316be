internal import ZipCrypto

/// Entries of one archive whose names get in each other's way.
///
/// Of each name only a hash is kept, so that a million take 16 MB; in Swift the hash of a text is
/// that of its canonical form, whatever its normalisation.
struct NameClashes {
  /// What an earlier entry's name is to a later one's.
  enum Clash {
    /// The same bytes.
    case same
    /// The same but for case or normalisation.
    case folded
  }

  private var exact: Set<Int> = []
  private var folded: Set<Int> = []

  /// Adds a name, and says what it clashes with.
  mutating func add(_ entry: Entry) -> Clash? {
    let isNew = exact.insert(entry.name.bytes.hashValue).inserted
    // Upper case first brings in what has several lower cases.
    let isNewFolded = folded.insert(entry.name.text.uppercased().lowercased().hashValue).inserted
    if !isNew { return .same }
    return isNewFolded ? nil : .folded
  }
}
