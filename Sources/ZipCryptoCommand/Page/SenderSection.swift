import AttachmentInspection

/// Whose attachments are not protected: the senders with the most of them, then all others.
struct SenderSection {
  let summary: AuditSummary

  /// The most senders that are named.
  private static let sendersNamed = 15

  /// A table in which each sender has a bar; nothing, where no mail tells one.
  var html: HTML {
    guard summary.senders.keys.contains(where: { $0 != nil }) else { return "" }
    let senders = SummaryRow.senders(summary)
    let named = senders.prefix(Self.sendersNamed)
    let largest = named.map(\.counts.total).max() ?? 0
    var others = summary.otherSenders
    for sender in senders.dropFirst(Self.sendersNamed) { others.add(sender.counts) }
    return """
      <section aria-labelledby="senders">
      <h2 id="senders">By sender</h2>
      <div class="scroll"><table class="senders">
      <thead><tr><th scope="col">Sender</th><th scope="col" class="number">Not protected</th>\
      <th scope="col" class="number">All</th><th scope="col" class="meter">Verdicts</th></tr></thead>
      <tbody>
      \(lines: named.map { Self.row("\(foreign: $0.name)", $0.counts, largest) })
      \(others.total > 0 ? Self.row("<em>all others</em>", others, nil) : "")
      </tbody></table></div>
      <p class="small">Senders are as the mails name them: nothing proves a From line.</p>
      </section>
      """
  }

  /// A row; all others together have no bar, which would dwarf the ones that are named.
  private static func row(_ name: HTML, _ counts: VerdictCounts, _ largest: Int?) -> HTML {
    let bar: HTML =
      largest.map {
        "<span class=\"bar\" aria-hidden=\"true\">\(counts.parts("width", of: $0))</span>"
      }
      ?? ""
    return """
      <tr><th scope="row">\(name)</th><td class="number">\(counts.bad)</td>\
      <td class="number">\(counts.total)</td>\
      <td class="meter">\(bar)<span class="words">\(counts.inWords)</span></td></tr>
      """
  }
}
