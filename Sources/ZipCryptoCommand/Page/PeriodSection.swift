import AttachmentInspection

/// The items by the day on which their mails say that they were sent.
struct PeriodSection {
  let summary: AuditSummary
  private let counts: PeriodCounts

  init(summary: AuditSummary) {
    self.summary = summary
    counts = PeriodCounts(summary.days)
  }

  /// A chart with its numbers below it.
  var html: HTML {
    """
    <section aria-labelledby="periods">
    <h2 id="periods">By \(counts.period.word)</h2>
    \(counts.columns.isEmpty ? "" : chart)
    \(lines: remarks.map { "<p class=\"small\">\($0)</p>" })
    <p class="small">Days are as the mails date themselves: nothing proves a Date line.</p>
    </section>
    """
  }

  private var total: VerdictCounts {
    var total = VerdictCounts()
    for column in counts.columns { total.add(column.counts) }
    return total
  }

  private var chart: HTML {
    let largest = counts.columns.map(\.counts.total).max() ?? 0
    let top = Self.scaleTop(for: largest)
    return """
      <figure>
      <p class="legend" aria-hidden="true">\(HTML(total.occurring.map(\.badge), separator: " "))</p>
      <div class="columns" role="img" aria-label="Attachments by \(counts.period.word), stacked by \
      verdict; the numbers stand in the table below">
      \(lines: Self.ticks(upTo: top))
      <div class="plot">
      \(lines: columns(upTo: top))
      </div></div>
      <details><summary>The numbers</summary>
      <div class="scroll"><table class="periods">
      <thead><tr><th scope="col">\(counts.period.word)</th>\
      \(HTML(total.occurring.map { "<th scope=\"col\" class=\"number\">\($0.rawValue)</th>" }))\
      <th scope="col" class="number">all</th></tr></thead>
      <tbody>
      \(lines: numbers)
      </tbody></table></div></details>
      </figure>
      """
  }

  private func columns(upTo top: Int) -> [HTML] {
    let marked = Self.marked(of: counts.columns.count)
    var lastYear: Int?
    return counts.columns.indices.map { index in
      let column = counts.columns[index]
      var label: HTML = ""
      if marked.contains(index) {
        let year: HTML =
          column.day.year == lastYear
          ? "" : "<b>\(column.day.text.prefix { $0 != "-" }.description)</b>"
        label = "<span class=\"label\">\(counts.period.label(from: column.day))\(year)</span>"
        lastYear = column.day.year
      }
      let name = counts.period.name(from: column.day)
      let words: HTML = column.counts.total == 0 ? "none" : column.counts.inWords
      return """
        <div class="column" title="\(name): \(words)"><div class="stack">\
        \(column.counts.parts("height", of: top))</div>\(label)</div>
        """
    }
  }

  private var numbers: [HTML] {
    let verdicts = total.occurring
    return counts.columns.filter { $0.counts.total > 0 }.map { column in
      """
      <tr><th scope="row">\(counts.period.name(from: column.day))</th>\
      \(HTML(verdicts.map { "<td class=\"number\">\(column.counts[$0])</td>" }))\
      <td class="number">\(column.counts.total)</td></tr>
      """
    }
  }

  /// What of the items is not in the chart.
  private var remarks: [HTML] {
    let undated = summary.days[nil] ?? VerdictCounts()
    let parts: [(VerdictCounts, HTML)] = [
      (counts.earlier, "With an earlier date"), (counts.later, "With a later date"),
      (undated, "Without a date"), (summary.otherDays, "Of further days"),
    ]
    return parts.filter { $0.0.total > 0 }.map { "\($1): \($0.inWords)." }
  }

  /// The lines behind the columns, with their numbers.
  private static func ticks(upTo top: Int) -> [HTML] {
    (top > 1 ? [0, top / 2, top] : [0, top]).map {
      "<span class=\"tick\" style=\"bottom:\(percent: $0, of: top)\"><span>\($0)</span></span>"
    }
  }

  /// The next round number whose half is round too.
  static func scaleTop(for largest: Int) -> Int {
    if largest <= 1 { return 1 }
    var unit = 1
    while unit <= largest {
      for factor in [2, 4, 10] where factor * unit >= largest { return factor * unit }
      unit *= 10
    }
    return largest
  }

  /// The columns that have a label: first and last, and some between.
  private static func marked(of count: Int) -> Set<Int> {
    let labels = min(count, 6)
    guard labels > 1 else { return [0] }
    return Set((0..<labels).map { $0 * (count - 1) / (labels - 1) })
  }
}
