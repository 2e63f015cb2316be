import TestSupport
import Testing
import ZipCrypto

/// The cipher against the reference and against known answers.
@Suite struct CipherTests {
  @Test(arguments: [[], Array("password".utf8), [0], [0xFF, 0x00, 0x80]] as [[UInt8]])
  func everyLengthUpTo300(password: [UInt8]) {
    var random = SeededGenerator.fresh()
    for length in 0...300 {
      let plain = random.bytes(length)
      var reference = ReferenceCipher(password: password)
      let encrypted = reference.encrypt(plain)
      var encrypting = CipherKeys(Password(bytes: password))
      var decrypting = encrypting
      #expect(encrypting.encrypted(plain) == encrypted, random.comment)
      #expect(decrypting.decrypted(encrypted) == plain, random.comment)
      // The keys that are left must be right as well, which the next bytes show.
      let next = reference.encrypt([UInt8](repeating: 0, count: 16))
      #expect(encrypting.encrypted([UInt8](repeating: 0, count: 16)) == next, random.comment)
      #expect(decrypting.decrypted(next) == [UInt8](repeating: 0, count: 16), random.comment)
    }
  }

  @Test(arguments: [1, 2, 12, 13, 64, 255])
  func everySplitGivesTheSame(length: Int) {
    var random = SeededGenerator.fresh()
    let plain = random.bytes(length)
    let password = Password(bytes: random.bytes(7))
    var whole = CipherKeys(password)
    let encrypted = whole.encrypted(plain)
    for split in 0...length {
      var encrypting = CipherKeys(password)
      var decrypting = encrypting
      let front = encrypting.encrypted(Array(plain[..<split]))
      let back = encrypting.encrypted(Array(plain[split...]))
      #expect(front + back == encrypted, random.comment)
      let plainFront = decrypting.decrypted(Array(encrypted[..<split]))
      let plainBack = decrypting.decrypted(Array(encrypted[split...]))
      #expect(plainFront + plainBack == plain, random.comment)
    }
  }

  @Test func aRangeOfABufferLeavesTheRestAlone() {
    var random = SeededGenerator.fresh()
    let plain = random.bytes(40)
    let password = random.bytes(5)
    for start in 0...40 {
      for end in start...40 {
        var reference = ReferenceCipher(password: password)
        let expected =
          Array(plain[..<start]) + reference.encrypt(Array(plain[start..<end])) + plain[end...]
        var keys = CipherKeys(Password(bytes: password))
        var bytes = plain
        var span = bytes.mutableSpan
        keys.encrypt(&span, in: start..<end)
        #expect(bytes == expected, random.comment)
        keys = CipherKeys(Password(bytes: password))
        span = bytes.mutableSpan
        keys.decrypt(&span, in: start..<end)
        #expect(bytes == plain, random.comment)
      }
    }
  }

  @Test func randomPasswordsOfEveryLength() {
    var random = SeededGenerator.fresh()
    for length in 0...300 {
      let password = random.bytes(length)
      let plain = random.bytes(64)
      var reference = ReferenceCipher(password: password)
      var keys = CipherKeys(Password(bytes: password))
      #expect(keys.encrypted(plain) == reference.encrypt(plain), random.comment)
    }
  }

  @Test func everyPlainByteMeetsEveryKeystreamByte() {
    var random = SeededGenerator.fresh()
    let plain = random.bytes(2 << 20)
    var reference = ReferenceCipher(password: Array("secret".utf8))
    var keys = CipherKeys(Password("secret"))
    let encrypted = keys.encrypted(plain)
    #expect(encrypted == reference.encrypt(plain), random.comment)
    var met = [Bool](repeating: false, count: 1 << 16)
    for (plain, encrypted) in zip(plain, encrypted) {
      met[Int(plain) << 8 | Int(plain ^ encrypted)] = true
    }
    #expect(!met.contains(false), random.comment)
  }

  @Test func knownAnswers() {
    var reference = ReferenceCipher(password: Array("password".utf8))
    #expect(reference.keys == [0xEA9B_4E4D, 0xBA78_9085, 0x5FF8_707D])
    #expect(reference.encrypt(Array("test".utf8)) == hex("9a 6b 40 2c"))
    #expect(reference.keys == [0x382B_D98D, 0x5AD5_5F3B, 0x04F8_D2F6])
    var keys = CipherKeys(Password("password"))
    #expect(keys.encrypted(Array("test".utf8)) == hex("9a 6b 40 2c"))
    #expect(
      keys.encrypted([UInt8](repeating: 0, count: 32))
        == reference.encrypt([UInt8](repeating: 0, count: 32)))
  }
}
