import MailMessage
import PortableSystem
import Testing

@Suite struct RecognitionTests {
  @Test(arguments: [
    "From: a@example.com\n\nx", "Subject: x\nTo: b\n\n", "Received: x\n y\n\n",
    "\u{FEFF}Message-ID: <x>\n", "From a@example.com Mon\nX-Other: 1\nReturn-Path: <>\n\n",
    "\n\nMIME-Version: 1.0\n\n", "Content-Type: multipart/mixed; boundary=b\n\n--b",
    "X-First: 1\nDate: x\nSubject: y\nno field\n\n",
  ])
  func mails(text: String) throws {
    for carrier in Carrier.allCases {
      #expect(try Message.looksLikeMessage(carrier.source(carrier.bytes(text))))
    }
  }

  @Test(arguments: [
    "", "\n", "Note: x\n\nSubject: y\nTo: z\n", "Note: x\nOther: y\n",
    "hello\nFrom: a@example.com\n",
    "PK\u{3}\u{4}From: x\n", "From here on we say: nothing\n", "Subject: only this\n\n",
    "HTTP/1.1 200 OK\nDate: x\nContent-Type: text/html\n\n", " Subject: x\nTo: y\n",
    "{\"To\": 1}\n",
  ])
  func othersAreNoMails(text: String) throws {
    for carrier in Carrier.allCases {
      #expect(try !Message.looksLikeMessage(carrier.source(carrier.bytes(text))))
    }
  }

  @Test func aRangeIsLookedAtAlone() throws {
    let source = MemorySource(Array("xxSubject: a\nTo: b\n\n".utf8))
    #expect(try Message.looksLikeMessage(source, range: 2..<source.size))
    #expect(try !Message.looksLikeMessage(source))
    #expect(try !Message.looksLikeMessage(source, range: 2..<12))
  }
}
