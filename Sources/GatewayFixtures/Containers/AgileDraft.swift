/// An Office document under agile encryption (MS-OFFCRYPTO 2.3.4.10): what a real tool computed, in
/// the frame in which programs expect it.
struct AgileDraft: Sendable {
  /// The salt of the document's key, and the encrypted key and value of its HMAC; in base64.
  let keySalt, integrityKey, integrityValue: String
  /// What proves a password, and the document's key under it; in base64.
  let passwordSalt, verifierInput, verifierValue, key: String
  /// The document's length and its encrypted bytes.
  let package: [UInt8]

  /// The compound file.
  var bytes: [UInt8] {
    CompoundFileDraft([
      DataSpacesDraft.encryption.node, .stream("EncryptionInfo", description),
      .stream("EncryptedPackage", package),
    ]).bytes
  }

  /// The stream `EncryptionInfo`: version 4.4, and an XML document.
  private var description: [UInt8] {
    let schema = "http://schemas.microsoft.com/office/2006"
    let password = "\(schema)/keyEncryptor/password"
    let cipher =
      "saltSize=\"16\" blockSize=\"16\" keyBits=\"256\" hashSize=\"64\" cipherAlgorithm=\"AES\" "
      + "cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"SHA512\""
    let xml = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <encryption xmlns="\(schema)/encryption" xmlns:p="\(password)"><keyData \(cipher) \
      saltValue="\(keySalt)"/><dataIntegrity encryptedHmacKey="\(integrityKey)" \
      encryptedHmacValue="\(integrityValue)"/><keyEncryptors><keyEncryptor uri="\(password)">\
      <p:encryptedKey spinCount="100000" \(cipher) saltValue="\(passwordSalt)" \
      encryptedVerifierHashInput="\(verifierInput)" encryptedVerifierHashValue="\(verifierValue)" \
      encryptedKeyValue="\(key)"/></keyEncryptor></keyEncryptors></encryption>
      """
    return [4, 0, 4, 0, 0x40, 0, 0, 0] + Array(xml.utf8)
  }
}
