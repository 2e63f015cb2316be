import AttachmentInspection
import PortableSystem
import TestSupport
import Testing
import ZipCrypto

/// What passwords do to a verdict, and which reasons they leave.
@Suite struct PasswordVerdictTests {
  private typealias File = EncryptedArchive.File

  private func inspect(
    _ bytes: [UInt8], name: String = "a.zip", known: String? = nil, list: String? = nil
  ) throws -> [AttachmentFinding] {
    var inspector = Inspector()
    inspector.passwords.known = known.map { Password($0) }
    inspector.passwords.candidates = list.map { PasswordList(Array($0.utf8)).candidates } ?? []
    return try inspector.inspect(MemorySource(bytes), name: name).attachments
  }

  private func only(_ findings: [AttachmentFinding]) throws -> AttachmentFinding {
    try #require(findings.first)
  }

  private func codes(_ finding: AttachmentFinding) -> [Reason.Code] { finding.reasons.map(\.code) }

  // MARK: Exposed

  @Test(arguments: [
    ("tanuki", "b.zip", "Password: tanuki", Reason.Code.passwordInComment),
    ("tanuki", "tanuki.zip", "", .passwordInArchiveName),
    ("tanuki", "a (tanuki).zip", "", .passwordInArchiveName),
    ("report", "b.zip", "", .passwordInEntryName),
    ("report.txt", "b.zip", "", .passwordInEntryName),
    ("", "b.zip", "", .emptyPassword),
    ("tanuki", "b.zip", "The other one.\ntanuki", .passwordInComment),
  ])
  func foundInTheArchive(
    password: String, name: String, comment: String, code: Reason.Code
  ) throws {
    let bytes = try EncryptedArchive.bytes(password, comment: comment)
    let finding = try only(inspect(bytes, name: name))
    #expect(finding.verdict == .exposed)
    #expect(finding.reasons.first?.code == code)
    #expect(finding.reasons.first?.entry == "report.txt")
    #expect(finding.reasons.first?.offset == 0)
    #expect(finding.foundPasswords.map(\.text) == [password])
  }

  @Test func aListThatHasItAndOneThatHasNot() throws {
    let bytes = try EncryptedArchive.bytes("tanuki")
    let found = try only(inspect(bytes, list: "fox\r\nbadger\r\ntanuki\r\n"))
    #expect(found.verdict == .exposed)
    #expect(codes(found) == [.passwordInList])
    #expect(found.reasons.first?.text.contains("line 3") == true)
    let notFound = try only(inspect(bytes, list: "fox\nbadger\nTanuki\ntanuki \n"))
    #expect(notFound.verdict == .protected)
    #expect(notFound.foundPasswords.isEmpty)
  }

  /// A line in UTF-8 stands for the bytes that other systems make of it.
  @Test(arguments: ["CP932", "UTF-8", "GB18030"])
  func encodings(name: String) throws {
    let bytes = try #require(CharacterEncoding(name: name).encode("たぬき"))
    let archive = try EncryptedArchive.bytes([File(password: bytes)])
    #expect(try only(inspect(archive, list: "たぬき")).verdict == .exposed)
    #expect(try only(inspect(archive, list: "きつね")).verdict == .protected)
  }

  @Test(arguments: ["zip-comment-password", "zip-entry-comment", "zip-cp932-comment"])
  func commentsByRealTools(name: String) throws {
    let bytes = try Fixtures.bytes("archives/\(name).zip")
    let finding = try only(inspect(bytes))
    #expect(finding.verdict == .exposed)
    #expect(finding.reasons.first?.code == .passwordInComment)
  }

  @Test func aWordThatPassesTheCheckByteIsNotThePassword() throws {
    let finding = try only(inspect(Fixtures.bytes("disguises/passing-check.zip")))
    #expect(finding.verdict == .protected)
    #expect(finding.foundPasswords.isEmpty)
  }

