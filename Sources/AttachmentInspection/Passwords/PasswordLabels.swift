/// Finds what a text calls the password: `Password: secret`, `パスワードは secret`, `pw=secret`.
enum PasswordLabels {
  /// The labels in lower case, the longer of two with the same beginning first.
  private static let labels = [
    "password", "passwort", "passwd", "passphrase", "passcode", "pass", "pwd", "pw", "pin",
    "kennwort", "kodewort", "codewort", "mot de passe", "mdp", "contraseña", "clave", "senha",
    "palavra-passe", "parola d'ordine", "parola", "wachtwoord", "lösenord", "adgangskode",
    "passord", "salasana", "hasło", "heslo", "jelszó", "şifre", "пароль", "κωδικός",
    "解凍パスワード", "パスワード", "ﾊﾟｽﾜｰﾄﾞ", "パス", "暗証番号", "暗号", "合言葉", "解压密码", "解壓密碼",
    "密码", "密碼", "口令", "비밀번호", "암호", "패스워드", "key",
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
    let scalars = Array(text.unicodeScalars)
    let folded = scalars.map(\.folded)
    var values: [Substring] = []
    var position = 0
    while position < folded.count, values.count < mostValues {
      guard
        let label = byFirst[folded[position]]?.first(where: { folded.has($0, at: position) })
      else {
        position += 1
        continue
      }
      position += label.count
      let start = startOfValue(in: scalars, folded, after: position)
      let line = scalars[start...].prefix(longestValue).prefix { !$0.isLineEnd }
      guard !line.isEmpty else { continue }
      var value = String.UnicodeScalarView()
      value.append(contentsOf: line)
      values.append(Substring(String(value)))
    }
    return values
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

extension [Unicode.Scalar] {
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
  /// In lower case, and with the wide forms of ASCII narrow, one scalar for one.
  fileprivate var folded: Unicode.Scalar {
    let narrow = 0xFF01...0xFF5E ~= value ? Unicode.Scalar(value - 0xFEE0) ?? self : self
    if narrow.isASCII {
      return 0x41...0x5A ~= narrow.value ? Unicode.Scalar(narrow.value + 32) ?? narrow : narrow
    }
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
