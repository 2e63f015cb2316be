internal import MailMessage
internal import OutlookMessage

/// What of a mail may be a password, and what tells which other mails that belongs to.
///
/// It is never printed by itself.
public struct PasswordMail: Sendable {
  /// A text that may be, or hold, a password.
  struct Value: Sendable {
    let text: String
    let part: String?
    let line: Int
    let lead: String
    /// Whether it is a whole line in which the password is any of the words.
    let isSentence: Bool
  }

  /// The values, in the order of the mail.
  private(set) var values: [Value] = []
  /// What it belongs to.
  private(set) var relations: MailRelations
  /// The Message-ID without its angle brackets.
  let messageID: String?
  /// The number of messages before it in its mailbox.
  let index: Int
  /// What it is called in the archive that the input is.
  var member: String?
  /// Whether there is more in it than is kept.
  private(set) var isCutOff: Bool

  /// Reads the texts of a mail.
  init(_ letters: LetterTexts, messageID: String?, index: Int) {
    relations = MailRelations(letters.headers)
    self.messageID = messageID
    self.index = index
    isCutOff = letters.isCutOff
    var known: Set<String> = []
    for text in letters.texts {
      let lines = PasswordLines(text.lines, titles: text.titles)
      if lines.isCutOff { isCutOff = true }
      for value in lines.values
      where known.insert((value.isSentence ? "s" : "v") + value.text).inserted {
        values.append(
          Value(
            text: value.text, part: text.part, line: text.part == nil ? 0 : value.line,
            lead: value.lead, isSentence: value.isSentence))
      }
    }
    guard !values.isEmpty else { return }
    for text in letters.texts { for line in text.lines { relations.addFileNames(in: line) } }
  }

  /// Whether there is nothing in it that may be a password.
  public var isEmpty: Bool { values.isEmpty }

  /// About how many bytes of memory it takes.
  var weight: Int {
    values.reduce(256 + 8 * (relations.references.count + 2 * relations.fileNames.count)) {
      $0 + 96 + $1.text.utf8.count + $1.lead.utf8.count
    }
  }

  /// The candidates in it, the likeliest first.
  ///
  /// - Parameters:
  ///   - input: the input that it stands in; `nil` for the mail that is inspected.
  ///   - withSentences: whether the words of sentences about passwords are among them.
  func candidates(in input: String?, withSentences: Bool) -> [PasswordCandidate] {
    var candidates: [PasswordCandidate] = []
    let sentences = withSentences ? values.filter(\.isSentence) : []
    for value in values.filter({ !$0.isSentence }) + sentences {
      let place = MailPlace(
        input: input, index: index, messageID: messageID, part: value.part, line: value.line,
        lead: value.lead)
      let words =
        value.isSentence
        ? CandidateWords(line: value.text, limit: 64) : CandidateWords(value: value.text, limit: 16)
      for word in words.words {
        candidates += PasswordCandidate.candidates(for: word, at: .mail(place))
      }
    }
    return candidates
  }
}
