import Foundation
import GatewayFixtures
import SystemPackage
import ZipCrypto

/// Mails to be inspected, as files.
struct MailShape {
  let title: String
  /// A folder of mails, or a mailbox whose name ends in `.mbox`.
  let path: String
  /// How many mails there are.
  let mails: Int
  /// The bytes of all files.
  let bytes: Int

  var isMailbox: Bool { path.hasSuffix(".mbox") }

  /// Mails of less than 32 KiB each, as most are, in a Maildir.
  static func smallMails(_ count: Int, in folder: URL) throws -> MailShape {
    let maildir = folder.appending(path: "small")
    let recipe = MailboxRecipe(seed: 2026, messages: 2 * count)
    var bytes = 0
    let mails = recipe.lazy.filter { $0.bytes.count < 32_768 }.prefix(count)
      .map { mail in
        bytes += mail.bytes.count
        return mail
      }
    let totals = try MailboxWriter.writeMaildir(AnySequence(mails), at: FilePath(maildir.path))
    let written = totals.mails.values.reduce(0, +)
    guard written == count else { throw Failure("only \(written) small mails") }
    return MailShape(
      title: "\(count) small mails as Maildir", path: maildir.appending(path: "cur").path,
      mails: count, bytes: bytes)
  }

  /// Mails that each carry an archive of noise under ZipCrypto, as files.
  static func largeMails(_ count: Int, of size: Int, command: String, in folder: URL) throws
    -> MailShape
  {
    let mails = folder.appending(path: "large")
    try FileManager.default.createDirectory(at: mails, withIntermediateDirectories: true)
    let carrier = try CarrierMail(attachment: size, command: command, in: folder)
    for number in 0..<count {
      try carrier.write(number, to: mails.appending(path: "mail-\(number).eml"))
    }
    return MailShape(
      title: "\(count) mails with \(size / 1_000_000) MB attachments", path: mails.path,
      mails: count, bytes: count * carrier.size)
  }

  /// One mailbox of at least so many bytes.
  static func mailbox(of size: Int, in folder: URL) throws -> MailShape {
    let file = folder.appending(path: "month.mbox")
    let recipe = MailboxRecipe(seed: 2026, messages: 10_000_000)
    var mails = 0
    var bytes = 0
    try withSink(file) { sink in
      while bytes < size {
        let slice = recipe[mails..<mails + 100]
        try MailboxWriter.writeMailbox(slice, to: sink)
        mails += slice.count
        bytes = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
      }
    }
    return MailShape(
      title: "one mbox of \(bytes / 1_000_000) MB, \(mails) mails", path: file.path, mails: mails,
      bytes: bytes)
  }

  /// A mailbox of so many mails, with the total of its bytes.
  static func mailbox(ofMails count: Int, in folder: URL) throws -> MailShape {
    let file = folder.appending(path: "\(count).mbox")
    try withSink(file) { sink in
      try MailboxWriter.writeMailbox(MailboxRecipe(seed: 2026, messages: count), to: sink)
    }
    let bytes = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
    return MailShape(title: "\(count)", path: file.path, mails: count, bytes: bytes)
  }

  private static func withSink(_ file: URL, _ body: (any ByteSink) throws -> Void) throws {
    let descriptor = try FileDescriptor.open(
      FilePath(file.path), .writeOnly, options: [.create, .truncate],
      permissions: .ownerReadWrite)
    try descriptor.closeAfter { try body(DescriptorSink(descriptor)) }
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

/// A mail around an archive of noise under ZipCrypto, which our own command made.
struct CarrierMail {
  private let body: Data

  /// - Parameter attachment: the bytes of noise in the archive.
  init(attachment: Int, command: String, in folder: URL) throws {
    let sample = Sample(name: "scan.bin", bytes: attachment, kind: .noise)
    try sample.write(to: folder.appending(path: sample.name))
    try Data("correct-horse\n".utf8).write(to: folder.appending(path: "secret"))
    try Shell.run(
      "rm -f scan.zip && '\(command)' encrypt -q --level 0 --password-file secret -o scan.zip "
        + "scan.bin && rm scan.bin",
      in: folder)
    let archive = folder.appending(path: "scan.zip")
    let content = try Data(contentsOf: archive)
    try FileManager.default.removeItem(at: archive)
    body =
      content.base64EncodedData(options: [.lineLength76Characters, .endLineWithLineFeed])
      + Data("\n--=_carrier--\n".utf8)
  }

  /// The bytes of a mail.
  var size: Int { head(0).utf8.count + body.count }

  /// Writes a mail of its own number.
  func write(_ number: Int, to file: URL) throws {
    try (Data(head(number).utf8) + body).write(to: file)
  }

  private func head(_ number: Int) -> String {
    let digits = String(format: "%06d", number)
    return """
      Date: Wed, 01 Apr 2026 09:30:00 +0900
      From: Sales <sales@example.jp>
      To: Orders <orders@example.com>
      Message-ID: <\(digits)@example.jp>
      Subject: Drawings
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="=_carrier"

      --=_carrier
      Content-Type: text/plain; charset=utf-8

      The drawings are in the archive.

      --=_carrier
      Content-Type: application/zip; name="scan.zip"
      Content-Disposition: attachment; filename="scan.zip"
      Content-Transfer-Encoding: base64


      """
  }
}
