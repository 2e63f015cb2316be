import CompoundFile
import GatewayFixtures
import OutlookMessage
import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// Real readers over our messages, and we over the messages of real writers.
@Suite struct InteropTests {
  private typealias Draft = OutlookMessageDraft

  /// Two files and a message.
  private static let draft = Draft.note(
    subject: "three things", body: "the body",
    attachments: [
      Draft.file("見積書 2026.zip", Sample.zip, short: "2D37~1.ZIP"),
      Draft.file("noise.bin", Sample.noise, type: "application/octet-stream"),
      Draft.embedded("inner message", Sample.inner),
    ])

  private func python(_ script: String, _ paths: FilePath...) async throws -> [String] {
    let outcome = try await Tool("python3").run(
      ["-X", "utf8", "-c", script] + paths.map(\.string)
    ).checked()
    return outcome.text.split(separator: "\n").map(String.init)
  }

  private static let lines = [
    "three things", "見積書 2026.zip " + hex(Sample.zip), "noise.bin " + hex(Sample.noise),
    "inner", "deep.zip " + hex(Sample.zip),
  ]

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test(.needsPythonModules("extract_msg"))
  func extractMsgReadsOurs() async throws {
    let script = """
      import sys, extract_msg
      def show(message):
        print(message.subject)
        for part in message.attachments:
          if isinstance(part.data, bytes): print(part.longFilename, part.data.hex())
          else: show(part.data)
      show(extract_msg.openMsg(sys.argv[1]))
      """
    try await TemporaryFolder.use { folder in
      let file = try folder.write(Self.draft.bytes, to: "ours.msg")
      #expect(try await python(script, file) == Self.lines)
    }
  }

  /// It wants messages within others to have the outermost's header, against MS-OXMSG 2.4.1.2: of
  /// the one here it gives the storage alone.
  @Test(.needsPythonModules("aspose.email_foss"))
  func asposeReadsOurs() async throws {
    let script = """
      import sys
      from aspose.email_foss import msg
      message = msg.MapiMessage.from_file(sys.argv[1])
      print(message.subject)
      for part in message.iter_attachments_info():
        if part.is_embedded_message: print(part.custom_storage.name)
        else: print(part.filename, part.data.hex())
      """
    try await TemporaryFolder.use { folder in
      let file = try folder.write(Self.draft.bytes, to: "ours.msg")
      #expect(
        try await python(script, file) == Array(Self.lines[...2]) + ["__substg1.0_3701000D"])
    }
  }

  @Test(.needs("msgconvert"))
  func msgconvertReadsOurs() async throws {
    try await TemporaryFolder.use { folder in
      let file = try folder.write(Self.draft.bytes, to: "ours.msg")
      try await Tool("msgconvert").run(["--outfile", folder["out.eml"].string, file.string])
        .checked()
      let mail = String(decoding: try folder.bytes(of: "out.eml"), as: UTF8.self)
      #expect(mail.contains("Subject: three things"))
      #expect(mail.contains("filename=noise.bin"))
      #expect(mail.contains("filename=deep.zip"))
      #expect(mail.contains("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="))
    }
  }

  @Test(.needs("tnef"))
  func tnefReadsOurs() async throws {
    try await TemporaryFolder.use { folder in
      let file = try folder.write(TNEFDraft(Self.draft).bytes, to: "winmail.dat")
      let out = try folder.makeFolder("out")
      try await Tool("tnef").run(["-C", out.string, file.string]).checked()
      #expect(try folder.bytes(of: "out/見積書 2026.zip") == Sample.zip)
      #expect(try folder.bytes(of: "out/noise.bin") == Sample.noise)
    }
  }

  /// It goes by the short name.
  @Test(.needs("ytnef"))
  func ytnefReadsOurs() async throws {
    try await TemporaryFolder.use { folder in
      let file = try folder.write(TNEFDraft(Self.draft).bytes, to: "winmail.dat")
      let out = try folder.makeFolder("out")
      try await Tool("ytnef").run(["-f", out.string, file.string]).checked()
      #expect(try folder.bytes(of: "out/2D37~1.ZIP") == Sample.zip)
      #expect(try folder.bytes(of: "out/noise.bin") == Sample.noise)
    }
  }

  @Test(.needsPythonModules("tnefparse"))
  func tnefparseReadsOurs() async throws {
    let script = """
      import sys, tnefparse
      tnef = tnefparse.TNEF(open(sys.argv[1], "rb").read())
      for part in tnef.attachments:
        if part.data: print(part.long_filename(), part.data.hex()[:10000])
      """
    try await TemporaryFolder.use { folder in
      let file = try folder.write(TNEFDraft(Self.draft).bytes, to: "winmail.dat")
      #expect(try await python(script, file).prefix(2) == Self.lines[1...2])
    }
  }

  /// Both writers make the same of the same.
  private func check(_ message: OutlookMessage) throws {
    #expect(message.firstLoss == nil, "\(message.problems)")
    #expect(message.subject == "thèmes")
    #expect(try message.plainText?.text == "body")
    try #require(message.attachments.count == 2)
    #expect(message.attachments[0].name == "見積.zip")
    #expect(try message.attachments[0].content?.bytes == Array(0...255))
    let inner = try #require(message.attachments[1].content?.message)
    #expect(inner.subject == "within")
    #expect(try inner.attachments.first?.content?.bytes == Array(repeating: 7, count: 9000))
    #expect(inner.attachments.first?.name == "deep.bin")
  }

  @Test(.needsPythonModules("independentsoft.msg"))
  func weReadIndependentsoft() async throws {
    let script = """
      import sys
      from independentsoft.msg import Message, Attachment
      def attach(name, data):
        part = Attachment(buffer=data)
        part.file_name = part.long_file_name = part.display_name = name
        return part
      inner = Message()
      inner.subject = "within"
      inner.attachments.append(attach("deep.bin", bytes([7]) * 9000))
      outer = Message()
      outer.subject, outer.body = "thèmes", "body"
      outer.attachments.append(attach("見積.zip", bytes(range(256))))
      part = Attachment()
      part.embedded_message = inner
      part.display_name = "within"
      outer.attachments.append(part)
      outer.save(sys.argv[1])
      """
    try await TemporaryFolder.use { folder in
      _ = try await python(script, folder["theirs.msg"])
      try check(try .read(try folder.bytes(of: "theirs.msg")))
    }
  }

  @Test(.needsPythonModules("aspose.email_foss"))
  func weReadAspose() async throws {
    let script = """
      import sys
      from aspose.email_foss import msg
      inner = msg.MapiMessage.create("within", "")
      inner.add_attachment("deep.bin", bytes([7]) * 9000)
      outer = msg.MapiMessage.create("thèmes", "body")
      outer.add_attachment("見積.zip", bytes(range(256)))
      outer.add_embedded_message_attachment(inner, filename="within.msg")
      outer.save(sys.argv[1])
      """
    try await TemporaryFolder.use { folder in
      _ = try await python(script, folder["theirs.msg"])
      try check(try .read(try folder.bytes(of: "theirs.msg")))
    }
  }
}
