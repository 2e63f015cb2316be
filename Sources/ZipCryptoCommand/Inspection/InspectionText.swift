import AttachmentInspection
import ZipCrypto

/// An input's finding as text for an admin: a line for each attachment, the verdict first, and the
/// reasons under it.
struct InspectionText {
  /// The lines, none wider than the terminal, nothing in them unescaped.
  private(set) var lines: [String] = []
  private let columns: Int
  private let showsPasswords: Bool
  private let explainer: Explainer?

  /// The width of the longest verdict.
  private static let verdictColumns = 16
  /// Reasons beyond these are for `--json`.
  private static let reasonsShown = 8

  /// Lays a finding out.
  ///
  /// - Parameters:
  ///   - columns: the terminal's width; 80 where there is none.
  ///   - showsPasswords: whether passwords that were found are shown, and not only where they were.
  ///   - explainer: explains verdicts and reasons that it has not explained before.
  init(
    input: String, finding: InputFinding, columns: Int, showsPasswords: Bool = false,
    explainer: Explainer? = nil
  ) {
    self.showsPasswords = showsPasswords
    self.explainer = explainer
    self.columns = max(columns, 40)
    let name =
      TerminalText.escape(input) + (finding.member.map { " › " + TerminalText.escape($0) } ?? "")
    if finding.kind == .message {
      let counted = finding.attachments.count { $0.counted }
      let number =
        counted == 1 ? "1 attachment" : counted == 0 ? "no attachment" : "\(counted) attachments"
      let place = finding.place.map { ", message \($0.index + 1)" } ?? ""
      add("\(name)\(place): \(finding.verdict.rawValue), mail with \(number)")
      if let subject = finding.subject {
        add("subject: " + TerminalText.escape(subject), indentation: 2, wraps: false)
      }
    } else {
      add("\(name): \(finding.verdict.rawValue)")
    }
    for attachment in finding.attachments { add(attachment) }
    for note in finding.notes { add(note, indentation: 2) }
    if finding.attachments.contains(where: \.keepsNamesReadable) {
      add(
        "note: names, sizes and checksums of the files in a zip stay readable without its password",
        indentation: 2)
    }
    explain([finding.verdict.rawValue] + finding.notes.map(\.code.rawValue), indentation: 2)
  }

  private mutating func add(_ attachment: AttachmentFinding) {
    let verdict =
      attachment.counted ? attachment.verdict.rawValue : "(\(attachment.verdict.rawValue))"
    let facts = attachment.facts.joined(separator: ", ")
    add(
      TerminalText.pad(verdict, to: Self.verdictColumns + 2) + attachment.title + "  [\(facts)]",
      indentation: 2)
    if showsPasswords {
      for password in attachment.foundPasswords {
        add("password: " + TerminalText.escape(password.text), indentation: 6)
      }
    }
    if attachment.viewsTellMore { add(attachment.views.sentence, indentation: 6) }
    for reason in attachment.reasons.prefix(Self.reasonsShown) { add(reason, indentation: 6) }
    let hidden = attachment.reasons.count - Self.reasonsShown
    if hidden > 0 { add("and \(hidden) more reasons, see --json", indentation: 6) }
    explain(
      [attachment.verdict.rawValue] + attachment.reasons.map(\.code.rawValue), indentation: 6)
  }

  private mutating func add(_ reason: Reason, indentation: Int) {
    let entry = reason.entry.map { TerminalText.escape($0) + ": " } ?? ""
    let code = explainer == nil ? "" : " [\(reason.code.rawValue)]"
    add(entry + TerminalText.escapeControls(reason.text) + code, indentation: indentation)
  }

  private mutating func explain(_ words: [String], indentation: Int) {
    guard let explainer else { return }
    lines += explainer.lines(for: words, columns: columns, indentation: indentation)
  }

  /// Adds a paragraph, its further lines indented a little more.
  private mutating func add(_ text: String, indentation: Int = 0, wraps: Bool = true) {
    lines += explainer?.close() ?? []
    let margin = String(repeating: " ", count: indentation)
    guard wraps else {
      lines.append(margin + TerminalText.truncate(text, to: columns - indentation))
      return
    }
    lines += TerminalText.wrap(text, to: columns - indentation, hanging: 2).map { margin + $0 }
  }
}

extension AttachmentFinding {
  /// The name, or the path through the archives around it.
  fileprivate var title: String {
    if path.count > 1 {
      return path.map { TerminalText.escape($0) }.joined(separator: " › ")
    }
    return name.map { TerminalText.escape($0) } ?? "(no name)"
  }

  /// What it is, in a few words.
  var facts: [String] {
    var facts: [String] = []
    if container != .none { facts.append(container.rawValue) }
    facts += encryption.filter { $0 != "none" }
    let marks = Set(entries.filter { $0.claimed != $0.encryption }.map(\.claimed.word))
    facts += marks.subtracting(encryption).sorted().map { "marked \($0)" }
    if let part { facts.append("part \(part)") }
    return facts.isEmpty ? ["file"] : facts
  }

  /// Whether what readers show is more than the verdict says already.
  var viewsTellMore: Bool {
    switch verdict {
    case .pseudoProtected, .ambiguous, .exposed, .partlyProtected: !views.isEmpty
    case .notProtected, .unknown, .protected, .none: views.count > 1
    }
  }

  /// Whether what a ZIP never hides is all that an admin may overlook.
  fileprivate var keepsNamesReadable: Bool {
    let isZip = [.zip, .ooxml, .odf, .epub, .jar, .apk].contains(container)
    return isZip && verdict == .protected && !entries.isEmpty
  }
}
