import MailMessage
import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// Files in texts that other programs write, and other programs' reading of what the tests' own
/// writer writes.
@Suite struct FilesInTextPeerTests {
  private static let sizes = [0, 1, 2, 3, 44, 45, 46, 1000, 70_000]

  /// Has a program write the file `a.zip` of each size as text, and reads that.
  private func expectFiles(
    by tool: String, _ arguments: [String], _ encoding: EmbeddedFile.Encoding,
    sizes: [Int] = Self.sizes
  ) async throws {
    let seeded = SeededGenerator.fresh()
    var random = seeded
    for size in sizes {
      let content = random.compressible(size)
      try await TemporaryFolder.use { folder in
        try folder.write(content, to: "a.zip")
        let outcome = try await Tool(tool).run(arguments, in: folder.path).checked()
        for carrier in TextCarrier.allCases where size < 2000 || carrier == .lf {
          let file = try #require(try carrier.files(outcome.output).files.first, seeded.comment)
          #expect(try file.bytes == content, seeded.comment)
          #expect(file.encoding == encoding)
          #expect(file.name == "a.zip")
          #expect(file.hasEndMark)
          #expect(file.defects == [], seeded.comment)
        }
      }
    }
  }

  @Test(.needs("uuencode"))
  func sharutilsWrites() async throws {
    try await expectFiles(by: "uuencode", ["a.zip", "a.zip"], .uuencode)
    try await expectFiles(by: "uuencode", ["-e", "a.zip", "a.zip"], .uuencode)
    try await expectFiles(by: "uuencode", ["-m", "a.zip", "a.zip"], .base64)
    try await expectFiles(by: "uuencode", ["-m", "-e", "a.zip", "a.zip"], .base64)
  }

  @Test(.needs("uuenview"))
  func uuenviewWrites() async throws {
    let sizes = Self.sizes.filter { $0 > 0 }
    try await expectFiles(by: "uuenview", ["-u", "a.zip"], .uuencode, sizes: sizes)
    try await expectFiles(by: "uuenview", ["-x", "a.zip"], .xxencode, sizes: sizes)
    try await expectFiles(by: "uuenview", ["-y", "a.zip"], .yEnc, sizes: sizes)
  }

  @Test(.needs("binhex"))
  func macutilsWrites() async throws {
    // Its own sentence does not name BinHex.
    try await expectFiles(by: "binhex", ["-d", "a.zip"], .binHex)
    try await expectFiles(by: "binhex", ["-d", "-R", "a.zip"], .binHex)
  }

  @Test(.needs("python3"))
  func pythonWrites() async throws {
    for grave in ["True", "False"] {
      let script = """
        import binascii, sys
        data = open('a.zip', 'rb').read()
        lines = [data[i:i + 45] for i in range(0, len(data), 45)] + [b'']
        sys.stdout.buffer.write(b'begin 666 a.zip\\n'
            + b''.join(binascii.b2a_uu(line, backtick=\(grave)) for line in lines) + b'end\\n')
        """
      try await expectFiles(by: "python3", ["-c", script], .uuencode)
    }
  }

  @Test(.needs("python3"), .needsPythonModules("sabctools"))
  func sabctoolsWrites() async throws {
    let script = """
      import sabctools, sys
      data = open('a.zip', 'rb').read()
      body, crc = sabctools.yenc_encode(data)
      sys.stdout.buffer.write(b'=ybegin line=128 size=%d name=a.zip\\r\\n' % len(data) + body
          + b'\\r\\n=yend size=%d crc32=%08x\\r\\n' % (len(data), crc))
      """
    // An empty body would be refused.
    try await expectFiles(
      by: "python3", ["-c", script], .yEnc, sizes: Self.sizes.filter { $0 > 0 })
  }

  @Test(.needs("python3"), .needsPythonModules("sabctools"))
  func sabctoolsWritesParts() async throws {
    let content = SeededGenerator.bytes(10_000, seed: 10)
    let script = """
      import sabctools, sys, zlib
      data = open('a.zip', 'rb').read()
      for n in range(4):
          piece = data[n * 2500:(n + 1) * 2500]
          body, crc = sabctools.yenc_encode(piece)
          sys.stdout.buffer.write(
              b'=ybegin part=%d total=4 line=128 size=%d name=a.zip\\r\\n' % (n + 1, len(data))
              + b'=ypart begin=%d end=%d\\r\\n' % (n * 2500 + 1, (n + 1) * 2500) + body
              + b'\\r\\n=yend size=2500 part=%d pcrc32=%08x crc32=%08x\\r\\n\\r\\n'
              % (n + 1, crc, zlib.crc32(data)))
      """
    try await TemporaryFolder.use { folder in
      try folder.write(content, to: "a.zip")
      let outcome = try await Tool("python3").run(["-c", script], in: folder.path).checked()
      let files = try TextCarrier.lf.files(outcome.output).files
      #expect(files.count == 1)
      #expect(try files.first?.bytes == content)
      #expect(files.first?.defects == [])
    }
  }

  @Test(.needs("uudecode"))
  func sharutilsReads() async throws {
    let content = SeededGenerator.bytes(5000, seed: 11)
    let texts = [
      FileWriter.uuencode(content), FileWriter.uuencode(content, zero: " "),
      FileWriter.base64File(content),
    ]
    for text in texts {
      try await TemporaryFolder.use { folder in
        try folder.write(text, to: "text")
        try await Tool("uudecode").run(["-o", "out", "text"], in: folder.path).checked()
        #expect(try folder.bytes(of: "out") == content)
      }
    }
  }

  @Test(.needs("uudeview"))
  func uudeviewReads() async throws {
    let content = SeededGenerator.bytes(5000, seed: 12)
    let texts = [
      Array(FileWriter.uuencode(content).utf8), Array(FileWriter.xxencode(content).utf8),
      FileWriter.yEnc(content), Array(FileWriter.binHex(content).utf8),
      FileWriter.yEnc(content, part: (1, of: 2, 0..<3000))
        + FileWriter.yEnc(content, part: (2, of: 2, 3000..<5000)),
    ]
    for text in texts {
      try await TemporaryFolder.use { folder in
        try folder.write(text, to: "text")
        try await Tool("uudeview").run(["-i", "-q", "-a", "text"], in: folder.path).checked()
        let name = try #require(try folder.contents().first { $0.hasPrefix("a.zip") })
        #expect(try folder.bytes(of: name) == content)
      }
    }
  }

  @Test(.needs("hexbin"))
  func macutilsReads() async throws {
    let content = SeededGenerator.fresh()
    var random = content
    let data = random.compressible(5000)
    try await TemporaryFolder.use { folder in
      try folder.write(FileWriter.binHex(data, resource: [1, 2, 3]), to: "text")
      try await Tool("hexbin").run(["-3", "text"], in: folder.path).checked()
      #expect(try folder.bytes(of: "a.zip.data") == data, content.comment)
      #expect(try folder.bytes(of: "a.zip.rsrc") == [1, 2, 3])
    }
  }
}
