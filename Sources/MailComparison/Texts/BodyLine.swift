/// A line of a mail's text, as it is shown and as it is compared.
struct BodyLine: Hashable, Sendable {
  /// As it is shown.
  let shown: QuotedLine
  /// As it is compared.
  let folded: FoldedText
  /// Whether it stands in what an answer or a forward has taken over from another mail.
  let isQuoted: Bool
}
