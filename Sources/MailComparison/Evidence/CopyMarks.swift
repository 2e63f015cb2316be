internal import MailMessage

/// E5: what mail programs write into copies that they have sent, or not sent yet.
enum CopyMarks {
  static func find(in copies: [MailCopy]) -> [Evidence] {
    copies.indices.flatMap { index in
      let copy = copies[index]
      let letter = CopyLabel.letter(index)
      var found: [Evidence] = []
      let sent = sentMarks(of: copy)
      if !sent.isEmpty {
        found.append(
          Evidence(
            .copyMarks, .medium,
            "\(letter) has a mark of a sent copy or a draft: a server would have taken it out, or "
              + "the sender's program wrote it",
            quotes: sent.prefix(4).map { .init(index, copy.header.line($0)) },
            [.hint(index, .before)]))
      }
      if let folder = MailFolder(path: copy.name) {
        found.append(
          Evidence(
            .copyMarks, .medium, "\(letter) stands in the folder \(folder.name)", quotes: [],
            [.hint(index, .before)]))
      }
      let stored = storageMarks(of: copy)
      if !stored.isEmpty {
        found.append(
          Evidence(
            .copyMarks, .weak, "a mail program has kept \(letter) in a mailbox of its own",
            quotes: stored.prefix(2).map { .init(index, copy.header.line($0)) }))
      }
      return found
    }
  }

  /// The fields that only sent copies and drafts have.
  static func sentMarks(of copy: MailCopy) -> [HeaderField] {
    let names = [
      "bcc", "x-unsent", "x-mozilla-draft-info", "x-identity-key", "x-uniform-type-identifier",
      "x-universally-unique-identifier", "x-apple-auto-saved", "x-apple-mail-remote-attachments",
      "x-apple-base-url", "x-apple-windows-friendly", "x-apple-mail-signature",
    ]
    return names.compactMap { copy.header.first($0) }
  }

  /// The fields that programs write into what they store, sent or received.
  private static func storageMarks(of copy: MailCopy) -> [HeaderField] {
    ["x-mozilla-status", "x-mozilla-status2", "status", "x-status", "x-keywords"]
      .compactMap { copy.header.first($0) }
  }
}

/// The folder of a mail store in which a file stands, where it is one of sent mail or drafts.
private struct MailFolder {
  let name: String

  private static let names: Set = [
    "sent", "sent items", "sent messages", "sent mail", "sent-mail", "drafts", "draft", "outbox",
    "送信済み", "送信済みアイテム", "送信済みトレイ", "下書き", "gesendet", "gesendete elemente", "entwürfe",
    "envoyés", "enviados",
  ]

  init?(path: String) {
    for component in path.split(separator: "/").dropLast() {
      // Maildir++ writes folders as `.Sent`, and folders in them as `.INBOX.Sent`.
      let last = component.split(separator: ".").last ?? component
      for name in [component.drop { $0 == "." }, last]
      where Self.names.contains(name.lowercased()) {
        self.name = String(component)
        return
      }
    }
    return nil
  }
}
