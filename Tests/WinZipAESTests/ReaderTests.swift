import PortableSystem
import TestSupport
import Testing
import ZipCrypto

@testable import WinZipAES

/// What a reader does with entries under AES besides reading them.
@Suite struct ReaderTests {
  @Test func withoutTheCipherItIsUnsupported() throws {
    let bytes = try aesArchive(of: [1, 2, 3])
    let reader = try ArchiveReader(MemorySource(bytes))
    let error = #expect(throws: ZipError.self) { try reader.firstContent() }
    #expect(error?.kind == .unsupported)
  }

  @Test func withoutPasswordOneIsRequired() throws {
    let reader = try ArchiveReader(aes: try aesArchive(of: [1, 2, 3]))
    var entries = reader.entries()
    let entry = try #require(try entries.next())
    let error = #expect(throws: ZipError.self) { try reader.content(of: entry, password: nil) }
    #expect(error?.kind == .passwordRequired)
  }

  @Test(arguments: 1...40)
  func piecesReadAlike(piece: Int) throws {
    var random = SeededGenerator.fresh()
    let content = random.compressible(3_000)
    for level in [CompressionLevel.store, .standard] {
      let reader = try ArchiveReader(aes: try aesArchive(of: content, level: level))
      #expect(try reader.firstContent(piece: piece) == content, random.comment)
    }
  }

  /// The limit on content holds, and is met before more has come out.
  @Test func limitsHold() throws {
    var limits = Limits()
    limits.contentBytes = 100_000
    let zeros = [UInt8](repeating: 0, count: 2_000_000)
    let bytes = try aesArchive(of: zeros, level: .standard)
    let error = #expect(throws: ZipError.self) {
      try ArchiveReader(aes: bytes, limits: limits).firstContent()
    }
    #expect(error?.kind == .limitExceeded)
    limits.contentBytes = 3_000_000
    #expect(try ArchiveReader(aes: bytes, limits: limits).firstContent() == zeros)
  }

  /// AE-1 has a checksum besides, and it counts.
  @Test func checksumOfVersion1Counts() throws {
    var bytes = try aesArchive(of: [UInt8](repeating: 0x41, count: 20))
    let payload = try #require(try DamageTests.payload(of: bytes))
    // The central header's CRC-32 (APPNOTE 4.3.12).
    bytes[payload.upperBound + 16] ^= 1
    let error = #expect(throws: ZipError.self) { try ArchiveReader(aes: bytes).firstContent() }
    #expect(error?.kind == .corruptData)
  }

  @Test(arguments: [0, 3, 0xFFFF] as [UInt16])
  func otherVersionsAreUnsupported(version: UInt16) throws {
    var bytes = try aesArchive(of: [1, 2, 3])
    let extra = WinZipAESExtra(vendorVersion: 2, strength: 3, method: .store).data
    let other = WinZipAESExtra(vendorVersion: version, strength: 3, method: .store).data
    for start in 0..<bytes.count - extra.count
    where Array(bytes[start..<start + extra.count]) == extra {
      bytes.replaceSubrange(start..<start + extra.count, with: other)
    }
    let error = #expect(throws: ZipError.self) { try ArchiveReader(aes: bytes).firstContent() }
    #expect(error?.kind == .unsupported)
  }

  /// 500 wrong passwords: none verifies, and the verification value refuses nearly all.
  @Test func wrongPasswordsAreRefused() throws {
    let reader = try ArchiveReader(aes: try aesArchive(of: Array("content".utf8)))
    var passed = 0
    for number in 0..<500 {
      let error = #expect(throws: ZipError.self) {
        try reader.firstContent(Password("wrong \(number)"))
      }
      if error?.kind != .wrongPassword { passed += 1 }
    }
    #expect(passed <= 1)
  }

  /// Bytes of random for a payload: an error of one kind or another, never a trap.
  @Test func randomPayloadsAreErrors() throws {
    var random = SeededGenerator.fresh()
    let bytes = try aesArchive(of: [UInt8](repeating: 0x41, count: 300), level: .standard)
    let payload = try #require(try DamageTests.payload(of: bytes))
    for _ in 0..<100 {
      var damaged = bytes
      damaged.replaceSubrange(payload, with: random.bytes(payload.count))
      #expect(throws: ZipError.self, random.comment) {
        try ArchiveReader(aes: damaged).firstContent()
      }
    }
  }
}
