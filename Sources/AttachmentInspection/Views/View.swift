/// What some readers show of an archive to somebody who has no password.
public struct View: Hashable, Sendable {
  /// What they do.
  public enum Behaviour: String, CaseIterable, Hashable, Sendable {
    /// All content comes without a password.
    case opens
    /// All content needs a password.
    case asks
    /// Some content comes without a password, for the rest they ask.
    case opensSome = "opens-some"
    /// At least some content comes as an error, with a password or without.
    case refuses
    /// They show no content at all.
    case showsNothing = "shows-nothing"
  }

  /// What they do.
  public let behaviour: Behaviour
  /// Who does, in a fixed order.
  public internal(set) var readers: [MeasuredReader]
  /// Where the central directory that they read stands, in bytes from the start of the archive;
  /// `nil` where all readers read the same.
  public let directory: UInt64?
}
