internal import MailMessage

/// E6: what servers write into a mail when they deliver it: it was delivered, which is not yet to
/// have crossed the gateway.
enum DeliveryMarks {
  private static let names = [
    "return-path", "delivered-to", "x-original-to", "envelope-to", "x-delivered-to",
    "authentication-results", "received-spf", "arc-seal", "arc-message-signature",
    "arc-authentication-results",
  ]

  static func find(in copies: [MailCopy]) -> [Evidence] {
    let marks = copies.map(fields)
    // What all copies have tells none from the others.
    guard copies.count == 1 || marks.contains(where: \.isEmpty) else { return [] }
    return copies.indices.filter { !marks[$0].isEmpty }.map { index in
      Evidence(
        .deliveryMarks, .medium,
        "\(CopyLabel.letter(index)) was delivered: a server has written so into it",
        quotes: marks[index].prefix(4).map { .init(index, copies[index].header.line($0)) })
    }
  }

  /// The fields of a copy that say so.
  static func fields(of copy: MailCopy) -> [HeaderField] {
    names.compactMap { copy.header.first($0) }
  }
}
