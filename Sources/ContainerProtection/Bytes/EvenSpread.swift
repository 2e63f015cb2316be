internal import PortableSystem

/// Whether bytes could be the output of a cipher.
package enum EvenSpread {
  /// Whether samples of a range are spread as evenly as encrypted bytes are.
  ///
  /// Too little to tell counts as even: a header that says "encrypted" is then believed.
  static func isPossible(
    in range: Range<UInt64>, of source: any ByteSource
  ) throws(ReadingFailure) -> Bool {
    let sample: UInt64 = 16_384
    let range = range.clamped(to: 0..<source.size)
    let length = range.upperBound - range.lowerBound
    let last = range.upperBound - min(length, sample)
    for place in Set([range.lowerBound, range.lowerBound + length / 2, last]) {
      let count = Int(clamping: min(sample, range.upperBound - place))
      let bytes = try source.front(at: place, count)
      if bytes.count >= 1_024, !isEven(bytes) { return false }
      if bytes.count >= shortestText, bytes.allSatisfy(isText) { return false }
    }
    return true
  }

  /// So many random bytes are text less than once in 10^20 times.
  private static let shortestText = 48

  private static func isText(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) || (0x09...0x0D).contains(byte)
  }

  /// The chi-squared test with so wide a margin that random bytes fail it less than once in 10^12
  /// samples: 255 degrees of freedom have a mean of 255 and a standard deviation of 22.6.
  package static func isEven(_ bytes: [UInt8]) -> Bool {
    var counts = [Int](repeating: 0, count: 256)
    for byte in bytes { counts[Int(byte)] += 1 }
    let expected = Double(bytes.count) / 256
    let chiSquared = counts.reduce(0.0) { sum, found in
      let difference = Double(found) - expected
      return sum + difference * difference / expected
    }
    return chiSquared < 255 + 9 * 22.6
  }
}
