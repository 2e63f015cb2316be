import MailMessage
import Testing

@testable import MailComparison

@Suite struct ReceivedHopTests {
  private func hop(_ value: String) throws -> ReceivedHop {
    let header = CopyHeader(Headers(text: "Received: \(value)\n"), hasOffsets: true)
    return try #require(ReceivedChain(header).hops.first)
  }

  @Test func clausesOfPostfix() throws {
    let hop = try hop(
      """
      from mail.example.jp (mail.example.jp [192.0.2.10])
      \tby gateway.example.net (Postfix) with ESMTPS id 4fR1Vz6P1Xz4nL
      \tfor <taro@example.com>; Wed, 01 Apr 2026 18:30:04 +0900
      """)
    #expect(hop.from == "mail.example.jp")
    #expect(hop.by?.text == "gateway.example.net")
    #expect(hop.with == "esmtps")
    #expect(hop.id == "4fR1Vz6P1Xz4nL")
    #expect(hop.date?.text == "2026-04-01T18:30:04+09:00")
    #expect(hop.senders.map(\.text) == ["mail.example.jp", "mail.example.jp", "192.0.2.10"])
    #expect(!hop.isSubmission)
  }

  @Test func clausesOfExchange() throws {
    let hop = try hop(
      """
      from EX01.corp.example.jp (192.0.2.21) by EX02.corp.example.jp
       (192.0.2.22) with Microsoft SMTP Server
       (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id
       15.2.1544.4; Wed, 1 Apr 2026 18:30:01 +0900
      """)
    #expect(hop.by?.text == "ex02.corp.example.jp")
    #expect(hop.with == "microsoft smtp server")
    #expect(hop.id == "15.2.1544.4")
    #expect(hop.senders.map(\.text).contains("192.0.2.21"))
  }

  @Test(arguments: [
    ("from pc (pc [192.0.2.7]) by mail.example.jp with ESMTPSA id 1; x", true),
    ("from ex1.example.jp by ex1.example.jp with mapi id 15.02; x", true),
    ("by mail.example.com with HTTP; Wed, 01 Apr 2026 18:30:01 +0900", true),
    ("from a.example.com by b.example.com with ESMTPS id 1; x", false),
    ("from a.example.com (authenticated ESMTPSA) by b.example.com with SMTP; x", false),
  ])
  func submissions(value: String, expected: Bool) throws {
    #expect(try hop(value).isSubmission == expected)
  }

  @Test func keysFoldWhiteSpaceAndCase() throws {
    let first = try hop("from A.example.jp\r\n\tby b.example.jp with SMTP id X7; now")
    let second = try hop("from a.example.jp by b.example.jp  (Postfix) with ESMTP id x7; later")
    #expect(first.key == second.key)
    #expect(first.key != (try hop("from a.example.jp by b.example.jp id x8; now")).key)
  }

  @Test(arguments: [
    "", ";", "(((((", ")", "from", "from from from", "by by", "from (a (b) c", "; ; ;",
    "from \u{0} by \u{7F} id", "with with with ; with", "from [IPv6:fe80::1%3] by x.",
  ])
  func nothingTraps(value: String) throws {
    let hop = try hop(value)
    #expect(hop.key.count > 0)
  }

  @Test func hostsOfOneDomainAreNear() throws {
    let mail = try #require(HostName("mail.example.jp"))
    #expect(mail.isNear(try #require(HostName("mx.example.jp."))))
    #expect(mail.isNear(try #require(HostName("EXAMPLE.jp"))))
    #expect(!mail.isNear(try #require(HostName("mail.example.com"))))
    // A domain of one label is not somebody's own.
    #expect(!(try #require(HostName("example.jp"))).isNear(try #require(HostName("other.jp"))))
    #expect(HostName("pc") == nil)
    #expect(try #require(HostName("[10.1.2.3]")).isPrivateAddress)
    #expect(try #require(HostName("172.20.1.1")).isPrivateAddress)
    #expect(!(try #require(HostName("172.32.1.1"))).isPrivateAddress)
  }

  @Test func chainsThatGoOn() throws {
    func chain(_ trace: [String]) -> ReceivedChain {
      let text = trace.joined(separator: "\n") + "\n"
      return ReceivedChain(CopyHeader(Headers(text: text), hasOffsets: false))
    }
    let submission = chain([MailDraft.submissionLine])
    let direct = chain(MailDraft.directTrace)
    let gateway = chain(MailDraft.gatewayTrace)
    #expect(submission.isBeginning(of: direct))
    #expect(submission.isBeginning(of: gateway))
    #expect(!gateway.isBeginning(of: submission))
    #expect(!gateway.isBeginning(of: gateway))
    #expect(!direct.isBeginning(of: gateway))
    #expect(direct.commonHops(with: gateway) == 1)
    #expect(direct.isComplete(senderDomain: "example.jp"))
    #expect(gateway.isComplete(senderDomain: "example.jp"))
    #expect(!chain(Array(MailDraft.gatewayTrace.dropLast(2))).isComplete(senderDomain: "x.example"))
    #expect(
      !chain([MailDraft.gatewayTrace[1], MailDraft.submissionLine])
        .isComplete(senderDomain: "example.jp"))
  }
}
