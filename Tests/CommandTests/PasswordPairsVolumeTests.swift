import Foundation
import GatewayFixtures
import PortableSystem
import TestSupport
import Testing
import WinZipAES
import ZipCrypto

/// A month in which 500 archives leave under a password that follows in another mail, among 9,000
/// other mails and 200 archives of which no mail has the password.
///
/// In a debug build the mails alone take minutes to make.
@Suite(.tags(.large), .largeTestsWanted)
struct PasswordPairsVolumeTests {
  private static let seed: UInt64 = .random(in: 0 ... .max)
  private let comment: Comment = "seed \(seed)"

  @Test func allPairsAndNoOthersAreFound() async throws {
    try await TemporaryFolder.use { folder in
      var mailbox = PairedMailbox(seed: Self.seed)
      try folder.write(mailbox.bytes(others: 9_000, pairs: 500, lone: 200), to: "month.mbox")
      let command = try CommandUnderTest().tool
      let outcome = try await command.run(
        ["inspect", "--json", "--show-passwords", "month.mbox"], in: folder.path, timeout: 1_200)
      #expect(outcome.status == 1, comment)
      var seen = 0
      for line in outcome.text.split(separator: "\n") {
        let mail = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
        guard let password = mailbox.passwords[mail.message.id ?? ""] else {
          // Some are exposed for reasons of their own, and none by a mail.
          #expect(mail.attachments.flatMap(\.reasons).allSatisfy { $0.mail == nil }, comment)
          continue
        }
        seen += 1
        let found = mail.attachments.flatMap { $0.passwords ?? [] }
        #expect(found == [password].compactMap(\.self), comment)
        #expect(mail.verdict == (password == nil ? "protected" : "exposed"), comment)
        let place = mail.attachments.flatMap(\.reasons).compactMap(\.mail).first
        #expect(place?.id == (password == nil ? nil : "notice-" + (mail.message.id ?? "")), comment)
      }
      #expect(seen == 700, comment)
    }
  }

  private struct Line: Decodable {
    struct Message: Decodable { let id: String? }
    struct Place: Decodable { let id: String? }
    struct Reason: Decodable { let mail: Place? }
    struct Attachment: Decodable {
      let passwords: [String]?
      let reasons: [Reason]
    }

    let message: Message
    let verdict: String
    let attachments: [Attachment]
  }
}

/// A mailbox with pairs of an archive and the mail that has its password.
private struct PairedMailbox {
  /// The password of each archive's mail, by its Message-ID; `nil` where no mail has it.
  private(set) var passwords: [String: String?] = [:]
  private var random: SeededGenerator
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    random = SeededGenerator(seed: seed)
  }

  /// The mails in the order of time: an archive's, and up to 200 mails later its password's.
  mutating func bytes(others: Int, pairs: Int, lone: Int) throws -> [UInt8] {
    var timed: [(time: Int, mail: [UInt8])] = []
    for (place, mail) in MailboxRecipe(seed: seed, messages: others).enumerated() {
      timed.append((place * 10, mail.bytes))
    }
    for number in 0..<pairs + lone {
      let time = Int.random(in: 0..<others * 10, using: &random)
      let later = time + Int.random(in: 1...2_000, using: &random)
      let isPair = number < pairs
      let password = password()
      let id = "archive-\(number)@example.jp"
      passwords[id] = isPair ? password : String?.none
      timed.append((time, try archiveMail(number, id, password, at: time)))
      if isPair { timed.append((later, notice(number, id, password, at: later))) }
    }
    timed.sort { $0.time < $1.time }
    return timed.flatMap {
      Array("From - Wed Apr 01 00:00:00 2026\n".utf8) + $0.mail + [0x0A, 0x0A]
    }
  }

  private mutating func password() -> String {
    let letters = Array("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-#%+!")
    let count = Int.random(in: 8...14, using: &random)
    return "k" + String((0..<count).map { _ in letters.randomElement(using: &random) ?? "x" })
  }

  private func date(_ time: Int) -> String {
    // 90,000 steps are a month.
    let minutes = time * 28 * 1_440 / 90_000
    let (day, hour, minute) = (minutes / 1_440 + 1, minutes / 60 % 24, minutes % 60)
    return String(format: "%02d Apr 2026 %02d:%02d:00 +0900", min(day, 30), hour, minute)
  }

  private func sender(_ number: Int) -> String { "person\(number % 40)@example.jp" }

  private func archiveMail(
    _ number: Int, _ id: String, _ password: String, at time: Int
  ) throws -> [UInt8] {
    let sink = MemorySink()
    let writer =
      number % 5 == 0
      ? ArchiveWriter(sink, options: .init(cipher: WinZipAES(keySize: .bits256)))
      : ArchiveWriter(sink)
    _ = try writer.addFile(
      "report-\(number).txt", content: MemorySource(Array("Report \(number) of the month.\n".utf8)),
      attributes: EntryAttributes(modificationTime: 1_775_035_800, unixMode: 0o100644),
      password: Password(password))
    try writer.finish()
    let content = Data(sink.bytes).base64EncodedString(options: .lineLength76Characters)
    return Array(
      """
      From: \(sender(number))
      To: taro@example.com
      Subject: Report \(number)
      Date: \(date(time))
      Message-ID: <\(id)>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="b"

      --b
      Content-Type: text/plain

      Please find the report attached. The password follows.

      --b
      Content-Type: application/zip; name="report-\(number).zip"
      Content-Transfer-Encoding: base64

      \(content)
      --b--

      """.utf8)
  }

  /// The mail with the password: by the gateway, by the sender, as an answer; in what languages
  /// there are.
  private func notice(_ number: Int, _ id: String, _ password: String, at time: Int) -> [UInt8] {
    let relation = [
      "From: gateway@example.net\nSubject: [Password] Report \(number)",
      "From: \(sender(number))\nSubject: Password",
      "From: other@example.org\nSubject: Re: x\nIn-Reply-To: <\(id)>",
      "From: gateway@example.net\nSubject: Notice\nX-File: none",
    ][number % 4]
    let forms: [(text: String, charset: String, encoding: String)] = [
      ("Password: \(password)", "us-ascii", "UTF-8"),
      ("パスワード：\(password)", "ISO-2022-JP", "ISO-2022-JP"),
      ("解凍パスワードは「\(password)」です。", "Shift_JIS", "CP932"),
      ("パスワードは以下のとおりです。\n------\n\(password)\n------", "UTF-8", "UTF-8"),
      ("Das Passwort lautet: \(password)", "iso-8859-1", "CP1252"),
      ("Mot de passe :\n\n\(password)\n", "utf-8", "UTF-8"),
      ("密码：\(password)", "GB2312", "GB18030"),
      ("비밀번호: \(password)", "EUC-KR", "CP949"),
      ("Пароль: \(password)", "koi8-r", "KOI8-R"),
      ("La contraseña es \(password)", "utf-8", "UTF-8"),
    ]
    let form = forms[number % forms.count]
    let quoted = number % 4 == 3 ? "File: report-\(number).zip\n\n" : ""
    let text = CharacterEncoding(name: form.encoding).encode(quoted + form.text) ?? []
    let header = """
      \(relation)
      To: taro@example.com
      Date: \(date(time))
      Message-ID: <notice-\(id)>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=\(form.charset)
      Content-Transfer-Encoding: 8bit


      """
    return Array(header.utf8) + text + [0x0A]
  }
}
