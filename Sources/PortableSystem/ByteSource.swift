public import SystemPackage

/// Bytes of known number that can be read at any place: a file, an array, a part of either.
///
/// Readers in this package take sources and never whole files, so that memory stays bounded by
/// their buffers.
public protocol ByteSource: Sendable {
  /// The number of bytes.
  var size: UInt64 { get }

  /// Reads `count` bytes from `offset` on into the front of `buffer`.
  ///
  /// - Parameter count: at most the number of elements of `buffer`.
  /// - Returns: the number of bytes read: `count`, or fewer where the source ends.
  /// - Throws: the system's error.
  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int
}

extension ByteSource {
  /// Reads up to `count` bytes from `offset` on; fewer only where the source ends.
  ///
  /// `count` is a bound of the caller's, never a length out of a file: it is allocated at once.
  public func bytes(at offset: UInt64, count: Int) throws(Errno) -> [UInt8] {
    guard offset < size else { return [] }
    let available = Int(clamping: min(UInt64(clamping: count), size - offset))
    var bytes = [UInt8](repeating: 0, count: available)
    var span = bytes.mutableSpan
    let filled = try read(available, at: offset, into: &span)
    bytes.removeSubrange(filled...)
    // A source of somebody else's may give less at once than it has.
    while bytes.count < available {
      var rest = [UInt8](repeating: 0, count: available - bytes.count)
      var span = rest.mutableSpan
      let more = try read(rest.count, at: offset + UInt64(bytes.count), into: &span)
      if more == 0 { break }
      bytes += rest.prefix(more)
    }
    return bytes
  }
}
