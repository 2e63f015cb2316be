public import PortableSystem
public import SystemPackage

/// Writes the mails of a recipe as mail programs keep them, one at a time.
public enum MailboxWriter {
  /// Writes a mailbox in one file: a separator in front of each mail and an empty line behind it;
  /// lines that look like separators are quoted so that it can be undone ("mboxrd"; RFC 4155).
  ///
  /// - Returns: the totals of what was written.
  /// - Throws: the sink's error.
  @discardableResult
  public static func writeMailbox(
    _ mails: some Sequence<GeneratedMail>, to sink: any ByteSink
  ) throws(Errno) -> MailboxTotals {
    var totals = MailboxTotals()
    for mail in mails {
      var output = Array("From \(mail.delivery)\n".utf8)
      output.reserveCapacity(output.count + mail.bytes.count + 64)
      appendQuoted(mail.bytes, to: &output)
      // What was cut off within a line must not swallow the next separator.
      if output.last != 0x0A { output.append(0x0A) }
      output.append(0x0A)
      try sink.write(output.span)
      totals.add(mail)
    }
    return totals
  }

  /// Writes a Maildir: each mail as a file in `cur`, whose names are in the order of the mails;
  /// `new` and `tmp` stay empty.
  ///
  /// - Parameter folder: it must not exist.
  /// - Returns: the totals of what was written.
  /// - Throws: the system's error; what was written stays there.
  @discardableResult
  public static func writeMaildir(
    _ mails: some Sequence<GeneratedMail>, at folder: FilePath
  ) throws(Errno) -> MailboxTotals {
    try Platform.makeFolder(folder)
    for name in ["cur", "new", "tmp"] { try Platform.makeFolder(folder.appending(name)) }
    var totals = MailboxTotals()
    var number = 0
    for mail in mails {
      let digits = String(number)
      let place = String(repeating: "0", count: max(9 - digits.count, 0)) + digits
      let path = folder.appending("cur").appending("1775001600.Q\(place).example:2,S")
      try write(mail.bytes, to: path)
      totals.add(mail)
      number += 1
    }
    return totals
  }

  private static func write(_ bytes: [UInt8], to path: FilePath) throws(Errno) {
    let file: FileDescriptor
    do {
      file = try .open(
        path, .writeOnly, options: [.create, .exclusiveCreate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch { throw Errno(error) }
    do throws(Errno) { try file.writeAll(bytes.span) } catch {
      try? file.close()
      throw error
    }
    do { try file.close() } catch { throw Errno(error) }
  }

  /// Appends lines, with `>` in front of those that are `From ` behind any number of `>`.
  private static func appendQuoted(_ bytes: [UInt8], to output: inout [UInt8]) {
    let span = bytes.span
    var start = 0
    var pending = 0
    while start < bytes.count {
      var place = start
      while place < bytes.count, bytes[place] == 0x3E { place += 1 }
      if bytes[place...].starts(with: separator) {
        output += bytes[pending..<start]
        output.append(0x3E)
        pending = start
      }
      guard let end = span.firstIndex(of: 0x0A, in: start..<bytes.count) else { break }
      start = end + 1
    }
    output += bytes[pending...]
  }

  private static let separator = Array("From ".utf8)
}
