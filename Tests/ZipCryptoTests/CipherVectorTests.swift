import TestSupport
import Testing

@testable import ZipCrypto

/// Known answers out of archives that other tools wrote.
@Suite struct CipherVectorTests {
  @Test func thereAreVectors() throws { #expect(try Fixtures.cipherVectors().count >= 12) }

  @Test(arguments: try Fixtures.cipherVectors())
  func vector(_ vector: CipherVector) {
    var reference = ReferenceCipher(password: vector.password)
    #expect(reference.keys == vector.keys.map(UInt64.init))
    #expect(reference.encrypt(vector.plaintext) == vector.ciphertext)
    #expect(reference.keys == vector.keysAfter.map(UInt64.init))

    let password = Password(bytes: vector.password)
    var encrypting = CipherKeys(password)
    var decrypting = encrypting
    #expect(encrypting.encrypted(vector.plaintext) == vector.ciphertext)
    #expect(decrypting.decrypted(vector.ciphertext) == vector.plaintext)
    #expect(vector.plaintext[EncryptionHeader.size - 1] == vector.checkByte)
  }
}
