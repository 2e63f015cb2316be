extension ArchiveReader {
  /// An entry as a reader takes it that believes the local header in everything.
  ///
  /// - Returns: the entry with the local header's values, and where its payload then stands; `nil`
  ///   when method, sizes, CRC-32 and encryption are the directory's, when the local header leaves
  ///   the sizes to a data descriptor, or when the payload would reach past the source's end.
  public func localReading(
    of entry: Entry, at location: LocalHeaderLocation
  ) -> (entry: Entry, location: LocalHeaderLocation)? {
    let local = location.header
    guard let size = location.uncompressedSize, let compressedSize = location.compressedSize
    else { return nil }
    let leavesToDescriptor =
      local.flags.contains(.dataDescriptor) && size == 0 && compressedSize == 0
    guard !leavesToDescriptor else { return nil }
    let isSame =
      size == entry.size && compressedSize == entry.compressedSize
      && local.crc32 == entry.crc32 && local.method == entry.method
      && location.encryption == entry.encryption
    guard !isSame else { return nil }
    var header = entry.header
    (header.method, header.flags, header.extra) = (local.method, local.flags, local.extra)
    (header.crc32, header.modified) = (local.crc32, local.modified)
    let (end, overflow) = location.payload.lowerBound.addingReportingOverflow(compressedSize)
    guard !overflow, end <= source.size else { return nil }
    let other = Entry(
      index: entry.index, headerOffset: entry.headerOffset, header: header, name: entry.name,
      size: size, compressedSize: compressedSize, localHeaderOffset: entry.localHeaderOffset)
    let place = LocalHeaderLocation(
      header: local, offset: location.offset, payload: location.payload.lowerBound..<end)
    return (other, place)
  }
}
