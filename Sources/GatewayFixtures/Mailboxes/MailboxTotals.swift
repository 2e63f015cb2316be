/// What many mails come to, by what their recipe states.
public struct MailboxTotals: Hashable, Sendable {
  /// Numbers of each verdict; one that does not occur is missing.
  public typealias Counts = [FixtureVerdict: Int]

  /// Mails by their verdicts.
  public private(set) var mails: Counts = [:]
  /// What counts in them.
  public private(set) var items: Counts = [:]
  /// The items by sender; `nil` for mails that name none.
  public private(set) var senders: [String?: Counts] = [:]
  /// The items by what they are.
  public private(set) var containers: [String: Counts] = [:]
  /// The items by the day of their mail; `nil` for mails without a date.
  public private(set) var days: [String?: Counts] = [:]

  /// Nothing counted.
  public init() {}

  /// Counts a mail.
  public mutating func add(_ mail: GeneratedMail) {
    mails[mail.verdict, default: 0] += 1
    for item in mail.items {
      items[item.verdict, default: 0] += 1
      senders[mail.sender, default: [:]][item.verdict, default: 0] += 1
      containers[item.container, default: [:]][item.verdict, default: 0] += 1
      days[mail.day, default: [:]][item.verdict, default: 0] += 1
    }
  }
}
