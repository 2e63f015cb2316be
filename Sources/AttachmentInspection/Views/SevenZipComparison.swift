internal import ZipCrypto

/// Whether 7-Zip's comparison of an entry's headers is known to be harmless.
///
/// It compares the first entry's headers when it opens the archive, and goes by the local headers
/// alone where they differ. Else it compares each later entry's as it comes, and gives a header
/// error for that entry instead of its content.
struct SevenZipComparison {
  private var firstOffset: UInt64?
  private var firstDiffersInMark = false
  private var hasDifference = false
  private var isInOrder = true

  /// Takes in an entry, in the order of the directory.
  ///
  /// - Parameter oddities: what is unusual about it, of which the names count here.
  /// - Returns: whether what 7-Zip does was measured.
  mutating func add(
    _ entry: Entry, _ location: LocalHeaderLocation, _ oddities: EntryOddities
  ) -> Bool {
    let difference = entry.flags.symmetricDifference(location.header.flags)
    let differsInMark = difference.contains(.encrypted)
    let leavesToDescriptor = location.header.flags.contains(.dataDescriptor)
    let differsElsewhere =
      !difference.subtracting(.encrypted).isEmpty || oddities.contains(.names)
      || (!leavesToDescriptor && entry.crc32 != location.header.crc32)
    if differsInMark || differsElsewhere { hasDifference = true }
    guard let firstOffset else {
      self.firstOffset = entry.localHeaderOffset
      firstDiffersInMark = differsInMark && !differsElsewhere
      return true
    }
    if entry.localHeaderOffset < firstOffset { isInOrder = false }
    if hasDifference, !isInOrder { return false }
    return (!differsInMark || firstDiffersInMark) && !differsElsewhere
  }
}
