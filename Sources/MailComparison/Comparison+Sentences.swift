internal import AttachmentInspection

extension Comparison {
  /// The answer as one sentence, copies called by their letters.
  public var text: String {
    switch answer {
    case .beforeAndAfter:
      let before = indices(.before)
      let after = indices(.after)
      let unknown = indices(.unknown)
      let sentence =
        "\(CopyLabel.list(before)) \(before.count == 1 ? "is the copy" : "are copies") from before "
        + "the gateway, \(CopyLabel.list(after)) \(after.count == 1 ? "the one" : "those") from after "
        + "it"
      guard !unknown.isEmpty else { return sentence }
      return sentence + "; of \(CopyLabel.list(unknown)) it cannot be told"
    case .allBefore:
      return copies.count == 1
        ? "A is a copy from before the gateway"
        : "\(all) are \(copies.count == 2 ? "both" : "all") copies from before the gateway"
    case .allAfter:
      return copies.count == 1
        ? "A is a copy from after the gateway"
        : "\(all) are \(copies.count == 2 ? "both" : "all") copies from after the gateway"
    case .notTheSameMessage: return "these are not copies of the same message"
    case .cannotTell:
      switch doubt {
      case .identity: return "it cannot be told whether these are copies of the same message"
      case .contradiction:
        return "it cannot be told which copy is from before the gateway: the proofs contradict one "
          + "another"
      case .noEvidence, nil:
        return copies.count == 1
          ? "it cannot be told whether A has crossed the gateway"
          : "it cannot be told which of the copies has crossed the gateway"
      }
    }
  }

  /// What that means for whoever sees a plain file, in one sentence.
  public var meaning: String {
    switch answer {
    case .beforeAndAfter: meaningOfBoth
    case .allBefore: meaningOfBefore
    case .allAfter: deliveredVerdict
    case .notTheSameMessage:
      "what one of them shows says nothing of the other: compare copies with the same Message-ID"
    case .cannotTell: meaningOfDoubt
    }
  }

  private var meaningOfBoth: String {
    let plain = indices(.before).filter { copies[$0].finding.verdict == .notProtected }
    guard !plain.isEmpty else { return deliveredVerdict }
    let letters = CopyLabel.list(plain)
    return "a plain file seen in \(letters) tells nothing about what was delivered, for \(letters) "
      + "never crossed the gateway; " + deliveredVerdict
  }

  private var meaningOfBefore: String {
    let delivered = copies.indices.filter { index in
      !copies[index].chain.hops.isEmpty && !DeliveryMarks.fields(of: copies[index]).isEmpty
    }
    guard delivered.isEmpty else {
      return "\(CopyLabel.list(delivered)) reached a mailbox without crossing the gateway: on that "
        + "way nothing protects attachments"
    }
    return
      "what stands in \(copies.count == 1 ? "this copy" : "these copies") says nothing of what "
      + "recipients behind the gateway got: look at the copy in a recipient's mailbox"
  }

  /// What the delivered copies are worth.
  private var deliveredVerdict: String {
    let delivered = indices(.after)
    let weak = delivered.filter { copies[$0].finding.verdict != .protected }
    let (subject, verb) =
      delivered.count == 1
      ? ("the delivered copy \(CopyLabel.list(delivered))", "is")
      : ("the delivered copies \(CopyLabel.list(delivered))", "are")
    guard let first = weak.first else { return "\(subject) \(verb) protected" }
    let name = "the delivered copy \(CopyLabel.letter(first))"
    switch copies[first].finding.verdict {
    case .unknown: return "whether \(name) is protected cannot be told"
    case .none: return "\(name) has no attachment that could be protected"
    default:
      return "\(name) is not safe (\(copies[first].finding.verdict.rawValue)): the gateway did not "
        + "do its work"
    }
  }

  private var meaningOfDoubt: String {
    switch doubt {
    case .identity: return "without a Message-ID in both, nothing that they show can be compared"
    case .contradiction: return "each holds a file of the other in an archive: look at both by hand"
    case .noEvidence, nil: break
    }
    let advice =
      gateway == nil
      ? "'zipcrypto compare --learn' makes a profile of the gateway from a mail that crossed it, and "
        + "'--gateway' uses it"
      : "the profile names nothing that stands in them, and their ways have gaps or do not say"
    guard copies.count > 1 else {
      return "one copy alone does not tell what the gateway has done; " + advice
    }
    return
      "a plain file in them may be the sender's own copy, or one that the gateway has let pass; "
      + advice
  }

  private var all: String { CopyLabel.list(Array(copies.indices)) }

  private func indices(_ place: Place) -> [Int] { places.indices.filter { places[$0] == place } }
}
