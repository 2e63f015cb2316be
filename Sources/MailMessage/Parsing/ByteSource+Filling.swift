import PortableSystem
import SystemPackage

extension ByteSource {
  /// Reads `count` bytes from `offset` on, asking again where the source gives them in pieces;
  /// fewer only where it ends.
  ///
  /// `count` is a bound of the caller's, never a length out of a file.
  func wholeBytes(at offset: UInt64, count: Int) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count, offset <= size, UInt64(bytes.count) < size - offset {
      let more = try self.bytes(at: offset + UInt64(bytes.count), count: count - bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }
}
