import TestSupport
import Testing
import ZipCrypto

/// Hundreds of megabytes of one stream: arithmetic that overflows once in 34 MB shows here.
///
/// To run it: `ZIPCRYPTO_LARGE_TESTS=1 swift test -c release --filter Volume`.
@Suite struct CipherVolumeTests {
  /// The reference, with a table so that volume takes seconds; the table is made bit by bit.
  private struct Reference {
    private let table: [UInt32] = (0..<256).map { byte in
      (0..<8).reduce(UInt32(byte)) { register, _ in
        register % 2 == 1 ? register / 2 ^ 0xEDB8_8320 : register / 2
      }
    }
    private var keys: (UInt32, UInt32, UInt32) = (305_419_896, 591_751_049, 878_082_192)

    init(password: [UInt8]) { password.forEach { turn($0) } }

    private mutating func turn(_ plain: UInt8) {
      keys.0 = table[Int(UInt8(truncatingIfNeeded: keys.0) ^ plain)] ^ keys.0 >> 8
      let sum = (UInt64(keys.1) + UInt64(keys.0 % 256)) % (1 << 32)
      keys.1 = UInt32((sum * 134_775_813 + 1) % (1 << 32))
      let high = UInt8(keys.1 >> 24)
      keys.2 = table[Int(UInt8(truncatingIfNeeded: keys.2) ^ high)] ^ keys.2 >> 8
    }

    mutating func encrypt(_ bytes: inout [UInt8]) {
      for index in bytes.indices {
        let plain = bytes[index]
        let low = UInt64(keys.2 | 2) % 65_536
        bytes[index] = plain ^ UInt8(low * (low ^ 1) / 256 % 256)
        turn(plain)
      }
    }
  }

  @Test(.tags(.large), .largeTestsWanted, arguments: [512])
  func oneStream(mebibytes: Int) { check(mebibytes: mebibytes) }

  /// The same by less, so that the fast reference is itself judged wherever tests run.
  @Test func oneMebibyte() { check(mebibytes: 1) }

  @Test func theFastReferenceIsTheSlowOne() {
    var random = SeededGenerator.fresh()
    let plain = random.bytes(100_000)
    var encrypted = plain
    var fast = Reference(password: [1, 2, 3])
    var slow = ReferenceCipher(password: [1, 2, 3])
    fast.encrypt(&encrypted)
    #expect(encrypted == slow.encrypt(plain), random.comment)
  }

  private func check(mebibytes: Int) {
    var random = SeededGenerator.fresh()
    let password = random.bytes(12)
    var reference = Reference(password: password)
    var encrypting = CipherKeys(Password(bytes: password))
    var decrypting = encrypting
    for mebibyte in 0..<mebibytes {
      let plain = random.bytes(1 << 20)
      var expected = plain
      reference.encrypt(&expected)
      let encrypted = encrypting.encrypted(plain)
      let decrypted = decrypting.decrypted(encrypted)
      guard encrypted == expected, decrypted == plain else {
        Issue.record("mebibyte \(mebibyte) differs, \(random.comment)")
        return
      }
    }
  }
}
