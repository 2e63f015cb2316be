import ArgumentParser
import AttachmentInspection

/// All of a page but the rows of its table.
struct PageDocument {
  /// What was inspected, as the user named it.
  let inputs: [String]
  /// What all inputs come to.
  let outcome: InspectionOutcome
  /// The rows in the table, by their verdicts.
  let shown: VerdictCounts
  /// How many of the items are not attachments, but what could not be looked at.
  let unseen: Int
  private var summary: AuditSummary { outcome.summary }

  /// The inputs that the title names.
  private static let inputsNamed = 3

  /// What stands before the rows.
  var beginning: HTML {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>Attachment protection: \(title)</title>
    <style>
    \(PageStyle.sheet)\
    \(PageStyle.filterRules)</style>
    </head>
    <body>
    <header>
    <p class="kind">Attachment protection</p>
    <h1>\(LeadSentence(counts: summary.items, unseen: unseen, unread: outcome.failures).html)</h1>
    <p class="scope">Inspected: \(scope)</p>
    \(lines: remarks.map { "<p class=\"remark\">\($0)</p>" })
    </header>
    <main>
    \(VerdictSection(counts: summary.items).html)
    \(PeriodSection(summary: summary).html)
    \(SenderSection(summary: summary).html)
    \(TableSection(total: summary.items, shown: shown).beginning)

    """
  }

  /// What stands behind the rows.
  var end: HTML {
    """
    \(TableSection(total: summary.items, shown: shown).end)
    </main>
    <footer>
    <p>Made by zipcrypto \(ZipCryptoTool.configuration.version) with \
    <code>inspect --html</code>. This page loads nothing and runs nothing; names and subjects \
    stand as the mails have them, characters that do not show as <code>\\u{…}</code>.</p>
    </footer>
    </body>
    </html>

    """
  }

  private var title: HTML {
    let first = inputs.first.map { "\(foreignText: InputSource.name(of: $0))" as HTML } ?? "nothing"
    return inputs.count > 1 ? "\(first) and \(inputs.count - 1) more" : first
  }

  private var scope: HTML {
    let named = inputs.prefix(Self.inputsNamed).map {
      "<b>\(foreign: InputSource.name(of: $0))</b>" as HTML
    }
    let hidden = inputs.count - Self.inputsNamed
    let rest: HTML = hidden > 0 ? " and \(hidden) more" : ""
    let total = summary.inputs.total
    return
      "\(HTML(named, separator: ", "))\(rest) — \(total) \(total == 1 ? "mail or file" : "mails and files")."
  }

  /// What a reader should know before he trusts the numbers.
  private var remarks: [HTML] {
    var remarks: [HTML] = []
    let counts = summary.items
    let (unread, skipped) = (outcome.failures, outcome.skippedFiles)
    if counts[.unknown] > unseen {
      remarks.append(
        "Of \(counts[.unknown] - unseen) more it cannot be told: nobody should rely on them.")
    }
    if unseen > 0 {
      remarks.append(
        "\(unseen) \(unseen == 1 ? "mail or file" : "mails and files") could not be looked at in full, so that attachments may be missing here; each is a row with the verdict unknown."
      )
    }
    if counts[.none] > 0 {
      remarks.append(
        "\(counts[.none]) more \(counts[.none] == 1 ? "has" : "have") no content to protect.")
    }
    if unread > 0 {
      remarks.append(
        """
        \(unread) \(unread == 1 ? "input" : "inputs") could not be read, or not to the end: \
        attachments may be missing here.
        """)
    }
    if skipped > 0 {
      remarks.append(
        "Skipped, since neither mail nor archive: \(skipped) \(skipped == 1 ? "file" : "files").")
    }
    return remarks
  }
}
