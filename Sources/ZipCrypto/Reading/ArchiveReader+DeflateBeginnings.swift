internal import PortableSystem

extension ArchiveReader {
  /// What the beginning of a payload decompresses to, as far as it is deflate at all.
  ///
  /// - Parameters:
  ///   - leading: bytes at the payload's start to pass over.
  ///   - count: the most bytes to give.
  /// - Returns: the content; nothing where the payload is no deflate, or where too little of it is
  ///   to tell: less than 200 bytes, or 48 that end where the payload does. Of random bytes, one
  ///   symbol in eight is an error, so that 48 of them still pass once in some thousand times.
  public func decompressedBeginning(
    of location: LocalHeaderLocation, leading: UInt64, count: Int
  ) throws(ZipError) -> [UInt8] {
    let length = location.payload.upperBound - location.payload.lowerBound
    guard length >= leading, length - leading >= Self.tellingWhole else { return [] }
    let input = try payloadBytes(
      at: location.payload.lowerBound + leading, count: count, within: location)
    var output = [UInt8](repeating: 0, count: count)
    var consumed = 0
    var produced = 0
    var isWhole = false
    do throws(DeflateError) {
      let inflater = try Inflater()
      var span = output.mutableSpan
      while produced < count {
        let progress = try inflater.inflate(
          input.span.extracting(consumed...), into: &span, in: produced..<count)
        consumed += progress.consumed
        produced += progress.produced
        if progress.isAtEnd { isWhole = length - leading == UInt64(consumed) }
        if progress.isAtEnd || (progress.consumed == 0 && progress.produced == 0) { break }
      }
    } catch {
      return []
    }
    let telling = isWhole ? Self.tellingWhole : Self.telling
    return UInt64(consumed) < telling ? [] : Array(output.prefix(produced))
  }

  /// So many bytes do not decompress by chance.
  private static let telling: UInt64 = 200
  /// Nor do so many that end where the payload does.
  private static let tellingWhole: UInt64 = 48
}

extension ArchiveReader {
  /// The paddings behind which a payload may be a deflate stream, as far as its first 4 KiB tell.
  ///
  /// - Parameter leading: the numbers of bytes to pass over.
  public func deflateBeginnings(
    of location: LocalHeaderLocation, leading: ClosedRange<UInt64>
  ) throws(ZipError) -> [UInt64] {
    let bytes = try payloadBytes(at: location.payload.lowerBound, count: 4_096, within: location)
    var output = [UInt8](repeating: 0, count: 1 << 14)
    return leading.filter { padding in
      guard let place = Int(exactly: padding), place < bytes.count else { return false }
      return DeflateBeginning.isPossible(bytes, at: place)
        && Self.inflates(bytes, from: place, into: &output)
    }
  }

  /// Whether zlib finds nothing wrong with these bytes, as far as they and the buffer go.
  private static func inflates(
    _ bytes: [UInt8], from place: Int, into output: inout [UInt8]
  ) -> Bool {
    do throws(DeflateError) {
      let inflater = try Inflater()
      var span = output.mutableSpan
      let count = span.count
      _ = try inflater.inflate(bytes.span.extracting(place...), into: &span, in: 0..<count)
      return true
    } catch {
      return false
    }
  }
}
