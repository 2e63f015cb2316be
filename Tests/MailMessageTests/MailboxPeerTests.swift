import MailMessage
import PortableSystem
import TestSupport
import Testing

/// Mailboxes that Python's `mailbox` writes and reads.
@Suite struct MailboxPeerTests {
  private static let script = """
    import mailbox, sys
    box = mailbox.mbox('box', create=True)
    for n in range(40):
        message = mailbox.mboxMessage()
        message['From'] = 'a@example.com'
        message['Subject'] = 'mail %d' % n
        message.set_payload('line\\n' * n + ('\\nFrom here on it is text\\n\\n' * (n % 3))
            + ('\\nFrom a@example.com Mon Jan  5 00:00:00 2026\\nX: y\\n' * (n % 2)))
        message.set_from('a@example.com', (2026, 1, 5, 0, 0, 0, 0, 5, 0))
        box.add(message)
    box.flush()
    box.close()
    for n, key in enumerate(mailbox.mbox('box').keys()):
        open('mail-%d' % n, 'wb').write(mailbox.mbox('box').get_bytes(key))
    """

  @Test(.needs("python3"))
  func pythonSeesTheSameMessages() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write(Self.script, to: "write.py")
      let outcome = try await Tool("python3").run(["write.py"], in: folder.path)
      #expect(outcome.status == 0, "\(outcome.errorText)")
      let source = try FileSource(path: folder["box"])
      #expect(try MailboxKind(source) == .mailbox)
      var mailbox = Mailbox(source)
      var count = 0
      while let message = try mailbox.next() {
        let length = Int(message.range.upperBound - message.range.lowerBound)
        let bytes = try source.bytes(at: message.range.lowerBound, count: length)
        #expect(try bytes == folder.bytes(of: "mail-\(count)"))
        #expect(message.defects == [])
        count += 1
      }
      #expect(count == 40)
    }
  }
}
