/// One thing in an input that has a verdict of its own: an attachment that counts, or what of the
/// input could not be looked at.
///
/// The verdict of an input is the worst of its items.
public enum AuditItem: Hashable, Sendable {
  /// An attachment that counts, with those inside it.
  case attachment(AttachmentFinding, inside: [AttachmentFinding])
  /// Parts of the input that nobody looked at, so that an attachment may be missing.
  case unseen([Reason])

  /// What it is worth.
  public var verdict: Verdict {
    switch self {
    case .attachment(let finding, _): finding.verdict
    case .unseen: .unknown
    }
  }

  /// What it is, by its content.
  public var container: Container {
    switch self {
    case .attachment(let finding, _): finding.container
    case .unseen: .none
    }
  }
}

extension InputFinding {
  /// What has a verdict of its own in it; none, where there is nothing to judge.
  public var items: [AuditItem] {
    var items: [AuditItem] = []
    for finding in attachments {
      if finding.counted {
        items.append(.attachment(finding, inside: []))
      } else if finding.path.count > 1, case .attachment(let outer, let inside)? = items.last {
        items[items.count - 1] = .attachment(outer, inside: inside + [finding])
      }
    }
    let unseen = unseenNotes
    if !unseen.isEmpty { items.append(.unseen(unseen)) }
    return items
  }
}
