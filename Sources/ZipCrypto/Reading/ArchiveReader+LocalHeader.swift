internal import PortableSystem

extension ArchiveReader {
  /// Reads an entry's local header.
  ///
  /// - Throws: `.truncated` when it or its payload would stand past the end of the source,
  ///   `.inconsistent` when something else stands there, or the system's error.
  public func localHeader(of entry: Entry) throws(ZipError) -> LocalHeaderLocation {
    let offset = entry.localHeaderOffset
    // Names and extra fields are seldom long: a short read first, and the whole when it is not.
    let longest = LocalFileHeader.fixedSize + 2 * Int(UInt16.max)
    for count in [LocalFileHeader.fixedSize + 512, longest] {
      var bytes = ByteReader(try read(at: offset, count: count, of: entry))
      guard let header = LocalFileHeader(&bytes, likelyName: entry.header.name) else { continue }
      let start = offset + UInt64(header.size)
      let (end, overflow) = start.addingReportingOverflow(entry.compressedSize)
      guard !overflow, end <= source.size else {
        throw ZipError(
          .truncated, entry: entry.name.text, offset: start,
          detail: "the archive ends before the entry's data does")
      }
      return LocalHeaderLocation(header: header, offset: offset, payload: start..<end)
    }
    let isCutOff = offset >= source.size || source.size - offset < UInt64(longest)
    var signature = ByteReader(try read(at: offset, count: 4, of: entry))
    if isCutOff, [nil, LocalFileHeader.signature].contains(signature.uint32()) {
      throw ZipError(
        .truncated, entry: entry.name.text, offset: offset,
        detail: "the archive ends before the entry's local header does")
    }
    throw ZipError(
      .inconsistent, entry: entry.name.text, offset: offset,
      detail: "no local header stands where the central directory says")
  }

  /// The length in bytes of the data descriptor behind an entry's payload.
  ///
  /// - Returns: 12, 16, 20 or 24; 0 where the local header's bit 3 is clear; `nil` where it is
  ///   set and no descriptor with the directory's values follows.
  public func dataDescriptorLength(
    of entry: Entry, at location: LocalHeaderLocation
  ) throws(ZipError) -> Int? {
    guard location.header.flags.contains(.dataDescriptor) else { return 0 }
    let descriptor = DataDescriptor(
      crc32: entry.crc32, compressedSize: entry.compressedSize, uncompressedSize: entry.size)
    return descriptor.length(
      in: try read(
        at: location.payload.upperBound, count: DataDescriptor.maximalSize, of: entry))
  }

  /// The length in bytes of a data descriptor with other values than the directory's.
  ///
  /// - Returns: 16 or 24 where its signature stands behind the payload, else 0.
  public func deviatingDescriptorLength(
    of entry: Entry, at location: LocalHeaderLocation
  ) throws(ZipError) -> Int {
    var bytes = ByteReader(try read(at: location.payload.upperBound, count: 4, of: entry))
    guard bytes.uint32() == DataDescriptor.signature else { return 0 }
    let isWide = location.header.extra.first(Zip64ExtendedInformation.identifier) != nil
    return isWide ? DataDescriptor.maximalSize : 16
  }

  /// Reads bytes that belong to an entry, so that the system's error names it.
  private func read(
    at offset: UInt64, count: Int, of entry: Entry
  ) throws(ZipError) -> ArraySlice<UInt8> {
    do { return try readAhead.bytes(at: offset, count: count) } catch {
      throw ZipError(error, entry: entry.name.text, offset: offset)
    }
  }
}

extension ArchiveReader {
  /// The first bytes of a payload, or of what stands behind some padding in it.
  ///
  /// - Parameter offset: where to begin, in bytes from the start of the source.
  /// - Returns: up to `count` bytes; fewer where the payload ends.
  public func payloadBytes(
    at offset: UInt64, count: Int, within location: LocalHeaderLocation
  ) throws(ZipError) -> [UInt8] {
    Array(try payloadSlice(at: offset, count: count, within: location))
  }

  /// The same, without a copy of what was read ahead.
  package func payloadSlice(
    at offset: UInt64, count: Int, within location: LocalHeaderLocation
  ) throws(ZipError) -> ArraySlice<UInt8> {
    guard location.payload.contains(offset) else { return [] }
    let available = Int(
      clamping: min(UInt64(clamping: count), location.payload.upperBound - offset))
    do { return try readAhead.bytes(at: offset, count: available) } catch {
      throw ZipError(error, offset: offset)
    }
  }
}
