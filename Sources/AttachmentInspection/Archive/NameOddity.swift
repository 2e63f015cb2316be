internal import ZipCrypto

/// What is odd about the name of an entry: readers change such names, or refuse them.
enum NameOddity {
  /// What is odd about a name, as a clause; `nil` when nothing is.
  static func text(of entry: Entry) -> String? {
    let name = entry.name.utf8
    if name.isEmpty { return "it has no name" }
    if name.contains(0) { return "its name has a NUL byte, where some readers end it" }
    if name.contains(where: \.isControl) { return "its name has control characters" }
    if !name.isASCII {
      let scalars = entry.name.text.unicodeScalars
      if scalars.contains(where: \.isControl) { return "its name has control characters" }
      if scalars.contains(where: \.turnsDirection) {
        return "its name has a mark that turns the direction of text"
      }
    }
    if name.first == UInt8(ascii: "/") { return "its name is a path from the root" }
    if name.beginsWithDrive { return "its name begins with a drive letter" }
    if name.contains(UInt8(ascii: "\\")) {
      return "its name has a backslash, which parts folders for some readers"
    }
    var start = 0
    while start < name.count {
      let end = name[start...].firstIndex(of: UInt8(ascii: "/")) ?? name.count
      if let text = oddity(ofPart: name[start..<end]) { return text }
      start = end + 1
    }
    return nil
  }

  /// What is odd about one part of a name between slashes.
  private static func oddity(ofPart part: ArraySlice<UInt8>) -> String? {
    let dot = UInt8(ascii: ".")
    guard let last = part.last else { return "its name has an empty part" }
    if last == dot, part.count == 1 { return "its name has an empty part" }
    if last == dot, part.count == 2, part.first == dot {
      return "its name leads out of its folder by .."
    }
    if part.count > 255 { return "its name is longer than file systems take" }
    if last == dot || last == UInt8(ascii: " ") {
      return "its name ends in a dot or space, which Windows cuts off"
    }
    return isDevice(part) ? "its name is that of a device on Windows" : nil
  }

  /// `CON`, `NUL`, `COM1` and the like, whatever follows a dot.
  private static func isDevice(_ part: ArraySlice<UInt8>) -> Bool {
    let stem = part.drop { $0 == UInt8(ascii: ".") }.prefix { $0 != UInt8(ascii: ".") }
    guard 3...4 ~= stem.count, let first = stem.first, "CPANLcpanl".utf8.contains(first) else {
      return false
    }
    let word = String(decoding: stem, as: UTF8.self).uppercased()
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

extension [UInt8] {
  fileprivate var beginsWithDrive: Bool {
    count >= 2 && self[1] == UInt8(ascii: ":")
      && UInt8(ascii: "a")...UInt8(ascii: "z") ~= self[0] | 0x20
  }
}
