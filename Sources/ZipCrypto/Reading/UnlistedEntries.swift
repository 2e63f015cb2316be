internal import PortableSystem

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

/// Goes from one local header to the next in a range of a source, as readers do that know of no
/// directory, or that repair.
public struct UnlistedEntries {
  private let source: any ByteSource
  private let end: UInt64
  private var scan: SignatureScan

  init(_ source: any ByteSource, in range: Range<UInt64>) {
    self.source = source
    end = range.upperBound
    scan = SignatureScan(source, for: LocalFileHeader.signature, in: range)
  }

  /// The next entry that is whole.
  ///
  /// - Parameter budget: how many bytes may be read; is made less by what was.
  /// - Returns: `nil` when there is none, or when the budget is used up.
  /// - Throws: the system's error.
  public mutating func next(budget: inout UInt64) throws(ZipError) -> UnlistedEntry? {
    while budget > 0, let offset = try scan.next(budget: &budget) {
      guard let header = try localHeader(at: offset, budget: &budget),
        let found = try entry(header, at: offset, budget: &budget)
      else { continue }
      scan.skip(to: found.extent.upperBound)
      return found
    }
    return nil
  }

  private func localHeader(
    at offset: UInt64, budget: inout UInt64
  ) throws(ZipError) -> LocalFileHeader? {
    let longest = LocalFileHeader.fixedSize + 2 * Int(UInt16.max)
    for count in [LocalFileHeader.fixedSize + 512, longest] {
      let read = try source.read(at: offset, count: count)
      budget -= min(budget, UInt64(read.count))
      var bytes = ByteReader(read)
      if let header = LocalFileHeader(&bytes) { return header }
      // Programs that unpack archives have the signature among their own bytes.
      if read.count < count || !LocalFileHeader.mayBegin(read) { return nil }
    }
    return nil
  }

  private func entry(
    _ header: LocalFileHeader, at offset: UInt64, budget: inout UInt64
  ) throws(ZipError) -> UnlistedEntry? {
    let payload = offset + UInt64(header.size)
    guard payload <= end, header.method.isKnown,
      let wide = Zip64ExtendedInformation(for: header)
    else { return nil }
    var listed = CentralDirectoryHeader(header)
    var size = wide.uncompressedSize ?? UInt64(header.uncompressedSize)
    var compressedSize = wide.compressedSize ?? UInt64(header.compressedSize)
    var descriptorLength = 0
    var hasKnownEnd = true
    if header.flags.contains(.dataDescriptor) {
      if let (descriptor, length) = try descriptor(behind: payload, budget: &budget) {
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
    behind payload: UInt64, budget: inout UInt64
  ) throws(ZipError) -> (DataDescriptor, length: Int)? {
    var scan = SignatureScan(source, for: DataDescriptor.signature, in: payload..<end)
    while let offset = try scan.next(budget: &budget) {
      let bytes = try source.read(at: offset, count: DataDescriptor.maximalSize)
      budget -= min(budget, UInt64(bytes.count))
      let found = DataDescriptor.signed(bytes, compressedSize: offset - payload)
      if let found { return found }
    }
    return nil
  }
}

extension ArchiveReader {
  /// Local headers in a range of the source.
  public func unlistedEntries(in range: Range<UInt64>) -> UnlistedEntries {
    UnlistedEntries(source, in: range)
  }
}

extension LocalFileHeader {
  /// Whether the fixed part of a header is one with a method that exists.
  fileprivate static func mayBegin(_ bytes: [UInt8]) -> Bool {
    var reader = ByteReader(bytes)
    guard reader.uint32() == signature, reader.uint16() != nil, reader.uint16() != nil,
      let method = reader.uint16()
    else { return false }
    return CompressionMethod(rawValue: method).isKnown
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
