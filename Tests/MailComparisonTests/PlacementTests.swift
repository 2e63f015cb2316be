import PortableSystem
import Testing
import ZipCrypto

@testable import MailComparison

/// What places a copy and what does not, kind by kind.
@Suite struct PlacementTests {
  private static let profile = """
    host: gateway.example.net
    header: X-Example-Gateway
    text: \(MailDraft.gatewayLine)
    """

  private func compare(_ mails: MailDraft..., gateway: Bool = false) throws -> Comparison {
    try Comparison(
      of: mails.map { try $0.file() },
      gateway: gateway ? GatewayProfile(Array(Self.profile.utf8), name: "p") : nil)
  }

  private func mail(_ change: (inout MailDraft) -> Void = { _ in }) -> MailDraft {
    var mail = MailDraft()
    change(&mail)
    return mail
  }

  @Test func addedTextNeedsATransport() throws {
    let delivered = mail {
      $0.attachments = [.init(name: "converted.bin", content: Array("converted".utf8))]
      $0.trace = MailDraft.gatewayTrace
      $0.text += MailDraft.gatewayLine + "\n"
    }
    #expect(try compare(mail(), delivered).places == [.before, .after])
    // The way goes on from the submission's line, or from another way altogether.
    let submitted = mail { $0.trace = [MailDraft.submissionLine] }
    #expect(try compare(submitted, delivered).places == [.before, .after])
    let direct = mail { $0.trace = MailDraft.directTrace }
    #expect(try compare(direct, delivered).answer == .cannotTell)
    #expect(try compare(mail(), mail { $0.text = delivered.text }).answer == .cannotTell)
    #expect(try compare(mail(), mail { $0.trace = MailDraft.gatewayTrace }).answer == .cannotTell)
  }

  @Test func otherAddedTextPlacesNothing() throws {
    for line in ["[external] Do not click on links.", "Confidential: for the addressee alone."] {
      let banner = mail {
        $0.trace = MailDraft.directTrace
        $0.text += line + "\n"
      }
      #expect(try compare(mail(), banner).answer == .cannotTell)
    }
    let list = mail {
      $0.trace = MailDraft.directTrace
      $0.fields = ["List-Id: <all.example.org>"]
      $0.text += "____\nYour list password is encrypted.\n"
    }
    #expect(try compare(mail(), list).answer == .cannotTell)
    // Where more than an addition differs, nobody knows what was added.
    let changed = mail {
      $0.trace = MailDraft.gatewayTrace
      $0.text = "Dear Taro,\nsomething else.\n" + MailDraft.gatewayLine + "\n"
    }
    #expect(try compare(mail(), changed).answer == .cannotTell)
  }

