internal import Crypto
internal import CryptoExtras

/// AES in the counter mode of WinZip: the counter begins at 1, and its lowest byte stands first.
///
/// swift-crypto's own counter mode counts in the last byte and does not fit. Its feedback mode
/// gives many blocks at once: decrypting, CFB puts out, for each block, what the cipher makes of
/// the block *before*, XOR the block itself. So the counters go in as if they were ciphertext,
/// one ahead, and taken off from what comes out they leave the keystream. With `AES.permute`,
/// which schedules the key anew for each block, the same takes several times as long.
struct CounterMode {
  /// Bytes of one block of AES.
  private static let blockSize = 16
  /// The most blocks of keystream at once: 64 KiB.
  private static let largestPiece = 1 << 12

  private let key: SymmetricKey
  /// The counter of the next block to be made; 2^64 blocks are more than a ZIP can hold.
  private var counter: UInt64 = 1
  private var keystream: [UInt8] = []
  private var used = 0

  /// The keystream's beginning.
  ///
  /// - Parameter key: of 128, 192 or 256 bits.
  init(key: SymmetricKey) { self.key = key }

  /// Encrypts or decrypts a range of a buffer in place: either is XOR with the keystream.
  ///
  /// - Precondition: the range lies within the buffer.
  mutating func apply(to bytes: inout MutableSpan<UInt8>, in range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      if used == keystream.count { refill(atLeast: range.upperBound - start) }
      let count = min(range.upperBound - start, keystream.count - used)
      XOR.apply(keystream.span.extracting(used..<used + count), to: &bytes, at: start)
      start += count
      used += count
    }
  }

  /// Makes as much keystream as is wanted, up to a piece.
  private mutating func refill(atLeast count: Int) {
    let blocks = min((count - 1) / Self.blockSize + 1, Self.largestPiece)
    let following = Self.counters(from: counter &+ 1, count: blocks)
    do {
      let first = try AES._CFB.IV(ivBytes: Self.counters(from: counter, count: 1))
      keystream = Array(try AES._CFB.decrypt(following, using: key, iv: first))
    } catch {
      preconditionFailure("AES has keys of 128, 192 and 256 bits and blocks of 16 bytes")
    }
    var span = keystream.mutableSpan
    XOR.apply(following.span, to: &span, at: 0)
    counter &+= UInt64(blocks)
    used = 0
  }

  /// The blocks of so many counters, each with its lowest byte first.
  private static func counters(from first: UInt64, count: Int) -> [UInt8] {
    var blocks = [UInt8](repeating: 0, count: count * blockSize)
    unsafe blocks.withUnsafeMutableBytes { bytes in
      for block in 0..<count {
        let counter = (first &+ UInt64(block)).littleEndian
        unsafe bytes.storeBytes(of: counter, toByteOffset: block * blockSize, as: UInt64.self)
      }
    }
    return blocks
  }
}
