import PortableSystem
import TestSupport
import Testing
import ZipCrypto

@testable import WinZipAES

/// Nothing that was changed is verified, and nothing that was cut off traps.
@Suite struct DamageTests {
  /// Archives of one entry of each kind, and where its payload stands.
  static func samples() throws -> [(bytes: [UInt8], payload: Range<Int>)] {
    var samples: [(bytes: [UInt8], payload: Range<Int>)] = []
    let text = Array("Good morning from an archive, from an archive, from an archive.".utf8)
    for keySize in WinZipAES.KeySize.allCases {
      for (content, level) in [
        ([], .store), ([0x78], .store), (text, .store), (text, .standard),
      ] as [([UInt8], CompressionLevel)] {
        let bytes = try aesArchive(of: content, keySize: keySize, level: level)
        let reader = try ArchiveReader(aes: bytes)
        var entries = reader.entries()
        guard let entry = try entries.next() else { continue }
        let payload = try reader.localHeader(of: entry).payload
        samples.append((bytes, Int(payload.lowerBound)..<Int(payload.upperBound)))
      }
    }
    return samples
  }

  @Test func everyFlippedBitIsNoticed() throws {
    let samples = try Self.samples()
    #expect(samples.count == 12)
    for (bytes, payload) in samples {
      #expect(throws: Never.self) { try ArchiveReader(aes: bytes).firstContent() }
      for index in payload {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(index % 8)
        let error = #expect(throws: ZipError.self, "byte \(index) of \(payload)") {
          try ArchiveReader(aes: damaged).firstContent()
        }
        #expect([.wrongPassword, .corruptData].contains(error?.kind))
        #expect(error?.entry == "a.bin" && error?.offset != nil)
      }
    }
  }

  /// Salt and verification value refuse; data and authentication code are damage.
  @Test func theKindTellsWhereItIs() throws {
    let content = [UInt8](repeating: 0x41, count: 100)
    let bytes = try aesArchive(of: content)
    let start = try #require(try Self.payload(of: bytes)).lowerBound
    for (place, kind) in [
      (0, .wrongPassword), (17, .wrongPassword), (18, .corruptData), (117, .corruptData),
      (118, .corruptData), (127, .corruptData),
    ] as [(Int, ZipError.Kind)] {
      var damaged = bytes
      damaged[start + place] ^= 0x10
      let error = #expect(throws: ZipError.self) {
        try ArchiveReader(aes: damaged).firstContent()
      }
      #expect(error?.kind == kind, "byte \(place)")
    }
  }

  /// A payload of every length from none to one byte too few, as the headers claim it too.
  @Test(arguments: WinZipAES.KeySize.allCases)
  func everyShortPayloadIsAnError(keySize: WinZipAES.KeySize) throws {
    for (size, level) in [(0, .store), (40, .store), (400, .standard)]
      as [(Int, CompressionLevel)]
    {
      let content = [UInt8](repeating: 0x41, count: size)
      let bytes = try aesArchive(of: content, keySize: keySize, level: level)
      let payload = try #require(try Self.payload(of: bytes))
      for length in 0..<payload.count {
        let short = Self.rebuilt(bytes, cutting: payload, to: length)
        let error = #expect(throws: ZipError.self, "\(length) of \(payload.count) bytes") {
          try ArchiveReader(aes: short).firstContent()
        }
        #expect([.inconsistent, .corruptData].contains(error?.kind), "\(length): \(error as Any)")
      }
    }
  }

  /// Bytes behind the compressed content are under the authentication code as well.
  @Test func unusedBytesAreAuthenticated() throws {
    let content = [UInt8](repeating: 0x41, count: 50_000)
    var salt = KnownBytes(SeededGenerator.bytes(16, seed: 3))
    var encryption = WinZipAES().encryption(under: secret, checkByte: 0, random: &salt)
    let bytes = try aesArchive(of: content, level: .standard)
    let payload = try #require(try Self.payload(of: bytes))
    // Takes the data out and puts it back with junk behind it, more than a buffer holds.
    let reader = try KnownEntry.first(in: bytes)
    var decryption = try WinZipAES().decryption(
      of: reader.claim, leading: Array(reader.payload.prefix(18)), password: secret)
    var data = Array(reader.payload.dropFirst(18).dropLast(10))
    var span = data.mutableSpan
    decryption.decrypt(&span, in: 0..<span.count)
    data += SeededGenerator.bytes(200_000, seed: 4)
    var padded = data.mutableSpan
    encryption.encrypt(&padded, in: 0..<padded.count)
    let longer = encryption.leading + data + encryption.trailing
    let right = Self.rebuilt(bytes, replacing: payload, by: longer)
    #expect(try ArchiveReader(aes: right).firstContent() == content)
    for place in [longer.count - 11, longer.count - 100_000] {
      var damaged = longer
      damaged[place] ^= 1
      let error = #expect(throws: ZipError.self) {
        try ArchiveReader(aes: Self.rebuilt(bytes, replacing: payload, by: damaged)).firstContent()
      }
      #expect(error?.kind == .corruptData)
    }
  }

  /// Whoever reads on after an error is not told that all is well.
  @Test func failureStays() throws {
    var bytes = try aesArchive(of: Array("content".utf8))
    let payload = try #require(try Self.payload(of: bytes))
    bytes[payload.upperBound - 1] ^= 1
    let reader = try ArchiveReader(aes: bytes)
    var entries = reader.entries()
    let entry = try #require(try entries.next())
    let content = try reader.content(of: entry, password: secret)
    for _ in 0..<3 { #expect(throws: ZipError.self) { try content.drain() } }
  }

  static func payload(of bytes: [UInt8]) throws -> Range<Int>? {
    let reader = try ArchiveReader(aes: bytes)
    var entries = reader.entries()
    guard let entry = try entries.next() else { return nil }
    let range = try reader.localHeader(of: entry).payload
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  /// The archive of one entry with a payload cut off, and headers that say so.
  private static func rebuilt(
    _ bytes: [UInt8], cutting payload: Range<Int>, to length: Int
  ) -> [UInt8] {
    rebuilt(bytes, replacing: payload, by: Array(bytes[payload].prefix(length)))
  }

  /// The archive of one entry with another payload, of which headers and end record know.
  private static func rebuilt(
    _ bytes: [UInt8], replacing payload: Range<Int>, by other: [UInt8]
  ) -> [UInt8] {
    func number(_ value: Int) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var changed = bytes
    let directory = payload.upperBound
    // APPNOTE 4.3.7, 4.3.12 and 4.3.16: compressed size, compressed size, directory offset.
    changed.replaceSubrange(18..<22, with: number(other.count))
    changed.replaceSubrange(directory + 20..<directory + 24, with: number(other.count))
    let place = bytes.count - 6
    changed.replaceSubrange(place..<place + 4, with: number(payload.lowerBound + other.count))
    changed.replaceSubrange(payload, with: other)
    return changed
  }
}

extension KnownEntry {
  /// The first entry of an archive in memory.
  static func first(in bytes: [UInt8]) throws -> KnownEntry {
    let source = MemorySource(bytes)
    let reader = try ArchiveReader(source, ciphers: [WinZipAES()])
    var entries = reader.entries()
    guard let entry = try entries.next() else {
      throw NoEntry()
    }
    let range = try reader.localHeader(of: entry).payload
    return KnownEntry(
      entry: entry, payload: try source.bytes(at: range.lowerBound, count: range.count),
      claim: try reader.encryptionClaim(of: entry))
  }
}
