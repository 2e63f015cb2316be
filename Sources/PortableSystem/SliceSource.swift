public import SystemPackage

/// A range of another source, as a source of its own.
public struct SliceSource: ByteSource {
  private let base: any ByteSource
  private let range: Range<UInt64>

  /// The bytes of `base` in `range`, which is cut to what `base` has.
  public init(_ base: any ByteSource, range: Range<UInt64>) {
    self.base = base
    self.range = range.clamped(to: 0..<base.size)
  }

  /// The number of bytes.
  public var size: UInt64 { range.upperBound - range.lowerBound }

  /// Reads `count` bytes from `offset` on, counted from the start of the range.
  public func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    guard offset < size else { return 0 }
    let available = Int(clamping: min(UInt64(clamping: count), size - offset))
    return try base.read(available, at: range.lowerBound + offset, into: &buffer)
  }
}
