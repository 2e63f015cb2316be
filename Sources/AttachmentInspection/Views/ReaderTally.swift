internal import ZipCrypto

/// What one reader makes of the entries of an archive, counted.
struct ReaderTally {
  private var opens = false
  private var asks = false
  private var refuses = false
  private var isUntold = false

  /// Adds an entry's outcome; `nil` where it is not known.
  mutating func add(_ outcome: EntryOutcome?) {
    switch outcome {
    case .opens: opens = true
    case .asks: asks = true
    case .refuses: refuses = true
    case .nothing: break
    case nil: isUntold = true
    }
  }

  /// What the reader does; `nil` where of one entry it is not known.
  var behaviour: View.Behaviour? {
    if isUntold { return nil }
    if refuses { return .refuses }
    switch (opens, asks) {
    case (true, true): return .opensSome
    case (true, false): return .opens
    case (false, true): return .asks
    case (false, false): return .showsNothing
    }
  }
}
