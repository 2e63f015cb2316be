import AttachmentInspection
import PortableSystem
import TestSupport
import Testing
import WinZipAES
import ZipCrypto

/// Passwords that stand in the mail itself, or in another mail among the inputs.
@Suite struct MailSearchTests {
  /// A mail with an archive, or a letter alone.
  private static func mail(
    _ text: String, subject: String = "Quotation", id: String = "1@example.jp",
    date: String = "Wed, 01 Apr 2026 18:30:00 +0900", from: String = "hanako@example.jp",
    fields: String = "", type: String = "text/plain; charset=utf-8", zip: [UInt8]? = nil,
    zipName: String = "quotation.zip"
  ) -> [UInt8] {
    var mail = """
      From: \(from)\r
      To: taro@example.com\r
      Subject: \(subject)\r
      Date: \(date)\r
      Message-ID: <\(id)>\r
      \(fields)MIME-Version: 1.0\r

      """
    guard let zip else {
      return Array((mail + "Content-Type: \(type)\r\n\r\n\(text)\r\n").utf8)
    }
    mail += """
      Content-Type: multipart/mixed; boundary=b\r
      \r
      --b\r
      Content-Type: \(type)\r
      \r
      \(text)\r
      --b\r
      Content-Type: application/zip; name="\(zipName)"\r
      Content-Transfer-Encoding: base64\r
      \r
      \(Base64.lines(zip))\r
      --b--\r

      """
    return Array(mail.utf8)
  }

  private func inspect(
    _ mail: [UInt8], others: [[UInt8]] = [], _ change: (inout Inspector) -> Void = { _ in }
  ) throws -> AttachmentFinding {
    var inspector = Inspector()
    change(&inspector)
    var mails = MailPasswords()
    for (index, other) in ([mail] + others).enumerated() {
      var inspections = inspector.inspections(of: MemorySource(other), name: nil)
      while let unit = try inspections.nextUnit() {
        if let letter = try unit.passwordMail() { mails.add(letter, input: "mail-\(index).eml") }
      }
    }
    inspector.passwords.mails = mails
    let finding = try inspector.inspect(MemorySource(mail), name: nil)
    return try #require(finding.attachments.first)
  }

  private static func zip(_ password: String) throws -> [UInt8] {
    try EncryptedArchive.bytes(password)
  }

  @Test func thePasswordInTheMailItself() throws {
    let mail = Self.mail("Hello,\r\nPassword: kx7-Mado", zip: try Self.zip("kx7-Mado"))
    let finding = try inspect(mail)
    #expect(finding.verdict == .exposed)
    let reason = try #require(finding.reasons.first)
    #expect(reason.code == .passwordInMail)
    let place = try #require(reason.mail)
    #expect(place.input == nil)
    #expect(place.part == "1")
    #expect(place.line == 2)
    #expect(place.lead == "Password: ")
    #expect(!reason.text.contains("kx7"))
    #expect(finding.foundPasswords.map(\.text) == ["kx7-Mado"])
  }

  /// The ways in which two mails belong together, each alone.
  @Test(arguments: [
    mail(
      "PW: kx7-Mado", subject: "[PW] x", id: "2", from: "a@b.c",
      fields: "In-Reply-To: <1@example.jp>\r\n"),
    mail(
      "PW: kx7-Mado", subject: "PW", id: "2", date: "", from: "a@b.c",
      fields: "References: <0@x> <1@example.jp>\r\n"),
    mail("quotation.zip\r\nPW: kx7-Mado", subject: "PW", id: "2", date: "", from: "a@b.c"),
    mail("PW: kx7-Mado", subject: "[Password] Re: Quotation", id: "2", date: "", from: "a@b.c"),
    mail("PW: kx7-Mado", subject: "Other", id: "2"),
    mail(
      "PW: kx7-Mado", subject: "Other", id: "2", date: "Thu, 02 Apr 2026 00:10:00 +0000",
      from: "a@b.c"),
    mail("<p>Password<br><br><b>kx7-Mado</b>", subject: "Other", id: "2", type: "text/html"),
    mail("", subject: "Password: kx7-Mado", id: "2"),
    mail("\r\nkx7-Mado\r\n\r\nHanako", subject: "Password", id: "2", from: "a@b.c"),
    mail("Password: kx7-Mado", subject: "Other", id: "2", date: "", from: "a@b.c"),
    mail(
      "Password: kx7-Mado", subject: "Other", id: "2",
      date: "Mon, 04 May 2026 00:10:00 +0000", from: "a@b.c"),
  ])
  func thePasswordInAnotherMail(other: [UInt8]) throws {
    let finding = try inspect(
      Self.mail("The password follows.", zip: try Self.zip("kx7-Mado")), others: [other])
    #expect(finding.verdict == .exposed)
    let place = try #require(finding.reasons.first?.mail)
    #expect(place.input == "mail-1.eml")
    #expect(finding.reasons.first?.text.contains("message 1 of mail-1.eml") == true)
  }

