import Foundation
import PortableSystem
import SystemPackage
import TestSupport
import Testing

@testable import ZipCryptoCommand

/// The page as a browser shows it, beside the JSON lines of the same mailbox.
@Suite struct PageBrowserTests {
  /// A row as it is seen.
  struct Row: Decodable {
    let verdict, day, sender, subject, input, name, facts: String
    let reasons: [Reason]

    struct Reason: Decodable {
      let text, code: String
    }
  }

  /// A line of `--json`, as far as the page shows it.
  struct Line: Decodable {
    let attachments: [Attachment]
    let message: Message

    struct Attachment: Decodable {
      let name: String
      let counted: Bool
      let container, verdict: String
      let encryption: [String]
      let reasons: [Reason]
    }

    struct Reason: Decodable {
      let code, text: String
      let entry: String?
    }

    struct Message: Decodable {
      let index: Int
    }
  }

  /// The mailbox in a folder, its page, and the lines of the same run.
  private static func makePage(
    of mailbox: AuditMailbox, in folder: TemporaryFolder, _ arguments: [String] = []
  ) async throws -> [Line] {
    try folder.write(mailbox.bytes, to: "in & <out>.mbox")
    let outcome = try await CommandUnderTest().run(
      ["inspect", "--json", "--html", "page.html", "in & <out>.mbox"] + arguments, in: folder.path
    ).checked(1)
    return try outcome.text.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  @Test(.needs("chromium", "python3"))
  func chartsAndRowsAgreeWithTheLines() async throws {
    let mailbox = AuditMailbox(count: 1000, seed: 8)
    try await TemporaryFolder.use { folder in
      let lines = try await Self.makePage(of: mailbox, in: folder)
      let visit = try await Browser.visit(
        folder["page.html"],
        [.evaluate(Self.rowsScript)]
          + ["verdicts", "senders", "periods"].map { .evaluate(Self.tableScript($0)) }
          + [.evaluate("document.querySelector('h1').textContent"), .evaluate(Self.barsScript)],
        in: folder)
      let rows = try Self.decode([Row].self, visit.values[0])
      try #require(rows.count == 1000 && lines.count == 1000)
      for (number, (row, line)) in zip(rows, lines).enumerated() {
        let mail = mailbox.mails[number]
        let attachment = try #require(line.attachments.first { $0.counted })
        #expect(row.verdict == attachment.verdict)
        #expect(row.name == TerminalText.escape(attachment.name))
        #expect(row.name == TerminalText.escape(mail.fileName))
        #expect(row.subject == TerminalText.escape(mail.subject))
        #expect(row.sender == mail.sender)
        #expect(row.day == mail.day)
        #expect(row.input == "in & <out>.mbox, message \(line.message.index + 1)")
        #expect(row.facts.hasPrefix(attachment.container), "\(row)")
        for cipher in attachment.encryption where cipher != "none" {
          #expect(row.facts.contains(cipher), "\(row)")
        }
        Self.checkReasons(row.reasons, line.attachments.flatMap(\.reasons))
      }
      #expect(try Self.decode(Double.self, visit.values[5]) < 3)
      try Self.checkCharts(visit.values, of: mailbox, verdicts: rows.map(\.verdict))
    }
  }

  /// The reasons are those of the line, in order; where there are too many, it is told how many.
  private static func checkReasons(_ seen: [Row.Reason], _ all: [Line.Reason]) {
    let coded = seen.filter { !$0.code.isEmpty }
    #expect(!coded.isEmpty && seen.count <= 9)
    for (one, other) in zip(coded, all) {
      #expect(one.code == other.code)
      #expect(one.text.contains(TerminalText.escapeControls(other.text)))
      if let entry = other.entry, entry.unicodeScalars.count <= HTML.longestValue {
        #expect(one.text.contains(TerminalText.escape(entry) + ":"))
      }
    }
    if coded.count < all.count {
      #expect(seen.last?.text.wholeMatch(of: /and [0-9,]+ more, see --json/) != nil)
    }
  }

  /// The numbers of the charts, counted anew from the lines' verdicts and the recipe's mails.
  private static func checkCharts(
    _ values: [String], of mailbox: AuditMailbox, verdicts: [String]
  ) throws {
    func count(_ isMeant: (AuditMailbox.Mail) -> Bool) -> [String: Int] {
      var counts: [String: Int] = [:]
      for (mail, verdict) in zip(mailbox.mails, verdicts) where isMeant(mail) {
        counts[verdict, default: 0] += 1
      }
      return counts
    }
    let all = count { _ in true }
    #expect(all.count == 8, "every verdict occurs")
    for row in try decode([[String]].self, values[1]).dropFirst().dropLast() {
      #expect(Int(row[1]) == all[row[0]], "\(row)")
    }

    let named = Set(mailbox.mails.map(\.sender))
    let senders = try decode([[String]].self, values[2]).dropFirst()
    var expected = Set(named)
    for row in senders {
      let isOthers = row[0] == "all others"
      let counts = count { isOthers ? expected.contains($0.sender) : $0.sender == row[0] }
      let words = all.keys.compactMap { key in counts[key].map { "\($0) \(key)" } }
      #expect(Set(row[3].components(separatedBy: ", ")) == Set(words), "\(row)")
      #expect(Int(row[2]) == counts.values.reduce(0, +))
      let open = counts.filter { !["protected", "unknown", "none"].contains($0.key) }
      #expect(Int(row[1]) == open.values.reduce(0, +), "\(row)")
      expected.remove(row[0])
    }
    #expect(senders.count == 16 && named.count > 16)
    let ranks = senders.dropLast().compactMap { Int($0[1]) }
    #expect(ranks == ranks.sorted(by: >))

    let periods = try decode([[String]].self, values[3])
    let heads = try #require(periods.first)
    #expect(periods.count == 41 && heads.first == "day" && heads.last == "all")
    for row in periods.dropFirst() {
      let counts = count { $0.day == row[0] }
      for (verdict, number) in zip(heads, row).dropFirst().dropLast() {
        #expect(Int(number) == counts[verdict, default: 0], "\(row)")
      }
      #expect(Int(row.last ?? "") == counts.values.reduce(0, +))
    }

    let open = verdicts.count { !["protected", "unknown", "none"].contains($0) }
    let judged = verdicts.count { $0 != "none" }
    #expect(
      try decode(String.self, values[4])
        == "\(open) of \(judged) attachments are not really protected.")
  }

