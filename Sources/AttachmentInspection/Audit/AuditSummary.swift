internal import MailMessage

/// What many inputs come to: how many are of each verdict, and whose they are.
///
/// It takes bounded memory, however many inputs there are; the order in which they come does not
/// matter unless there are more senders or days than are kept apart.
public struct AuditSummary: Hashable, Sendable {
  /// Mails, archives and files by their verdicts.
  public private(set) var inputs = VerdictCounts()
  /// Attachments that count, and what could not be looked at, by their verdicts.
  public private(set) var items = VerdictCounts()
  /// The items by sender, as ``InputFinding/sender`` has it; `nil` for what tells none.
  public private(set) var senders: [String?: VerdictCounts] = [:]
  /// The items of senders beyond the limit.
  public private(set) var otherSenders = VerdictCounts()
  /// The items by what they are.
  public private(set) var containers: [Container: VerdictCounts] = [:]
  /// The items by the day on which their mail says that it was sent, as `2026-11-22`; `nil` for
  /// what tells none.
  public private(set) var days: [String?: VerdictCounts] = [:]
  /// The items of days beyond the limit.
  public private(set) var otherDays = VerdictCounts()

  /// The most senders that are kept apart.
  public static let sendersLimit = 10_000
  /// The most days that are kept apart: ten years.
  public static let daysLimit = 3_660

  /// Nothing counted.
  public init() {}

  /// Counts an input.
  public mutating func add(_ finding: InputFinding) {
    inputs.add(finding.verdict)
    for item in finding.items {
      items.add(item.verdict)
      containers[item.container, default: VerdictCounts()].add(item.verdict)
      if senders[finding.sender] != nil || senders.count < Self.sendersLimit {
        senders[finding.sender, default: VerdictCounts()].add(item.verdict)
      } else {
        otherSenders.add(item.verdict)
      }
      let day = finding.date?.dayText
      if days[day] != nil || days.count < Self.daysLimit {
        days[day, default: VerdictCounts()].add(item.verdict)
      } else {
        otherDays.add(item.verdict)
      }
    }
  }
}
