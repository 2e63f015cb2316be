import ContainerProtection
import PortableSystem
import TestSupport
import Testing

/// Cut off or changed anywhere, a container is told of as undetermined or as what it still is;
/// nothing traps, and no work is without a bound.
@Suite struct DamageTests {
  /// Formats that say where they end: without their last byte nothing can be told of them.
  private static let closed: Set<ContainerKind> = [.sevenZip, .cms, .openPGP, .odf]

  @Test(arguments: Sample.all) func isCutOffAnywhere(_ sample: Sample) throws {
    let bytes = try sample.bytes()
    let step = sample.step(for: bytes) * 2
    var limits = ContainerLimits()
    limits.hashRounds = 1_000
    for count in stride(from: 0, to: bytes.count, by: step) {
      let cut = Array(bytes[..<count])
      guard let reading = try sample.read(MemorySource(cut), limits: limits) else { continue }
      guard Self.closed.contains(sample.container) else { continue }
      // A row of packets or of plain text may end anywhere and be plain still; nothing that is cut
      // off is ever told of as encrypted.
      #expect(
        [.undetermined, .plain, .noContent].contains(reading.protection)
          || sample.isEnded(by: cut, of: bytes),
        "\(count) bytes of \(bytes.count): \(reading.protection) \(reading.findings)")
    }
  }

  @Test(arguments: Sample.all) func isChangedAnywhere(_ sample: Sample) throws {
    let bytes = try sample.bytes()
    var generator = SeededGenerator.fresh()
    var limits = ContainerLimits()
    limits.hashRounds = 1_000
    let step = sample.step(for: bytes) * 6
    for place in stride(from: 0, to: bytes.count, by: step) {
      var changed = bytes
      changed[place] ^= UInt8.random(in: 1...255, using: &generator)
      let source = CountingSource(changed)
      let reading = try sample.read(source, limits: limits)
      #expect(
        source.bytesRead < UInt64(bytes.count) * 400 + 1_000_000, "\(generator.comment)")
      // A checksum stands over all that a 7z archive says.
      if sample.container == .sevenZip, sample.protection == .plain {
        #expect([.plain, .undetermined, nil].contains(reading?.protection), "\(place)")
      }
    }
  }

  /// Random bytes behind a beginning that is right.
  @Test(arguments: Sample.all) func isJunkBehindItsBeginning(_ sample: Sample) throws {
    let bytes = try sample.bytes()
    var generator = SeededGenerator.fresh()
    var limits = ContainerLimits()
    limits.hashRounds = 1_000
    for _ in 0..<10 {
      let kept = Int.random(in: 0...min(bytes.count, 600), using: &generator)
      let junk = bytes[..<kept] + generator.bytes(Int.random(in: 0...3_000, using: &generator))
      let source = CountingSource(Array(junk))
      _ = try sample.read(source, limits: limits)
      #expect(source.bytesRead < 4_000_000, "\(generator.comment)")
    }
  }
}

extension Sample {
  /// Every byte where that is quick; where a password is proved each time, some all over the file.
  fileprivate func step(for bytes: [UInt8]) -> Int {
    switch container {
    case .compoundFile: 1 + bytes.count / 40
    case .pdf: 1 + bytes.count / 40
    default: 1 + bytes.count / 1_200
    }
  }

  /// Whether nothing is missing but the line break at the end.
  fileprivate func isEnded(by cut: [UInt8], of bytes: [UInt8]) -> Bool {
    bytes[cut.count...].allSatisfy { $0 == 0x0A || $0 == 0x0D }
  }
}