  /// Nothing is loaded, nothing runs, nothing is refused by the policy; names stay where they are.
  @Test(.needs("chromium", "python3"))
  func nothingFromAMailActs() async throws {
    try await TemporaryFolder.use { folder in
      _ = try await Self.makePage(of: AuditMailbox(count: 1000, seed: 9), in: folder)
      let visit = try await Browser.visit(
        folder["page.html"],
        [
          .evaluate("new Promise(done => setTimeout(done, 500))"),
          .evaluate(
            "document.querySelectorAll('script,img,svg,iframe,link,base,object,embed,a').length"),
          .evaluate("document.title"),
          .evaluate("document.querySelectorAll('style').length"),
          .evaluate("document.querySelectorAll('h1').length"),
          .evaluate("document.querySelectorAll('meta[http-equiv]').length"),
          .evaluate(
            """
            [...new Set([...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()))]
              .filter(name => name.startsWith('on') || name == 'href' || name == 'src')
            """),
          .evaluate(
            "[...document.querySelectorAll('tbody bdi')].filter(e => e.children.length).length"),
          .evaluate("document.compatMode"),
        ], in: folder)
      #expect(visit.requests == ["file://" + folder["page.html"].string])
      #expect(visit.messages.isEmpty, "\(visit.messages)")
      #expect(
        visit.values.dropFirst() == [
          "0", "\"Attachment protection: in & <out>.mbox\"", "1", "1", "1", "[]", "0",
          "\"CSS1Compat\"",
        ])
    }
  }

  @Test(.needs("chromium", "python3"))
  func filterHidesRows() async throws {
    try await TemporaryFolder.use { folder in
      let lines = try await Self.makePage(of: AuditMailbox(count: 200, seed: 10), in: folder)
      let verdicts = lines.flatMap(\.attachments).filter(\.counted).map(\.verdict)
      let seen = Browser.Step.evaluate(
        """
        [...document.querySelectorAll('table.items tbody tr')]
          .filter(row => getComputedStyle(row).display != 'none' && row.offsetHeight > 0)
          .map(row => row.querySelector('.verdict').textContent)
        """)
      let steps: [Browser.Step] = [
        seen, .click("label.exposed"), seen, .click("label.protected"), seen,
        .click("label.exposed"), seen, .size(375, 800), seen, .click("button[type=reset]"), seen,
        .evaluate(
          "[...document.querySelectorAll('.filter label')].map(e => [e.className, e.textContent])"),
      ]
      let values = try await Browser.visit(folder["page.html"], steps, in: folder).values
      let shown = try values.dropLast().map { try Self.decode([String].self, $0) }
      #expect(shown[0] == verdicts)
      #expect(shown[1] == verdicts.filter { $0 == "exposed" } && !shown[1].isEmpty)
      #expect(shown[2] == verdicts.filter { $0 == "exposed" || $0 == "protected" })
      #expect(shown[3] == verdicts.filter { $0 == "protected" } && !shown[3].isEmpty)
      #expect(shown[4] == shown[3])
      #expect(shown[5] == verdicts)
      for choice in try Self.decode([[String]].self, try #require(values.last)) {
        let number = verdicts.count { $0 == choice[0] }
        #expect(choice[1] == "\(choice[0]) \(number)")
      }
    }
  }

  /// Text stands out from what is behind it in both, and the page is never wider than its window.
  @Test(.needs("chromium", "python3"), arguments: ["light", "dark"])
  func coloursAndWidthsAreRight(scheme: String) async throws {
    try await TemporaryFolder.use { folder in
      _ = try await Self.makePage(of: AuditMailbox(count: 120, seed: 11), in: folder)
      var steps: [Browser.Step] = [
        .media("prefers-color-scheme", scheme), .evaluate(Self.contrastScript),
        .evaluate(Self.barContrastScript),
        .evaluate("getComputedStyle(document.body).backgroundColor"),
      ]
      for width in [320, 375, 768, 1280, 1920] {
        steps.append(.size(width, 900))
        steps.append(.evaluate("document.documentElement.scrollWidth - innerWidth"))
      }
      let values = try await Browser.visit(folder["page.html"], steps, in: folder).values
      #expect(try Self.decode(Double.self, values[0]) >= 4.5)
      #expect(try Self.decode(Double.self, values[1]) >= 3)
      let paper = try Self.decode(String.self, values[2])
      #expect(paper == (scheme == "light" ? "rgb(251, 250, 248)" : "rgb(20, 23, 26)"))
      for value in values.dropFirst(3) { #expect(try Self.decode(Double.self, value) <= 0) }
    }
  }

  private static let rowsScript = """
    [...document.querySelectorAll('table.items tbody tr')].map(row => {
      const text = name => row.querySelector(name)?.textContent ?? '';
      return {
        verdict: text('.verdict'), day: text('.day'), sender: text('.sender'),
        subject: text('.subject'), input: text('.input'), name: text('.name'),
        facts: text('.facts'),
        reasons: [...row.querySelectorAll('.reasons li')].map(reason => ({
          text: reason.textContent, code: reason.querySelector('code')?.textContent ?? ''})),
      };
    })
    """

  /// By how many pixels any bar is off the number that stands beside it.
  private static let barsScript = """
    const number = text => parseInt(text.replaceAll(',', ''));
    const plot = document.querySelector('.plot').offsetHeight;
    const highest = number([...document.querySelectorAll('.tick')].at(-1).textContent);
    const counts = text => Object.fromEntries(
      [...text.matchAll(/([\\d,]+) ([a-z-]+)/g)].map(match => [match[2], number(match[1])]));
    const off = (bars, counts, scale, side) => [...bars].map(
      bar => Math.abs(bar[side] - counts[bar.className] * scale));
    const verdicts = [...document.querySelectorAll('.verdicts tbody tr')];
    const most = Math.max(...verdicts.map(row => number(row.cells[1].textContent)));
    const senders = [...document.querySelectorAll('.senders tbody tr')].filter(
      row => row.querySelector('.bar'));
    const busiest = Math.max(...senders.map(row => number(row.cells[2].textContent)));
    const bars = [
      ...[...document.querySelectorAll('.column')].map(column => off(
        column.querySelectorAll('i'), counts(column.title.split(': ')[1]), plot / highest,
        'offsetHeight')),
      ...verdicts.map(row => off(
        row.querySelectorAll('i'), {[row.className]: number(row.cells[1].textContent)},
        row.querySelector('.bar').offsetWidth / most, 'offsetWidth')),
      ...senders.map(row => off(
        row.querySelectorAll('i'), counts(row.cells[3].textContent),
        row.querySelector('.bar').offsetWidth / busiest, 'offsetWidth')),
    ].flat();
    bars.length > 200 ? Math.max(...bars) : 1e9;
    """

  private static func tableScript(_ name: String) -> String {
    """
    [...document.querySelectorAll('table.\(name) tr')].map(
      row => [...row.cells].map(cell => cell.textContent.replaceAll(/(?<=\\d),(?=\\d)/g, '')))
    """
  }

  /// The least contrast of any text with its background (WCAG 2.2, 1.4.3).
  private static let contrastScript = """
    \(luminance)
    Math.min(...[...document.querySelectorAll('body *')].filter(
      e => [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim())).map(e => {
      let behind = e;
      while (getComputedStyle(behind).backgroundColor == 'rgba(0, 0, 0, 0)')
        behind = behind.parentElement;
      return contrast(getComputedStyle(e).color, getComputedStyle(behind).backgroundColor);
    }))
    """

  /// The least contrast of any part of a bar with the section behind it (WCAG 2.2, 1.4.11).
  private static let barContrastScript = """
    Math.min(...[...document.querySelectorAll('i:not(.none)')].map(e => contrast(
      getComputedStyle(e).backgroundColor,
      getComputedStyle(e.closest('section')).backgroundColor)))
    """

  private static let luminance = """
    const luminance = colour => {
      const [r, g, b] = colour.match(/[\\d.]+/g).map(v => v / 255).map(
        v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
      return .2126 * r + .7152 * g + .0722 * b;
    };
    const contrast = (one, other) => {
      const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + .05) / (dark + .05);
    };
    """
}
