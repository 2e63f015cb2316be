public import MailMessage

/// What tells a mail from others: its Message-ID, and who sent what when.
public struct MailIdentity: Hashable, Sendable {
  /// The Message-ID without its angle brackets.
  public let messageID: String?
  /// Who wrote it: an address in lower case.
  public let sender: String?
  /// When it was sent, by its own word.
  public let date: MailDate?
  /// The subject, decoded.
  public let subject: String?

  /// Makes an identity; a Message-ID of blanks is none.
  init(messageID: String?, sender: String?, date: MailDate?, subject: String?) {
    let identifier = messageID?.filter { !$0.isWhitespace } ?? ""
    self.messageID = identifier.isEmpty ? nil : identifier
    self.sender = sender
    self.date = date
    self.subject = subject
  }

  /// Whether two copies are copies of one mail.
  enum Sameness: Hashable, Sendable {
    /// They are; what tells it.
    case same(Basis)
    /// They are two mails.
    case different(Basis)
    /// Nothing decides it.
    case undecided
  }

  /// What told that two mails are the same, or are not.
  enum Basis: Hashable, Sendable {
    case messageID
    case dateSenderAndSubject
    case date
  }

  /// Whether two mails are one, by their identifiers, else by date, sender and subject together.
  ///
  /// One Message-ID on mails that differ in two of the three others is no proof: programs that send
  /// in bulk have used one for many.
  func sameness(with other: MailIdentity) -> Sameness {
    let agreements = [
      Self.agree(sender, other.sender), Self.agree(date?.instant, other.date?.instant),
      Self.agree(SubjectCore(subject), SubjectCore(other.subject)),
    ]
    if let first = messageID, let second = other.messageID {
      guard first == second else { return .different(.messageID) }
      return agreements.count { $0 == false } < 2 ? .same(.messageID) : .undecided
    }
    guard !agreements.contains(nil) else { return .undecided }
    if !agreements.contains(false) { return .same(.dateSenderAndSubject) }
    return agreements[1] == false ? .different(.date) : .undecided
  }

  /// Whether two values are the same; `nil` where one is missing.
  private static func agree<Value: Equatable>(_ first: Value?, _ second: Value?) -> Bool? {
    guard let first, let second else { return nil }
    return first == second
  }
}

extension MailDate {
  /// Seconds since 1970-01-01 00:00 UTC; without a zone, by the clock that it shows.
  var instant: Int {
    // Days from the civil calendar, with years that begin in March.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    return days * 86_400 + hour * 3_600 + minute * 60 + second - (zone ?? 0) * 60
  }
}
