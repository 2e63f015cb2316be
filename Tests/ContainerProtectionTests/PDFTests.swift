import ContainerProtection
import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// Documents of which readers may make different things.
@Suite struct PDFTests {
  private func sample(_ name: String) throws -> [UInt8] {
    try Fixtures.bytes(at: Sample.folder.appending(name))
  }

  private func read(_ bytes: [UInt8]) throws -> ContainerReading {
    try #require(try ContainerReader().read(MemorySource(bytes)))
  }

  /// A document of one page, with what the cases want to say in its trailer.
  private func document(trailer: String, objects: String = "", index: Bool = true) -> [UInt8] {
    var text = "%PDF-1.7\n"
    var places: [Int] = []
    for object in [
      "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
      "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n",
    ] {
      places.append(text.utf8.count)
      text += object
    }
    text += objects
    let start = text.utf8.count
    text += "xref\n0 3\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size 3 /Root 1 0 R \(trailer) >>\n"
    return Array((text + "startxref\n\(index ? start : 7)\n%%EOF\n").utf8)
  }

  private let standard =
    "/Filter /Standard /P -4 /O <\(String(repeating: "4f", count: 48))> "
    + "/U <\(String(repeating: "55", count: 48))>"

  @Test(arguments: [true, false]) func aWordInACommentIsNoEncryption(_ index: Bool) throws {
    let bytes = document(
      trailer: "/Info << /Title (/Encrypt 9 0 R) >>",
      objects: "% /Encrypt 9 0 R\n9 0 obj\n(trailer << /Encrypt 9 0 R >>)\nendobj\n", index: index)
    let reading = try read(bytes)
    // Without an index readers search for trailers, and may take the one in the string for one.
    #expect(reading.protection == (index ? .plain : .undetermined), "\(reading.findings)")
  }

  @Test(arguments: ["/Encrypt", "/#45ncrypt", "/E#6ecr#79pt"])
  func theKeyIsFoundHoweverItIsWritten(_ key: String) throws {
    let bytes = document(trailer: "\(key) << \(standard) /V 1 /R 2 >>")
    #expect(try read(bytes).protection == .encrypted)
    #expect(try read(document(trailer: "\(key) null")).protection == .plain)
  }

  @Test(arguments: ["encrypted-r6.pdf", "encrypted-r2.pdf", "open-r4.pdf", "plain.pdf"])
  func theIndexMayBeDamaged(_ name: String) throws {
    let bytes = try sample(name)
    let sound = try read(bytes)
    let word = Array("startxref".utf8)
    let place = try #require(bytes.indices.last { bytes[$0...].starts(with: word) })
    for end in ["startxref\n3\n%%EOF\n", "startxref\n99999999999999999999\n", ""] {
      let reading = try read(bytes[..<place] + Array(end.utf8))
      #expect(reading.protection == sound.protection, "\(reading.findings)")
      #expect(reading.findings.contains { $0.code == .indexDamaged })
    }
    let behindJunk = try read(Array(repeating: 0x20, count: 700) + bytes)
    #expect(behindJunk.protection == sound.protection)
  }

  @Test func trailersThatContradictEachOther() throws {
    let plain = document(trailer: "", index: false)
    let encrypted = document(trailer: "/Encrypt << \(standard) /V 1 /R 2 >>", index: false)
    #expect(try read(plain + encrypted).protection == .undetermined)
    #expect(try read(encrypted + plain).protection == .undetermined)
  }

  /// The newest trailer says nothing of encryption, and the one before it does.
  @Test func anUpdateThatDropsEncryption() throws {
    let bytes = document(trailer: "/Encrypt << \(standard) /V 1 /R 2 >>")
    let text = String(decoding: bytes, as: UTF8.self)
    let former = try #require(text.firstRange(of: "xref\n"))
    let start = text.utf8.distance(from: text.startIndex, to: former.lowerBound)
    let update =
      "xref\n0 0\ntrailer\n<< /Size 3 /Root 1 0 R /Prev \(start) >>\nstartxref\n\(bytes.count)\n%%EOF\n"
    let reading = try read(bytes + Array(update.utf8))
    #expect(reading.protection == .undetermined)
    #expect(reading.findings.contains { $0.code == .contradiction })
  }

  @Test func filtersThatEncryptNothing() throws {
    let filters = "/V 4 /R 4 /CF << /StdCF << /CFM /AESV2 /Length 16 >> >>"
    func protection(_ rest: String) throws -> ContainerReading {
      try read(document(trailer: "/Encrypt << \(standard) \(filters) \(rest) >>"))
    }
    #expect(try protection("/StmF /StdCF /StrF /StdCF").protection == .encrypted)
    let identity = try protection("/StmF /Identity /StrF /Identity")
    #expect(identity.protection == .opensWithoutPassword)
    #expect(identity.findings.contains { $0.code == .identityCipher })
    let attachments = try protection("/StmF /Identity /StrF /Identity /EFF /StdCF")
    #expect(attachments.protection == .partly)
    #expect(attachments.findings.contains { $0.code == .attachmentsOnly })
    #expect(try protection("/StmF /StdCF /StrF /Identity").protection == .partly)
    #expect(try protection("/StmF /Nowhere /StrF /StdCF").protection == .undetermined)
  }

  @Test func otherHandlers() throws {
    let filters =
      "/V 5 /CF << /DefaultCryptFilter << /CFM /AESV3 >> >> /StmF /DefaultCryptFilter "
      + "/StrF /DefaultCryptFilter"
    let certificate = try read(
      document(trailer: "/Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 \(filters) >>")
    )
    #expect(certificate.protection == .encrypted)
    #expect(certificate.ciphers == ["aes-256"])
    #expect(certificate.findings.contains { $0.code == .publicKey })
    let unknown = try read(document(trailer: "/Encrypt << /Filter /Example \(filters) >>"))
    #expect(unknown.protection == .undetermined)
    #expect(
      try read(document(trailer: "/Encrypt << \(standard) /V 3 /R 3 >>")).protection
        == .undetermined)
    #expect(try read(document(trailer: "/Encrypt 77 0 R")).protection == .undetermined)
  }

  /// Versions, revisions and lengths that do not belong together never trap.
  @Test func numbersThatContradictEachOther() throws {
    for version in -1...7 {
      for revision in -1...8 {
        for length in [-8, 0, 7, 8, 40, 128, 256, 1 << 40] {
          let reading = try read(
            document(
              trailer: "/Encrypt << \(standard) /V \(version) /R \(revision) /Length \(length) "
                + "/CF << /X << /CFM /V2 /Length \(length) >> >> /StmF /X /StrF /X >>"))
          #expect([.encrypted, .undetermined].contains(reading.protection))
        }
      }
    }
  }

  /// Streams that decompress as they stand are not encrypted, whatever the trailer says.
  @Test func markedButPlain() throws {
    let bytes = try sample("plain.pdf")
    let text = Array("/Root 3 0 R".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: text) })
    let mark = Array("/Encrypt << \(standard) /V 2 /R 3 /Length 128 >> ".utf8)
    let reading = try read(bytes[..<place] + mark + bytes[place...])
    #expect(reading.protection == .opensWithoutPassword)
    #expect(reading.findings.contains { $0.code == .markedButPlain })
  }
}
