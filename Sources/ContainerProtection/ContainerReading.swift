/// What was told of a container: what it is, and whether its content is encrypted.
///
/// A value says no more than the bytes do: where anything that matters could not be read,
/// ``protection`` is ``Protection/undetermined`` and a finding says why.
public struct ContainerReading: Sendable {
  /// What it is.
  public var container: ContainerKind
  /// Whether its content can be read without a password or a key.
  public var protection: Protection
  /// The ciphers by name, each once, in the order in which they were met: `aes-256`, `rc4-128`.
  ///
  /// Empty where nothing is encrypted, and where the cipher cannot be seen.
  public var ciphers: [String] = []
  /// Whether the names of what is inside are encrypted as well.
  public var hidesNames = false
  /// What is inside, as far as it is listed; never more than ``ContainerLimits/entries``.
  public var entries: [ContainerEntry] = []
  /// Whether there are more entries than are listed.
  public var hasMoreEntries = false
  /// What the answer rests on, and what is odd.
  public var findings: [ContainerFinding] = []
  /// What it took, by the limits that bound it.
  public internal(set) var work = ContainerWork()
  /// Plain content that should be looked at for itself.
  public var contents: [WrappedContent] = []

  /// A reading of which nothing is known yet but the kind.
  public init(_ container: ContainerKind, _ protection: Protection = .undetermined) {
    self.container = container
    self.protection = protection
  }

  /// How far content is encrypted.
  public enum Protection: String, CaseIterable, Hashable, Sendable {
    /// Nothing is encrypted.
    case plain
    /// There is nothing that could be encrypted: no files, or empty ones alone.
    case noContent = "no-content"
    /// All content is encrypted.
    case encrypted
    /// Some content is encrypted and some is not.
    case partly
    /// Something says that it is encrypted, and it can be read without a password: readers open
    /// it without asking, or the bytes are plain.
    case opensWithoutPassword = "opens-without-password"
    /// It cannot be told.
    case undetermined
  }
}

/// What reading a container took, so that many of them can share a bound.
public struct ContainerWork: Hashable, Sendable {
  /// Bytes that were decoded.
  public var decodedBytes: UInt64 = 0
  /// Rounds of a hash, to prove passwords.
  public var hashRounds = 0

  /// No work.
  public init() {}
}

/// A file inside a container.
public struct ContainerEntry: Hashable, Sendable {
  /// Its name; `nil` where it has none or it could not be read.
  public var name: String?
  /// Whether its content can be read without a password.
  public var protection: ContainerReading.Protection
  /// The cipher, where it is known.
  public var cipher: String?

  /// An entry.
  public init(
    name: String?, protection: ContainerReading.Protection, cipher: String? = nil
  ) {
    self.name = name
    self.protection = protection
    self.cipher = cipher
  }
}

extension ContainerReading {
  /// Adds a finding, unless the very same one is there already.
  mutating func note(_ finding: ContainerFinding) {
    guard findings.count < ContainerFinding.limit, !findings.contains(finding) else { return }
    findings.append(finding)
  }

  mutating func note(
    _ code: ContainerFinding.Code, _ text: String, at offset: UInt64? = nil
  ) { note(ContainerFinding(code, text, offset: offset)) }

  /// Adds a cipher's name once.
  mutating func add(cipher: String) {
    if ciphers.count < 100, !ciphers.contains(cipher) { ciphers.append(cipher) }
  }

  /// Lists an entry as long as there is room.
  mutating func add(_ entry: ContainerEntry, limits: ContainerLimits) {
    if entries.count < limits.entries { entries.append(entry) } else { hasMoreEntries = true }
  }
}
