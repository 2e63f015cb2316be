internal import PortableSystem

/// One way to a central directory: through which end record, and whether a ZIP64 record counts
/// that the end record does not ask for.
public struct DirectoryChoice: Hashable, Sendable {
  /// The end record's bytes in the source, without its comment.
  public let record: Range<UInt64>
  /// The bytes of its comment, as far as it says.
  public let comment: Range<UInt64>
  /// Whether the ZIP64 end record before it is used although no field is saturated.
  public let usesUnaskedZip64: Bool
  /// The directory's bytes in the source, as the end record states them.
  public let directory: Range<UInt64>

  init(_ directory: CentralDirectory, usesUnaskedZip64: Bool = false) {
    let end = directory.endRecordOffset + UInt64(EndOfCentralDirectory.fixedSize)
    record = directory.endRecordOffset..<end
    comment = end..<end + UInt64(directory.commentLength)
    self.usesUnaskedZip64 = usesUnaskedZip64
    self.directory = directory.range
  }
}

/// End records in a range of a source that lead to a directory.
public struct DirectoryChoices {
  private let source: any ByteSource
  private var scan: SignatureScan

  init(_ source: any ByteSource, in range: Range<UInt64>) {
    self.source = source
    scan = SignatureScan(source, for: EndOfCentralDirectory.signature, in: range)
  }

  /// The next one.
  ///
  /// - Parameter budget: how many bytes may be read; is made less by what was.
  /// - Returns: `nil` when there is none, or when the budget is used up.
  /// - Throws: the system's error.
  public mutating func next(budget: inout UInt64) throws(ZipError) -> DirectoryChoice? {
    while let offset = try scan.next(budget: &budget) {
      guard let candidate = try EndRecordSearch.candidate(at: offset, in: source) else { continue }
      budget -= min(budget, UInt64(EndOfCentralDirectory.fixedSize))
      do { return DirectoryChoice(try CentralDirectory(candidate, in: source)) } catch {
        if case .system = error.kind { throw error }
      }
    }
    return nil
  }
}

extension ArchiveReader {
  /// End records in a range of the source that lead to a directory.
  public func directoryChoices(in range: Range<UInt64>) -> DirectoryChoices {
    DirectoryChoices(source, in: range)
  }
}
