#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Span<UInt8> {
  /// The first index in `range` at which `byte` stands.
  ///
  /// The C library looks at many bytes at once, which a loop in Swift does not.
  ///
  /// - Precondition: the range is within this span.
  package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, !range.isEmpty else { return nil }
      let start = unsafe base + range.lowerBound
      guard let found = unsafe memchr(start, CInt(byte), range.count) else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
