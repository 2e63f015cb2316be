/// E1: a copy without Received lines was never handed from one server to another.
///
/// It is silent on formats that do not keep the lines. A copy with nothing but the line of its
/// submission is a weaker form of it: some servers keep that in the sent copy.
enum NeverTransported {
  static func find(in copies: [MailCopy], _ gateway: GatewayProfile?) -> [Evidence] {
    copies.indices.compactMap { index in
      let chain = copies[index].chain
      guard chain.isEmpty || chain.isSubmissionAlone else { return nil }
      let others = copies.indices.filter { copies[$0].chain.hops.count > chain.hops.count }
      var quotes: [Evidence.Quote] = []
      if let hop = chain.hops.first {
        quotes.append(.init(index, hop.line))
      } else if let first = copies[index].header.fields.first {
        quotes.append(.init(index, copies[index].header.line(first)))
      }
      for other in others {
        if let newest = copies[other].chain.hops.last { quotes.append(.init(other, newest.line)) }
      }
      let statements =
        [Statement.hint(index, .before)]
        + others.map { .lessTransported(index, than: $0, isSubmitted: !chain.isEmpty) }
      let letter = CopyLabel.letter(index)
      guard chain.isEmpty else {
        return Evidence(
          .neverTransported, .medium,
          "\(letter) has only the Received line of its submission, as some servers keep it in sent "
            + "copies", quotes: quotes, statements)
      }
      let isClean = gateway?.marks(in: copies[index]).isEmpty == true
      let isUntouched = isClean && DeliveryMarks.fields(of: copies[index]).isEmpty
      return Evidence(
        .neverTransported, .strong,
        "\(letter) has no Received lines: no server has ever handed it on"
          + (isUntouched ? ", and nothing of the gateway stands in it" : ""),
        quotes: quotes, statements + (isUntouched ? [.placed(index, .before)] : []))
    }
  }
}
