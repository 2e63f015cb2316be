import PortableSystem
import TestSupport
import Testing

@testable import ZipCrypto

/// One archive of `Fixtures`, to be damaged in every way, and the judgement on what is then read.
struct Damage {
  let fixture: Fixture
  let bytes: [UInt8]
  private let password: String
  /// What the undamaged archive holds, by checksum.
  private let contents: [UInt32: [UInt8]]

  /// Many more reads than any of these small archives can ask for.
  private static let maximalReads = 20_000

  static func archives() throws -> [Fixture] {
    try Fixtures.all().filter {
      $0.path.hasPrefix("archives/") || $0.path.hasPrefix("disguises/")
    }
  }

  init(_ fixture: Fixture) throws {
    self.fixture = fixture
    bytes = try Fixtures.bytes(fixture.path)
    password = fixture.passwords.first.map { String(decoding: $0, as: UTF8.self) } ?? "secret"
    let walk = ArchiveWalk(MemorySource(bytes), password: password)
    var contents: [UInt32: [UInt8]] = [:]
    for item in walk.items {
      if case .success(let content) = item.content { contents[item.entry.header.crc32] = content }
    }
    self.contents = contents
  }

  /// Cuts at every byte up to 2 KiB, at the borders of records and at random places behind.
  func cutEverywhere(_ random: inout SeededGenerator) {
    var places = Set(0..<min(bytes.count, 2048)).union(borders)
    for _ in 0..<500 where bytes.count > 2048 {
      places.insert(Int.random(in: 2048..<bytes.count, using: &random))
    }
    for place in places { cut(at: place) }
  }

  /// Cuts at the borders of records and at random places.
  func cutSomewhere(_ random: inout SeededGenerator) {
    var places = Set(borders)
    for _ in 0..<100 { places.insert(Int.random(in: 0..<bytes.count, using: &random)) }
    for place in places { cut(at: place) }
  }

  /// Flips one to four bits, half of the time near the end, where the directory is.
  func flip(rounds: Int, _ random: inout SeededGenerator) {
    for round in 0..<rounds {
      var damaged = bytes
      let start = round.isMultiple(of: 2) ? max(0, bytes.count - 300) : 0
      for _ in 0...(round % 4) {
        let place = Int.random(in: start..<bytes.count, using: &random)
        damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      judge(damaged, "flip \(round) of \(random)")
    }
  }

  /// Writes numbers at the edge of what fields hold over the directory and the end record.
  func overwrite(rounds: Int, _ random: inout SeededGenerator) {
    let edges = [
      "00", "ff", "ffff", "ffffffff", "00000080", "feffffff", "ffffffffffffffff",
      "0100000000000080",
    ].map { hex($0) }
    for round in 0..<rounds {
      var damaged = bytes
      let edge = edges[round % edges.count]
      let place = Int.random(in: max(0, bytes.count - 300)..<bytes.count, using: &random)
      for (offset, byte) in edge.enumerated() where place + offset < damaged.count {
        damaged[place + offset] = byte
      }
      judge(damaged, "overwrite \(round) of \(random)")
    }
  }

  private func cut(at place: Int) { judge(Array(bytes[..<place]), "cut after \(place) bytes") }

  /// Reads everything that there is to read.
  private func judge(_ damaged: [UInt8], _ what: String) {
    let source = WatchedSource(damaged)
    let limits = Limits().with { $0.contentBytes = 16 << 20 }
    let walk = ArchiveWalk(source, password: password, limits: limits, buffer: 1 << 14)
    if source.work.reads > Self.maximalReads { record("too much work", what) }
    for item in walk.items {
      guard case .success(let content) = item.content else { continue }
      // Whatever the damage: what is called right has the checksum and size of the directory.
      if CRC32.of(content) != item.entry.header.crc32 || UInt64(content.count) != item.entry.size {
        record("content that does not fit was called right", what)
      }
      // And it is what was there before, unless the directory now names another checksum.
      if let before = contents[item.entry.header.crc32], before != content {
        record("content changed under its checksum", what)
      }
    }
  }

  private func record(_ problem: String, _ what: String) {
    Issue.record("\(fixture.path), \(what): \(problem)")
  }

  /// Where records begin, one byte after, and behind their signatures.
  private var borders: [Int] {
    [0x0403_4B50, 0x0201_4B50, 0x0605_4B50, 0x0606_4B50, 0x0706_4B50, 0x0807_4B50]
      .flatMap { bytes.signatures($0) }.flatMap { [$0, $0 + 1, $0 + 4] }
  }
}
