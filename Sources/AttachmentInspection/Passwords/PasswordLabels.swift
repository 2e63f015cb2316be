/// Finds what a text calls the password: `Password: secret`, `パスワードは secret`, `pw=secret`.
enum PasswordLabels {
  /// The labels in lower case, the longer of two with the same beginning first.
  private static let labels = [
    "password", "passwort", "passwd", "passphrase", "passcode", "pass", "pwd", "pw", "pin",
    "kennwort", "kodewort", "codewort", "mot de passe", "mdp", "contraseña", "clave", "senha",
    "palavra-passe", "parola d'ordine", "parola", "wachtwoord", "lösenord", "adgangskode",
    "passord", "salasana", "hasło", "heslo", "jelszó", "şifre", "пароль", "κωδικός",
    "passwör", "paßwort", "contrasena", "mots de passe", "kodeord", "hasł", "haseł", "şİfre",
    "κωδικοσ",
    "пароли", "解凍パスワード", "パスワード", "ﾊﾟｽﾜｰﾄﾞ", "パス", "暗証番号", "暗号", "合言葉", "解凍キー", "解凍", "復号",
    "開封", "鍵", "提取码", "비번", "otp", "解压密码", "解壓密碼", "密码", "密碼", "口令", "비밀번호", "암호", "패스워드", "key",
  ].map { Array($0.unicodeScalars) }

  /// The labels by their first scalar.
  private static let byFirst = Dictionary(grouping: labels.filter { !$0.isEmpty }) { $0[0] }

  /// Words that stand between a label and its value.
  private static let links = [
    "is", "ist", "est", "es", "é", "è", "är", "は", "為", "为", "是", "는", "은",
  ]
  .map { Array($0.unicodeScalars) }

  /// What is read as the value of one label, in scalars; and how many labels are followed.
  private static let longestValue = 256
  private static let mostValues = 256

  /// What stands behind each label, to the end of its line.
  static func values(in text: String) -> [Substring] {
    labelled(in: text, asWords: false).map(\.value).filter { !$0.isEmpty }
  }

  /// A label in a text.
  struct Labelled {
    /// The label and what parts it from the value, as they stand.
    let lead: String
    /// What stands behind the label and what parts it from the value, to the end of the line; empty
    /// where nothing does.
    let value: Substring
    /// All that stands behind the label.
    let rest: Substring
  }

  /// The labels in a text with what follows each.
  ///
  /// - Parameter asWords: whether a label of letters must be a word by itself, a long one at least in
  ///   front or behind: the names of files are run together, letters are not.
  static func labelled(in text: String, asWords: Bool) -> [Labelled] {
    let scalars = Array(text.unicodeScalars)
    let folded = scalars.map(\.folded)
    var found: [Labelled] = []
    var position = 0
    while position < folded.count, found.count < mostValues {
      guard let labels = labels(beginningWith: folded[position]),
        let label = labels.first(where: { label in
          folded.has(label, at: position)
            && (!asWords || folded.isWord(from: position, to: position + label.count))
        })
      else {
        position += 1
        continue
      }
      var labelEnd = position + label.count
      // `Passwords`, `Passwörter`, `Lösenordet`.
      if asWords { while folded.isWithinWord(at: labelEnd) { labelEnd += 1 } }
      let start = startOfValue(in: scalars, folded, after: labelEnd)
      let line = scalars[start...].prefix(longestValue).prefix { !$0.isLineEnd }
      found.append(
        Labelled(
          lead: String(scalars[position..<start].prefix { !$0.isLineEnd }),
          value: Substring(String(line)),
          rest: Substring(
            String(scalars[labelEnd...].prefix(longestValue).prefix { !$0.isLineEnd }))))
      position = labelEnd
    }
    return found
  }

  private static func labels(beginningWith scalar: Unicode.Scalar) -> [[Unicode.Scalar]]? {
    // Most letters are ASCII and begin none.
    if scalar.isASCII, !asciiBeginnings[Int(scalar.value)] { return nil }
    return byFirst[scalar]
  }

  private static let asciiBeginnings: [Bool] = (0..<128).map { value in
    Unicode.Scalar(UInt8(value)).isASCII && byFirst[Unicode.Scalar(UInt8(value))] != nil
  }

  /// Passes over what stands between a label and its value: marks, white space, `is`.
  private static func startOfValue(
    in scalars: [Unicode.Scalar], _ folded: [Unicode.Scalar], after end: Int
  ) -> Int {
    var position = end
    var passedLink = false
    while position < scalars.count, position - end < 32 {
      if scalars[position].isBetween {
        position += 1
      } else if !passedLink,
        let link = links.first(where: {
          folded.has($0, at: position) && folded.endsWord(at: position + $0.count, of: $0)
        })
      {
        passedLink = true
        position += link.count
      } else {
        break
      }
    }
    return position
  }
}

extension String {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension [Unicode.Scalar] {
  /// A label of so many letters is one in compounds and with endings as well.
  private static var longLabel: Int { 6 }

  /// Whether a label stands by itself: as a word, or where it is long, with at most a few letters
  /// behind.
  fileprivate func isWord(from start: Int, to end: Int) -> Bool {
    guard end - start >= Self.longLabel else {
      return !isWithinWord(at: start) && !isWithinWord(at: end)
    }
    var ending = 0
    while isWithinWord(at: end + ending) { ending += 1 }
    return ending <= 4
  }

  /// Whether a place stands between two ASCII letters.
  fileprivate func isWithinWord(at place: Int) -> Bool {
    guard place > 0, place < count else { return false }
    return self[place - 1].isFoldedLetter && self[place].isFoldedLetter
  }

  /// Whether these scalars stand at a place.
  fileprivate func has(_ other: [Unicode.Scalar], at place: Int) -> Bool {
    count - place >= other.count && self[place..<place + other.count].elementsEqual(other)
  }

  /// Whether a linking word ends at a place: in scripts with spaces, no letter may follow.
  fileprivate func endsWord(at place: Int, of link: [Unicode.Scalar]) -> Bool {
    guard place < count, link.allSatisfy({ $0.value < 0x300 }) else { return true }
    return !self[place].properties.isAlphabetic
  }
}

extension Unicode.Scalar {
  /// Whether this is an ASCII letter in lower case.
  fileprivate var isFoldedLetter: Bool { 0x61...0x7A ~= value }

  /// In lower case, and with the wide forms of ASCII narrow, one scalar for one.
  fileprivate var folded: Unicode.Scalar {
    let narrow = 0xFF01...0xFF5E ~= value ? Unicode.Scalar(value - 0xFEE0) ?? self : self
    if narrow.isASCII {
      return 0x41...0x5A ~= narrow.value ? Unicode.Scalar(narrow.value + 32) ?? narrow : narrow
    }
    // Kana, ideographs and Hangul have no case; to ask for it takes long.
    if 0x2E80...0xFDFF ~= narrow.value { return narrow }
    let lower = narrow.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? narrow : narrow
  }

  fileprivate var isLineEnd: Bool { 0x0A...0x0D ~= value || value == 0x85 || value == 0x2028 }

  /// Whether this stands between a label and its value rather than in the value.
  fileprivate var isBetween: Bool {
    switch self {
    case ":", "：", "=", "＝", "-", "–", "—", "_", ">", "→", "\"", "'", "«", "“", "„", "「", "『", "【",
      "(", "（", "[":
      true
    default: properties.isWhitespace
    }
  }
}
