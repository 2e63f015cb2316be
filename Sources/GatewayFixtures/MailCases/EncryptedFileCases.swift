extension MailFixture {
  /// Files under the ciphers of programs that are no archivers, and keys, which are no messages.
  static let encryptedFiles: [MailFixture] = [
    encryptedFile(
      "age", "note.txt.age", "age", .protected,
      "A file encrypted with age for the holder of a key.",
      cipher: "chacha20-poly1305", ["public-key"]
    ) { _ in PeerEncryption.age },
    encryptedFile(
      "openssl-enc", "notes.txt.enc", "openssl-enc", .protected,
      "A file encrypted by the command `openssl enc`, which names no cipher.", cipher: "aes-256",
      passwords: [FixtureMaterial.password], ["passphrase"]
    ) { _ in PeerEncryption.opensslEnc },
    encryptedFile(
      "openpgp-armoured", "note.txt.asc", "pgp", .protected,
      "A file encrypted with OpenPGP under a password, written as text.", cipher: "aes-256",
      passwords: [FixtureMaterial.password], ["passphrase"]
    ) { _ in ArmourDraft.message(PeerContainer.openPGP) },
    encryptedFile(
      "openpgp-key", "sales.pgp", "pgp", .notProtected,
      "A public key of OpenPGP, which is no message and protects nothing.", cipher: "none",
      ["key-material"]
    ) { _ in PeerEncryption.openPGPKey },
  ]

  private static func encryptedFile(
    _ name: String, _ file: String, _ container: String, _ verdict: FixtureVerdict,
    _ sentence: String, cipher: String, passwords: [String] = [], _ reasons: [String],
    _ content: @escaping @Sendable (inout FixtureMaterial) -> [UInt8]
  ) -> MailFixture {
    let truth = AttachmentTruth(
      file, "2", container, verdict, reasons, ciphers: [cipher], passwords: passwords)
    return MailFixture("mail-\(name)", sentence, verdict, [truth]) { m in
      m.mail(
        carrying: .file(m.attached(content(&m)), file, type: "application/octet-stream")
      ).bytes()
    }
  }
}
