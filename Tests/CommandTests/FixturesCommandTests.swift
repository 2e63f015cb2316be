import GatewayFixtures
import SystemPackage
import TestSupport
import Testing

/// `zipcrypto fixtures`: what lands in the folder.
@Suite struct FixturesCommandTests {
  @Test func everyArchiveIsWritten() async throws {
    try await TemporaryFolder.use { folder in
      let outcome = try await CommandUnderTest().run(
        ["fixtures", "--seed", "11", folder["out"].string], in: folder.path
      ).checked()
      #expect(outcome.text.isEmpty)
      let names = GatewayFixture.all.map { "out/" + $0.fileName }
      let mails = MailFixture.all.flatMap(\.fileNames).map { "out/mails/" + $0 }
      let others = ["out/", "out/README.md", "out/manifest.json", "out/mails/"]
      #expect(try folder.contents() == (others + names + mails).sorted())
      for fixture in MailFixture.all {
        let files = try fixture.fileNames.map { try folder.bytes(of: "out/mails/" + $0) }
        #expect(files == fixture.made(seed: 11).files, "\(fixture.name)")
      }
      for fixture in GatewayFixture.all {
        #expect(
          try folder.bytes(of: "out/" + fixture.fileName) == fixture.bytes(seed: 11),
          "\(fixture.name)")
      }
    }
  }

  @Test func twiceTheSameSeedGivesTheSameFiles() async throws {
    try await TemporaryFolder.use { folder in
      for name in ["a", "b"] {
        try await CommandUnderTest().run(["fixtures", "-q", "--seed", "5", folder[name].string])
          .checked()
      }
      try await Tool("diff").run(["-r", folder["a"].string, folder["b"].string]).checked()
    }
  }

  @Test func listNamesEveryFixture() async throws {
    let outcome = try await CommandUnderTest().run(["fixtures", "--list"]).checked()
    let lines = outcome.text.split(separator: "\n").map(String.init)
    let archives = GatewayFixture.all.map { "\($0.name): \($0.sentence)" }
    #expect(lines == archives + MailFixture.all.map { "\($0.name): \($0.sentence)" })
  }

  /// The manifest is read by another program, which looks for every key in every entry.
  @Test(.needs("python3"))
  func manifestIsComplete() async throws {
    try await TemporaryFolder.use { folder in
      try await CommandUnderTest().run(["fixtures", "-q", folder["out"].string]).checked()
      let script = """
        import json, os, sys
        manifest = json.load(open("manifest.json", encoding="utf-8"))
        assert manifest["format"] == 1 and manifest["seed"] == 0
        assert len(manifest["measured"]) == 5
        files = set(os.listdir(".")) - {"manifest.json", "README.md", "mails"}
        keys = {"name", "file", "size", "shows", "verdict", "encryption", "reasons",
                "reasonsWithPassword", "readers", "passwords"}
        for case in manifest["fixtures"]:
          assert set(case) == keys, case
          assert os.path.getsize(case["file"]) == case["size"], case
          assert case["readers"] and set(case["readers"]) <= set(manifest["measured"]), case
          files.remove(case["file"])
        assert not files, files
        files = {"mails/" + name for name in os.listdir("mails")}
        keys = {"name", "nameDeclared", "inside", "part", "container", "encryption", "verdict",
                "counted", "reasons", "passwords", "size", "crc32"}
        for mail in manifest["mails"]:
          assert set(mail) == {"name", "files", "shows", "verdict", "wellFormed", "messages"}, mail
          for message in mail["messages"]:
            assert set(message) == {"verdict", "reasons", "attachments"}, mail
            for attachment in message["attachments"]:
              assert set(attachment) == keys, mail
          for file in mail["files"]:
            assert os.path.getsize(file["file"]) == file["size"], mail
            files.remove(file["file"])
        assert not files, files
        print(len(manifest["fixtures"]))
        """
      let outcome = try await Tool("python3").run(["-c", script], in: folder["out"]).checked()
      #expect(outcome.text == "\(GatewayFixture.all.count)\n")
    }
  }

  /// The README beside the archives says how to use them; its example runs.
  @Test(.needs("python3"))
  func guideExampleRuns() async throws {
    try await TemporaryFolder.use { folder in
      try await CommandUnderTest().run(
        ["fixtures", "-q", "--only", "flag-*", folder["corpus"].string]
      ).checked()
      let guide = String(decoding: try folder.bytes(of: "corpus/README.md"), as: UTF8.self)
      #expect(guide.contains("- `flag-tiny` (pseudo-protected): One plain byte, marked"))
      #expect(!guide.contains("- `padded-"))
      let start = try #require(guide.firstRange(of: "```python\n"))
      let end = try #require(guide[start.upperBound...].firstRange(of: "```"))
      let example = String(guide[start.upperBound..<end.lowerBound])
      // A gateway that trusts the flag of the first local header.
      let gateway = "def gateway_lets_pass(data, name): return data[6] & 1 == 1\n"
      let outcome = try await Tool("python3").run(["-c", gateway + example], in: folder.path)
        .checked()
      #expect(outcome.text.contains("flag-both-stored: got through, but is pseudo-protected"))
    }
  }
}
