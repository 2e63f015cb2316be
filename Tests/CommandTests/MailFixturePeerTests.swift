import GatewayFixtures
import SystemPackage
import TestSupport
import Testing

/// Python's `email` finds in the mails what the manifest says of them.
@Suite struct MailFixturePeerTests {
  @Test(.needs("python3"))
  func pythonSeesTheSameAttachments() async throws {
    try await TemporaryFolder.use { folder in
      try await CommandUnderTest().run(
        ["fixtures", "-q", "--only", "mail-*", folder["out"].string]
      ).checked()
      let outcome = try await Tool("python3").run(["-c", Self.script], in: folder["out"]).checked()
      let count = try #require(Int(outcome.text.split(separator: "\n").last ?? ""))
      let compared = MailFixture.all.filter { $0.isWellFormed && $0.fileNames.count == 1 }
        .flatMap(\.messages).flatMap(\.attachments).filter { $0.part != nil }
      #expect(count == compared.count && count > 100, "\(outcome.text)")
    }
  }

  /// Leaves are numbered as IMAP does; every one that is declared is compared in its name, its
  /// content's size and CRC-32, and every file that Python sees must be declared.
  private static let script = """
    import email, email.policy, json, zlib

    # Python does not decode where the encoding's word has a comment or a line break beside it.
    undecoded = {"mail-encoding-comment", "mail-encoding-folded"}

    def leaves(part, number):
      kind = part.get_content_type()
      if kind == "message/rfc822":
        inner = part.get_payload(0)
        number = number or "1"
        isMultipart = inner.get_content_maintype() == "multipart"
        yield from leaves(inner, number if isMultipart else number + ".1")
      elif part.get_content_maintype() == "multipart":
        for place, child in enumerate(part.get_payload(), 1):
          yield from leaves(child, f"{number}.{place}" if number else str(place))
      else:
        yield number or "1", part

    count = 0
    for mail in json.load(open("manifest.json", encoding="utf-8"))["mails"]:
      if not mail["wellFormed"] or len(mail["files"]) > 1:
        continue
      data = open(mail["files"][0]["file"], "rb").read()
      found = dict(leaves(email.message_from_bytes(data, policy=email.policy.default), ""))
      declared = mail["messages"][0]["attachments"]
      for truth in declared:
        if truth["part"] is None:
          continue
        part = found[truth["part"]]
        assert part.get_filename() == truth["name"], (mail["name"], part.get_filename())
        count += 1
        if part.is_multipart() or mail["name"] in undecoded:
          continue
        content = part.get_payload(decode=True)
        assert len(content) == truth["size"], (mail["name"], len(content))
        assert zlib.crc32(content) == truth["crc32"], mail["name"]
      numbers = {truth["part"] for truth in declared}
      if None not in numbers and "limit-exceeded" not in mail["messages"][0]["reasons"]:
        for number, part in found.items():
          assert part.get_filename() is None or number in numbers, (mail["name"], number)
    print(count)
    """
}
