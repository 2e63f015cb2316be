/// E2: what the ways of the copies, by their Received lines, say of one another and of the gateway.
enum ReceivedChains {
  static func find(in copies: [MailCopy], _ gateway: GatewayProfile?) -> [Evidence] {
    var found: [Evidence] = []
    for (index, copy) in copies.enumerated() {
      for other in copies.indices where other != index {
        if let evidence = continuation(index, other, copies) { found.append(evidence) }
        guard other > index else { continue }
        if let evidence = sameWay(index, other, copies) ?? fork(index, other, copies) {
          found.append(evidence)
        }
      }
      if let gateway { found += passage(index, copy, gateway) }
    }
    return found
  }

  /// One way is the beginning of another.
  private static func continuation(
    _ index: Int, _ other: Int, _ copies: [MailCopy]
  ) -> Evidence? {
    let (chain, longer) = (copies[index].chain, copies[other].chain)
    guard chain.isBeginning(of: longer), let last = chain.hops.last else { return nil }
    let next = longer.hops[chain.hops.count]
    let (letter, name) = (CopyLabel.letter(index), CopyLabel.letter(other))
    return Evidence(
      .receivedChains, .strong,
      "\(name) went on where \(letter) ends: the Received lines of \(letter) are the oldest of "
        + "\(name), which has \(longer.hops.count - chain.hops.count) more",
      quotes: [.init(index, last.line), .init(other, next.line)],
      [.wentOn(other, beyond: index)])
  }

  /// Two ways lead through the same servers and end at different ones: whatever stands on the way
  /// of the one, the other crossed as well.
  private static func sameWay(_ index: Int, _ other: Int, _ copies: [MailCopy]) -> Evidence? {
    let (chain, second) = (copies[index].chain, copies[other].chain)
    let servers = Set(chain.hops.dropLast().compactMap(\.by))
    guard !servers.isEmpty, servers == Set(second.hops.dropLast().compactMap(\.by)),
      let last = chain.hops.last, let otherLast = second.hops.last, last.key != otherLast.key,
      // Anybody can put lines onto a copy that was never delivered.
      [index, other].allSatisfy({ place in
        !DeliveryMarks.fields(of: copies[place]).isEmpty
          && CopyMarks.sentMarks(of: copies[place]).isEmpty
      })
    else { return nil }
    return Evidence(
      .receivedChains, .medium,
      "\(CopyLabel.letter(index)) and \(CopyLabel.letter(other)) came through the same servers, but "
        + "for the last of each",
      quotes: [.init(index, last.line), .init(other, otherLast.line)], [.sameWay(index, other)])
  }

  /// Two ways part from one another.
  private static func fork(_ index: Int, _ other: Int, _ copies: [MailCopy]) -> Evidence? {
    let (chain, second) = (copies[index].chain, copies[other].chain)
    let common = chain.commonHops(with: second)
    guard common < chain.hops.count, common < second.hops.count else { return nil }
    let (letter, name) = (CopyLabel.letter(index), CopyLabel.letter(other))
    return Evidence(
      .receivedChains, .medium,
      common == 0
        ? "\(letter) and \(name) have no Received line in common: they came on different ways"
        : "\(letter) and \(name) part after \(common == 1 ? "one server" : "\(common) servers"): "
          + "they came on different ways",
      quotes: [.init(index, chain.hops[common].line), .init(other, second.hops[common].line)])
  }

  /// What a way says of the gateway.
  private static func passage(
    _ index: Int, _ copy: MailCopy, _ gateway: GatewayProfile
  ) -> [Evidence] {
    guard !gateway.hosts.isEmpty, !copy.chain.hops.isEmpty else { return [] }
    let letter = CopyLabel.letter(index)
    switch GatewayPassage(copy.chain, hosts: gateway.hosts) {
    case .recorded(let hops):
      let quotes = hops.map { Evidence.Quote(index, $0.line) }
      // A copy that nobody has delivered can bear any lines.
      guard !DeliveryMarks.fields(of: copy).isEmpty, CopyMarks.sentMarks(of: copy).isEmpty else {
        return [
          Evidence(
            .receivedChains, .medium,
            "lines of \(letter) claim that it crossed the gateway, and no mark of a delivery bears "
              + "them out", quotes: quotes, [.hint(index, .after)])
        ]
      }
      return [
        Evidence(
          .receivedChains, .strong,
          "\(letter) crossed the gateway: the server behind it says that it took the mail from it",
          quotes: quotes, [.placed(index, .after)])
      ]
    case .claimed(let hops):
      return [
        Evidence(
          .receivedChains, .weak,
          "lines of \(letter) claim that it crossed the gateway; no server behind the gateway says "
            + "so, and anybody can write such lines",
          quotes: hops.map { .init(index, $0.line) }, [.hint(index, .after)])
      ]
    case .none:
      guard copy.chain.isComplete(senderDomain: copy.senderDomain), gateway.marks(in: copy).isEmpty,
        let oldest = copy.chain.hops.first, let newest = copy.chain.hops.last
      else { return [] }
      let lines = copy.chain.hops.count == 1 ? [oldest] : [oldest, newest]
      return [
        Evidence(
          .receivedChains, .strong,
          "\(letter) never crossed the gateway: its way has no gap, and the gateway is not on it",
          quotes: lines.map { .init(index, $0.line) }, [.placed(index, .before)])
      ]
    }
  }
}
