/// What an HTML text shows, as lines: without tags, with its character references resolved.
///
/// It serves to read what people read, not to lay it out: blocks end lines, cells of a table are
/// parted by tabs, white space is one space (HTML Living Standard, 13.1).
public enum HTMLText {
  /// The text of an HTML document or of a piece of one; its lines end with line feeds.
  ///
  /// The work is proportional to the length, whatever the text is.
  public static func text(of html: String) -> String {
    var reader = Reader(Array(html.utf8))
    reader.run()
    return String(decoding: reader.output, as: UTF8.self)
  }

  private struct Reader {
    let input: [UInt8]
    var output: [UInt8] = []
    private var index = 0
    /// White space that was passed, and is one space if text follows on the line.
    private var hasSpace = false
    private var preformattedDepth = 0
    /// Up to where no `>` follows, so that it is not looked for again and again.
    private var tagEndsFrom = 0
    private var lastCommentEnd: Int?

    init(_ input: [UInt8]) {
      self.input = input
      output.reserveCapacity(input.count / 2)
    }

    mutating func run() {
      while index < input.count {
        let byte = input[index]
        switch byte {
        case UInt8(ascii: "<"):
          if !passTag() { take(byte) }
        case UInt8(ascii: "&"):
          if let (scalar, length) = CharacterReference.read(input[index...]) {
            index += length
            put(String(scalar).utf8, isSpace: scalar == "\u{A0}" || scalar == " ")
          } else {
            take(byte)
          }
        case 0x20, 0x09, 0x0A, 0x0D, 0x0C:
          index += 1
          if preformattedDepth > 0, byte == 0x0A {
            endLine()
          } else {
            hasSpace = true
          }
        default: take(byte)
        }
      }
    }

    private mutating func take(_ byte: UInt8) {
      index += 1
      put(CollectionOfOne(byte), isSpace: false)
    }

    private mutating func put(_ bytes: some Sequence<UInt8>, isSpace: Bool) {
      guard !isSpace else {
        hasSpace = true
        return
      }
      if hasSpace {
        hasSpace = false
        if let last = output.last, last != 0x0A, last != 0x09 { output.append(0x20) }
      }
      output += bytes
    }

    private mutating func endLine() {
      hasSpace = false
      if let last = output.last, last != 0x0A { output.append(0x0A) }
    }

    /// Passes a tag, a comment, or an element whose content is not shown.
    ///
    /// - Returns: whether there was one; a `<` alone is text.
    private mutating func passTag() -> Bool {
      let next = index + 1
      guard next < input.count else { return false }
      if input[next...].starts(with: "!--".utf8) {
        index = endOfComment(from: next + 3)
        return true
      }
      let isClosing = input[next] == UInt8(ascii: "/")
      let start = isClosing ? next + 1 : next
      guard start < input.count else { return false }
      let first = input[start]
      guard first.isLetter || first == UInt8(ascii: "!") || first == UInt8(ascii: "?") else {
        return false
      }
      guard let end = endOfTag(from: start) else { return false }
      let name = input[start..<end].prefix { $0.isLetter || (0x30...0x39).contains($0) }
        .prefix(16).map(\.lowercased)
      index = end + 1
      act(on: String(decoding: name, as: UTF8.self), isClosing: isClosing)
      return true
    }

    private mutating func act(on name: String, isClosing: Bool) {
      switch name {
      case "script", "style", "title", "template":
        if !isClosing { passContent(of: name) }
      case "td", "th":
        if !isClosing, let last = output.last, last != 0x0A {
          output.append(0x09)
          hasSpace = false
        }
      case "pre":
        preformattedDepth = max(0, preformattedDepth + (isClosing ? -1 : 1))
        endLine()
      default:
        if Self.blocks.contains(name) { endLine() }
      }
    }

    private static let blocks: Set<String> = [
      "address", "article", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt",
      "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
      "li", "main", "ol", "option", "p", "section", "table", "tbody", "thead", "tr", "ul",
    ]

    /// The index of the `>` that ends a tag: one within quotes does not.
    private mutating func endOfTag(from start: Int) -> Int? {
      var quote: UInt8?
      var firstEnd: Int?
      var place = max(start, tagEndsFrom)
      // Attributes are not long; beyond, a quote was never meant to be one.
      let limit = min(input.count, start + 1 << 14)
      while place < limit {
        let byte = input[place]
        if byte == UInt8(ascii: ">") {
          if quote == nil { return place }
          firstEnd = firstEnd ?? place
        } else if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        }
        place += 1
      }
      if firstEnd == nil { tagEndsFrom = max(tagEndsFrom, limit) }
      return firstEnd
    }

    private mutating func endOfComment(from start: Int) -> Int {
      if let lastCommentEnd, start > lastCommentEnd { return input.count }
      var place = start
      while place + 2 < input.count {
        if input[place] == UInt8(ascii: "-"), input[place + 1] == UInt8(ascii: "-"),
          input[place + 2] == UInt8(ascii: ">")
        {
          return place + 3
        }
        place += 1
      }
      lastCommentEnd = start - 1
      return input.count
    }

    /// Passes what stands up to the closing tag of an element.
    private mutating func passContent(of name: String) {
      let closing = Array("</\(name)".utf8)
      while index < input.count {
        if input[index] == UInt8(ascii: "<"), input.count - index >= closing.count,
          zip(closing, input[index...]).allSatisfy({ $0 == $1.lowercased })
        {
          return
        }
        index += 1
      }
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(lowercased) }
}
