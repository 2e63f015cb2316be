import ContainerProtection
import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// Containers that real tools make while the test runs, whatever version of them is installed.
@Suite struct PeerTests {
  private static let password = "Tsukimi-2026"

  private func read(_ file: FilePath) throws -> ContainerReading {
    try #require(try ContainerReader().read(FileSource(path: file)))
  }

  /// Two files of text, of which one does not compress away.
  private func contents(_ folder: TemporaryFolder) throws {
    var generator = SeededGenerator(seed: 7)
    try folder.write("Dear customer\n", to: "letter.txt")
    try folder.write(generator.bytes(20_000), to: "noise.bin")
    try folder.write("", to: "empty.txt")
  }

  @Test(
    .needs("7zz"),
    arguments: [
      [], ["-m0=PPMd"], ["-m0=BZip2"], ["-m0=Deflate"], ["-mx0"], ["-ms=off"], ["-mhc=off"],
      ["-m0=Delta:4", "-m1=LZMA"], ["-m0=BCJ2", "-m1=LZMA2", "-mb0:1"],
    ])
  func sevenZip(_ options: [String]) async throws {
    try await TemporaryFolder.use { folder in
      try contents(folder)
      let files = ["letter.txt", "noise.bin", "empty.txt"]
      let secret = "-p" + Self.password
      for (name, extra) in [("plain", []), ("encrypted", [secret]), ("sealed", [secret, "-mhe"])] {
        try await Tool("7zz").run(
          ["a", "-bd"] + options + extra + [name + ".7z"] + files, in: folder.path
        ).checked()
      }
      let plain = try read(folder["plain.7z"])
      #expect(plain.protection == .plain, "\(plain.findings)")
      #expect(plain.entries.map(\.name) == ["empty.txt", "letter.txt", "noise.bin"])
      let encrypted = try read(folder["encrypted.7z"])
      #expect(encrypted.protection == .encrypted, "\(encrypted.findings)")
      #expect(encrypted.ciphers == ["aes-256"])
      let sealed = try read(folder["sealed.7z"])
      #expect(sealed.protection == .encrypted && sealed.hidesNames)
    }
  }

  @Test(
    .needs("qpdf"),
    arguments: [
      ["40"], ["128"], ["128", "--use-aes=y"], ["128", "--force-V4"], ["256"],
      ["256", "--force-R5"], ["256", "--cleartext-metadata"],
    ])
  func qpdf(_ method: [String]) async throws {
    try await TemporaryFolder.use { folder in
      let plain = Sample.folder.appending("plain.pdf").string
      for user in ["", Self.password] {
        for form in [[], ["--object-streams=generate"], ["--linearize"]] {
          let arguments =
            ["--allow-weak-crypto"] + form + ["--encrypt", user, "owner"] + method
            + ["--", plain, folder["a.pdf"].string]
          try await Tool("qpdf").run(arguments).checked()
          let reading = try read(folder["a.pdf"])
          #expect(
            reading.protection == (user.isEmpty ? .opensWithoutPassword : .encrypted),
            "\(arguments) \(reading.findings)")
          #expect(!reading.ciphers.isEmpty)
        }
      }
    }
  }

  @Test(
    .needs("openssl"),
    arguments: [
      ("-aes128", "aes-128"), ("-aes192", "aes-192"), ("-aes256", "aes-256"), ("-des3", "3des-168"),
      ("-camellia256", "camellia-256"),
    ])
  func openssl(_ option: String, _ cipher: String) async throws {
    try await TemporaryFolder.use { folder in
      try contents(folder)
      for form in ["DER", "PEM"] {
        for streaming in [[], ["-stream"]] {
          try await Tool("openssl").run(
            ["cms", "-encrypt", "-binary", "-in", "noise.bin", "-outform", form, "-out", "a.p7m"]
              + streaming + [option, "-pwri_password", Self.password], in: folder.path
          ).checked()
          let reading = try read(folder["a.p7m"])
          #expect(reading.protection == .encrypted, "\(reading.findings)")
          #expect(reading.ciphers == [cipher])
        }
      }
    }
  }

  @Test(.needs("gpg"), arguments: ["AES", "AES256", "TWOFISH", "CAMELLIA192", "3DES"])
  func gnuPG(_ cipher: String) async throws {
    try await TemporaryFolder.use { folder in
      try contents(folder)
      for armour in [[], ["-a"]] {
        try await Tool("gpg").run(
          ["--batch", "--yes", "--homedir", folder.path.string, "--pinentry-mode", "loopback"]
            + ["--passphrase", Self.password, "--cipher-algo", cipher, "-o", "a.gpg"] + armour
            + ["-c", "noise.bin"], in: folder.path
        ).checked()
        let reading = try read(folder["a.gpg"])
        #expect(reading.protection == .encrypted, "\(reading.findings)")
        #expect(reading.ciphers.count == 1)
        #expect(reading.findings.contains { $0.code == .passphrase })
      }
      // Programs that gpg starts keep running; its folder goes away.
      _ = try? await Tool("gpgconf").run(["--homedir", folder.path.string, "--kill", "all"])
    }
  }
}
