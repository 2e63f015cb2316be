internal import Crypto

/// The authentication code of a payload: the first ten bytes of HMAC-SHA1 over what is encrypted.
struct AuthenticationCode {
  /// Its length in bytes.
  static let size = 10

  private var code: HMAC<Insecure.SHA1>

  init(key: SymmetricKey) { code = HMAC(key: key) }

  /// Takes in the next bytes as they stand in the archive.
  mutating func update(_ bytes: borrowing MutableSpan<UInt8>, in range: Range<Int>) {
    unsafe bytes.withUnsafeBytes { unsafe code.update(data: $0[range]) }
  }

  /// The code over all bytes so far.
  var bytes: [UInt8] { Array(code.finalize().prefix(Self.size)) }

  /// Whether this is the code, compared in the same time whatever differs.
  func isEqual(to other: [UInt8]) -> Bool {
    guard other.count == Self.size else { return false }
    return zip(bytes, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
