import MailComparison
import PortableSystem
import Testing
import ZipCrypto

/// A mail for a test, as text that is easy to change.
struct MailDraft {
  /// A file that is attached.
  struct Attachment {
    var name: String
    var content: [UInt8]
  }

  var messageID: String? = "1@example.jp"
  var date: String? = "Wed, 01 Apr 2026 18:30:00 +0900"
  var sender: String? = "Hanako Sato <hanako@example.jp>"
  var recipient: String? = "Taro Ito <taro@example.com>"
  var subject: String? = "Quotation"
  /// Fields above the others, the newest first.
  var trace: [String] = []
  /// Further fields.
  var fields: [String] = []
  var text = "Dear Taro,\n\nhere is the quotation.\n\nHanako\n"
  var attachments: [Attachment] = []
  /// How lines end.
  var lineEnd = "\n"

  var bytes: [UInt8] {
    let named = [
      ("From", sender), ("To", recipient), ("Subject", subject), ("Date", date),
      ("Message-ID", messageID.map { "<\($0)>" }),
    ]
    var lines = trace
    for (name, value) in named { if let value { lines.append("\(name): \(value)") } }
    lines += fields + ["MIME-Version: 1.0"]
    lines += ["Content-Type: multipart/mixed; boundary=\"limit\"", "", "--limit"]
    lines += ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", ""]
    lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for attachment in attachments {
      lines += ["--limit", "Content-Type: application/octet-stream"]
      lines += ["Content-Disposition: attachment; filename=\"\(attachment.name)\""]
      lines += ["Content-Transfer-Encoding: base64", ""]
      lines += Self.base64(attachment.content)
    }
    lines += ["--limit--", ""]
    return Array(lines.joined(separator: lineEnd).utf8)
  }

  /// The copy that this is.
  func file(_ name: String = "mail.eml") throws -> MailFile {
    try #require(MailFile.copies(in: MemorySource(bytes), name: name).first)
  }

  private static func base64(_ content: [UInt8]) -> [String] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var lines: [String] = []
    for start in stride(from: 0, to: content.count, by: 57) {
      var line = ""
      let piece = Array(content[start..<min(start + 57, content.count)])
      for index in stride(from: 0, to: piece.count, by: 3) {
        let group = piece[index..<min(index + 3, piece.count)]
        let bits = (0..<3).reduce(0) { bits, place in
          bits << 8 | (place < group.count ? Int(group[index + place]) : 0)
        }
        for place in 0..<4 {
          line.append(place > group.count ? "=" : letters[bits >> (18 - 6 * place) & 63])
        }
      }
      lines.append(line)
    }
    return lines
  }
}

extension MailDraft {
  /// The lines that a delivery without a gateway leaves.
  static let directTrace = [
    "Return-Path: <hanako@example.jp>",
    "Received: from mail.example.jp (mail.example.jp [192.0.2.10]) by mx.example.com with ESMTPS"
      + " id 2; Wed, 01 Apr 2026 18:30:05 +0900",
    submissionLine,
  ]

  /// The line of the server that took the mail from its writer.
  static let submissionLine =
    "Received: from pc ([192.0.2.77]) by mail.example.jp with ESMTPSA id 1;"
    + " Wed, 01 Apr 2026 18:30:01 +0900"

  /// The lines that a delivery through the gateway leaves.
  static let gatewayTrace = [
    "Return-Path: <hanako@example.jp>",
    "Received: from gateway.example.net (gateway.example.net [198.51.100.25]) by mx.example.com"
      + " with ESMTPS id 3; Wed, 01 Apr 2026 18:30:09 +0900",
    "Received: from mail.example.jp (mail.example.jp [192.0.2.10]) by gateway.example.net with"
      + " ESMTPS id 2; Wed, 01 Apr 2026 18:30:05 +0900",
    submissionLine,
  ]

  /// What the gateway of these tests adds to a text.
  static let gatewayLine = "The attachment was encrypted by the gateway."

  /// The same after the gateway, which has put its files into an archive.
  func delivered(_ entries: [ArchiveDraft.File]? = nil) throws -> MailDraft {
    var mail = self
    mail.trace = Self.gatewayTrace
    mail.text += Self.gatewayLine + "\n"
    let files = entries ?? attachments.map { ArchiveDraft.File(name: $0.name, content: $0.content) }
    mail.attachments = [.init(name: "files.zip", content: try ArchiveDraft.bytes(files))]
    return mail
  }
}

/// Archives by our own writer.
enum ArchiveDraft {
  /// A file of an archive, encrypted unless it is said to be plain.
  struct File {
    var name = "report.txt"
    var content: [UInt8]
    var isPlain = false
  }

  static func bytes(_ files: [File], stored: Bool = false) throws -> [UInt8] {
    let sink = MemorySink()
    let writer = ArchiveWriter(
      sink, options: ArchiveWriter.Options(level: stored ? .store : .standard))
    for file in files {
      try writer.addFile(
        file.name, content: MemorySource(file.content),
        attributes: EntryAttributes(modificationTime: 1_775_035_800, unixMode: 0o100644),
        password: file.isPlain ? nil : Password(bytes: Array("Kikyou-88".utf8)))
    }
    try writer.finish()
    return sink.bytes
  }
}
