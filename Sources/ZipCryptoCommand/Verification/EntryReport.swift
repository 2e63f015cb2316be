import ZipCrypto

/// What `verify` found out about one entry.
struct EntryReport {
  /// Codes for programs; never re-used for another meaning.
  enum Reason: String, CaseIterable, Encodable {
    /// A folder, or an empty file that is not encrypted.
    case noContent = "no-content"
    /// Plain content, and nothing says otherwise.
    case notEncrypted = "not-encrypted"
    /// The headers say that it is encrypted; its content is plain.
    case markedButPlain = "marked-but-plain"
    /// An empty encrypted entry: that the password fits is told by the check byte alone.
    case checkByteOnly = "check-byte-only"
    /// No entry opened with the password.
    case wrongPassword = "wrong-password"
    /// It does not open, and too many entries failed before it was known why.
    case wrongPasswordOrDamaged = "wrong-password-or-damaged"
    /// The content is not what CRC-32 and size say.
    case damaged
    /// The archive ends too early.
    case truncated
    /// Headers that cannot be true.
    case inconsistent
    /// A cipher or a compression method that is not read.
    case unsupported
    /// More than the limits allow.
    case limitExceeded = "limit-exceeded"
    /// The system refused to read.
    case unreadable
  }

  /// The archive as the user named it.
  let input: String
  /// The entry's name, not escaped.
  let entry: String
  /// What the bytes are: `zipcrypto`, `aes-256`, …, `none`.
  let encryption: String
  /// Whether the content came out right to the last byte, and is not other than it claims.
  let isGood: Bool
  /// What spoke for the password before any content: a check byte, or the verification value.
  var check: CheckByteMatch?
  /// What there is to say.
  var reason: Reason?
  /// The error's words.
  var detail: String?
  /// The error's place.
  var offset: UInt64?
}

extension EntryReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case input, entry, encryption, ok, check, reason, detail, offset
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(input, forKey: .input)
    try container.encode(entry, forKey: .entry)
    try container.encode(encryption, forKey: .encryption)
    try container.encode(isGood, forKey: .ok)
    // Null where there is nothing, so that every line has the same keys.
    try container.encode(check?.rawValue, forKey: .check)
    try container.encode(reason, forKey: .reason)
    try container.encodeIfPresent(detail, forKey: .detail)
    try container.encodeIfPresent(offset, forKey: .offset)
  }
}

extension EntryReport {
  /// The line for people: `ok       zipcrypto  report.txt (check byte: crc)`.
  var line: String {
    let words = [
      TerminalText.pad(word, to: 8), TerminalText.pad(encryption, to: 10),
      TerminalText.escape(entry),
    ]
    return words.joined(separator: " ") + (remark.map { " (\($0))" } ?? "")
  }

  private var word: String {
    switch reason {
    case nil, .checkByteOnly: "ok"
    case .notEncrypted, .noContent, .markedButPlain: "plain"
    case .wrongPassword, .wrongPasswordOrDamaged: "refused"
    case .damaged: "damaged"
    case .truncated, .inconsistent, .unsupported, .limitExceeded, .unreadable: "failed"
    }
  }

  private var remark: String? {
    switch reason {
    case nil: check.map { $0 == .aes ? "check: aes" : "check byte: \($0.rawValue)" }
    case .checkByteOnly:
      "check byte: \(check?.rawValue ?? "none"); empty, so that nothing else speaks"
    case .notEncrypted: nil
    case .noContent: "no content"
    case .markedButPlain: "marked as encrypted, yet its content is plain"
    case .wrongPassword: "wrong password"
    case .wrongPasswordOrDamaged: "wrong password, or damaged"
    default: detail.map { TerminalText.escapeControls($0) }
    }
  }
}

extension EntryReport {
  /// What the entry means for the exit status; refusals count at the end, all together.
  var status: ExitStatus {
    switch reason {
    case nil, .noContent, .notEncrypted, .checkByteOnly: .yes
    case .wrongPassword, .wrongPasswordOrDamaged: .yes
    case .markedButPlain: .no
    case .damaged, .truncated, .inconsistent, .unsupported, .limitExceeded, .unreadable: .failure
    }
  }

  /// The error's words for an entry that is one by itself; refusals are told together.
  var failure: String? {
    switch reason {
    case .markedButPlain: "marked as encrypted, yet its content is plain"
    default: status == .yes ? nil : detail
    }
  }
}

extension EntryReport.Reason {
  /// The code for an error that has nothing to do with the password.
  init(_ kind: ZipError.Kind) {
    switch kind {
    case .truncated: self = .truncated
    case .unsupported, .encryptedDirectory: self = .unsupported
    case .limitExceeded: self = .limitExceeded
    case .system: self = .unreadable
    case .corruptData: self = .damaged
    default: self = .inconsistent
    }
  }
}
