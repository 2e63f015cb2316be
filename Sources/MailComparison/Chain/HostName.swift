/// The name of a server, or its address, as it stands in a Received field.
struct HostName: Hashable, Sendable {
  /// In lower case, without brackets and a dot at the end.
  let text: String

  /// - Returns: `nil` for what is neither a name with a dot, nor an address.
  init?(_ word: some StringProtocol) {
    let marks: Set<Character> = ["[", "]", "(", ")", "<", ">", ",", ";", "="]
    var name = word.lowercased().filter { !marks.contains($0) }
    if name.hasPrefix("helo") { name.removeFirst(4) }
    if name.hasPrefix("ipv6:") { name.removeFirst(5) }
    while name.hasSuffix(".") { name.removeLast() }
    guard name.utf8.count <= 255, name.contains(".") || name.contains(":"),
      name.utf8.allSatisfy({ $0.isHostCharacter })
    else { return nil }
    text = name
  }

  /// The names in some words.
  static func all(in text: String) -> [HostName] {
    text.split { $0 == " " || $0 == "\t" || $0 == "=" || $0 == "@" }.prefix(32)
      .compactMap { HostName($0) }
  }

  /// Whether it is an address.
  var isAddress: Bool {
    text.contains(":") || text.utf8.allSatisfy { $0 == 0x2E || 0x30...0x39 ~= $0 }
  }

  /// Whether it is an address of a network of one's own (RFC 1918, RFC 4193) or of the machine.
  var isPrivateAddress: Bool {
    guard isAddress else { return text == "localhost.localdomain" }
    let prefixes = ["10.", "192.168.", "127.", "169.254.", "::1", "fc", "fd", "fe80:"]
    if prefixes.contains(where: text.hasPrefix) { return true }
    let pieces = text.split(separator: ".")
    return pieces.count == 4 && pieces[0] == "172" && (16...31).contains(Int(pieces[1]) ?? 0)
  }

  /// The name without its first label; `nil` where less than two would be left.
  var parent: String? {
    guard !isAddress, let dot = text.firstIndex(of: ".") else { return nil }
    let parent = text[text.index(after: dot)...]
    return parent.contains(".") ? String(parent) : nil
  }

  /// Whether two servers can be the same, or stand together: one name, or one domain.
  func isNear(_ other: HostName) -> Bool {
    if text == other.text { return true }
    guard !isAddress, !other.isAddress else { return false }
    let (first, second) = (parent, other.parent)
    return (first != nil && first == second) || first == other.text || second == text
  }

  /// Whether it is in a domain: `mail.example.jp` is in `example.jp`.
  func isIn(_ domain: String) -> Bool { text == domain || text.hasSuffix("." + domain) }
}

extension UInt8 {
  /// Letters, digits, and what joins them in names and addresses.
  fileprivate var isHostCharacter: Bool {
    switch self {
    case 0x30...0x39, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F: true
    default: self >= 0x80
    }
  }
}