  /// Under AES each trial takes long, and what a mail calls a password is tried all the same.
  @Test func aesIsTriedToo() throws {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink, options: .init(cipher: WinZipAES(keySize: .bits256)))
    _ = try writer.addFile(
      "report.txt", content: MemorySource(Array("A report of some length.\n".utf8)),
      attributes: EntryAttributes(modificationTime: 1_775_035_800, unixMode: 0o100644),
      password: Password("kx7-Mado"))
    try writer.finish()
    let other = Self.mail("PW: kx7-Mado", subject: "Notice", id: "2", from: "gateway@b.c")
    let finding = try inspect(Self.mail("It follows.", zip: sink.bytes), others: [other])
    #expect(finding.verdict == .exposed)
  }

  @Test func noMailHasIt() throws {
    let other = Self.mail("PW: fox\r\npassword: kx7-mado", id: "2")
    let finding = try inspect(
      Self.mail("The password follows.", zip: try Self.zip("kx7-Mado")), others: [other])
    #expect(finding.verdict == .protected)
    #expect(finding.foundPasswords.isEmpty)
  }

  @Test func withoutTheSearchNothingIsFound() throws {
    let mail = Self.mail("Password: kx7-Mado", zip: try Self.zip("kx7-Mado"))
    let finding = try inspect(mail, others: [mail]) { $0.passwords.searchesMails = false }
    #expect(finding.verdict == .protected)
  }

  /// What the user has is no find, unless it stands in a mail as well.
  @Test func thePasswordOfTheUserIsNoFind() throws {
    let zip = try Self.zip("kx7-Mado")
    let known = Password("kx7-Mado")
    let silent = try inspect(Self.mail("It follows.", zip: zip)) { $0.passwords.known = known }
    #expect(silent.verdict == .protected)
    let told = try inspect(Self.mail("PW: kx7-Mado", zip: zip)) { $0.passwords.known = known }
    #expect(told.verdict == .exposed)
  }

  /// Dates and what is built of them; the encodings of Japanese systems; words without a label.
  @Test(arguments: [
    ("20260401", "UTF-8"), ("260401", "UTF-8"), ("0401", "UTF-8"), ("Example2026", "UTF-8"),
    ("example0401", "UTF-8"), ("2026年4月1日", "CP932"), ("hanako20260401", "UTF-8"),
    ("20260715", "UTF-8"), ("たぬき", "CP932"), ("Grüße", "CP1252"), ("wombat", "UTF-8"),
  ])
  func wordsOfTheMailItself(password: String, encoding: String) throws {
    let bytes = try #require(CharacterEncoding(name: encoding).encode(password))
    let zip = try EncryptedArchive.bytes([EncryptedArchive.File(password: bytes)])
    let text = "請求日：2026年7月15日\r\nパスワード：たぬき\r\nGrüße an den wombat"
    #expect(try inspect(Self.mail(text, zip: zip)).verdict == .exposed)
    #expect(try inspect(Self.mail(text, zip: Self.zip("Example2027"))).verdict == .protected)
  }

  @Test func aFileByItself() throws {
    var inspector = Inspector()
    var mails = MailPasswords()
    let letter = Self.mail("attached: quotation.zip\r\nPW: kx7-Mado")
    var inspections = inspector.inspections(of: MemorySource(letter), name: nil)
    let unit = try #require(try inspections.nextUnit())
    mails.add(try #require(try unit.passwordMail()), input: "letter.eml")
    inspector.passwords.mails = mails
    let zip = MemorySource(try Self.zip("kx7-Mado"))
    #expect(try inspector.inspect(zip, name: "quotation.zip").verdict == .exposed)
    #expect(try inspector.inspect(zip, name: "other.zip").verdict == .exposed)
  }

  /// However many mails there are, what is kept of them is bounded, and that is said.
  @Test func whatIsKeptIsBounded() throws {
    var mails = MailPasswords()
    let long = String(repeating: "x", count: 200)
    let letter = Self.mail((0..<60).map { "password: \($0)\(long)" }.joined(separator: "\r\n"))
    var inspections = Inspector().inspections(of: MemorySource(letter), name: nil)
    let unit = try #require(try inspections.nextUnit())
    let mail = try #require(try unit.passwordMail())
    for _ in 0..<2_000 { mails.add(mail, input: "a.mbox") }
    #expect(mails.isCutOff)
    #expect(mails.count < 2_000)
  }
}
