/// A mail gateway by what it leaves in the mails that it lets through: its servers, its header
/// fields, the text that it adds, the names of its archives.
///
/// It is kept in a small file that people read and write: `key: value` lines, `#` comments, UTF-8.
/// In values, `*` stands for any text.
public struct GatewayProfile: Hashable, Sendable {
  /// What the profile is called; the file's name.
  public var name: String
  /// Its servers, as they name themselves in Received lines: `host:`.
  public var hosts: [TextPattern] = []
  /// Header fields that only it writes, by their names: `header:`.
  public var headers: [String] = []
  /// Lines that it adds to a mail's text: `text:`.
  public var texts: [TextPattern] = []
  /// The names of the archives that it makes: `archive:`.
  public var archives: [TextPattern] = []

  /// A profile of nothing.
  public init(name: String) { self.name = name }

  /// What of the gateway stands in one copy, besides its servers.
  struct Marks {
    /// The lines of text.
    var texts: [BodyLine] = []
    /// The header fields.
    var fields: [QuotedLine] = []
    /// Whether a Received line names one of its servers, whoever wrote that line.
    var hasHost = false

    var isEmpty: Bool { texts.isEmpty && fields.isEmpty && !hasHost }
  }

  /// Lines are looked at together with so many that follow, should one have been broken.
  private static let window = 4

  /// What of the gateway stands in a copy.
  func marks(in copy: MailCopy) -> Marks {
    var marks = Marks()
    for name in headers {
      marks.fields += copy.header[name.lowercased()].map(copy.header.line)
    }
    marks.hasHost = copy.chain.hops.contains { hop in
      (hop.senders + [hop.by].compactMap(\.self)).contains { host in
        hosts.contains { $0.matches(host: host.text) }
      }
    }
    for pattern in texts {
      let lines = [copy.text.plain, copy.text.html].compactMap(\.self)
      marks.texts += lines.flatMap { Self.lines(of: pattern, in: $0) }
    }
    return marks
  }

  /// The lines at which a text stands.
  private static func lines(of pattern: TextPattern, in lines: [BodyLine]) -> [BodyLine] {
    let whole = lines.filter { pattern.isIn($0.folded) }
    guard whole.isEmpty else { return whole }
    // Only where all of it stands there at all, broken into lines, is its place looked for.
    guard pattern.isIn(FoldedText(joining: lines.map(\.folded))) else { return [] }
    return lines.indices.filter { index in
      let next = lines[index..<min(index + window, lines.count)]
      let rest = lines[min(index + 1, lines.count)..<min(index + window, lines.count)]
      return pattern.isIn(FoldedText(joining: next.map(\.folded)))
        && !pattern.isIn(FoldedText(joining: rest.map(\.folded)))
    }.map { lines[$0] }
  }
}
