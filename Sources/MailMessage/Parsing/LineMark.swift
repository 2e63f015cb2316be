/// What the lines begin with that are looked for in a mail, of which most lines do not.
struct LineMark {
  /// The bytes at the beginning of the line.
  let bytes: [UInt8]
  /// The place in `bytes` of the one that is seldom elsewhere: neither hyphen nor space stands in
  /// base64, which large mails are made of.
  let rareIndex: Int

  /// The byte by which such lines are searched for.
  var rareByte: UInt8 { bytes[rareIndex] }

  /// The two hyphens of a delimiter (RFC 2046, 5.1.1).
  static let delimiter = LineMark(bytes: [.hyphen, .hyphen], rareIndex: 0)
  /// The word before each message of a mailbox, with its space (RFC 4155).
  static let separator = LineMark(bytes: Array("From ".utf8), rareIndex: 4)
}
