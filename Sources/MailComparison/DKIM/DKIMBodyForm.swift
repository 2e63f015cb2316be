/// How the hash of a body is made: in which form of the body, by which function, of how much.
struct DKIMBodyForm: Hashable, Sendable {
  /// What is made one before the hash, since servers change it on the way (RFC 6376, 3.4).
  enum Canonicalisation: String, Sendable {
    /// Nothing but empty lines at the end.
    case simple
    /// White space too.
    case relaxed
  }

  /// The functions of `rsa-sha1`, `rsa-sha256` and `ed25519-sha256` (RFC 8463).
  enum Hash: Hashable, Sendable {
    case sha1
    case sha256

    /// - Parameter algorithm: the value of `a=`.
    init?(algorithm: String) {
      switch algorithm.lowercased() {
      case "rsa-sha1": self = .sha1
      case "rsa-sha256", "ed25519-sha256": self = .sha256
      default: return nil
      }
    }
  }

  let canonicalisation: Canonicalisation
  let hash: Hash
  /// How many bytes of the canonical body were signed, `l=`; `nil` for all.
  var length: UInt64?
}
