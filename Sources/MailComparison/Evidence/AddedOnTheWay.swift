internal import MailMessage

/// E3: text and header fields that stand in one copy and that others lack, or that a profile calls
/// the gateway's.
enum AddedOnTheWay {
  /// So many lines are quoted.
  private static let mostQuotes = 4

  static func find(in copies: [MailCopy], _ gateway: GatewayProfile?) -> [Evidence] {
    copies.indices.flatMap { index in
      (gateway.map { marks(of: $0, index, copies[index]) } ?? []) + added(index, copies)
        + fields(index, copies)
    }
  }

  /// What a profile calls the gateway's.
  private static func marks(
    of gateway: GatewayProfile, _ index: Int, _ copy: MailCopy
  ) -> [Evidence] {
    let marks = gateway.marks(in: copy)
    let letter = CopyLabel.letter(index)
    var found: [Evidence] = []
    let texts = marks.texts.filter { !$0.isQuoted }
    // Anybody can put text and fields into a mail. What no server ever handed on has not crossed the
    // gateway; nor has, as far as one knows, what came on a way that does not lead through it.
    var isOnTheWay = !copy.chain.isKnown || gateway.hosts.isEmpty
    if case .recorded = GatewayPassage(copy.chain, hosts: gateway.hosts) { isOnTheWay = true }
    let isBorneOut = !copy.chain.isEmpty && isOnTheWay
    let weight: Evidence.Weight = isBorneOut ? .strong : .medium
    let statement: Statement = isBorneOut ? .placed(index, .after) : .hint(index, .after)
    let doubt = isBorneOut ? "" : ", though its way does not lead through the gateway"
    if !texts.isEmpty {
      found.append(
        Evidence(
          .addedOnTheWay, weight, "text that the gateway adds stands in \(letter)" + doubt,
          quotes: quotes(texts.map(\.shown), index), [statement]))
    } else if let quoted = marks.texts.first {
      found.append(
        Evidence(
          .addedOnTheWay, .weak,
          "text that the gateway adds stands in \(letter), in what is quoted from another mail",
          quotes: quotes([quoted.shown], index)))
    }
    if !marks.fields.isEmpty {
      found.append(
        Evidence(
          .addedOnTheWay, weight,
          "a header field that the gateway writes stands in \(letter)" + doubt,
          quotes: quotes(marks.fields, index), [statement]))
    }
    return found
  }

  /// Text that a copy has and others lack, while the rest is the same.
  private static func added(_ index: Int, _ copies: [MailCopy]) -> [Evidence] {
    var groups: [(added: AddedText, others: [Int])] = []
    for other in copies.indices where other != index {
      guard let added = AddedText(to: copies[other].text, in: copies[index].text) else { continue }
      if let place = groups.firstIndex(where: { $0.added.lines == added.lines }) {
        groups[place].others.append(other)
      } else {
        groups.append((added, [other]))
      }
    }
    return groups.map { evidence($0.added, in: index, lackedBy: $0.others, copies) }
  }

  private static func evidence(
    _ added: AddedText, in index: Int, lackedBy others: [Int], _ copies: [MailCopy]
  ) -> Evidence {
    let count = added.lines.count == 1 ? "a line" : "\(added.lines.count) lines"
    let (letter, lacking) = (CopyLabel.letter(index), lacking(others))
    let quotes = quotes(added.lines.map(\.shown), index)
    let isAboutEncryption = added.lines.contains { EncryptionWords.stand(in: $0.folded) }
    let isList = copies[index].cameThroughList && others.contains { !copies[$0].cameThroughList }
    if isList || (!isAboutEncryption && added.isFooter(of: copies[index].text)) {
      return Evidence(
        .addedOnTheWay, .weak,
        "\(count) below the text of \(letter) that \(lacking), as mailing lists add them",
        quotes: quotes)
    }
    guard isAboutEncryption else {
      return Evidence(
        .addedOnTheWay, .medium,
        "\(count) in the text of \(letter) that \(lacking); any server on the way may have added "
          + "what says nothing of encryption", quotes: quotes)
    }
    // Servers warn of password ZIPs too: what tells of an encryption has something encrypted.
    let isBorneOut = others.allSatisfy { other in
      copies[index].isConverted(from: copies[other])
    }
    guard isBorneOut else {
      return Evidence(
        .addedOnTheWay, .medium,
        "\(count) about encryption in the text of \(letter) that \(lacking), though its "
          + "files are not the others' made into something else", quotes: quotes)
    }
    return Evidence(
      .addedOnTheWay, .strong,
      "\(count) about encryption in the text of \(letter) that \(lacking), while the rest is the "
        + "same", quotes: quotes, others.map { .added(index, lackedBy: $0) })
  }

  /// Header fields of nobody who is known, which a copy has and others lack.
  private static func fields(_ index: Int, _ copies: [MailCopy]) -> [Evidence] {
    var groups: [(lines: [QuotedLine], others: [Int])] = []
    let header = copies[index].header
    let candidates = header.fields.filter { HeaderOrigin($0.name.lowercased()) == .unknown }
    for other in copies.indices where other != index && copies[other].header.isKept {
      let names = copies[other].header.names
      let lines = candidates.filter { !names.contains($0.name.lowercased()) }.map(header.line)
      guard !lines.isEmpty else { continue }
      if let place = groups.firstIndex(where: { $0.lines == lines }) {
        groups[place].others.append(other)
      } else {
        groups.append((lines, [other]))
      }
    }
    return groups.map { lines, others in
      Evidence(
        .addedOnTheWay, .weak,
        "header fields of \(CopyLabel.letter(index)) that \(lacking(others)) and that no well-known "
          + "program writes", quotes: quotes(lines, index))
    }
  }

  private static func lacking(_ others: [Int]) -> String {
    CopyLabel.list(others) + (others.count == 1 ? " lacks" : " lack")
  }

  private static func quotes(_ lines: [QuotedLine], _ copy: Int) -> [Evidence.Quote] {
    lines.prefix(mostQuotes).map { .init(copy, $0) }
  }
}
