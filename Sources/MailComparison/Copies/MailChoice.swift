internal import SystemPackage

/// Which mails of the inputs are compared: the inputs' own, or one that is attached to them, where
/// that is the mail that the others are copies of: a journal report, a forward.
struct MailChoice {
  /// One mail for each input.
  let mails: [HeldMail]
  /// Whether they are copies of one mail.
  let sameness: MailIdentity.Sameness

  init(of inputs: [HeldMail]) throws(Errno) {
    let outer = Self.sameness(of: inputs)
    if case .same = outer {
      (mails, sameness) = (inputs, outer)
      return
    }
    var candidates: [[HeldMail]] = []
    for input in inputs {
      candidates.append(inputs.count > 1 ? [input] + (try input.attachedMails()) : [input])
    }
    if let chosen = Self.copies(of: inputs, candidates)
      ?? Self.copies(of: candidates.flatMap { $0.dropFirst() }, candidates)
    {
      (mails, sameness) = (chosen, Self.sameness(of: chosen))
    } else {
      (mails, sameness) = (inputs, outer)
    }
  }

  /// The first mails, one of each input, that are all copies of one of the references.
  private static func copies(
    of references: [HeldMail], _ candidates: [[HeldMail]]
  ) -> [HeldMail]? {
    for reference in references {
      var chosen: [HeldMail] = []
      for mails in candidates {
        let copy = mails.first { mail in
          if case .same = reference.identity.sameness(with: mail.identity) { true } else { false }
        }
        guard let copy else { break }
        chosen.append(copy)
      }
      guard chosen.count == candidates.count else { continue }
      if case .same = sameness(of: chosen) { return chosen }
    }
    return nil
  }

  /// Whether all are copies of one mail: one that is another decides, then one that is undecided.
  static func sameness(of mails: [HeldMail]) -> MailIdentity.Sameness {
    let identities = mails.map(\.identity)
    var result = MailIdentity.Sameness.same(.messageID)
    for (index, identity) in identities.enumerated() {
      for other in identities[(index + 1)...] {
        switch identity.sameness(with: other) {
        case .different(let basis): return .different(basis)
        case .undecided: result = .undecided
        case .same(let basis): if case .same = result, basis != .messageID { result = .same(basis) }
        }
      }
    }
    return result
  }
}
