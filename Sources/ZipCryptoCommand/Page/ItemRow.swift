import AttachmentInspection
import MailMessage

/// One item as a row of the table: the verdict, whose mail it is, what it is, and why.
struct ItemRow {
  let item: AuditItem
  let finding: InputFinding
  let input: String

  /// Reasons beyond these are for `--json`.
  private static let reasonsShown = 8
  /// Files inside an attachment beyond these too.
  private static let insideShown = 8

  /// The row.
  var html: HTML {
    """
    <tr class="\(item.verdict.rawValue)"><td>\(item.verdict.badge)</td>\
    <td class="day">\(finding.date?.dayText ?? "no date")</td>\
    <td class="mail">\(mail)</td><td class="file">\(file)</td>\
    <td><ul class="reasons">\(reasons)</ul></td></tr>
    """
  }

  /// Who sent what, and where it stands.
  private var mail: HTML {
    var lines: [HTML] = []
    if let sender = finding.sender {
      lines.append("<div class=\"sender\">\(foreign: sender)</div>")
    }
    if let subject = finding.subject {
      lines.append("<div class=\"subject\">\(foreign: subject)</div>")
    }
    let member: HTML = finding.member.map { " › \(foreign: $0)" } ?? ""
    let message: HTML = finding.place.map { ", message \(String($0.index + 1))" } ?? ""
    lines.append(
      "<div class=\"input\">\(foreign: InputSource.name(of: input))\(member)\(message)</div>")
    return HTML(lines)
  }

  private var file: HTML {
    switch item {
    case .unseen: "<div class=\"name\"><em>not looked at</em></div>"
    case .attachment(let attachment, let inside):
      """
      <div class="name">\(Self.name(of: attachment))</div>\
      <div class="facts">\(attachment.facts.joined(separator: ", "))</div>\
      \(Self.list(inside))
      """
    }
  }

  private static func name(of attachment: AttachmentFinding) -> HTML {
    attachment.name.map { "\(foreign: $0)" } ?? "<em>no name</em>"
  }

  /// What is inside, each with its own verdict.
  private static func list(_ inside: [AttachmentFinding]) -> HTML {
    guard !inside.isEmpty else { return "" }
    var lines = inside.prefix(insideShown).map { attachment -> HTML in
      """
      <li>\(HTML(pathInside(attachment), separator: " › ")) \
      <span class="facts">\(attachment.facts.joined(separator: ", ")): \
      \(attachment.verdict.rawValue)</span></li>
      """
    }
    let hidden = inside.count - insideShown
    if hidden > 0 { lines.append("<li class=\"more\">and \(hidden) more files</li>") }
    return "<ul class=\"inside\">\(HTML(lines))</ul>"
  }

  /// The names on the way to it, without that of the attachment itself.
  private static func pathInside(_ attachment: AttachmentFinding) -> [HTML] {
    attachment.path.dropFirst().map { "\(foreign: $0)" }
  }

  /// The reasons, those of the attachment first.
  private var reasons: HTML {
    var list = ReasonLines(room: Self.reasonsShown)
    switch item {
    case .unseen(let reasons): list.add(reasons)
    case .attachment(let attachment, let inside):
      if attachment.viewsTellMore { list.add("\(attachment.views.sentence)") }
      list.add(attachment.reasons)
      for inner in inside {
        let name: HTML = "<span class=\"of\">\(Self.name(of: inner)):</span> "
        if inner.viewsTellMore { list.add("\(name)\(inner.views.sentence)") }
        list.add(inner.reasons, behind: name)
      }
    }
    return list.html
  }
}

/// Lines of a list, of which those beyond a number are only counted.
private struct ReasonLines {
  private let room: Int
  private var lines: [HTML] = []
  private var hidden = 0

  init(room: Int) { self.room = room }

  mutating func add(_ line: @autoclosure () -> HTML) {
    if lines.count < room { lines.append("<li>\(line())</li>") } else { hidden += 1 }
  }

  mutating func add(_ reasons: [Reason], behind name: HTML = "") {
    for reason in reasons { add("\(name)\(Self.line(reason))") }
  }

  var html: HTML {
    HTML(lines + (hidden > 0 ? ["<li class=\"more\">and \(hidden) more, see --json</li>"] : []))
  }

  private static func line(_ reason: Reason) -> HTML {
    let entry: HTML = reason.entry.map { "<span class=\"of\">\(foreign: $0):</span> " } ?? ""
    return "\(entry)<bdi>\(reason.text)</bdi> <code>\(reason.code.rawValue)</code>"
  }
}
