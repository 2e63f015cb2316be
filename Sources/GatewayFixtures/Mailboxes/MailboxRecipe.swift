/// A mailbox of any length of which the truth is known mail by mail: what a month of an office's mail
/// looks like, from a seed.
///
/// Most mails are short texts with HTML beside; a quarter carries attachments, honest and dishonest
/// ones; a few are broken. Lines end in LF, as on disks of Unix. Every mail is made when it is asked
/// for, from the seed and its place alone, so that memory does not grow with the number; what is
/// attached comes from a store of a few hundred files, which all mails of a recipe share.
public struct MailboxRecipe: RandomAccessCollection, Sendable {
  /// From what everything is drawn.
  public let seed: UInt64
  /// The number of mails.
  public let count: Int

  private let files: AttachmentStore
  private let letters: LetterStore
  private let calendar: MailCalendar

  /// A mailbox, of which nothing is made yet.
  ///
  /// - Parameters:
  ///   - seed: the same gives the same bytes, at any time and on any machine.
  ///   - messages: the number of mails, zero or more; they spread over one month.
  public init(seed: UInt64, messages: Int) {
    self.seed = seed
    count = Swift.max(messages, 0)
    files = AttachmentStore(seed: seed)
    letters = LetterStore(seed: seed)
    calendar = MailCalendar(messages: count)
  }

  /// Zero.
  public var startIndex: Int { 0 }
  /// The number of mails.
  public var endIndex: Int { count }

  /// The mail at a place; mails stand in the order of their days.
  ///
  /// - Precondition: the place is one of this mailbox.
  public subscript(index: Int) -> GeneratedMail {
    precondition(indices.contains(index))
    var composition = MailComposition(
      seed: seed, index: index, time: calendar.time(of: index), files: files, letters: letters)
    return composition.mail()
  }

  /// What all mails come to; it makes each of them once.
  public func totals() -> MailboxTotals {
    reduce(into: MailboxTotals()) { $0.add($1) }
  }
}
