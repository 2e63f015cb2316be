internal import MailMessage

/// What tells that two mails belong together: the thread, the subject, the sender, the day.
struct MailRelations: Sendable {
  /// The Message-ID's hash.
  var messageID: Int?
  /// Hashes of what In-Reply-To and References name.
  var references: [Int] = []
  /// The hash of the subject's core: without `Re:`, `[tags]` and the words for a password.
  var subject: Int?
  /// The hash of the sender's address.
  var sender: Int?
  /// The day that the mail was sent on, in days since 1970, by UTC.
  var day: Int?
  /// Hashes of the names of archives: those that a text quotes, or that are attached.
  var fileNames: Set<Int> = []

  private static let mostReferences = 16

  init() {}

  /// Takes them from a mail's header.
  init(_ headers: Headers) {
    messageID = headers.first("message-id").flatMap { Self.identifiers(in: $0.text).first }
    for name in ["in-reply-to", "references"] {
      guard let field = headers.first(name) else { continue }
      references += Self.identifiers(in: field.text).suffix(Self.mostReferences)
    }
    subject = headers.first("subject").flatMap { Self.core(of: $0.text) }
    sender = headers.sender?.address.hashValue
    day = headers.date?.day1970
  }

  private static func identifiers(in text: String) -> [Int] {
    // Most have an `@`; those that have none stand in brackets all the same.
    text.split(whereSeparator: { " \t<>,".contains($0) })
      .filter { $0.contains("@") || $0.utf8.count >= 8 }.map { String($0).hashValue }
  }

  /// The hash of what a subject is about, but for the words for a password that such mails put
  /// before and behind it; `nil` where nothing is left of it.
  static func core(of subject: String) -> Int? {
    guard let bare = SubjectCore(subject.narrow) else { return nil }
    var words = bare.text[...]
    while true {
      let before = words.utf8.count
      words = words.drop { $0.isWhitespace || ":-".contains($0) }
      for prefix in prefixes where words.hasPrefix(prefix) {
        words = words.dropFirst(prefix.count)
      }
      for (open, close) in brackets where words.first == open {
        if let end = words.firstIndex(of: close) { words = words[words.index(after: end)...] }
      }
      if words.utf8.count == before { break }
    }
    guard let rest = SubjectCore(String(words)) else { return nil }
    var core = rest.text.filter { !$0.isWhitespace }
    for ending in endings where core.hasSuffix(ending) { core.removeLast(ending.count) }
    return core.isEmpty ? nil : core.hashValue
  }

  private static let prefixes = [
    "パスワードのお知らせ", "パスワード通知", "パスワード", "password for", "password of", "password notification",
    "password", "pw", "passwort für", "passwort", "kennwort", "mot de passe", "contraseña",
  ]
  private static let brackets: [(Character, Character)] = [("(", ")"), ("「", "」"), ("<", ">")]
  private static let endings = [
    "のパスワードのお知らせ", "のパスワードについて", "のパスワード", "(password)", "[password]", "【パスワード】", "(パスワード)",
    "-password", "password", "_パスワード", "(パスワード通知)", "パスワード通知", "パスワード", "(pw)",
  ]

  /// Adds the names of archives that a line quotes.
  mutating func addFileNames(in line: String) {
    guard fileNames.count < 64, line.utf8.contains(UInt8(ascii: ".")) else { return }
    let words = line.split { character in
      character.isWhitespace || "「」『』【】“”\"'<>()（）,，、。：:;|".contains(character)
    }
    for word in words where word.utf8.count <= 256 && Self.isArchiveName(word) {
      fileNames.insert(Self.hash(ofFileName: word))
    }
  }

  private static func isArchiveName(_ word: Substring) -> Bool {
    guard let dot = word.lastIndex(of: ".") else { return false }
    return (2...5).contains(word[dot...].dropFirst().utf8.count)
  }

  /// The hash of a file's name as mails quote it: its last word, whatever its letters' case.
  static func hash(ofFileName name: some StringProtocol) -> Int {
    let last =
      Substring(name).split(whereSeparator: \.isWhitespace).last.map(String.init) ?? String(name)
    return last.lowercased().narrow.hashValue
  }
}

extension MailDate {
  /// Days since 1 January 1970 by UTC (the proleptic Gregorian calendar).
  var day1970: Int {
    // Years that begin in March end with the day that not all of them have.
    let year = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let days = 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    let minutes = hour * 60 + minute - (zone ?? 0)
    return days + (minutes < 0 ? -1 : minutes >= 1_440 ? 1 : 0)
  }
}
