internal import PortableSystem

/// What comes of reading a payload as if nothing were encrypted.
public enum PlainReading: Hashable, Sendable {
  /// CRC-32 and size fit: the payload is plain content, but for a chance of 2^-32.
  case proved
  /// CRC-32 and size fit, and bytes of the payload are left over behind the compressed data.
  case provedWithSurplus
  /// The size fits, to the last byte of the payload, and the CRC-32 does not.
  case sizeOnly
  /// It does not read as plain content.
  case no
}

extension PlainReading {
  /// Whether it shows that nothing is encrypted.
  public var isProof: Bool { self == .proved || self == .provedWithSurplus }
}

extension ArchiveReader {
  /// Whether the payload of an entry that is marked as encrypted is its plain content.
  ///
  /// Then nothing is encrypted, whatever the headers say.
  ///
  /// - Throws: the system's error, `.limitExceeded`, or what ``localHeader(of:)`` throws; that
  ///   the payload does not read as plain is no error.
  public func isPlain(_ entry: Entry) throws(ZipError) -> Bool {
    try plainReading(of: entry, at: localHeader(of: entry)).isProof
  }

  /// Stored content of up to so many bytes is read at once.
  private static let shortContent: UInt64 = 4_096

  /// Reads a payload as plain content.
  ///
  /// - Parameters:
  ///   - leading: bytes at the payload's start to pass over, where a disguise has padded it.
  ///   - trailing: bytes at its end to leave out.
  /// - Throws: the system's error, `.limitExceeded` or `.truncated`.
  public func plainReading(
    of entry: Entry, at location: LocalHeaderLocation, leading: UInt64 = 0, trailing: UInt64 = 0
  ) throws(ZipError) -> PlainReading {
    let length = location.payload.upperBound - location.payload.lowerBound
    guard leading <= length, trailing <= length - leading else { return .no }
    let payload = location.payload.lowerBound + leading..<location.payload.upperBound - trailing
    if entry.methodInside == .store {
      guard length - leading - trailing == entry.size else { return .no }
      if entry.size <= Self.shortContent {
        let bytes = try payloadSlice(
          at: payload.lowerBound, count: Int(entry.size), within: location)
        _ = meter.add(entry.size)
        return CRC32.of(bytes.span) == entry.crc32 ? .proved : .sizeOnly
      }
    }
    do throws(ZipError) {
      let content = try EntryContent(
        of: entry, payload: payload, method: entry.methodInside, in: self)
      return try content.reading()
    } catch {
      switch error.kind {
      case .corruptData, .unsupported: return .no
      default: throw error
      }
    }
  }
}

extension EntryContent {
  /// Reads to the end and says what fits.
  fileprivate func reading() throws(ZipError) -> PlainReading {
    do throws(ZipError) {
      try drain()
      return unusedPayload == 0 ? .proved : .provedWithSurplus
    } catch {
      guard error.kind == .corruptData, hasExpectedSize else { throw error }
      return unusedPayload == 0 ? .sizeOnly : .no
    }
  }
}
