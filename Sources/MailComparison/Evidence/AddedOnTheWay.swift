internal import MailMessage

/// E3: text and header fields that stand in one copy and that the other lacks, or that a profile
/// calls the gateway's.
enum AddedOnTheWay {
  /// So many lines are quoted.
  private static let mostQuotes = 4

  static func find(in copies: [MailCopy], _ gateway: GatewayProfile?) -> [Evidence] {
    var found: [Evidence] = []
    for index in copies.indices {
      if let gateway { found += marks(of: gateway, index, copies[index]) }
      for other in copies.indices where other != index {
        if let evidence = added(index, lackedBy: other, copies) { found.append(evidence) }
        if let evidence = fields(index, lackedBy: other, copies) { found.append(evidence) }
      }
    }
    return found
  }

  /// What a profile calls the gateway's.
  private static func marks(
    of gateway: GatewayProfile, _ index: Int, _ copy: MailCopy
  ) -> [Evidence] {
    let marks = gateway.marks(in: copy)
    let letter = CopyLabel.letter(index)
    var found: [Evidence] = []
    let texts = marks.texts.filter { !$0.isQuoted }
    if !texts.isEmpty {
      found.append(
        Evidence(
          .addedOnTheWay, .strong, "text that the gateway adds stands in \(letter)",
          quotes: texts.prefix(mostQuotes).map { .init(index, $0.shown) },
          [.placed(index, .after)]))
    } else if let quoted = marks.texts.first {
      found.append(
        Evidence(
          .addedOnTheWay, .weak,
          "text that the gateway adds stands in \(letter), in what is quoted from another mail",
          quotes: [.init(index, quoted.shown)]))
    }
    if !marks.fields.isEmpty {
      found.append(
        Evidence(
          .addedOnTheWay, .strong, "a header field that the gateway writes stands in \(letter)",
          quotes: marks.fields.prefix(mostQuotes).map { .init(index, $0) },
          [.placed(index, .after)]))
    }
    return found
  }

  /// Text that one copy has and the other lacks, while the rest is the same.
  private static func added(
    _ index: Int, lackedBy other: Int, _ copies: [MailCopy]
  ) -> Evidence? {
    guard let added = AddedText(to: copies[other].text, in: copies[index].text) else { return nil }
    let (letter, name) = (CopyLabel.letter(index), CopyLabel.letter(other))
    let quotes = added.lines.prefix(mostQuotes).map { Evidence.Quote(index, $0.shown) }
    let count = added.lines.count == 1 ? "a line" : "\(added.lines.count) lines"
    let isAboutEncryption = added.lines.contains { EncryptionWords.stand(in: $0.folded) }
    let isList = copies[index].cameThroughList && !copies[other].cameThroughList
    if isList || (!isAboutEncryption && added.isFooter(of: copies[index].text)) {
      return Evidence(
        .addedOnTheWay, .weak,
        "\(count) below the text of \(letter) that \(name) lacks, as mailing lists add them",
        quotes: Array(quotes))
    }
    guard isAboutEncryption else {
      return Evidence(
        .addedOnTheWay, .medium,
        "\(count) in the text of \(letter) that \(name) lacks; any server on the way may have added "
          + "what says nothing of encryption", quotes: Array(quotes))
    }
    return Evidence(
      .addedOnTheWay, .strong,
      "\(count) about encryption in the text of \(letter) that \(name) lacks, while the rest is the "
        + "same", quotes: Array(quotes), [.added(index, lackedBy: other)])
  }

  /// Header fields of one's own that one copy has and the other lacks.
  private static func fields(
    _ index: Int, lackedBy other: Int, _ copies: [MailCopy]
  ) -> Evidence? {
    guard copies[other].header.isKept else { return nil }
    let names = copies[other].header.names
    let fields = copies[index].header.fields.filter { field in
      let name = field.name.lowercased()
      return !names.contains(name) && HeaderOrigin(name) == .unknown
    }
    guard !fields.isEmpty else { return nil }
    let (letter, name) = (CopyLabel.letter(index), CopyLabel.letter(other))
    return Evidence(
      .addedOnTheWay, .weak,
      "header fields of \(letter) that \(name) lacks and that no well-known program writes",
      quotes: fields.prefix(mostQuotes).map { .init(index, copies[index].header.line($0)) })
  }
}
