/// What a disguised archive is made of.
struct ArchiveRecipe {
  /// What stands in front.
  enum Prefix: CaseIterable {
    case none
    case program
    /// A page, which a browser shows.
    case page
  }

  /// What stands behind the end record's fixed part.
  enum Comment: CaseIterable {
    case none
    case text
    /// The password of ``EntryRecipe/Truth/zipCryptoCommentPassword``.
    case password
  }

  /// A field of the end record that is wrong.
  enum EndLie: CaseIterable {
    case oneEntryLess
    case oneEntryMore
    case smallerSize
    case largerSize
    case smallerOffset
    case largerOffset
  }

  /// A ZIP64 end record that nothing asks for.
  enum Zip64: CaseIterable {
    case none
    case same
    case oneEntryLess
  }

  /// Where another archive stands.
  enum Place: CaseIterable {
    case inFront
    case inComment
  }

  var entries: [EntryRecipe] = []
  var prefix = Prefix.none
  /// Whether the offsets count what stands in front.
  var countsPrefix = false
  var comment = Comment.none
  var endLie: EndLie?
  var zip64 = Zip64.none
  /// Zeros, or random bytes, behind everything.
  var trailingZeros = 0
  var trailingJunk = 0
  /// Random bytes between the last entry and the directory.
  var beforeDirectory = 0
  /// Entries of another archive in the same file, and where that stands.
  var other: (place: Place, entries: [EntryRecipe])?
  /// Whether the last bytes, with them the end record's, are missing.
  var isCutOff = false
  var seed: UInt64 = 0
}