  @Test func profilePlacesOneCopy() throws {
    let gateway = mail { $0.trace = MailDraft.gatewayTrace }
    #expect(try compare(gateway, gateway: true).places == [.after])
    #expect(
      try compare(mail { $0.trace = MailDraft.directTrace }, gateway: true).places == [.before])
    #expect(try compare(mail(), gateway: true).places == [.before])
    let text = mail {
      $0.trace = [MailDraft.submissionLine]
      $0.text += MailDraft.gatewayLine + "\n"
    }
    let field = mail {
      $0.trace = [MailDraft.submissionLine]
      $0.fields = ["X-Example-Gateway: done"]
    }
    // A way that does not name the gateway contradicts what stands in the mail.
    for copy in [text, field] {
      #expect(try compare(copy, gateway: true).places == [.unknown])
      let lines = Self.profile.split(separator: "\n").dropFirst().joined(separator: "\n")
      let profile = try GatewayProfile(Array(lines.utf8), name: "no hosts")
      #expect(try Comparison(of: [copy.file()], gateway: profile).places == [.after])
    }
    #expect(try compare(gateway).answer == .cannotTell)
  }

  @Test func claimsPlaceNothing() throws {
    // No server behind the gateway, or no delivery, or a way with a gap.
    let noServer = mail { $0.trace = Array(MailDraft.gatewayTrace.dropFirst(2)) }
    #expect(try compare(noServer, gateway: true).places == [.unknown])
    let noDelivery = mail { $0.trace = Array(MailDraft.gatewayTrace.dropFirst()) }
    #expect(try compare(noDelivery, gateway: true).places == [.unknown])
    let blindCopy = mail {
      $0.trace = MailDraft.gatewayTrace
      $0.fields = ["Bcc: x@example.com"]
    }
    #expect(try compare(blindCopy, gateway: true).places == [.unknown])
    let gap = mail {
      $0.trace = [
        "Return-Path: <hanako@example.jp>",
        "Received: from relay.example.org by mx.example.com with ESMTPS id 3; now",
        MailDraft.submissionLine,
      ]
    }
    #expect(try compare(gap, gateway: true).places == [.unknown])
  }

  @Test func whatNobodyHandedOnWasNotDelivered() throws {
    let pasted = mail { $0.text += MailDraft.gatewayLine + "\n" }
    #expect(try compare(pasted, gateway: true).places == [.unknown])
    #expect(
      try compare(mail { $0.fields = ["X-Example-Gateway: done"] }, gateway: true).places
        == [.unknown])
    // A delivered copy without its header, beside one with it.
    let delivered = mail {
      $0.attachments = [.init(name: "converted.bin", content: Array("converted".utf8))]
      $0.trace = MailDraft.gatewayTrace
      $0.text = pasted.text
    }
    #expect(try compare(pasted, delivered, gateway: true).places == [.unknown, .after])
    #expect(try compare(pasted, mail(), delivered).places == [.unknown, .before, .after])
  }

  /// Servers warn of archives and passwords, and change nothing.
  @Test func warningsPlaceNothing() throws {
    let file = MailDraft.Attachment(name: "a.bin", content: Array("content".utf8))
    let sent = mail { $0.attachments = [file] }
    for line in [
      "Never give your password to anybody.", "ZIP files are blocked here.", "暗号化ZIPに注意",
    ] {
      let banner = mail {
        $0.attachments = [file]
        $0.trace = MailDraft.directTrace
        $0.text += line + "\n"
      }
      #expect(try compare(sent, banner).answer == .cannotTell)
    }
  }

  /// A file that a server decrypted, or that the gateway let pass for one of two recipients.
  @Test func whereThePlainOneWentFurtherNothingIsTold() throws {
    let content = Array("A quotation over twelve boxes.\n".utf8)
    let sink = MemorySink()
    let writer = ArchiveWriter(sink)
    _ = try writer.addFile(
      "a.txt", content: MemorySource(content),
      attributes: EntryAttributes(modificationTime: 1_775_035_800, unixMode: 0o100644),
      password: Password("secret"))
    try writer.finish()
    let plain = MailDraft.Attachment(name: "a.txt", content: content)
    let archive = MailDraft.Attachment(name: "a.zip", content: sink.bytes)
    let own = mail { $0.attachments = [archive] }
    let decrypted = mail {
      $0.attachments = [plain]
      $0.trace = MailDraft.directTrace
    }
    #expect(try compare(own, decrypted).answer == .cannotTell)
    #expect(try compare(mail { $0.attachments = [plain] }, own).answer == .beforeAndAfter)
    let first = mail {
      $0.attachments = [archive]
      $0.trace = MailDraft.gatewayTrace
    }
    let second = mail {
      $0.attachments = [plain]
      $0.trace = MailDraft.gatewayTrace.map {
        $0.replacing("mx.example.com", with: "mx.example.org")
      }
    }
    #expect(try compare(first, second).answer == .cannotTell)
    #expect(try compare(first, second, gateway: true).answer != .beforeAndAfter)
  }

  @Test func quotedTextIsNoMark() throws {
    let answer = mail {
      $0.subject = "Re: Quotation"
      $0.trace = MailDraft.directTrace
      $0.text =
        "Thanks.\n\n-----Original Message-----\nDear Hanako\n" + MailDraft.gatewayLine + "\n"
    }
    #expect(try compare(answer, gateway: true).places == [.unknown])
    let marked = mail {
      $0.trace = MailDraft.directTrace
      $0.text = "Thanks.\n\n> " + MailDraft.gatewayLine + "\n"
    }
    #expect(try compare(marked, gateway: true).places == [.unknown])
  }

  @Test func otherMailsAreNotCompared() throws {
    let comparison = try compare(mail(), mail { $0.messageID = "2@example.jp" })
    #expect(comparison.answer == .notTheSameMessage)
    #expect(
      comparison.evidence.flatMap(\.quotes).map(\.text)
        == ["Message-ID: <1@example.jp>", "Message-ID: <2@example.jp>"])
    #expect(
      try compare(mail { $0.messageID = nil }, mail { $0.date = nil }).answer == .cannotTell)
  }

  @Test func offsetsLeadToTheLines() throws {
    let delivered = mail {
      $0.trace = MailDraft.gatewayTrace
      $0.text += MailDraft.gatewayLine + "\n"
    }
    let comparison = try compare(mail(), delivered)
    let bytes = [mail().bytes, delivered.bytes]
    var found = 0
    for quote in comparison.evidence.flatMap(\.quotes) {
      guard let offset = quote.offset else { continue }
      found += 1
      let line = bytes[quote.copy].dropFirst(Int(offset)).prefix(quote.text.utf8.count)
      #expect(String(decoding: line, as: UTF8.self) == quote.text)
    }
    #expect(found > 5)
  }
}
