internal import PortableSystem
internal import SystemPackage

extension ByteSource {
  /// Up to `count` bytes, a bound of the caller's; fewer only where the source ends.
  func front(at offset: UInt64 = 0, _ count: Int) throws(ReadingFailure) -> [UInt8] {
    do throws(Errno) { return try bytes(at: offset, count: count) } catch { throw .system(error) }
  }

  /// Whether `pattern` stands at a place.
  func has(_ pattern: [UInt8], at offset: UInt64) throws(ReadingFailure) -> Bool {
    try front(at: offset, pattern.count) == pattern
  }

  /// The first place of a pattern that begins in a range.
  func firstPlace(
    of pattern: [UInt8], in range: Range<UInt64>
  ) throws(ReadingFailure) -> UInt64? {
    guard let first = pattern.first else { return nil }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let window = try front(at: offset, 1 << 16)
      guard window.count >= pattern.count else { return nil }
      let bytes = window.span
      for place in 0...(window.count - pattern.count) where bytes[place] == first {
        guard offset + UInt64(place) < range.upperBound else { return nil }
        if window[place...].starts(with: pattern) { return offset + UInt64(place) }
      }
      offset += UInt64(window.count - pattern.count + 1)
    }
    return nil
  }

  /// The last place of a pattern in the last `count` bytes.
  func lastPlace(of pattern: [UInt8], within count: Int) throws(ReadingFailure) -> UInt64? {
    let start = size - min(size, UInt64(clamping: count))
    let window = try front(at: start, count)
    guard let first = pattern.first, window.count >= pattern.count else { return nil }
    for place in (0...(window.count - pattern.count)).reversed()
    where window[place] == first && window[place...].starts(with: pattern) {
      return start + UInt64(place)
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether `bytes` stand at a place.
  func has(_ bytes: [UInt8], at place: Int = 0) -> Bool {
    place >= 0 && count >= bytes.count && place <= count - bytes.count
      && self[place...].starts(with: bytes)
  }

  /// A number at a place, its lowest byte first; `nil` where there are not so many bytes.
  func littleEndian(_ count: Int, at place: Int) -> UInt64? {
    guard place >= 0, count <= 8, place <= self.count, count <= self.count - place else {
      return nil
    }
    return (0..<count).reduce(0) { $0 | UInt64(self[place + $1]) << UInt64(8 * $1) }
  }
}
