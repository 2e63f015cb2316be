import CompoundFile
import GatewayFixtures
import PortableSystem
import Synchronization
import SystemPackage
import TestSupport
import Testing

/// What damage must not do: end the process, go on for ever, or hide an error of the source.
@Suite struct DamageTests {
  /// Small, and yet with all tables, both kinds of streams and a tree.
  private static let draft: CompoundFileDraft = {
    CompoundFileDraft([
      .stream("mini", Sample.content(100)), .stream("large", Sample.content(4100)),
      .storage("folder", [.stream("a", [1]), .stream("b", [2])]),
    ])
  }()

  /// Reads all that there is to read, and gives the number of its bytes.
  @discardableResult
  private func readAll(_ source: any ByteSource, _ comment: Comment? = nil) throws -> Int {
    guard let file = try CompoundFile(source) else { return 0 }
    var total = 0
    for entry in file.entries {
      _ = file.path(of: entry)
      guard let stream = file.stream(entry) else { continue }
      #expect(stream.size <= source.size, comment)
      let content = try stream.content()
      // What is listed can be read to its end.
      #expect(UInt64(content.count) == entry.size, comment)
      if entry.size < entry.claimedSize { #expect(file.firstLoss != nil, comment) }
      total += content.count
    }
    return total
  }

  @Test func truncatedAtEveryByte() throws {
    let bytes = Self.draft.bytes
    let whole = try readAll(MemorySource(bytes))
    #expect(whole == 4202)
    for length in 0..<bytes.count {
      let cut = MemorySource(Array(bytes[..<length]))
      try readAll(cut)
      guard length >= 8 else { continue }
      let file = try CompoundFile.read(cut)
      // The last sector is one of the FAT, whose end says nothing.
      #expect(file.firstLoss != nil || bytes.count - length <= 512, "\(length) bytes")
    }
  }

  @Test(arguments: [0xFF, 0x01])
  func everyByteChanged(change: UInt8) throws {
    let bytes = Self.draft.bytes
    for place in bytes.indices {
      var changed = bytes
      changed[place] = change == 0xFF ? 0xFF : changed[place] ^ change
      try readAll(MemorySource(changed), "byte \(place)")
    }
  }

  @Test func randomWords() throws {
    let layout = Self.draft.layout
    for _ in 0..<2000 {
      let seeded = SeededGenerator.fresh()
      var random = seeded
      var bytes = layout.bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let sector =
          [
            0, layout.offset(ofSector: layout.tableSectors[0]),
            layout.offset(ofSector: layout.directorySectors[0]),
            layout.offset(ofSector: layout.miniTableSectors[0]),
          ].randomElement(using: &random) ?? 0
        let word =
          [0, 1, 2, 5, 9, 0xFFFF_FFFE, 0xFFFF_FFFF, 0xFFFF_FFFD, 0x7FFF_FFFF]
          .randomElement(using: &random) ?? 0
        bytes.put(UInt32(word), at: sector + 4 * Int.random(in: 0..<128, using: &random))
      }
      try readAll(MemorySource(bytes), seeded.comment)
    }
  }

  @Test func failureOfAnyReadComesOut() throws {
    let bytes = Self.draft.bytes
    var failures = 0
    for failing in 0..<10_000 {
      do {
        try readAll(FailingSource(bytes, failing: failing))
        break
      } catch let error as Errno {
        #expect(error == FailingSource.error)
        failures += 1
      }
    }
    #expect(failures > 5)
    #expect(failures < 10_000)
  }
}

/// A source whose n-th read fails.
private final class FailingSource: ByteSource {
  static let error = Errno(rawValue: 74)
  private let base: MemorySource
  private let readsLeft: Mutex<Int>
  init(_ bytes: [UInt8], failing: Int) {
    base = MemorySource(bytes)
    readsLeft = Mutex(failing)
  }
  var size: UInt64 { base.size }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let fails = readsLeft.withLock { left in
      left -= 1
      return left < 0
    }
    if fails { throw Self.error }
    return try base.read(count, at: offset, into: &buffer)
  }
}
