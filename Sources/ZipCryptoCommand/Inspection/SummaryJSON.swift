import AttachmentInspection

/// The summary of a run as a JSON object.
struct SummaryJSON: Encodable {
  private let outcome: InspectionOutcome

  init(_ outcome: InspectionOutcome) { self.outcome = outcome }

  private enum CodingKeys: String, CodingKey { case summary }

  private enum SummaryKeys: String, CodingKey {
    case attachments, containers, days, failures, inputs, senders, skipped
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: CodingKeys.self)
    var container = object.nestedContainer(keyedBy: SummaryKeys.self, forKey: .summary)
    let summary = outcome.summary
    try container.encode(summary.items.words, forKey: .attachments)
    try container.encode(
      summary.containers.map { NamedCounts(name: $0.key.rawValue, counts: $0.value.words) }
        .sorted { $0.isBefore($1) }, forKey: .containers)
    try container.encode(
      NamedCounts.list(summary.days, others: summary.otherDays), forKey: .days)
    try container.encode(outcome.failures, forKey: .failures)
    try container.encode(summary.inputs.words, forKey: .inputs)
    try container.encode(
      NamedCounts.list(summary.senders, others: summary.otherSenders), forKey: .senders)
    try container.encode(outcome.skippedFiles, forKey: .skipped)
  }
}

/// The verdicts of one sender, container or day.
private struct NamedCounts: Encodable {
  /// `nil` for mails that do not say.
  let name: String?
  let counts: [String: Int]
  /// Whether it stands for all beyond the limit.
  var isOthers = false

  private enum CodingKeys: String, CodingKey { case attachments, name, others }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(counts, forKey: .attachments)
    try container.encode(name, forKey: .name)
    if isOthers { try container.encode(true, forKey: .others) }
  }

  func isBefore(_ other: NamedCounts) -> Bool {
    switch (name, other.name) {
    case (let name?, let other?): name < other
    case (nil, let other): other != nil
    case (_, nil): false
    }
  }

  static func list(_ counts: [String?: VerdictCounts], others: VerdictCounts) -> [NamedCounts] {
    var list = counts.map { NamedCounts(name: $0.key, counts: $0.value.words) }
      .sorted { $0.isBefore($1) }
    if others.total > 0 {
      list.append(NamedCounts(name: nil, counts: others.words, isOthers: true))
    }
    return list
  }
}

extension VerdictCounts {
  /// The verdicts that there are, with their numbers.
  fileprivate var words: [String: Int] {
    var words: [String: Int] = [:]
    for verdict in Verdict.allCases where self[verdict] > 0 {
      words[verdict.rawValue] = self[verdict]
    }
    return words
  }
}
