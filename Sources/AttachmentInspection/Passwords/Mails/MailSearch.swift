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
  private var gathered: Gathered?

  /// What was gathered.
  struct Gathered {
    /// What to try, the likeliest first.
    var keys: [CandidateKeys] = []
    /// Those of them that something calls a password, in the mail or in one that belongs to it, and
    /// that look like one: no others are worth a thousand rounds of a hash each.
    var likely: [CandidateKeys] = []
  }

  /// The most candidates of one mail.
  private static let limit = 8_192
  /// The most that count as likely.
  private static let mostLikely = 48
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
  func candidates() throws(Errno) -> Gathered {
    if let gathered { return gathered }
    var gathered = Gathered()
    switch subject {
    case .message(let message):
      gathered = try gather(
        LetterTexts(message), names: message.parts.compactMap(\.fileName),
        recipients: message.headers["to"])
    case .outlook(let message):
      gathered = try gather(
        LetterTexts(message), names: message.attachments.compactMap(\.name), recipients: [])
    case .file(let name):
      var relations = MailRelations()
      if let name { relations.fileNames = [MailRelations.hash(ofFileName: name)] }
      let called = [
        mails?.related(to: relations, withSentences: true), mails?.near(relations),
      ].compactMap(\.self)
      gathered.keys = collection(of: called).keys
      gathered.likely = likely(among: called)
    }
    self.gathered = gathered
    return gathered
  }

  /// Gathers what the mail itself gives, and the mails that belong to it or came near to it.
  private func gather(
    _ letters: LetterTexts, names: [String], recipients: [HeaderField]
  ) throws(Errno) -> Gathered {
    let own = PasswordMail(letters, messageID: nil, index: 0)
    var relations = own.relations
    relations.fileNames = Set(names.prefix(64).map { MailRelations.hash(ofFileName: $0) })
    let called = [
      own.candidates(in: nil, withSentences: false).map(CandidateKeys.init),
      mails?.related(to: relations, withSentences: false) ?? [],
      mails?.nearest(relations, withSentences: false) ?? [],
    ]
    let sentences = [
      own.candidates(in: nil, withSentences: true).map(CandidateKeys.init),
      mails?.related(to: relations, withSentences: true) ?? [],
      mails?.nearest(relations, withSentences: true) ?? [],
    ]
    let near = mails?.near(relations) ?? []
    var collection = collection(of: called + sentences)
    addDates(of: letters, recipients, to: &collection)
    addWords(of: letters, to: &collection)
    // Of these there may be more than there is room for.
    collection.add(near)
    return Gathered(keys: collection.keys, likely: likely(among: called + [near] + sentences))
  }

  private func collection(of lists: [[CandidateKeys]]) -> Collection {
    var collection = Collection(limit: Self.limit)
    for list in lists { collection.add(list) }
    return collection
  }

  /// Those that look like a password, the ones of letters alone last.
  private func likely(among lists: [[CandidateKeys]]) -> [CandidateKeys] {
    let typed = lists.joined().filter(\.candidate.isTyped)
    var collection = Collection(limit: Self.mostLikely)
    collection.add(typed.filter(\.candidate.isMixed))
    collection.add(typed.filter { !$0.candidate.isMixed })
    return collection.keys
  }

  /// Adds what is made of the days of the mail, and of the names in its header.
  private func addDates(
    of letters: LetterTexts, _ recipients: [HeaderField], to collection: inout Collection
  ) {
    let dates =
      (letters.headers.date.map { [(year: $0.year, month: $0.month, day: $0.day)] } ?? [])
      + letters.texts.flatMap { $0.lines.prefix(256).flatMap(MailDateWords.dates) }
    let addresses =
      [letters.headers.sender?.address] + recipients.prefix(2).map { MailAddress($0)?.address }
    let names = addresses.compactMap(\.self).flatMap { address in
      address.split { "@.".contains($0) }.map(String.init).filter { $0.count > 1 }
    }
    for word in MailDateWords(dates: dates, names: names).words {
      collection.add(
        PasswordCandidate.candidates(for: word, at: .mailDate).map(CandidateKeys.init))
    }
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
          collection.add(
            PasswordCandidate.candidates(for: word, at: .mail(place)).map(CandidateKeys.init))
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

    mutating func add(_ candidates: [CandidateKeys]) {
      for candidate in candidates {
        guard keys.count < limit else { return }
        let password = candidate.candidate.password
        guard !password.isEmpty, known.insert(password).inserted else { continue }
        keys.append(candidate)
      }
    }
  }
}

extension PasswordCandidate {
  /// Whether it is what keyboards give, and neither too short nor too long for a password.
  fileprivate var isTyped: Bool {
    4...64 ~= text.utf8.count && text.utf8.allSatisfy { 0x21...0x7E ~= $0 }
  }

  /// Whether it has more than letters of one case.
  fileprivate var isMixed: Bool {
    !text.utf8.allSatisfy { 0x61...0x7A ~= $0 }
      && !text.utf8.dropFirst().allSatisfy { 0x61...0x7A ~= $0 }
      && !text.utf8.allSatisfy { 0x41...0x5A ~= $0 }
  }
}
