import TestSupport
import Testing

@testable import AttachmentInspection

/// Which words of a comment or a name are tried.
@Suite struct CandidateWordTests {
  @Test(arguments: [
    ("secret", "secret"),
    ("Password: s3cret!x", "s3cret!x"),
    ("The password is 'correct horse battery'.", "correct horse battery"),
    ("PW=abc-123\r\nthank you", "abc-123"),
    ("Kennwort lautet: Grün7", "Grün7"),
    ("Das Passwort ist Grün 7", "Grün 7"),
    ("mot de passe : été2026", "été2026"),
    ("パスワード：たぬき", "たぬき"),
    ("パスワードはたぬき99です。", "たぬき99"),
    ("解凍パスワードは「abc123」です", "abc123"),
    ("ＰＡＳＳＷＯＲＤ：tanuki", "tanuki"),
    ("解压密码：星期五", "星期五"),
    ("비밀번호: 달빛12", "달빛12"),
    ("contraseña: ñandú", "ñandú"),
    ("пароль: лиса", "лиса"),
    ("call me, the pin (4711) is the same", "4711"),
    ("first line\nsecond line", "second line"),
    ("<tok3n>", "tok3n"),
    (" padded ", " padded "),
    (" padded ", "padded"),
  ])
  func commentHolds(comment: String, password: String) {
    #expect(CandidateWords(comment: comment, limit: 1_000).words.contains(password))
  }

  @Test(arguments: [
    ("secret.zip", "secret"),
    ("offer (pw 4711).zip", "4711"),
    ("offer_2026-07.zip", "2026-07"),
    ("offer_2026-07.zip", "2026"),
    ("offer-for-you_2026-07_final.zip", "2026-07"),
    ("zip-named-tanuki-99.zip", "tanuki-99"),
    ("a/b/tok3n/c.txt", "tok3n"),
    ("backup.tar.gz", "backup"),
    ("backup.tar.gz", "backup.tar"),
    ("PasswordSecret1.docx", "Secret1"),
    ("見積書_たぬき.xlsx", "たぬき"),
    (".profile", ".profile"),
    ("C:\\tok3n\\b.txt", "tok3n"),
  ])
  func nameHolds(name: String, password: String) {
    #expect(CandidateWords(name: name, limit: 1_000).words.contains(password))
  }

  @Test func eachWordIsThereOnce() {
    let words = CandidateWords(comment: "a b a b, a. (b)", limit: 1_000).words
    #expect(Set(words.map { Array($0.utf8) }).count == words.count)
  }

  @Test func equivalentSpellingsAreDifferentWords() {
    let words = CandidateWords(comment: "caf\u{E9} cafe\u{301}", limit: 1_000).words
    #expect(words.count { $0 == "café" } == 2)
  }

  @Test func theNumberIsBounded() {
    let text = (0..<5_000).map { "word\($0)" }.joined(separator: " ")
    let words = CandidateWords(comment: text, limit: 100)
    #expect(words.words.count == 100)
    #expect(words.isCutOff)
    #expect(!CandidateWords(comment: "a b", limit: 100).isCutOff)
  }

  /// What no person wrote either: nothing traps, nothing takes long.
  @Test func randomTexts() {
    var random = SeededGenerator.fresh()
    for _ in 0..<200 {
      let bytes = random.bytes(Int.random(in: 0..<300, using: &random))
      let text = String(decoding: bytes, as: UTF8.self)
      let words = CandidateWords(comment: text, limit: 50).words
      #expect(words.count <= 50, random.comment)
      #expect(words.allSatisfy { !$0.isEmpty }, random.comment)
      _ = CandidateWords(name: text, limit: 50)
    }
  }
}
