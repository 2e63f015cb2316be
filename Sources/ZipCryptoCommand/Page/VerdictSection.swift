import AttachmentInspection

/// How many there are of each verdict, and what it means.
struct VerdictSection {
  let counts: VerdictCounts

  /// A table in which each verdict has a bar.
  var html: HTML {
    """
    <section aria-labelledby="verdicts">
    <h2 id="verdicts">Verdicts</h2>
    <div class="scroll"><table class="verdicts">
    <thead><tr><th scope="col">Verdict</th><th scope="col" class="number">Number</th>\
    <th scope="col" class="number">Share</th><th scope="col" class="meter"></th>\
    <th scope="col">What it means</th></tr></thead>
    <tbody>
    \(lines: rows)
    </tbody>
    <tfoot><tr><th scope="row">all</th><td class="number">\(counts.total)</td>\
    <td class="number"></td><td class="meter"></td><td class="meaning"></td></tr></tfoot>
    </table></div>
    <p class="small">Protected does not mean that the password is good, or the cipher: the table \
    below names the cipher. Old ZIP encryption (zipcrypto) is weak, AES is not.</p>
    </section>
    """
  }

  private var rows: [HTML] {
    let largest = Verdict.allCases.map { counts[$0] }.max() ?? 0
    return Verdict.allCases.filter { $0 != .none || counts[$0] > 0 }.map { verdict in
      """
      <tr class="\(verdict.rawValue)"><th scope="row">\(verdict.badge)</th>\
      <td class="number">\(counts[verdict])</td>\
      <td class="number">\(Self.share(counts[verdict], of: counts.total))</td>\
      <td class="meter"><span class="bar">\(counts.part(verdict, "width", of: largest))</span></td>\
      <td class="meaning">\(verdict.meaning)</td></tr>
      """
    }
  }

  /// As `12.3 %`; what is more than nothing never shows as nothing, nor what is less than all as all.
  static func share(_ count: Int, of total: Int) -> String {
    guard total > 0 else { return "" }
    let tenths = Int((Double(count) / Double(total) * 1000).rounded())
    if tenths == 0, count > 0 { return "< 0.1 %" }
    if tenths == 1000, count < total { return "> 99.9 %" }
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
