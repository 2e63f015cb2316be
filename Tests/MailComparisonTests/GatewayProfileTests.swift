import Testing

@testable import MailComparison

@Suite struct GatewayProfileTests {
  private func profile(_ text: String) throws -> GatewayProfile {
    try GatewayProfile(Array(text.utf8), name: "p")
  }

  @Test func readsWhatPeopleWrite() throws {
    let profile = try profile(
      "\u{FEFF}# a comment\r\n\r\nhost: *.gateway.example.net\r\n header :  X-Gateway \r\n"
        + "text: 暗号化されました: *\narchive: files_*.zip")
    #expect(profile.hosts == [TextPattern("*.gateway.example.net")])
    #expect(profile.headers == ["X-Gateway"])
    #expect(profile.texts == [TextPattern("暗号化されました: *")])
    #expect(profile.archives == [TextPattern("files_*.zip")])
  }

  @Test(arguments: [
    ("", 0), ("# nothing\n", 0), ("host gateway.example.net\n", 1), ("\nhost:\n", 2),
    ("host: gateway\n", 1), ("host: a b.example\n", 1), ("host: *\n", 1), ("header: a: b\n", 1),
    ("header: two words\n", 1), ("text: ***\n", 1), ("text: a b\n", 1), ("Host: a.example\n", 1),
    ("host: a.example\nhosts: b.example\n", 2),
  ])
  func saysWhichLineIsWrong(text: String, line: Int) throws {
    let error = #expect(throws: GatewayProfile.Malformed.self) { try profile(text) }
    #expect(error?.line == line)
  }

  @Test func refusesWhatIsNoText() {
    #expect(throws: GatewayProfile.Malformed.self) {
      try GatewayProfile([0x68, 0xFF, 0x0A], name: "p")
    }
    let long = [UInt8](repeating: 0x23, count: GatewayProfile.longest + 1)
    #expect(throws: GatewayProfile.Malformed.self) { try GatewayProfile(long, name: "p") }
    let many = String(repeating: "#\n", count: 2_000) + "host: a.example\n"
    #expect(throws: GatewayProfile.Malformed.self) { try profile(many) }
  }

  @Test func learnsFromBothCopies() throws {
    var sent = MailDraft()
    sent.attachments = [.init(name: "quotation_1.txt", content: Array("a quotation".utf8))]
    var good = try sent.delivered()
    good.fields = ["X-Example-Gateway: done", "X-Mailer: some program"]
    good.attachments[0].name = "mail_20260401-7.zip"
    let learned = try LearnedProfile(from: good.file(), sent: sent.file())
    #expect(learned.profile.hosts == [TextPattern("gateway.example.net")])
    #expect(learned.doubtfulHosts == ["mail.example.jp"])
    #expect(learned.profile.headers == ["X-Example-Gateway"])
    #expect(learned.profile.texts == [TextPattern(MailDraft.gatewayLine)])
    #expect(learned.profile.archives == [TextPattern("mail_*-*.zip")])
    // What was written is what is read.
    var read = try profile(learned.text)
    read.name = ""
    #expect(read == learned.profile)
    // The one mail alone gives the same here: no other line of it speaks of encryption.
    #expect(try LearnedProfile(from: good.file(), sent: nil).profile == learned.profile)
  }

  @Test func takesNeitherNamesOfFilesNorNumbersForTheGateways() throws {
    var sent = MailDraft()
    sent.attachments = [.init(name: "plan.txt", content: Array("the plan".utf8))]
    var good = try sent.delivered()
    good.text += "plan.txt was encrypted at 18:30:09.\n"
    good.attachments[0].name = "plan.zip"
    let learned = try LearnedProfile(from: good.file(), sent: sent.file())
    #expect(learned.profile.texts.last?.text == "* was encrypted at *:*:*.")
    #expect(learned.profile.archives == [TextPattern("*.zip")])
  }

  @Test func learnsNothingFromOtherMails() throws {
    var other = MailDraft()
    other.messageID = "2@example.jp"
    let good = try MailDraft().delivered([])
    #expect(throws: LearnedProfile.Problem.notTheSameMessage) {
      try LearnedProfile(from: good.file(), sent: other.file())
    }
    #expect(throws: LearnedProfile.Problem.nothingFound) {
      try LearnedProfile(from: MailDraft().file(), sent: nil)
    }
  }
}
