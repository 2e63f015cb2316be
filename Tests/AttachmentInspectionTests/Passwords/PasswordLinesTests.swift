import MailMessage
import TestSupport
import Testing

@testable import AttachmentInspection

/// Where the lines of a letter give a password, in the ways that people and gateways write it.
@Suite struct PasswordLinesTests {
  /// A letter, its password, and the line on which that stands.
  struct Letter: CustomTestStringConvertible {
    let text: String
    var password = "Kx7-mado-29"
    var line = 1

    init(_ text: String, _ password: String = "Kx7-mado-29", line: Int = 1) {
      (self.text, self.password, self.line) = (text, password, line)
    }

    var testDescription: String { text }
  }

  static let letters: [Letter] = [
    .init("Password: Kx7-mado-29"),
    .init("password is Kx7-mado-29."),
    .init("The password for the attachment is \"Kx7-mado-29\"."),
    .init("PW: Kx7-mado-29"),
    .init("PASS:Kx7-mado-29"),
    .init("pass = Kx7-mado-29"),
    .init("> Password: Kx7-mado-29"),
    .init("パスワード：Kx7-mado-29"),
    .init("解凍パスワード：Kx7-mado-29"),
    .init("復号パスワード: Kx7-mado-29"),
    .init("開封パスワード　Kx7-mado-29"),
    .init("【パスワード】Kx7-mado-29"),
    .init("■パスワード：　Kx7-mado-29"),
    .init("パスワードは「Kx7-mado-29」です。"),
    .init("パスワードはKx7-mado-29です。"),
    .init("パスワードは Kx7-mado-29 になります。"),
    .init("ﾊﾟｽﾜｰﾄﾞ:Kx7-mado-29"),
    .init("ＰＷ：Ｋｘ７－ｍａｄｏ－２９"),
    .init("パスワード：２０２６１１２２", "20261122"),
    .init("Passwort: Kx7-mado-29"),
    .init("Das Kennwort lautet: Kx7-mado-29"),
    .init("Mot de passe : Kx7-mado-29"),
    .init("Le mot de passe est « Kx7-mado-29 »."),
    .init("Contraseña: Kx7-mado-29"),
    .init("La contraseña es Kx7-mado-29"),
    .init("密码：Kx7-mado-29"),
    .init("解压密码为Kx7-mado-29"),
    .init("비밀번호: Kx7-mado-29"),
    .init("비밀번호는 Kx7-mado-29 입니다"),
    .init("Пароль: Kx7-mado-29"),
    .init("ПАРОЛЬ — Kx7-mado-29"),
    .init("パスワード\n\nKx7-mado-29", line: 3),
    .init("パスワードは以下のとおりです。\n--------------\nKx7-mado-29\n--------------", line: 3),
    .init("The password is as follows\n\n   Kx7-mado-29\n", line: 3),
    .init("Password\r\n*****\r\n Kx7-mado-29 \r\n*****", line: 3),
    .init("パスワードをお知らせします。\n\n件名：見積書\n─────\nKx7-mado-29\n─────", line: 5),
    .init("Password:\nKx7-mado-29\n", line: 2),
    .init("Kennwort:\r\rKx7-mado-29", line: 3),
    .init("password: correct horse battery staple", "correct horse battery staple"),
    .init("pw: p@ss,w;rd!", "p@ss,w;rd!"),
    .init("Password: -Kx7_mado", "-Kx7_mado"),
    .init("Password: [Kx7", "[Kx7"),
    .init("password es99Zebra", "es99Zebra"),
    .init("Passwords: Kx7-mado-29 and another"),
    .init("Das Zippasswort: Kx7-mado-29"),
    .init("Passwörter: Kx7-mado-29"),
    .init("Lösenordet är Kx7-mado-29"),
    .init("Salasana on Kx7-mado-29"),
    .init("ŞİFRE: Kx7-mado-29"),
    .init("ΚΩΔΙΚΟΣ: Kx7-mado-29"),
    .init("пароль от архива Kx7-mado-29"),
    .init("Contrasen\u{303}a: Kx7-mado-29"),
    .init("「Kx7-mado-29」がパスワードです。"),
    .init("Kx7-mado-29 で解凍してください。"),
    .init("Kx7-mado-29 is the password."),
    .init("パスワード：Kx7-mado-29※取扱注意"),
    .init("ID/PW: alice/Kx7-mado-29"),
    .init("Password for the zip file \"Kx7-mado-29\""),
    .init("| File | Password |\n| a.zip | Kx7-mado-29 |", line: 2),
    .init("Pass\u{AD}word: Kx7\u{200B}-mado-29"),
  ]

  private func mail(_ lines: [String]) -> PasswordMail {
    PasswordMail(LetterTexts(lines: lines), messageID: nil, index: 0)
  }

  private func found(in letter: Letter) -> PasswordCandidate? {
    let lines = PartText(Array(letter.text.utf8), charset: "utf-8", isHTML: false).lines
    return mail(lines).candidates(in: nil, withSentences: true).first { $0.text == letter.password }
  }

  @Test(arguments: letters) func passwordIsFoundInItsLine(_ letter: Letter) throws {
    let candidate = try #require(found(in: letter))
    guard case .mail(let place) = candidate.place else {
      Issue.record("not of a mail")
      return
    }
    #expect(place.line == letter.line)
    #expect(!place.lead.contains(letter.password))
  }

  /// What the reason quotes is the label, and never what may be another password.
  @Test func nothingButTheLabelIsQuoted() throws {
    let mail = mail(["user tanuki, first password: fox-12, second password: badger-34"])
    for candidate in mail.candidates(in: "a.mbox", withSentences: true) {
      guard case .mail(let place) = candidate.place else { continue }
      for secret in ["tanuki", "fox-12", "badger-34"] where secret != candidate.text {
        #expect(!place.text.contains(secret) || candidate.text.contains(secret))
      }
      #expect(!place.text.contains(candidate.text) || candidate.text.count < 4)
    }
    #expect(mail.candidates(in: nil, withSentences: true).contains { $0.text == "fox-12" })
    #expect(mail.candidates(in: nil, withSentences: true).contains { $0.text == "badger-34" })
  }

  /// Words that only look like labels give nothing.
  @Test(arguments: [
    "Shipping list of Monday", "passenger lists for 12 May", "We passed the spinning mill.",
    "Keyboard layouts", "the compass points north", "", "見積書を送付します。", "-----",
  ])
  func otherWordsAreNoLabels(line: String) {
    #expect(mail([line, "Kx7-mado-29"]).isEmpty)
  }

  /// However a letter is made, the work and what is kept are bounded.
  @Test(arguments: [
    String(repeating: "password: ", count: 20_000), String(repeating: "pw", count: 100_000),
    String(repeating: "パスワード\n", count: 20_000), String(repeating: "-----\nx\n", count: 20_000),
    String(repeating: "「", count: 50_000), String(repeating: "Password:\n\n\n\n", count: 10_000),
  ])
  func hostileLetters(text: String) {
    let lines = PartText(Array(text.utf8), charset: "utf-8", isHTML: false).lines
    #expect(mail(lines).values.count <= 256)
    #expect(mail(lines).candidates(in: nil, withSentences: true).count <= 256 * 80)
  }

}
