/// A program that reads archives, asked what it shows.
///
/// The names are those under which the inspector speaks of them.
public enum ProbedReader: String, CaseIterable, Sendable {
  case infoZIP = "Info-ZIP"
  case sevenZip = "7-Zip"
  case libarchive
  case python = "Python"
  case libzip

  /// The program by which it is asked.
  public var program: String {
    switch self {
    case .infoZIP: "unzip"
    case .sevenZip: "7zz"
    case .libarchive: "bsdtar"
    case .python: "python3"
    case .libzip: "ziptool"
    }
  }
}

/// What a program did with an archive, without the right password.
public struct ReaderObservation: Sendable, CustomStringConvertible {
  /// All the content that came out, one entry after the other.
  public var shown: [UInt8] = []
  /// The names of entries for which it wants a password, and goes on wanting one after a wrong one.
  public var asked: [String] = []
  /// What it said, for a failed expectation.
  public var transcript = ""

  /// All that a failed expectation should tell.
  public var description: String {
    "\(shown.count) bytes shown, asked for \(asked)\n\(transcript.prefix(1_500))"
  }
}
