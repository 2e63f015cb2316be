/// An entry's local header, and where it and its payload stand in the source.
///
/// As of an ``Entry``, a copy is one reference.
public struct LocalHeaderLocation: Hashable, Sendable {
  @usableFromInline let record: LocationRecord

  init(header: LocalFileHeader, offset: UInt64, payload: Range<UInt64>) {
    record = LocationRecord(header: header, offset: offset, payload: payload)
  }

  /// The header.
  @inlinable public var header: LocalFileHeader { record.header }
  /// Where it stands, in bytes from the start of the source.
  @inlinable public var offset: UInt64 { record.offset }
  /// The bytes of the payload, the encryption header included; its end is where the central
  /// directory's compressed size puts it.
  @inlinable public var payload: Range<UInt64> { record.payload }
  /// How the local header says that the entry is encrypted.
  @inlinable public var encryption: EntryEncryption { record.encryption }
  /// Bytes of the content as the local header has them, ZIP64 resolved; `nil` when it has none.
  @inlinable public var uncompressedSize: UInt64? { record.uncompressedSize }
  /// Bytes of the payload as the local header has them, ZIP64 resolved; `nil` when it has none.
  @inlinable public var compressedSize: UInt64? { record.compressedSize }

  /// Whether two say the same of the same place.
  public static func == (first: LocalHeaderLocation, second: LocalHeaderLocation) -> Bool {
    first.record === second.record
      || (first.header == second.header && first.offset == second.offset
        && first.payload == second.payload)
  }

  /// Feeds what tells a place from others of its archive.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(offset)
    hasher.combine(payload)
  }
}

/// What a location refers to.
@usableFromInline
final class LocationRecord: Sendable {
  @usableFromInline let header: LocalFileHeader
  @usableFromInline let offset: UInt64
  @usableFromInline let payload: Range<UInt64>
  @usableFromInline let encryption: EntryEncryption
  @usableFromInline let uncompressedSize: UInt64?
  @usableFromInline let compressedSize: UInt64?

  init(header: LocalFileHeader, offset: UInt64, payload: Range<UInt64>) {
    self.header = header
    self.offset = offset
    self.payload = payload
    encryption = EntryEncryption(flags: header.flags, method: header.method, extra: header.extra)
    let wide = Zip64ExtendedInformation(for: header)
    uncompressedSize = wide.map { $0.uncompressedSize ?? UInt64(header.uncompressedSize) }
    compressedSize = wide.map { $0.compressedSize ?? UInt64(header.compressedSize) }
  }
}
