/// An entry that stands in an archive and that its directory does not list.
public struct UnlistedEntry: Hashable, Sendable {
  /// The entry, as its local header describes it.
  public let entry: Entry
  /// Its bytes, from the local header to the end of its payload and data descriptor.
  public let extent: Range<UInt64>
  /// Whether its payload's end is known: bit 3 without a data descriptor leaves it open, and then
  /// the extent reaches to the end of the range that was searched.
  public let hasKnownEnd: Bool
}

extension ArchiveReader {
  /// Finds the first local header in a range of the source, as readers do that go from one local
  /// header to the next, or that repair.
  ///
  /// - Parameters:
  ///   - range: bytes of the source to look in.
  ///   - budget: how many bytes may be read; is made less by what was.
  /// - Returns: `nil` when no header stands there that is whole, or when the budget is used up.
  /// - Throws: the system's error.
  public func unlistedEntry(
    in range: Range<UInt64>, budget: inout UInt64
  ) throws(ZipError) -> UnlistedEntry? {
    var start = range.lowerBound
    while let offset = try source.firstSignature(
      LocalFileHeader.signature, in: start..<range.upperBound, budget: &budget)
    {
      var bytes = ByteReader(
        try source.read(at: offset, count: LocalFileHeader.fixedSize + 2 * Int(UInt16.max)))
      if let header = LocalFileHeader(&bytes),
        let found = try unlistedEntry(
          header, at: offset, before: range.upperBound, budget: &budget)
      {
        return found
      }
      start = offset + 4
    }
    return nil
  }

  private func unlistedEntry(
    _ header: LocalFileHeader, at offset: UInt64, before end: UInt64, budget: inout UInt64
  ) throws(ZipError) -> UnlistedEntry? {
    let payload = offset + UInt64(header.size)
    // Programs that unpack archives have the signature among their own bytes.
    guard payload <= end, header.method.isKnown,
      let wide = Zip64ExtendedInformation(for: header)
    else { return nil }
    var listed = CentralDirectoryHeader(header)
    var size = wide.uncompressedSize ?? UInt64(header.uncompressedSize)
    var compressedSize = wide.compressedSize ?? UInt64(header.compressedSize)
    var descriptorLength = 0
    var hasKnownEnd = true
    if header.flags.contains(.dataDescriptor) {
      if let (descriptor, length) = try descriptor(behind: payload..<end, budget: &budget) {
        (size, compressedSize) = (descriptor.uncompressedSize, descriptor.compressedSize)
        listed.crc32 = descriptor.crc32
        descriptorLength = length
      } else if compressedSize == 0 {
        compressedSize = end - payload
        hasKnownEnd = false
      }
    }
    guard compressedSize <= end - payload else { return nil }
    let entry = Entry(
      index: .max, headerOffset: offset, header: listed,
      name: EntryName(header.name, flags: header.flags, extra: header.extra), size: size,
      compressedSize: compressedSize, localHeaderOffset: offset)
    let last = payload + compressedSize + UInt64(descriptorLength)
    return UnlistedEntry(entry: entry, extent: offset..<last, hasKnownEnd: hasKnownEnd)
  }

  /// The first data descriptor with a signature whose compressed size is its distance from the
  /// payload's start.
  private func descriptor(
    behind range: Range<UInt64>, budget: inout UInt64
  ) throws(ZipError) -> (DataDescriptor, length: Int)? {
    var start = range.lowerBound
    while let offset = try source.firstSignature(
      DataDescriptor.signature, in: start..<range.upperBound, budget: &budget)
    {
      let bytes = try source.read(at: offset, count: DataDescriptor.maximalSize)
      let distance = offset - range.lowerBound
      if let found = DataDescriptor.signed(bytes, compressedSize: distance) { return found }
      start = offset + 4
    }
    return nil
  }
}

extension CentralDirectoryHeader {
  /// What a directory would say that repeats a local header.
  fileprivate init(_ local: LocalFileHeader) {
    versionNeeded = local.versionNeeded
    flags = local.flags
    method = local.method
    modified = local.modified
    crc32 = local.crc32
    compressedSize = local.compressedSize
    uncompressedSize = local.uncompressedSize
    name = local.name
    extra = local.extra
  }
}
