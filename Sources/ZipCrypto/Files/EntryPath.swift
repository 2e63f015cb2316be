import SystemPackage

/// An entry's name as a path below the folder that it is extracted to, and never out of it.
struct EntryPath: Hashable {
  /// The names from the folder down to the entry; empty for the folder itself.
  let components: [String]

  /// Takes an entry's name apart.
  ///
  /// - Throws: `unsafeName` for a name that could lead elsewhere or is no file's name.
  init(_ entry: Entry) throws(ZipError) {
    var text = entry.name.text
    func refused(_ detail: String) -> ZipError {
      ZipError(.unsafeName, entry: entry.name.text, offset: entry.headerOffset, detail: detail)
    }
    // All by code units: with a combining mark behind it, a slash is not the character "/".
    if entry.usesBackslashes {
      let slashes = text.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
      text = String(decoding: slashes, as: UTF8.self)
    }
    guard !text.utf8.contains(0) else { throw refused("the name has a NUL byte") }
    guard text.utf8.first != UInt8(ascii: "/") else {
      throw refused("the name is that of a path from the root")
    }
    guard !Self.beginsWithDrive(text) else { throw refused("the name begins with a drive letter") }
    if entry.kind == .folder, text.utf8.last == UInt8(ascii: "/") {
      text = String(text.utf8.dropLast()) ?? text
    }
    var components: [String] = []
    for part in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      switch String(part) ?? "" {
      case "": throw refused("the name has an empty part")
      case "..": throw refused("the name leads out of its folder by ..")
      case ".": continue
      case let component: components.append(component)
      }
    }
    guard !components.isEmpty || entry.kind == .folder else {
      throw refused("the name is that of the folder itself")
    }
    self.components = components
  }

  /// Whether a name begins like `C:`, which Windows takes for a place of its own.
  private static func beginsWithDrive(_ text: String) -> Bool {
    let start = Array(text.utf8.prefix(2))
    guard start.count == 2, start[1] == UInt8(ascii: ":") else { return false }
    return UInt8(ascii: "a")...UInt8(ascii: "z") ~= start[0] | 0x20
  }

  /// The path below `folder`.
  func path(in folder: FilePath) -> FilePath { components.reduce(folder) { $0.appending($1) } }

  /// Makes sure that a symbolic link at this path stays in the folder.
  ///
  /// `..` is taken at the beginning only, where it goes up through folders that are no links: so
  /// no chain of links, each harmless by itself, leads out either.
  ///
  /// - Throws: `unsafeName`.
  func checkLink(to destination: [UInt8], of entry: Entry) throws(ZipError) {
    func refused(_ detail: String) -> ZipError {
      ZipError(.unsafeName, entry: entry.name.text, offset: entry.headerOffset, detail: detail)
    }
    guard !destination.isEmpty, !destination.contains(0) else {
      throw refused("the link's destination is no path")
    }
    guard destination.first != UInt8(ascii: "/") else {
      throw refused("the link's destination is a path from the root")
    }
    var depth = components.count - 1
    var isDescending = false
    for part in destination.split(separator: UInt8(ascii: "/")) {
      switch Array(part) {
      case Array(".".utf8): continue
      case Array("..".utf8):
        depth -= 1
        guard depth >= 0, !isDescending else {
          throw refused("the link's destination leads out of its folder by ..")
        }
      default: isDescending = true
      }
    }
  }
}

extension Entry {
  /// Whether the writer's system parts folders by `\`: MS-DOS, OS/2, Windows (APPNOTE 4.4.2).
  ///
  /// Elsewhere `\` is a character like any other.
  fileprivate var usesBackslashes: Bool { [0, 6, 10, 14].contains(header.versionMadeBy >> 8) }
}
