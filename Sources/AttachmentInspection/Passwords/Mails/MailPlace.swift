/// Where a password stands in the mails among the inputs.
public struct MailPlace: Hashable, Sendable {
  /// The input that the mail stands in, as the caller named it; `nil` for the mail itself that is
  /// inspected.
  public let input: String?
  /// The number of messages before the mail in its mailbox; 0 elsewhere.
  public let index: Int
  /// The mail's Message-ID without its angle brackets, where it has one.
  public let messageID: String?
  /// The part of the mail, numbered as IMAP does; `nil` where it stands in the subject.
  public let part: String?
  /// The line of the part as it is shown, from 1; 0 in the subject.
  public let line: Int
  /// The label before the password on its line, as `Password: `; empty where it stands alone.
  public let lead: String

  /// The same for people.
  var text: String {
    let spot = part.map { "part \($0), line \(line)" } ?? "subject"
    let quoted = lead.isEmpty ? "" : " (\"\(lead)…\")"
    guard let input else {
      return part == nil ? "the mail's subject\(quoted)" : "the mail itself, \(spot)\(quoted)"
    }
    let id = messageID.map { " <\($0)>" } ?? ""
    return "another mail, message \(index + 1) of \(input)\(id), \(spot)\(quoted)"
  }
}
