internal import Crypto

/// The hashes by which documents make keys of passwords.
enum Digest {
  case md5, sha1, sha256, sha384, sha512

  /// The name of an agile document's hash algorithm (MS-OFFCRYPTO 2.3.4.10).
  init?(officeName: String) {
    switch officeName.uppercased() {
    case "MD5": self = .md5
    case "SHA1", "SHA-1": self = .sha1
    case "SHA256", "SHA-256": self = .sha256
    case "SHA384", "SHA-384": self = .sha384
    case "SHA512", "SHA-512": self = .sha512
    default: return nil
    }
  }

  /// The hash of bytes.
  func hash(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .md5: Array(Insecure.MD5.hash(data: bytes))
    case .sha1: Array(Insecure.SHA1.hash(data: bytes))
    case .sha256: Array(SHA256.hash(data: bytes))
    case .sha384: Array(SHA384.hash(data: bytes))
    case .sha512: Array(SHA512.hash(data: bytes))
    }
  }
}
