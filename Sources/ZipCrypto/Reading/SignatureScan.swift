internal import PortableSystem

/// Goes through a range of a source and finds the places at which a record's signature stands, in
/// one pass with bounded memory.
struct SignatureScan {
  private static let windowSize: UInt64 = 1 << 16

  private let source: any ByteSource
  private let signature: UInt32
  private let end: UInt64
  private var window: [UInt8] = []
  private var windowStart: UInt64
  /// Where the search goes on.
  private var offset: UInt64

  init(_ source: any ByteSource, for signature: UInt32, in range: Range<UInt64>) {
    self.source = source
    self.signature = signature
    (offset, end) = (range.lowerBound, range.upperBound)
    windowStart = offset
  }

  /// The next place.
  ///
  /// - Parameter budget: how many bytes may be read; is made less by what was.
  /// - Returns: `nil` when there is none, or when the budget is used up.
  mutating func next(budget: inout UInt64) throws(ZipError) -> UInt64? {
    while offset + 4 <= end {
      if offset < windowStart || offset + 4 > windowStart + UInt64(window.count) {
        guard budget > 0 else { return nil }
        let count = Int(min(end - offset, Self.windowSize))
        window = try source.read(at: offset, count: count)
        windowStart = offset
        budget -= min(budget, UInt64(window.count))
        guard window.count >= 4 else { return nil }
      }
      if let place = window.firstSignature(signature, from: Int(offset - windowStart)) {
        offset = windowStart + UInt64(place) + 1
        return offset - 1
      }
      // A signature that the window's end cuts is found whole in the next.
      offset = windowStart + UInt64(window.count - 3)
    }
    return nil
  }

  /// Goes on from a place; never back.
  mutating func skip(to place: UInt64) { offset = max(offset, place) }
}

extension [UInt8] {
  /// The places at which the four bytes of a record's signature stand, in order.
  func signatures(_ signature: UInt32) -> [Int] {
    var places: [Int] = []
    var start = 0
    while let place = firstSignature(signature, from: start) {
      places.append(place)
      start = place + 1
    }
    return places
  }

  /// The first place from `start` on at which the signature stands.
  fileprivate func firstSignature(_ signature: UInt32, from start: Int = 0) -> Int? {
    guard count >= start + 4 else { return nil }
    let first = UInt8(truncatingIfNeeded: signature)
    let span = span
    for place in start...(count - 4) where span[place] == first {
      let value = (0..<4).reduce(UInt32(0)) { $0 | UInt32(span[place + $1]) << (8 * UInt32($1)) }
      if value == signature { return place }
    }
    return nil
  }
}
