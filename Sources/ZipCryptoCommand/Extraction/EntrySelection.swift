import ZipCrypto

/// Which entries the user named: a name takes the entry of just that name, a folder's name also
/// what is below it, and no names take everything.
struct EntrySelection {
  private let names: [String]
  private let wanted: Set<String>
  /// Characters of the longest name that is wanted.
  private let longest: Int
  private var found: Set<String> = []

  /// - Parameter names: as typed; a slash at the end does not matter.
  init(_ names: [String]) {
    self.names = names
    wanted = Set(names.map(Self.withoutSlash))
    longest = wanted.map(\.count).max() ?? 0
  }

  /// Whether an entry is wanted; it then counts as found.
  ///
  /// A name out of an archive may be 64 KiB of slashes, so no more of it is looked at than the
  /// user's longest name has.
  mutating func takes(_ name: String) -> Bool {
    guard !wanted.isEmpty else { return true }
    let name = Self.withoutSlash(name)
    var isTaken = take(name[...])
    for slash in name.prefix(longest + 1).indices where name[slash] == "/" {
      if take(name[..<slash]) { isTaken = true }
    }
    return isTaken
  }

  private mutating func take(_ path: Substring) -> Bool {
    guard wanted.contains(String(path)) else { return false }
    found.insert(String(path))
    return true
  }

  /// The names that no entry had, as typed.
  var missing: [String] { names.filter { !found.contains(Self.withoutSlash($0)) } }

  private static func withoutSlash(_ name: String) -> String {
    name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
  }
}
