import PortableSystem
import TestSupport
import ZipCrypto

@testable import WinZipAES

/// The passwords of the tests.
let secret = Password("secret")

/// An archive has no entry under AES.
struct NoEntry: Error {}

/// An entry of a fixture, with its payload as it stands in the archive.
struct KnownEntry {
  let entry: Entry
  let payload: [UInt8]
  let claim: EncryptionClaim

  /// Every entry of an archive.
  static func all(of archive: String) throws -> [KnownEntry] {
    let source = MemorySource(try Fixtures.bytes(archive))
    let reader = try ArchiveReader(source, ciphers: [WinZipAES()])
    var entries = reader.entries()
    var known: [KnownEntry] = []
    while let entry = try entries.next() {
      let range = try reader.localHeader(of: entry).payload
      let bytes = try source.bytes(at: range.lowerBound, count: range.count)
      known.append(
        KnownEntry(
          entry: entry, payload: bytes, claim: try reader.encryptionClaim(of: entry)))
    }
    return known
  }

  /// The length of the key.
  var keySize: WinZipAES.KeySize {
    get throws {
      guard case .aes(let bits) = claim.encryption, let size = WinZipAES.KeySize(rawValue: bits)
      else { throw NoEntry() }
      return size
    }
  }
}

/// A source of randomness that gives bytes that are known before, and then fails.
struct KnownBytes: RandomNumberGenerator, Sendable {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes)[...] }

  /// The next of them; whoever draws a byte takes the lowest.
  mutating func next() -> UInt64 { UInt64(bytes.removeFirst()) }
}

extension ArchiveReader {
  /// A reader of an archive in memory that knows AES.
  convenience init(aes bytes: [UInt8], limits: Limits = Limits()) throws {
    try self.init(MemorySource(bytes), limits: limits, ciphers: [WinZipAES()])
  }

  /// The content of the first entry, read in pieces of so many bytes.
  func firstContent(_ password: Password = secret, piece: Int = 1 << 16) throws -> [UInt8] {
    var entries = entries()
    guard let entry = try entries.next() else { return [] }
    return try content(of: entry, password: password).bytes(piece: piece)
  }
}

extension EntryContent {
  /// What is left of the content, read in pieces of so many bytes, to its verification.
  func bytes(piece: Int = 1 << 16) throws -> [UInt8] {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: piece)
    var span = buffer.mutableSpan
    while case let count = try read(into: &span), count > 0 {
      for index in 0..<count { content.append(span[index]) }
    }
    return content
  }
}

/// An archive of one file, written under AES.
func aesArchive(
  of content: [UInt8], keySize: WinZipAES.KeySize = .bits256, level: CompressionLevel = .store,
  to sink: MemorySink = MemorySink()
) throws -> [UInt8] {
  let options = ArchiveWriter.Options(
    level: level, timeZone: .utc, cipher: WinZipAES(keySize: keySize))
  let writer = ArchiveWriter(sink, options: options)
  try writer.addFile(
    "a.bin", content: MemorySource(content),
    attributes: EntryAttributes(modificationTime: 1_700_000_001, unixMode: 0o644),
    password: secret)
  try writer.finish()
  return sink.bytes
}
