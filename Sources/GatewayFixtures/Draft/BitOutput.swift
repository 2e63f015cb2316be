/// Bits packed into bytes as deflate has them: the lowest bit of a byte first (RFC 1951, 3.1.1).
struct BitOutput {
  private var finished: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  /// Appends a number, its lowest bit first.
  mutating func write(_ value: Int, count bits: Int) {
    pending |= UInt64(value) << UInt64(count)
    count += bits
    while count >= 8 {
      finished.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// Appends a Huffman code, its highest bit first.
  mutating func writeCode(_ code: Int, count bits: Int) {
    for bit in (0..<bits).reversed() { write(code >> bit & 1, count: 1) }
  }

  /// All bytes, the last filled up with zeros.
  var bytes: [UInt8] { count > 0 ? finished + [UInt8(truncatingIfNeeded: pending)] : finished }
}
