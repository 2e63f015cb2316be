internal import ZipCrypto

/// What is odd about the name of an entry: readers change such names, or refuse them.
enum NameOddity {
  /// What is odd about a name, as a clause; `nil` when nothing is.
  static func text(of entry: Entry) -> String? {
    let name = entry.name.text
    if name.isEmpty { return "it has no name" }
    if name.utf8.contains(0) { return "its name has a NUL byte, where some readers end it" }
    if entry.name.encoding == .ascii {
      if name.utf8.contains(where: \.isControl) { return "its name has control characters" }
    } else {
      if name.unicodeScalars.contains(where: \.isControl) {
        return "its name has control characters"
      }
      if name.unicodeScalars.contains(where: \.turnsDirection) {
        return "its name has a mark that turns the direction of text"
      }
    }
    if name.utf8.first == UInt8(ascii: "/") { return "its name is a path from the root" }
    if name.beginsWithDrive { return "its name begins with a drive letter" }
    if name.utf8.contains(UInt8(ascii: "\\")) {
      return "its name has a backslash, which parts folders for some readers"
    }
    var parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    for part in parts {
      if part.isEmpty || part.elementsEqual(".".utf8) { return "its name has an empty part" }
      if part.elementsEqual("..".utf8) { return "its name leads out of its folder by .." }
      if part.count > 255 { return "its name is longer than file systems take" }
      if let last = part.last, [UInt8(ascii: "."), UInt8(ascii: " ")].contains(last) {
        return "its name ends in a dot or space, which Windows cuts off"
      }
      if isDevice(part) { return "its name is that of a device on Windows" }
    }
    return nil
  }

  /// `CON`, `NUL`, `COM1` and the like, whatever follows a dot.
  private static func isDevice(_ part: Substring.UTF8View.SubSequence) -> Bool {
    guard let stem = part.split(separator: UInt8(ascii: ".")).first, 3...4 ~= stem.count,
      let word = String(stem)?.uppercased()
    else { return false }
    if ["CON", "PRN", "AUX", "NUL"].contains(word) { return true }
    return ["COM", "LPT"].contains(word.prefix(3)) && word.count == 4
      && ("1"..."9").contains(word.suffix(1))
  }
}

extension UInt8 {
  fileprivate var isControl: Bool { 1...0x1F ~= self || self == 0x7F }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { 1...0x1F ~= value || 0x7F...0x9F ~= value }

  /// Marks, embeddings and isolates of the bidirectional algorithm (Unicode Annex 9).
  fileprivate var turnsDirection: Bool {
    [0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C...0x061C]
      .contains { $0.contains(value) }
  }
}

extension String {
  fileprivate var beginsWithDrive: Bool {
    let start = Array(utf8.prefix(2))
    return start.count == 2 && start[1] == UInt8(ascii: ":")
      && UInt8(ascii: "a")...UInt8(ascii: "z") ~= start[0] | 0x20
  }
}
