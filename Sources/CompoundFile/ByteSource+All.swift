package import PortableSystem
package import SystemPackage

extension ByteSource {
  /// Reads `count` bytes from `offset` on, however few a single read gives; fewer only where the
  /// source ends.
  ///
  /// `count` is a bound of the caller's, never a length out of a file.
  package func allBytes(at offset: UInt64, count: Int) throws(Errno) -> [UInt8] {
    var result = try bytes(at: offset, count: count)
    while result.count < count {
      let more = try bytes(at: offset + UInt64(result.count), count: count - result.count)
      if more.isEmpty { break }
      result += more
    }
    return result
  }
}
