import ContainerProtection
import PortableSystem
import TestSupport
import Testing

/// Numbers that no honest file has: the answer is "undetermined", and the work has a bound that is
/// counted.
@Suite struct HostileTests {
  private func read(
    _ bytes: [UInt8], limits: ContainerLimits = .init()
  ) throws -> (ContainerReading?, bytesRead: UInt64) {
    let source = CountingSource(bytes)
    let reading = try ContainerReader(limits: limits).read(source)
    return (reading, source.bytesRead)
  }

  private func littleEndian(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
  }

  /// A 7z archive around an end header, with the checksums that belong to it.
  private func sevenZip(_ header: [UInt8], offset: UInt64 = 0, size: UInt64? = nil) -> [UInt8] {
    let start =
      littleEndian(offset, 8) + littleEndian(size ?? UInt64(header.count), 8)
      + littleEndian(UInt64(Checksum.crc32(header)), 4)
    return [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]
      + littleEndian(UInt64(Checksum.crc32(start)), 4) + start + header
  }

  @Test(
    arguments: [
      // Files, folders and streams without number; a number of nine bytes.
      [0x01, 0x05, 0xFF, 255, 255, 255, 255, 255, 255, 255, 127],
      [0x01, 0x04, 0x06, 0x00, 0xFF, 255, 255, 255, 255, 255, 255, 255, 255, 0x09],
      [0x01, 0x04, 0x07, 0x0B, 0xF0, 255, 255, 255, 15, 0x00],
      [0x01, 0x04, 0x07, 0x0B, 0x01, 0x00, 0xFF],
      // Properties that never end, a header that is packed in nothing.
      [0x01, 0x02, 0x01, 0xFF, 255, 255, 255, 255, 255, 255, 255, 255],
      [0x17, 0x00], [0x17, 0x06, 0x00, 0x00, 0x00, 0x00], [0x01], [0x05],
      // A million files without a byte for each.
      [0x01, 0x05, 0xCF, 0x42, 0x0F, 0x00],
    ] as [[UInt8]])
  func sevenZipHeaders(_ header: [UInt8]) throws {
    let (reading, bytesRead) = try read(sevenZip(header))
    #expect(reading?.protection == .undetermined, "\(reading?.findings ?? [])")
    #expect(bytesRead < 100_000)
  }

  @Test(arguments: [.max, .max - 32, 1 << 63, 1 << 40] as [UInt64])
  func sevenZipPlaces(_ value: UInt64) throws {
    for archive in [sevenZip([1, 0], offset: value), sevenZip([1, 0], size: value)] {
      let (reading, bytesRead) = try read(archive)
      #expect(reading?.protection == .undetermined)
      #expect(bytesRead < 10_000)
    }
  }

  /// LZMA that asks for a dictionary of 4 GiB and says that 16 MiB come out of a few bytes.
  @Test func sevenZipPackedHeaders() throws {
    let folder: [UInt8] = [0x01, 0x23, 0x03, 0x01, 0x01, 0x05, 0x5D, 0xFF, 0xFF, 0xFF, 0xFF]
    let header: [UInt8] =
      [0x17, 0x06, 0x00, 0x01, 0x09, 0x04, 0x00, 0x07, 0x0B, 0x01, 0x00] + folder
      + [0x0C, 0xE0, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00]
    let (reading, bytesRead) = try read(sevenZip(header))
    #expect(reading?.protection == .undetermined)
    #expect(bytesRead < 1_000_000)
  }

  @Test(arguments: [
    "xref\n0 99999999999\n", "xref\n0 9223372036854775807\n", "xref\n-1 5\n",
    "7 0 obj\n<< /Type /XRef /W [8 8 8] /Size 9223372036854775807 /Root 1 0 R >>\nstream\n",
    "7 0 obj\n<< /Type /XRef /W [1 2 1] /Index [0 9223372036854775807 5 9223372036854775807] "
      + "/Size 9 /Root 9223372036854775807 0 R >>\nstream\n",
    "7 0 obj\n<< /Type /XRef /W [0 0 0] /Size 9 /Root 1 0 R >>\nstream\n",
    String(repeating: "[", count: 100_000), String(repeating: "<<", count: 100_000),
    "<< /A (" + String(repeating: "(", count: 100_000), "trailer " + "<</Root 1 0 R /Encrypt",
  ])
  func pdfIndexes(_ index: String) throws {
    let text = "%PDF-1.7\n" + index + "\nstartxref\n9\n%%EOF\n"
    let (reading, bytesRead) = try read(Array(text.utf8))
    // An index stream that leads nowhere is a trailer all the same, and names no encryption.
    let expected: ContainerReading.Protection = index.contains("/XRef") ? .plain : .undetermined
    #expect(reading?.protection == expected, "\(reading?.findings ?? [])")
    #expect(reading?.findings.isEmpty == false)
    #expect(bytesRead < 20_000_000)
  }

