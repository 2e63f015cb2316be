import GatewayFixtures
import MailMessage
import PortableSystem
import SystemPackage
import TestSupport
import Testing

@testable import AttachmentInspection

/// Content that is decoded where it is read, or into a file, is what is decoded into memory, with
/// the same defects.
@Suite struct DecodedContentTests {
  private func compare(_ part: Part) throws {
    let inMemory = try DecodedContent(part, memoryLimit: .max)
    let elsewhere = try DecodedContent(part, memoryLimit: 0)
    #expect(inMemory.defect?.text == elsewhere.defect?.text)
    #expect(inMemory.defect?.offset == elsewhere.defect?.offset)
    let size = Int(inMemory.source.size)
    #expect(elsewhere.source.size == inMemory.source.size)
    let bytes = try inMemory.source.bytes(at: 0, count: size)
    let same = try elsewhere.source.bytes(at: 0, count: size) == bytes
    #expect(same, "part \(part.path)")
    for place in stride(from: 0, to: size, by: max(1, size / 16)) {
      let piece = try elsewhere.source.bytes(at: UInt64(place), count: 100)
      #expect(piece == Array(bytes[place...].prefix(100)))
    }
  }

  @Test(arguments: MailFixture.all.map(\.name)) func mails(name: String) throws {
    let fixture = try #require(MailFixture.all.first { $0.name == name })
    for file in fixture.made(seed: 7).files {
      for part in try Message(MemorySource(file)).parts where !part.isMultipart {
        try compare(part)
      }
    }
  }

  @Test func mailsOfPrograms() throws {
    let names = try Fixtures.names(in: "mail")
    try #require(names.count > 20)
    for name in names {
      let bytes = try Fixtures.bytes(name)
      for part in try Message(MemorySource(bytes)).parts where !part.isMultipart {
        try compare(part)
      }
    }
  }
}
