internal import PortableSystem

/// Finds the directory of the last end record that leads to one, and what other readers may take.
struct DirectorySearch {
  /// The directory that is read.
  let chosen: CentralDirectory
  /// Ways to other directories.
  let others: [DirectoryChoice]

  init(_ source: any ByteSource, tolerance: DirectoryTolerance) throws(ZipError) {
    var chosen: CentralDirectory?
    var winner: EndRecordSearch.Candidate?
    var others: [DirectoryChoice] = []
    var firstError: ZipError?
    let candidates = try EndRecordSearch(source).candidates()
    // First by the end records' word; what is found elsewhere is the worse guess.
    for tolerance in tolerance == .strict ? [.strict] : [DirectoryTolerance.strict, .lenient]
    where chosen == nil {
      for candidate in candidates {
        do {
          let directory = try CentralDirectory(candidate, in: source, tolerance: tolerance)
          if chosen == nil {
            chosen = directory
            winner = candidate
          } else {
            others.append(DirectoryChoice(directory))
          }
        } catch {
          if case .system = error.kind { throw error }
          firstError = firstError ?? error
        }
      }
    }
    if var chosen {
      if tolerance == .lenient, let winner {
        chosen = try CentralDirectory(winner, in: source, tolerance: .lenient)
        if let other = try Self.unaskedZip64(of: chosen, by: winner, in: source) {
          others.append(other)
        }
      }
      try chosen.readComment(in: source)
      (self.chosen, self.others) = (chosen, others)
      return
    }
    if let firstError { throw firstError }
    var start = ByteReader(try source.read(at: 0, count: 4))
    guard start.uint32() == LocalFileHeader.signature else {
      throw ZipError(.notAnArchive, detail: "not a zip archive")
    }
    throw ZipError(
      .truncated, offset: source.size, detail: "the archive ends before its central directory")
  }

  /// The directory on a way that was found before.
  static func directory(
    _ choice: DirectoryChoice, in source: any ByteSource, _ tolerance: DirectoryTolerance
  ) throws(ZipError) -> CentralDirectory {
    guard let candidate = try EndRecordSearch.candidate(at: choice.record.lowerBound, in: source)
    else {
      throw ZipError(
        .inconsistent, offset: choice.record.lowerBound,
        detail: "no end record stands at this place")
    }
    var directory = try CentralDirectory(
      candidate, in: source, zip64Use: choice.usesUnaskedZip64 ? .always : .whenAskedFor,
      tolerance: tolerance)
    try directory.readComment(in: source)
    return directory
  }

  /// The way by a ZIP64 record that the end record does not ask for, where it leads elsewhere.
  private static func unaskedZip64(
    of directory: CentralDirectory, by candidate: EndRecordSearch.Candidate,
    in source: any ByteSource
  ) throws(ZipError) -> DirectoryChoice? {
    guard directory.zip64 == nil else { return nil }
    do {
      let other = try CentralDirectory(candidate, in: source, zip64Use: .always)
      let isSame =
        other.range == directory.range && other.entryCount == directory.entryCount
        && other.prefix == directory.prefix
      return other.zip64 == nil || isSame ? nil : DirectoryChoice(other, usesUnaskedZip64: true)
    } catch {
      if case .system = error.kind { throw error }
      return nil
    }
  }
}
