/// XOR of one buffer into another, a machine word at a time: every byte of content comes by here.
enum XOR {
  /// Puts `mask` over as many bytes of `bytes`, from `start` on.
  ///
  /// - Precondition: that many bytes stand there.
  static func apply(_ mask: Span<UInt8>, to bytes: inout MutableSpan<UInt8>, at start: Int) {
    let count = mask.count
    precondition(start >= 0 && count <= bytes.count - start)
    // Bounds are checked above, once; the pointers live for the calls alone.
    unsafe mask.withUnsafeBytes { mask in
      unsafe bytes.withUnsafeMutableBytes { bytes in
        var index = 0
        while index + 8 <= count {
          let word =
            unsafe bytes.loadUnaligned(fromByteOffset: start + index, as: UInt64.self)
            ^ mask.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          unsafe bytes.storeBytes(of: word, toByteOffset: start + index, as: UInt64.self)
          index += 8
        }
        while index < count {
          unsafe bytes[start + index] ^= unsafe mask[index]
          index += 1
        }
      }
    }
  }
}