  /// Of one byte, one password in 2^15 gives the right checksum: among thousands that proves
  /// nothing, and with another entry beside it, it does not matter.
  @Test func aMatchByChanceIsNotFound() throws {
    let tiny = File(name: "t", content: [0x79], password: Array("right".utf8))
    let list = (0..<10_000).map { "guess \($0)\n" }.joined()
    let alone = try EncryptedArchive.bytes([tiny], stored: true)
    let chance = try only(inspect(alone, list: list))
    #expect(chance.verdict != .exposed)
    #expect(chance.foundPasswords.isEmpty)
    let beside = try EncryptedArchive.bytes(
      [tiny, File(password: Array("right".utf8))], stored: true)
    let finding = try only(inspect(beside, list: list + "right\n"))
    #expect(finding.verdict == .exposed)
    #expect(finding.entries.map(\.verdict) == [.exposed, .exposed])
  }

  // MARK: The password that the user has

  @Test func whatIsGivenIsNoSearch() throws {
    let finding = try only(inspect(EncryptedArchive.bytes("tanuki"), known: "tanuki"))
    #expect(finding.verdict == .protected)
    #expect(codes(finding) == [.zipCryptoIsWeak, .passwordOpens])
    #expect(finding.foundPasswords.isEmpty)
  }

  @Test func whatIsGivenAndAlsoStandsThereIsExposed() throws {
    let bytes = try EncryptedArchive.bytes("tanuki", comment: "pw: tanuki")
    let finding = try only(inspect(bytes, known: "tanuki"))
    #expect(finding.verdict == .exposed)
    #expect(codes(finding) == [.passwordInComment, .passwordOpens])
  }

  @Test func aWrongOne() throws {
    let finding = try only(inspect(EncryptedArchive.bytes("tanuki"), known: "fox"))
    #expect(finding.verdict == .protected)
    #expect(codes(finding) == [.zipCryptoIsWeak, .passwordRefused])
  }

  @Test func severalPasswords() throws {
    let files = [
      File(name: "a", password: Array("fox".utf8)), File(name: "b", password: Array("fox".utf8)),
      File(name: "c", password: Array("badger".utf8)),
    ]
    let bytes = try EncryptedArchive.bytes(files)
    let finding = try only(inspect(bytes, known: "fox"))
    #expect(finding.verdict == .protected)
    // One wrong password in 128 passes the check byte, and then it might be damage.
    let several = finding.reasons.first { $0.code == .severalPasswords }
    #expect(several?.entry == "c" || several == nil)
    #expect(finding.reasons.first { $0.code == .passwordOpens }?.text.contains("2 of 3") == true)
    #expect(finding.reasons.first { $0.code == .passwordRefused }?.entry == "c")
    let found = try only(inspect(bytes, list: "badger\nfox\n"))
    #expect(found.verdict == .exposed)
    #expect(found.reasons.last?.code == .severalPasswords)
    #expect(Set(found.foundPasswords.map(\.text)) == ["fox", "badger"])
    let one = try only(inspect(EncryptedArchive.bytes(Array(files.prefix(2))), known: "fox"))
    #expect(!codes(one).contains(.severalPasswords))
  }

  @Test func dataThatNothingMarks() throws {
    let bytes = try Fixtures.bytes("disguises/cleared-both.zip")
    #expect(try only(inspect(bytes)).verdict == .unknown)
    #expect(try only(inspect(bytes, known: "wrong")).verdict == .unknown)
    let known = try only(inspect(bytes, known: "secret"))
    #expect(known.verdict == .protected)
    #expect(known.encryption == ["zipcrypto"])
    #expect(known.entries.allSatisfy { $0.claimed == .none && $0.encryption == .zipCrypto })
    #expect(codes(known).contains(.unmarkedButEncrypted))
    let found = try only(inspect(bytes, list: "secret"))
    #expect(found.verdict == .exposed)
    #expect(codes(found).contains(.unmarkedButEncrypted))
    #expect(codes(found).contains(.passwordInList))
  }

  // MARK: How well it is used