  @Test func pdfIndexInARing() throws {
    let text = "%PDF-1.7\nxref\n0 0\ntrailer\n<< /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n"
    let (reading, bytesRead) = try read(Array(text.utf8))
    #expect(reading?.findings.contains { $0.code == .indexDamaged } == true)
    #expect(bytesRead < 1_000_000)
  }

  private static let signedBeginning: [UInt8] = [
    0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07,
  ]

  @Test(arguments: [UInt8](1...6)) func cmsNestedWithoutEnd(_ type: UInt8) throws {
    for filling: [UInt8] in [
      [0x30, 0x80], [0x24, 0x80], [0xA0, 0x80], [0x30, 0x88], [0x04, 0x88],
    ] {
      let rest = Array(repeatElement(filling, count: 50_000).joined())
      let (reading, bytesRead) = try read(Self.signedBeginning + [type, 0xA0, 0x80] + rest)
      #expect(reading?.protection == .undetermined)
      #expect(bytesRead < 30_000_000)
    }
  }

  @Test(arguments: [0xC1, 0xC3, 0xD2, 0xCB, 0x85, 0xA3] as [UInt8])
  func openPGPLengths(_ tag: UInt8) throws {
    for length: [UInt8] in [
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xFE], [0xE0, 1, 0xE0, 1], [0xFF], [],
    ] {
      let armoured = "-----BEGIN PGP MESSAGE-----\n\n\n-----END PGP MESSAGE-----\n"
      let (reading, bytesRead) = try read([tag] + length + [3, 4, 9])
      #expect(reading == nil || reading?.protection != .encrypted)
      #expect(bytesRead < 10_000)
      #expect(try read(Array(armoured.utf8)).0?.protection == .undetermined)
    }
  }

  /// With a limit that is too small for anything, nothing is told for certain.
  @Test(arguments: Sample.all) func limits(_ sample: Sample) throws {
    let bytes = try sample.bytes()
    let whole = try #require(try sample.read(MemorySource(bytes)))
    var limits = ContainerLimits()
    (limits.records, limits.hashRounds, limits.decodedBytes) = (2, 10, 16)
    let few = try sample.read(MemorySource(bytes), limits: limits)
    #expect(few == nil || few?.protection == .undetermined || few?.protection == whole.protection)
    limits = ContainerLimits()
    limits.bytesRead = 200
    let short = try sample.read(MemorySource(bytes), limits: limits)
    #expect(short == nil || short?.protection == .undetermined)
    limits = ContainerLimits()
    limits.entries = 1
    let listed = try sample.read(MemorySource(bytes), limits: limits)
    #expect(listed?.protection == whole.protection)
    #expect(listed?.entries.count ?? 0 <= 1)
    #expect(listed?.hasMoreEntries == (whole.entries.count > 1))
  }

  /// Many rounds of a hash are asked for by a number in the file: they are counted before.
  @Test func roundsWithoutEnd() throws {
    let sample = try #require(Sample.all.first { $0.name == "agile.xlsx" })
    let bytes = try sample.bytes()
    let place = try #require(
      bytes.indices.first { bytes[$0...].starts(with: Array("spinCount=\"100000\"".utf8)) })
    var changed = bytes
    changed.replaceSubrange(place + 11..<place + 17, with: Array("999999".utf8))
    var limits = ContainerLimits()
    limits.hashRounds = 500_000
    let reading = try sample.read(MemorySource(changed), limits: limits)
    #expect(reading?.protection == .undetermined)
    #expect(reading?.findings.contains { $0.code == .limitReached } == true)
  }
}
