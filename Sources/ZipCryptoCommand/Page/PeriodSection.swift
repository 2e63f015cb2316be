import AttachmentInspection

/// The items by the day on which their mails say that they were sent.
struct PeriodSection {
  let summary: AuditSummary
  private let counts: PeriodCounts

  init(summary: AuditSummary) {
    self.summary = summary
    counts = PeriodCounts(summary.days)
  }

  /// A chart with its numbers below it; nothing, where no mail tells a day.
  var html: HTML {
    guard !counts.columns.isEmpty else { return "" }
    return """
      <section aria-labelledby="periods">
      <h2 id="periods">By \(counts.period.word)</h2>
      \(chart)
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
    let labels = labels
    return counts.columns.indices.map { index in
      let column = counts.columns[index]
      let name = counts.period.name(from: column.day)
      let words: HTML = column.counts.total == 0 ? "none" : column.counts.inWords
      return """
        <div class="column" title="\(name): \(words)"><div class="stack">\
        \(column.counts.parts("height", of: top))</div>\(labels[index] ?? "")</div>
        """
    }
  }

  /// The labels under some columns: first and last, and some between, of which two give way where
  /// there is little room.
  private var labels: [Int: HTML] {
    let count = counts.columns.count
    let most = min(count, 6)
    var labels: [Int: HTML] = [:]
    // Where some give way, the year may have to stand with the next.
    var (lastYear, lastThatStays): (Int?, Int?)
    for place in 0..<most {
      let index = most == 1 ? 0 : place * (count - 1) / (most - 1)
      let day = counts.columns[index].day
      let givesWay = most == 6 && (place == 1 || place == 4)
      let year: HTML =
        day.year != lastYear
        ? "<b>\(String(day.year))</b>"
        : day.year != lastThatStays ? "<b class=\"again\">\(String(day.year))</b>" : ""
      let kind: HTML = givesWay ? "label spare" : "label"
      labels[index] =
        "<span class=\"\(kind)\">\(counts.period.label(from: day))\(year)</span>"
      lastYear = day.year
      if !givesWay { lastThatStays = day.year }
    }
    return labels
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
      for factor in [2, 3, 4, 6, 8, 10] where factor * unit >= largest && factor * unit % 2 == 0 {
        return factor * unit
      }
      unit *= 10
    }
    return largest
  }
}
