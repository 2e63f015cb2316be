/// Passwords that programs try by themselves before they ask for one.
enum DefaultPasswords {
  /// Excel's, with which it encrypts a workbook whose structure alone is protected; PowerPoint's;
  /// and none at all.
  static let all = ["VelvetSweatshop", "/01Hannes Ruescher/01", ""]

  /// A password as documents hash it: UTF-16, the lower byte first.
  static func utf16(_ password: String) -> [UInt8] {
    password.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  /// The first of them that opens something.
  static func first(
    _ opens: (_ utf16: [UInt8]) throws(ReadingFailure) -> Bool
  ) throws(ReadingFailure) -> String? {
    for password in all where try opens(utf16(password)) { return password }
    return nil
  }
}

/// What came of trying the passwords that programs try.
enum DefaultPasswordTrial: Equatable {
  /// One of them opens it.
  case opens(String)
  /// None of them does.
  case refused
  /// They cannot be tried.
  case untried(String)
}

/// How a document is encrypted, as far as its own words go.
struct OfficeEncryption {
  /// The cipher, by the names of this library.
  var cipher: String?
  /// How a password becomes a key, in words.
  var keyDerivation: String?
  var trial: DefaultPasswordTrial
  /// Whether a certificate opens it.
  var hasCertificates = false
  /// Whether a password opens it.
  var hasPassword = true

  /// Adds what is known to a reading.
  func conclude(_ reading: inout ContainerReading) {
    if let cipher { reading.add(cipher: cipher) }
    if let keyDerivation { reading.note(.keyDerivation, keyDerivation) }
    if hasCertificates { reading.note(.publicKey, "the holder of a certificate can open it") }
    switch trial {
    case .opens(""):
      reading.protection = .opensWithoutPassword
      reading.note(.emptyPassword, "encrypted under the empty password")
    case .opens:
      reading.protection = .opensWithoutPassword
      reading.note(
        .defaultPassword, "encrypted under the password that the program tries without asking")
    case .refused:
      reading.protection = .encrypted
      reading.note(.contentEncrypted, "the document is encrypted")
      if hasPassword { reading.note(.passphrase, "no password that programs try opens it") }
    case .untried(let why):
      reading.protection = .undetermined
      reading.note(.unsupported, "encrypted, and whether it opens without asking is open: \(why)")
    }
  }
}
