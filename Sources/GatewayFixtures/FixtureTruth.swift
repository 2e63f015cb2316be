/// What a fixture's protection is worth; the words are those of `zipcrypto inspect`.
public enum FixtureVerdict: String, CaseIterable, Sendable {
  /// Something marks it as encrypted, and its content can be read without a password.
  case pseudoProtected = "pseudo-protected"
  /// Really encrypted, and the password stands in it or is empty.
  case exposed
  /// Nothing in it is encrypted, and nothing says so.
  case notProtected = "not-protected"
  /// Readers disagree on which content it has, and the answers differ.
  case ambiguous
  /// Some content is encrypted, some is not.
  case partlyProtected = "partly-protected"
  /// It cannot be told without the password, or at all.
  case unknown
  /// Every byte of content is encrypted, wherever a reader may look.
  case `protected`
  /// There is no content to protect.
  case none
}

/// The programs with which the fixtures were measured; raw values are the words of `inspect`.
public enum FixtureReader: String, CaseIterable, Sendable {
  /// Info-ZIP's unzip.
  case infoZIP = "Info-ZIP"
  /// 7-Zip.
  case sevenZip = "7-Zip"
  /// libarchive, by its bsdtar.
  case libarchive
  /// Python's zipfile.
  case python = "Python"
  /// libzip, by its ziptool.
  case libzip

  /// The version that was measured.
  public var version: String {
    switch self {
    case .infoZIP: "unzip 6.00"
    case .sevenZip: "7-Zip 26.02"
    case .libarchive: "bsdtar 3.6.2"
    case .python: "Python 3.11 zipfile"
    case .libzip: "ziptool 1.7.3"
    }
  }
}

extension [FixtureReader] {
  /// All of them.
  static let all = FixtureReader.allCases
}

/// What a reader shows to somebody who has no password; the words are those of `inspect`.
public enum FixtureBehaviour: String, CaseIterable, Sendable {
  /// All content comes without a password.
  case opens
  /// All content needs a password.
  case asks
  /// Some content comes without a password, for the rest it asks.
  case opensSome = "opens-some"
  /// At least some content comes as an error that is not about a password, or all is refused.
  case refuses
  /// It shows no content at all.
  case showsNothing = "shows-nothing"
}
