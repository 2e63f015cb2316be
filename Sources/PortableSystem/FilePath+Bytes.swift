package import SystemPackage

extension FilePath {
  /// A path by its bytes, which need not be UTF-8.
  package init(bytes: [UInt8]) {
    self.init(platformString: bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0])
  }

  /// The path's bytes.
  package var bytes: [UInt8] {
    unsafe withPlatformString { start in
      var bytes: [UInt8] = []
      var place = unsafe start
      while unsafe place.pointee != 0 {
        unsafe bytes.append(UInt8(bitPattern: place.pointee))
        unsafe place += 1
      }
      return bytes
    }
  }
}
