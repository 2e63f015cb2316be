extension Verdict {
  /// The verdict of an attachment from those of its entries: the first rule that applies.
  ///
  /// An entry without content (``none``) has no say; an entry that is an archive itself has the
  /// verdict of what is in it.
  static func combining(_ entries: some Sequence<Verdict>) -> Verdict {
    let found = VerdictSet(entries)
    for decisive in [Verdict.pseudoProtected, .exposed, .ambiguous] where found.contains(decisive) {
      return decisive
    }
    let hasPlain = found.contains(.notProtected) || found.contains(.partlyProtected)
    let hasEncrypted = found.contains(.protected) || found.contains(.partlyProtected)
    if hasPlain { return hasEncrypted ? .partlyProtected : .notProtected }
    if found.contains(.unknown) { return .unknown }
    return hasEncrypted ? .protected : .none
  }

  /// The verdict on what is one thing to some readers and another to others.
  static func disagreeing(_ readings: [Verdict]) -> Verdict {
    let worst = worst(of: readings)
    let isDecided = Set(readings).count == 1 || [.pseudoProtected, .exposed].contains(worst)
    return isDecided ? worst : .ambiguous
  }
}
