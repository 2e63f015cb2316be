package import SystemPackage

/// The names in a folder in the order of their bytes, in little more memory than the bytes take: a
/// mail folder may have a hundred thousand.
package struct FolderNames: Sendable {
  private let bytes: [UInt8]
  /// Where each name begins and ends in `bytes`.
  private let ranges: [Range<UInt32>]

  /// Reads the names in a folder, without `.` and `..`.
  ///
  /// - Throws: the system's error; `fileTooLarge` for names of more than 4 GiB together.
  package init(folder path: FilePath) throws(Errno) {
    var bytes: [UInt8] = []
    var ranges: [Range<UInt32>] = []
    try Platform.forEachName(inFolder: path) { name throws(Errno) in
      let start = bytes.count
      bytes += name
      guard let end = UInt32(exactly: bytes.count) else { throw .fileTooLarge }
      ranges.append(UInt32(start)..<end)
    }
    ranges.sort { left, right in
      bytes[left.indices].lexicographicallyPrecedes(bytes[right.indices])
    }
    (self.bytes, self.ranges) = (bytes, ranges)
  }

  /// How many there are.
  package var count: Int { ranges.count }

  /// A name by its place.
  package subscript(index: Int) -> [UInt8] { Array(bytes[ranges[index].indices]) }
}

extension Range<UInt32> {
  fileprivate var indices: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
