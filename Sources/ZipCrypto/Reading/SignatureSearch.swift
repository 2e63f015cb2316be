package import PortableSystem

extension ByteSource {
  /// The place of the first signature in a range, found in one pass with bounded memory.
  ///
  /// - Parameter budget: how many bytes may be read; is made less by what was.
  /// - Returns: `nil` when there is none, or when the budget is used up.
  package func firstSignature(
    _ signature: UInt32, in range: Range<UInt64>, budget: inout UInt64
  ) throws(ZipError) -> UInt64? {
    var offset = range.lowerBound
    while offset < range.upperBound, budget > 0 {
      let count = Int(clamping: min(range.upperBound - offset, 1 << 16))
      let window = try read(at: offset, count: count)
      budget -= min(budget, UInt64(window.count))
      if let place = window.firstSignature(signature) { return offset + UInt64(place) }
      guard window.count == count, offset + UInt64(count) < range.upperBound else { return nil }
      // A signature that the window's end cuts is found whole in the next.
      offset += UInt64(count - 3)
    }
    return nil
  }
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
