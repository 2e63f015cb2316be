internal import MailMessage
internal import OutlookMessage
public import PortableSystem
public import SystemPackage

/// A file that a copy of a mail was saved to: a message, a message of Outlook or Apple Mail, or one
/// message out of a mailbox.
public struct MailFile: Sendable {
  /// What the caller calls it.
  public let name: String
  /// The mail in it.
  let mail: HeldMail

  /// Messages of one Message-ID in a mailbox beyond these are not copies but a fault.
  private static let mostCopies = 16
  /// So much of a message in a mailbox is read to find its Message-ID; headers end before.
  private static let headerWindow: UInt64 = 1 << 18

  /// Why no copy can be taken from a file.
  public enum Problem: Error, Hashable, Sendable {
    /// The system could not read it.
    case system(Errno)
    /// It is no mail.
    case notMail
    /// It is a mailbox of several messages, and nothing says which is meant.
    case severalMessages
    /// No message in the mailbox has the Message-ID.
    case noSuchMessage
  }

  /// Takes the copies out of a file: one, or from a mailbox as many as have the Message-ID.
  ///
  /// What the file is, its content tells. A mailbox with one message needs no Message-ID, and other
  /// files are taken whatever theirs is.
  ///
  /// - Parameters:
  ///   - name: what to call it.
  ///   - messageID: which message of a mailbox is meant, with or without angle brackets.
  public static func copies(
    in source: any ByteSource, name: String, messageID: String? = nil
  ) throws(Problem) -> [MailFile] {
    let mails: [HeldMail]
    do throws(Errno) { mails = try self.mails(in: source, messageID) } catch {
      throw .system(error)
    }
    switch mails.count {
    case 0: throw messageID == nil ? .notMail : try isMailbox(source) ? .noSuchMessage : .notMail
    case 1: return [MailFile(name: name, mail: mails[0])]
    default:
      guard messageID != nil else { throw .severalMessages }
      return mails.enumerated().map { index, mail in
        MailFile(name: "\(name) (\(index + 1))", mail: mail)
      }
    }
  }

  private static func mails(
    in source: any ByteSource, _ messageID: String?
  ) throws(Errno) -> [HeldMail] {
    if let message = try OutlookMessage(source) {
      return [HeldMail(message, size: source.size)]
    }
    switch try MailboxKind(source) {
    case nil: return []
    case .message: return [try HeldMail(source, 0..<source.size)]
    case .appleMail:
      guard let file = try AppleMailFile(source) else { return [] }
      return [try HeldMail(source, file.message)]
    case .mailbox: return try mails(inMailbox: source, messageID)
    }
  }

  /// The messages of an identifier; of a mailbox of one message that one, and of others without an
  /// identifier the first two.
  private static func mails(
    inMailbox source: any ByteSource, _ messageID: String?
  ) throws(Errno) -> [HeldMail] {
    let wanted = messageID.map { $0.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" } }
    var mailbox = Mailbox(source)
    var ranges: [Range<UInt64>] = []
    while let message = try mailbox.next() {
      if let wanted {
        let range = message.range
        let window = range.lowerBound..<min(range.upperBound, range.lowerBound + headerWindow)
        guard try Message(source, range: window).messageID == wanted else { continue }
      }
      ranges.append(message.range)
      if ranges.count >= (wanted == nil ? 2 : mostCopies) { break }
    }
    var mails: [HeldMail] = []
    for range in ranges { mails.append(try HeldMail(source, range)) }
    return mails
  }

  private static func isMailbox(_ source: any ByteSource) throws(Problem) -> Bool {
    do throws(Errno) { return try MailboxKind(source) == .mailbox } catch { throw .system(error) }
  }
}