  @Test(arguments: [
    ("zero-header", "zeros"), ("counted-header", "sequence"), ("known-header", "known program"),
  ])
  func weakHeaders(name: String, word: String) throws {
    let bytes = try Fixtures.bytes("disguises/\(name).zip")
    let finding = try only(inspect(bytes, known: "secret"))
    let weak = finding.reasons.filter { $0.code == .weakEncryptionHeader }
    #expect(weak.count == 3)
    #expect(weak.allSatisfy { $0.text.contains(word) && $0.entry != nil && $0.offset != nil })
    // Nobody can see that without the password.
    #expect(try !codes(only(inspect(bytes))).contains(.weakEncryptionHeader))
  }

  @Test(arguments: ["disguises/constant-header.zip", "disguises/salt-twice.zip"])
  func repeatedRandomBytesShowWithoutAPassword(path: String) throws {
    let finding = try only(inspect(Fixtures.bytes(path)))
    let repeated = try #require(
      finding.reasons.first { $0.code == .repeatedEncryptionHeader })
    #expect(repeated.entry == finding.entries[1].name)
    #expect(repeated.offset != nil)
  }

  @Test(arguments: [
    ("archives/zip-short.zip", true), ("disguises/ae1-short.zip", true),
    ("archives/7zz-stored.zip", true), ("archives/zip-encrypted.zip", false),
    ("archives/7zz-aes256.zip", false), ("archives/zip-empty.zip", false),
  ])
  func shortContent(path: String, isGivenAway: Bool) throws {
    let finding = try only(inspect(Fixtures.bytes(path)))
    #expect(finding.verdict == .protected)
    #expect(codes(finding).contains(.crcGivesContentAway) == isGivenAway)
  }

  @Test func goodHeadersAreNotBlamed() throws {
    for name in ["zip-encrypted", "7zz-encrypted", "bsdtar-encrypted", "ziptool-encrypted"] {
      let finding = try only(inspect(Fixtures.bytes("archives/\(name).zip"), known: "secret"))
      let codes = codes(finding)
      #expect(codes.contains(.passwordOpens))
      #expect(!codes.contains(.weakEncryptionHeader), "\(name)")
      #expect(!codes.contains(.repeatedEncryptionHeader), "\(name)")
    }
  }

  // MARK: Archives inside

  @Test func whatIsInsideAnEncryptedEntry() throws {
    let bytes = try Fixtures.bytes("archives/nested-both-encrypted.zip")
    #expect(try inspect(bytes, name: "outer.zip").count == 1)
    let findings = try inspect(bytes, name: "outer.zip", known: "secret")
    #expect(findings.map(\.path) == [[], ["outer.zip", "inner.zip"]])
    #expect(findings.map(\.verdict) == [.protected, .protected])
    #expect(findings.map(\.counted) == [true, false])
    #expect(codes(findings[1]).contains(.passwordOpens))
    let exposed = try inspect(bytes, name: "outer.zip", list: "secret")
    #expect(exposed.map(\.verdict) == [.exposed, .exposed])
  }

  /// A plain archive inside an encrypted one is behind its encryption.
  @Test func plainInsideEncrypted() throws {
    let bytes = try Fixtures.bytes("archives/nested-outer-encrypted.zip")
    let findings = try inspect(bytes, name: "outer.zip", known: "secret")
    #expect(findings.map(\.verdict) == [.protected, .notProtected])
  }

  @Test func theOuterOnesCommentTellsTheInnerOnesPassword() throws {
    let findings = try inspect(
      Fixtures.bytes("archives/nested-comment-password.zip"), name: "outer.zip")
    #expect(findings.map(\.verdict) == [.exposed, .exposed])
    #expect(findings.last?.reasons.first?.code == .passwordInComment)
  }

  @Test func theDepthIsLimitedInsideEncryptedOnesToo() throws {
    var bytes = try EncryptedArchive.bytes("tanuki")
    for _ in 0..<12 {
      bytes = try EncryptedArchive.bytes([
        File(name: "inner.zip", content: bytes, password: Array("tanuki".utf8))
      ])
    }
    let findings = try inspect(bytes, known: "tanuki")
    #expect(findings.count == Limits().nestedArchives)
    #expect(codes(findings[findings.count - 1]).contains(.limitExceeded))
    #expect(findings.first?.verdict == .protected)
  }
}
