internal import PortableSystem

/// What comes of reading a payload as if nothing were encrypted.
public enum PlainReading: Hashable, Sendable {
  /// CRC-32 and size fit: the payload is plain content, but for a chance of 2^-32.
  case proved
  /// The size fits, to the last byte of the payload, and the CRC-32 does not.
  case sizeOnly
  /// It does not read as plain content.
  case no
}

extension ArchiveReader {
  /// Whether the payload of an entry that is marked as encrypted is its plain content.
  ///
  /// Then nothing is encrypted, whatever the headers say.
  ///
  /// - Throws: the system's error, `.limitExceeded`, or what ``localHeader(of:)`` throws; that
  ///   the payload does not read as plain is no error.
  public func isPlain(_ entry: Entry) throws(ZipError) -> Bool {
    try plainReading(of: entry, at: localHeader(of: entry)) == .proved
  }

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
    if entry.methodInside == .store, length - leading - trailing != entry.size { return .no }
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
      return .proved
    } catch {
      guard error.kind == .corruptData, hasExpectedSize else { throw error }
      return unusedPayload == 0 ? .sizeOnly : .no
    }
  }
}

extension ArchiveReader {
  /// What the beginning of a payload decompresses to, as far as it is deflate at all.
  ///
  /// - Parameters:
  ///   - leading: bytes at the payload's start to pass over.
  ///   - count: the most bytes to give.
  /// - Returns: the content; nothing where the payload is no deflate, or where less than 20 bytes
  ///   of it are, which random bytes may be by chance.
  public func decompressedBeginning(
    of location: LocalHeaderLocation, leading: UInt64, count: Int
  ) throws(ZipError) -> [UInt8] {
    let input = try payloadBytes(
      at: location.payload.lowerBound + leading, count: count, within: location)
    var output = [UInt8](repeating: 0, count: count)
    var consumed = 0
    var produced = 0
    do throws(DeflateError) {
      let inflater = try Inflater()
      var span = output.mutableSpan
      while produced < count {
        let progress = try inflater.inflate(
          input.span.extracting(consumed...), into: &span, in: produced..<count)
        consumed += progress.consumed
        produced += progress.produced
        if progress.isAtEnd || (progress.consumed == 0 && progress.produced == 0) { break }
      }
    } catch {
      return []
    }
    return consumed < 20 ? [] : Array(output.prefix(produced))
  }
}
