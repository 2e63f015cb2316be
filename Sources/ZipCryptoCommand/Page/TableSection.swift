import AttachmentInspection

/// The table around its rows, and the filter before it.
struct TableSection {
  /// All items.
  let total: VerdictCounts
  /// Those that have a row.
  let shown: VerdictCounts

  /// What stands before the rows.
  var beginning: HTML {
    """
    <section class="audit" aria-labelledby="items">
    <h2 id="items">Attachments</h2>
    \(omission)
    <form class="filter" method="dialog" autocomplete="off">
    <fieldset><legend>Show only</legend>
    \(lines: shown.occurring.map { choice($0) })
    <button type="reset">all <b>\(shown.total)</b></button>
    </fieldset></form>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="items"><table class="items">
    <thead><tr><th scope="col">Verdict</th><th scope="col">Day</th><th scope="col">Mail</th>\
    <th scope="col">Attachment</th><th scope="col">Reasons</th></tr></thead>
    <tbody>
    """
  }

  /// What stands behind the rows.
  var end: HTML {
    """
    </tbody></table></div>
    <p class="count small">Rows shown: <span></span> of \(String(shown.total))</p>
    </section>
    """
  }

  private func choice(_ verdict: Verdict) -> HTML {
    """
    <label class="\(verdict.rawValue)"><input type="checkbox" id="only-\(verdict.rawValue)">\
    \(verdict.badge) <b>\(shown[verdict])</b></label>
    """
  }

  private var omission: HTML {
    let hidden = total.total - shown.total
    guard hidden > 0 else { return "" }
    let concerns = total.total - total[.protected] - (shown.total - shown[.protected])
    let which: HTML =
      concerns == 0
      ? "all of them protected" : "\(concerns) of them not protected or unknown"
    return """
      <p class="remark">The table has \(shown.total) of \(total.total) rows, as many as a browser \
      can show: \(hidden) are missing, \(which). The charts above count all; \
      <code>--json</code> lists all.</p>
      """
  }
}
