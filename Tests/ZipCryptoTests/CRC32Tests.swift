import TestSupport
import Testing

@testable import ZipCrypto

/// The checksum against its definition.
@Suite struct CRC32Tests {
  /// Bit by bit, as APPNOTE 4.4.7 and the polynomial define it.
  private func reference(_ bytes: [UInt8]) -> UInt32 {
    var register = UInt32.max
    for byte in bytes {
      for bit in 0..<8 {
        let carry = (register ^ UInt32(byte >> UInt8(bit))) & 1
        register = register >> 1 ^ carry * 0xEDB8_8320
      }
    }
    return ~register
  }

  @Test func knownAnswers() {
    #expect(CRC32().value == 0)
    #expect(CRC32.of([]) == 0)
    #expect(CRC32.of("123456789".utf8) == 0xCBF4_3926)
    #expect(CRC32.of([0]) == 0xD202_EF8D)
  }

  @Test func everyLengthAndEverySplit() {
    var random = SeededGenerator.fresh()
    let bytes = random.bytes(300)
    for length in 0...300 {
      #expect(CRC32.of(bytes.prefix(length)) == reference(Array(bytes.prefix(length))))
      var crc = CRC32()
      crc.update(bytes.span.extracting(..<length))
      crc.update(bytes.span.extracting(length...))
      #expect(crc.value == reference(bytes), random.comment)
    }
  }

  @Test func theTableOfTheCipherIsThePolynomials() {
    for byte in 0..<256 {
      let step = (0..<8).reduce(UInt32(byte)) { register, _ in
        register >> 1 ^ (register & 1) * 0xEDB8_8320
      }
      #expect(CRC32Table.steps[byte] == step)
    }
  }
}
