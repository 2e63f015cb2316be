/// The paths that entries of one run have taken, to notice when another would get in the way.
///
/// Two paths that differ only by case or by Unicode normalisation are one file on some file
/// systems. Of each path only hashes are kept.
struct TakenNames {
  private struct Spelling {
    let exact: Int
    var isFolder: Bool
  }

  private var spellings: [Int: Spelling] = [:]
  private let limit: UInt64

  /// No paths yet, and at most `limit`.
  init(limit: UInt64) { self.limit = limit }

  /// Makes sure that nothing stands in the way of an entry.
  ///
  /// - Throws: `unsafeName` when something does, `limitExceeded` when there is no more room.
  func check(_ path: EntryPath, of entry: Entry) throws(ZipError) {
    func refused(_ kind: ZipError.Kind, _ detail: String) -> ZipError {
      ZipError(kind, entry: entry.name.text, offset: entry.headerOffset, detail: detail)
    }
    let isFolder = entry.kind == .folder
    for (key, exact, isLast) in hashes(of: path) {
      guard let taken = spellings[key] else { continue }
      guard taken.exact == exact else {
        throw refused(.unsafeName, "the name differs from an earlier one only by case or the like")
      }
      guard taken.isFolder, !isLast || isFolder else {
        throw refused(.unsafeName, "an earlier entry has the same name")
      }
    }
    guard spellings.count + path.components.count <= limit else {
      throw refused(.limitExceeded, "more than \(limit) files and folders")
    }
  }

  /// Takes a path, and those of the folders that it goes through.
  mutating func insert(_ path: EntryPath, isFolder: Bool) {
    for (key, exact, isLast) in hashes(of: path) {
      spellings[key] = Spelling(exact: exact, isFolder: !isLast || isFolder)
    }
  }

  private func hashes(of path: EntryPath) -> [(key: Int, exact: Int, isLast: Bool)] {
    var key = Hasher()
    var exact = Hasher()
    return path.components.enumerated().map { index, component in
      // A string's hash is that of its normal form; upper case first brings in what has several
      // lower cases.
      key.combine(component.uppercased().lowercased())
      exact.combine(Array(component.utf8))
      return (key.finalize(), exact.finalize(), index == path.components.count - 1)
    }
  }
}
