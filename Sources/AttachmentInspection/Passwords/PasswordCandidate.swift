internal import PortableSystem
public import ZipCrypto

/// A password that may open an archive, and where it was come upon.
///
/// It is never printed by itself: whoever shows it asks for its ``text``.
public struct PasswordCandidate: Hashable, Sendable {
  /// Where a candidate was come upon.
  public enum Place: Hashable, Sendable {
    /// Nowhere: the empty password, which everybody has.
    case nowhere
    /// The comment of an archive: this one, or one around it.
    case archiveComment(offset: UInt64)
    /// The comment of an entry.
    case entryComment(entry: String, offset: UInt64)
    /// The name of an entry.
    case entryName(entry: String, offset: UInt64)
    /// The name of the archive, or of one around it.
    case archiveName
    /// A list that the user gave, by its line from 1.
    case list(line: Int)
    /// A mail: the one that the archive is attached to, or another among the inputs.
    case mail(MailPlace)
    /// Nowhere as such: it is built from the mail's date, and names in its header.
    case mailDate
  }

  /// The bytes that are tried.
  public let password: Password
  /// The text that the bytes stand for, or the bytes in hexadecimal where they stand for none.
  public let text: String
  /// Where it was come upon.
  public let place: Place

  /// A candidate.
  public init(password: Password, text: String, place: Place) {
    self.password = password
    self.text = text
    self.place = place
  }

  /// The candidates for a text: each distinct sequence of bytes that the usual encodings give.
  public static func candidates(for text: String, at place: Place) -> [PasswordCandidate] {
    CandidateEncodings.encode(text).map {
      PasswordCandidate(password: Password(bytes: $0), text: text, place: place)
    }
  }

  /// The candidates for bytes in an encoding that is not known: the bytes themselves, and what
  /// they are in other encodings where they are a text.
  static func candidates(for bytes: [UInt8], at place: Place) -> [PasswordCandidate] {
    let decoded = CandidateEncodings.decode(bytes)
    let text = decoded.first ?? "hex:" + bytes.map(\.hexadecimal).joined()
    let asGiven = PasswordCandidate(password: Password(bytes: bytes), text: text, place: place)
    return [asGiven] + decoded.flatMap { candidates(for: $0, at: place) }
  }
}

extension PasswordCandidate: CustomStringConvertible, CustomReflectable {
  /// A placeholder, so that a password cannot get into a log.
  public var description: String { "<password>" }
  /// A mirror without children, since `dump` would print them.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension PasswordCandidate {
  /// The password masked: how long it is, and nothing of what it is.
  var masked: String {
    let count = text.hasPrefix("hex:") ? (text.utf8.count - 4) / 2 : text.count
    let unit = text.hasPrefix("hex:") ? "byte" : "character"
    return count == 1 ? "1 \(unit)" : "\(count) \(unit)s"
  }

  /// The reason that this candidate opens an entry.
  func reason(entry: String, offset: UInt64) -> Reason {
    let (code, text): (Reason.Code, String) =
      switch place {
      case .nowhere:
        (.emptyPassword, "encrypted with the empty password: pressing return opens it")
      case .archiveComment:
        (
          .passwordInComment,
          "opens with a password of \(masked) that stands in the archive's comment"
        )
      case .entryComment:
        (
          .passwordInComment,
          "opens with a password of \(masked) that stands in an entry's comment"
        )
      case .entryName:
        (
          .passwordInEntryName,
          "opens with a password of \(masked) that stands in an entry's name"
        )
      case .archiveName:
        (
          .passwordInArchiveName,
          "opens with a password of \(masked) that stands in the archive's name"
        )
      case .list(let line):
        (.passwordInList, "opens with the password in line \(line) of the list")
      case .mail(let place):
        (.passwordInMail, "opens with a password of \(masked) that stands in \(place.text)")
      case .mailDate:
        (.passwordFromDate, "opens with a password of \(masked) that is made of the mail's date")
      }
    var reason = Reason(code, text, entry: entry, offset: offset)
    if case .mail(let place) = self.place { reason.mail = place }
    return reason
  }
}

extension UInt8 {
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }
}
