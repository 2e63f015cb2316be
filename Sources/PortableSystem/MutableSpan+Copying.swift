extension MutableSpan<UInt8> {
  /// Copies bytes to a place in this span, all at once: one by one, each would be checked.
  ///
  /// - Precondition: there is room for them.
  package mutating func copy(_ bytes: Span<UInt8>, to start: Int) {
    precondition(start >= 0 && bytes.count <= count - start)
    unsafe bytes.withUnsafeBytes { source in
      unsafe withUnsafeMutableBytes { target in
        unsafe UnsafeMutableRawBufferPointer(rebasing: target[start...]).copyMemory(from: source)
      }
    }
  }
}
