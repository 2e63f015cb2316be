/// RC4, which swift-crypto does not have, and without which no password of an old PDF or Office
/// document can be proved.
///
/// It only ever decrypts a few bytes that check a password; nothing is encrypted with it here.
struct RC4 {
  private var state: [UInt8] = Array(0...255)
  private var (i, j): (UInt8, UInt8) = (0, 0)

  /// The keystream's beginning.
  init(key: [UInt8]) {
    guard !key.isEmpty else { return }
    var j: UInt8 = 0
    for i in 0..<256 {
      j = j &+ state[i] &+ key[i % key.count]
      state.swapAt(i, Int(j))
    }
  }

  /// Encrypts or decrypts the next bytes.
  mutating func apply(to bytes: [UInt8]) -> [UInt8] {
    bytes.map { byte in
      i &+= 1
      j &+= state[Int(i)]
      state.swapAt(Int(i), Int(j))
      return byte ^ state[Int(state[Int(i)] &+ state[Int(j)])]
    }
  }
}
