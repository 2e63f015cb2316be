internal import MailMessage

/// One server's line about a mail that it took over (RFC 5321, 4.4).
struct ReceivedHop: Hashable, Sendable {
  /// The line as it is shown.
  let line: QuotedLine
  /// Who handed it over, by its own word.
  let from: String?
  /// Who wrote the line.
  let by: HostName?
  /// The protocol, as `ESMTPSA`.
  let with: String?
  /// The server's own number for the mail.
  let id: String?
  /// When it was taken over.
  let date: MailDate?
  /// The names and addresses of who handed it over: by its own word, and as the server saw it.
  let senders: [HostName]

  init(_ field: HeaderField, line: QuotedLine) {
    self.line = line
    let clauses = TraceClauses(String(decoding: field.unfolded, as: UTF8.self))
    from = clauses.values["from"]
    by = clauses.values["by"].flatMap { HostName.all(in: $0).first }
    with = clauses.values["with"]?.lowercased()
    id = clauses.values["id"]
    date = Headers(text: "Date: \(clauses.date)\n").date
    senders = HostName.all(in: (from ?? "") + " " + (clauses.comments["from"] ?? ""))
  }

  /// What tells this hop from others, whatever a program did to its white space.
  var key: [String] {
    if from == nil, by == nil, id == nil {
      return [line.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")]
    }
    return [from, by?.text, id].map { $0?.lowercased() ?? "" }
  }

  /// Whether the mail came from whoever wrote it: with authentication, from a web page, from within
  /// the server (RFC 3848; MAPI is Exchange's own).
  var isSubmission: Bool {
    let words = (with ?? "").split { $0 == " " || $0 == "," }
    return words.contains { word in
      [
        "esmtpa", "esmtpsa", "utf8smtpa", "utf8smtpsa", "lmtpa", "lmtpsa", "http", "https", "mapi",
        "local", "httpu",
      ].contains(word)
    }
  }

  /// Whether it came from the sender's own network: the oldest line of a mail that nobody handed on
  /// before.
  func isOrigin(of senderDomain: String?) -> Bool {
    if isSubmission || senders.isEmpty { return true }
    return senders.contains { host in
      host.isPrivateAddress || by.map(host.isNear) == true
        || senderDomain.map(host.isIn) == true
    }
  }
}
