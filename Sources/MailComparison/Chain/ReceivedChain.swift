internal import MailMessage

/// The way of a mail by its Received lines, the oldest first.
///
/// A server writes its line on top of those that are there. What stands below the first line that
/// one trusts is therefore the word of whoever handed the mail over.
struct ReceivedChain: Hashable, Sendable {
  /// The lines, the oldest first.
  let hops: [ReceivedHop]
  /// Whether the format keeps the lines, and all of them were read.
  let isKnown: Bool

  /// RFC 5321 (6.3) has servers refuse mails with about a hundred lines: they go in circles.
  private static let mostHops = 128

  init(_ header: CopyHeader) {
    let fields = header["received"]
    hops = fields.prefix(Self.mostHops).map { ReceivedHop($0, line: header.line($0)) }.reversed()
    isKnown = header.isKept && fields.count <= Self.mostHops
  }

  /// Whether the mail was never handed from one server to another.
  var isEmpty: Bool { isKnown && hops.isEmpty }

  /// Whether all there is is the line of the server that took it from its writer.
  var isSubmissionAlone: Bool { isKnown && hops.count == 1 && hops[0].isSubmission }

  /// How many of the oldest lines are the same in both.
  func commonHops(with other: ReceivedChain) -> Int {
    zip(hops, other.hops).prefix { $0.key == $1.key }.count
  }

  /// Whether a mail with this way went on to have the other.
  func isBeginning(of other: ReceivedChain) -> Bool {
    isKnown && other.isKnown && !hops.isEmpty && hops.count < other.hops.count
      && commonHops(with: other) == hops.count
  }

  /// Whether no line is missing, as far as the lines themselves tell: the oldest is from whoever
  /// wrote the mail, and each is from the server of the one before.
  func isComplete(senderDomain: String?) -> Bool {
    guard isKnown else { return false }
    guard let first = hops.first else { return true }
    guard first.isOrigin(of: senderDomain) else { return false }
    return zip(hops, hops.dropFirst()).allSatisfy { earlier, later in
      guard let by = earlier.by else { return false }
      return later.senders.isEmpty
        || later.senders.contains { $0.isNear(by) || $0.isPrivateAddress }
    }
  }
}
