import AttachmentInspection

/// The summary of a run as a table: what is of which verdict, who sent it, what it is.
struct SummaryTable {
  /// The lines, nothing in them unescaped.
  private(set) var lines: [String] = []

  private let columns: Int
  /// Senders beyond these are counted together.
  private static let sendersShown = 20
  private static let numberColumns = 13

  /// - Parameter columns: the terminal's width.
  init(_ outcome: InspectionOutcome, columns: Int) {
    self.columns = max(columns, 60)
    let summary = outcome.summary
    addHead("verdict", ["inputs", "attachments"])
    for verdict in Verdict.allCases where summary.inputs[verdict] + summary.items[verdict] > 0 {
      addRow(verdict.rawValue, [summary.inputs[verdict], summary.items[verdict]])
    }
    addRow("all", [summary.inputs.total, summary.items.total])
    if outcome.failures > 0 { addRow("could not be read", [outcome.failures]) }
    if outcome.skippedFiles > 0 {
      addRow("skipped: neither mail nor archive", [outcome.skippedFiles])
    }
    guard summary.items.total > 0 else { return }
    add(
      "sender", SummaryRow.senders(summary), limit: Self.sendersShown,
      rest: summary.otherSenders)
    add("container", SummaryRow.containers(summary), limit: .max, rest: VerdictCounts())
  }

  private mutating func add(
    _ title: String, _ rows: [SummaryRow], limit: Int, rest: VerdictCounts
  ) {
    lines.append("")
    addHead(title, ["attachments", "protected", "unknown", "not protected"])
    for row in rows.prefix(limit) { add(row.name, row.counts) }
    var others = rest
    for row in rows.dropFirst(limit) { others.add(row.counts) }
    if others.total > 0 { add("(others)", others) }
  }

  private mutating func add(_ name: String, _ counts: VerdictCounts) {
    addRow(
      name, [counts.total, counts[.protected] + counts[.none], counts[.unknown], counts.bad])
  }

  private mutating func addHead(_ title: String, _ names: [String]) { addLine(title, names) }

  private mutating func addRow(_ name: String, _ numbers: [Int]) {
    addLine(TerminalText.escape(name), numbers.map(\.grouped))
  }

  private mutating func addLine(_ name: String, _ cells: [String]) {
    let room = max(20, columns - cells.count * (Self.numberColumns + 2))
    let width = min(room, 40)
    var line = TerminalText.pad(TerminalText.truncate(name, to: width), to: width)
    for cell in cells {
      line += String(repeating: " ", count: max(2, Self.numberColumns + 2 - cell.count)) + cell
    }
    lines.append(line)
  }
}

/// What of a summary is counted under one name.
struct SummaryRow {
  let name: String
  let counts: VerdictCounts

  /// The senders, those with the most that is not protected first.
  static func senders(_ summary: AuditSummary) -> [SummaryRow] {
    summary.senders.map { SummaryRow(name: $0.key ?? "(no sender)", counts: $0.value) }
      .sorted(by: precedes)
  }

  /// The containers, those with the most that is not protected first.
  static func containers(_ summary: AuditSummary) -> [SummaryRow] {
    summary.containers.map {
      SummaryRow(name: $0.key == .none ? "(file)" : $0.key.rawValue, counts: $0.value)
    }
    .sorted(by: precedes)
  }

  private static func precedes(_ left: SummaryRow, _ right: SummaryRow) -> Bool {
    let (one, other) = (left.counts, right.counts)
    if one.bad != other.bad { return one.bad > other.bad }
    if one[.unknown] != other[.unknown] { return one[.unknown] > other[.unknown] }
    if one.total != other.total { return one.total > other.total }
    return left.name < right.name
  }
}

extension VerdictCounts {
  /// How many are certainly not protected as they should be.
  var bad: Int { total - self[.protected] - self[.none] - self[.unknown] }
}
