import ContainerProtection
import Foundation
import PortableSystem
import SystemPackage
import TestSupport
import Testing

@Suite struct SampleTests {
  @Test func everySampleIsInTheTable() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Sample.folder.string)
      .filter { !$0.hasPrefix("make") && $0 != "samples.tsv" && $0 != "README.md" }
    #expect(files.sorted() == Sample.all.map(\.name).sorted())
    #expect(Sample.all.count >= 60)
  }

  @Test(arguments: Sample.all) func isToldRightly(_ sample: Sample) throws {
    let reading = try #require(try sample.read(MemorySource(sample.bytes())))
    #expect(reading.container == sample.container)
    #expect(reading.protection == sample.protection, "\(reading.findings)")
    #expect(reading.ciphers == sample.ciphers)
    #expect(reading.hidesNames == sample.hidesNames)
    #expect(!reading.findings.isEmpty)
  }

  /// A source may give fewer bytes than are asked for, at any time.
  @Test(arguments: Sample.all) func isToldTheSameByteByByte(_ sample: Sample) throws {
    let bytes = try sample.bytes()
    let whole = try #require(try sample.read(MemorySource(bytes)))
    let pieces = try #require(try sample.read(OneByteSource(bytes)))
    #expect(pieces.protection == whole.protection)
    #expect(pieces.entries == whole.entries)
    #expect(pieces.findings == whole.findings)
  }

  /// Whichever read it is that fails, its error is the answer.
  @Test(arguments: Sample.all(upTo: 6_000)) func theSystemsErrorComesOut(_ sample: Sample) throws {
    let bytes = try sample.bytes()
    let counting = CountingSource(bytes)
    _ = try sample.read(counting)
    #expect(counting.reads > 0)
    for reads in 0..<min(counting.reads, 40) {
      let source = FailingSource(bytes, afterReads: reads)
      #expect(throws: Errno.ioError) { try sample.read(source) }
    }
  }

  /// What a signature covers is handed on as it was.
  @Test(arguments: ["signed.p7m", "signed-stream.p7m", "data.p7m", "digested.p7m"])
  func signedContentIsHandedOn(_ name: String) throws {
    let sample = try #require(Sample.all.first { $0.name == name })
    let reading = try #require(try sample.read(MemorySource(sample.bytes())))
    let content = try #require(reading.contents.first).source
    let text = String(decoding: try content.bytes(at: 0, count: 10_000), as: UTF8.self)
    #expect(text.hasPrefix("Row 0: 0 pieces for 0 yen\n"))
    #expect(text.hasSuffix("yen\n"))
    #expect(text.split(separator: "\n").count == 120)
    #expect(try content.bytes(at: 1_500, count: 7) == Array(Array(text.utf8)[1_500..<1_507]))
  }

  /// An archive that unpacks itself: a program, which holds the signature too, and the archive.
  @Test(arguments: ["encrypted.7z", "encrypted-names.7z", "plain.7z", "mixed.7z"])
  func archivesBehindPrograms(_ name: String) throws {
    let sample = try #require(Sample.all.first { $0.name == name })
    let archive = try sample.bytes()
    var generator = SeededGenerator(seed: 3)
    let program = Array("MZ".utf8) + generator.bytes(70_000) + archive[..<6] + generator.bytes(999)
    let reading = try #require(try ContainerReader().read(MemorySource(program + archive)))
    #expect(reading.protection == sample.protection)
    #expect(
      reading.findings.contains { $0.code == .behindStub && $0.offset == UInt64(program.count) })
    #expect(try ContainerReader().read(MemorySource(program))?.protection == nil)
  }

  @Test func theFilesOfAnArchiveAreTold() throws {
    let sample = try #require(Sample.all.first { $0.name == "mixed.7z" })
    let reading = try #require(try sample.read(MemorySource(sample.bytes())))
    #expect(
      reading.entries == [
        ContainerEntry(name: "letter.txt", protection: .plain),
        ContainerEntry(name: "table.csv", protection: .encrypted, cipher: "aes-256"),
      ])
  }
}
