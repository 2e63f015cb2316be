internal import MailMessage
internal import OutlookMessage
internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// The passwords to try on what is attached to one mail, gathered when the first encrypted entry
/// is met: most mails have none.
final class MailSearch {
  /// What is inspected.
  private enum Subject {
    case message(Message)
    case outlook(OutlookMessage)
    /// A file that is no mail.
    case file(name: String?)
  }

  private let subject: Subject
  private let mails: MailPasswords?
  private var gathered: [CandidateKeys]?

  /// The most candidates of one mail.
  private static let limit = 8_192
  /// The most words of the mail itself that are tried though nothing calls them a password.
  private static let mostWords = 512

  private init(_ subject: Subject, _ mails: MailPasswords?) {
    self.subject = subject
    self.mails = mails
  }

  /// The search for a mail's attachments.
  ///
  /// - Parameter mails: what the mails among the inputs say.
  convenience init(_ message: Message, _ mails: MailPasswords?) {
    self.init(.message(message), mails)
  }

  /// The search for the attachments of a message of Outlook.
  convenience init(_ message: OutlookMessage, _ mails: MailPasswords?) {
    self.init(.outlook(message), mails)
  }

  /// The search for a file by itself.
  convenience init(file name: String?, _ mails: MailPasswords?) {
    self.init(.file(name: name), mails)
  }

  /// What to try, the likeliest first.
  ///
  /// - Throws: the source's error.
  func candidates() throws(Errno) -> [CandidateKeys] {
    if let gathered { return gathered }
    var collection = Collection(limit: Self.limit)
    let relations: MailRelations
    switch subject {
    case .message(let message):
      relations = try add(
        LetterTexts(message), names: message.parts.compactMap(\.fileName),
        recipients: message.headers["to"], to: &collection)
    case .outlook(let message):
      relations = try add(
        LetterTexts(message), names: message.attachments.compactMap(\.name), recipients: [],
        to: &collection)
    case .file(let name):
      var own = MailRelations()
      if let name { own.fileNames = [MailRelations.hash(ofFileName: name)] }
      relations = own
      collection.add(mails?.related(to: own) ?? [])
    }
    collection.add(mails?.near(relations) ?? [])
    gathered = collection.keys
    return collection.keys
  }

  /// Adds what the mail itself gives, and the mails that belong to it.
  private func add(
    _ letters: LetterTexts, names: [String], recipients: [HeaderField],
    to collection: inout Collection
  ) throws(Errno) -> MailRelations {
    let own = PasswordMail(letters, messageID: nil, index: 0)
    var relations = own.relations
    relations.fileNames = Set(names.prefix(64).map { MailRelations.hash(ofFileName: $0) })
    collection.add(own.candidates(in: nil))
    collection.add(mails?.related(to: relations) ?? [])
    let dates =
      (letters.headers.date.map { [(year: $0.year, month: $0.month, day: $0.day)] } ?? [])
      + letters.texts.flatMap { $0.lines.prefix(256).flatMap(MailDateWords.dates) }
    let addresses =
      [letters.headers.sender?.address] + recipients.prefix(2).map { MailAddress($0)?.address }
    let domains = addresses.compactMap(\.self).flatMap { address in
      address.split { "@.".contains($0) }.map(String.init).filter { $0.count > 1 }
    }
    for word in MailDateWords(dates: dates, names: domains).words {
      collection.add(PasswordCandidate.candidates(for: word, at: .mailDate))
    }
    addWords(of: letters, to: &collection)
    return relations
  }

  /// Adds the words of the mail itself, whatever they are called.
  private func addWords(of letters: LetterTexts, to collection: inout Collection) {
    var left = Self.mostWords
    for text in letters.texts {
      for (index, line) in text.lines.enumerated() where !line.isEmpty {
        guard left > 0 else { return }
        let words = CandidateWords(line: line, limit: min(left, 128)).words
        left -= words.count
        let place = MailPlace(
          input: nil, index: 0, messageID: nil, part: text.part,
          line: text.part == nil ? 0 : index + 1, lead: "")
        for word in words where word.utf8.count >= 4 {
          collection.add(PasswordCandidate.candidates(for: word, at: .mail(place)))
        }
      }
    }
  }
}

extension MailSearch {
  /// Candidates, each sequence of bytes once, within a bound.
  private struct Collection {
    let limit: Int
    var keys: [CandidateKeys] = []
    var known: Set<Password> = []

    init(limit: Int) { self.limit = limit }

    mutating func add(_ candidates: [PasswordCandidate]) {
      for candidate in candidates {
        guard keys.count < limit else { return }
        guard !candidate.password.isEmpty, known.insert(candidate.password).inserted else {
          continue
        }
        keys.append(CandidateKeys(candidate))
      }
    }
  }
}
