public import PortableSystem
public import SystemPackage

/// What the manifest of an OpenDocument document says of encryption.
///
/// Source: ODF 1.3, part 2, 3.4 (encryption) and 4 (manifest). It is what the document says: that
/// the entries of the ZIP archive are encrypted in truth is for others to see.
public struct ODFManifest: Sendable {
  private let limits: ContainerLimits

  /// A reader of manifests.
  public init(limits: ContainerLimits = ContainerLimits()) { self.limits = limits }

  /// Reads `META-INF/manifest.xml`.
  ///
  /// - Returns: which files are encrypted, with what cipher; undetermined where the manifest cannot
  ///   be read.
  /// - Throws: the system's error alone.
  public func read(_ manifest: any ByteSource) throws(Errno) -> ContainerReading {
    let meter = MeteredSource(manifest, limits: limits)
    var reading = ContainerReading(.odf)
    do throws(ReadingFailure) {
      var parser = ODFManifestParser()
      try parser.parse(meter, into: &reading)
    } catch {
      switch error {
      case .system(let errno): throw errno
      case .unreadable(let finding):
        reading.protection = .undetermined
        reading.note(finding)
      }
    }
    if meter.isSpent { reading.protection = .undetermined }
    return reading
  }
}

/// Goes through the tags of a manifest.
struct ODFManifestParser {
  private var path: String?
  private var cipher: String?
  private var isEncrypted = false
  private var (encrypted, plain) = (0, 0)
  private var hasManifest = false

  mutating func parse(
    _ meter: MeteredSource, into reading: inout ContainerReading
  ) throws(ReadingFailure) {
    var scanner = try XMLTagScanner(meter, meter: meter)
    var isEnded = false
    while let tag = try scanner.next() {
      switch (tag.name, tag.isEnd) {
      case ("manifest", false):
        hasManifest = true
        isEnded = tag.isEmpty
      case ("manifest", true): isEnded = true
      case ("file-entry", false):
        guard path == nil else { throw .malformed("an entry of the manifest stands in another") }
        (path, isEncrypted, cipher) = (tag.attributes["full-path"] ?? "", false, nil)
        if tag.isEmpty { finishEntry(&reading, meter.limits) }
      case ("file-entry", true): finishEntry(&reading, meter.limits)
      case ("encryption-data", false): isEncrypted = true
      case ("algorithm", false) where isEncrypted:
        cipher = Self.cipher(tag.attributes["algorithm-name"] ?? "")
      case ("key-derivation", false) where isEncrypted:
        reading.note(.keyDerivation, Self.keyDerivation(tag.attributes))
        let name = tag.attributes["key-derivation-name"] ?? ""
        if name.hasSuffix("PGP") { reading.note(.publicKey, "encrypted for the holder of a key") }
      case ("keyinfo", false): reading.note(.publicKey, "encrypted for the holder of a key")
      default: break
      }
    }
    guard hasManifest, isEnded, path == nil else {
      throw .malformed("the manifest is not whole")
    }
    conclude(&reading)
  }

  private mutating func finishEntry(
    _ reading: inout ContainerReading, _ limits: ContainerLimits
  ) {
    defer { (path, isEncrypted, cipher) = (nil, false, nil) }
    guard let path else { return }
    // The document itself, folders, and what must stay readable have no encryption.
    let isContent =
      !path.hasSuffix("/") && !path.isEmpty && path != "mimetype" && !path.hasPrefix("META-INF/")
    guard isContent || isEncrypted else { return }
    if isEncrypted { encrypted += 1 } else { plain += 1 }
    if isEncrypted { reading.add(cipher: cipher ?? "unknown") }
    reading.add(
      ContainerEntry(name: path, protection: isEncrypted ? .encrypted : .plain, cipher: cipher),
      limits: limits)
  }

  private func conclude(_ reading: inout ContainerReading) {
    switch (encrypted > 0, plain > 0) {
    case (false, _):
      reading.protection = .plain
      reading.note(.plain, "the manifest names no encryption")
    case (true, false):
      reading.protection = .encrypted
      reading.note(.contentEncrypted, "the manifest says of every file that it is encrypted")
    case (true, true):
      reading.protection = .partly
      reading.note(.mixed, "some files of the document are encrypted and some are not")
    }
    if reading.ciphers.contains("unknown") {
      reading.protection = .undetermined
      reading.note(.unsupported, "encrypted with an algorithm that is not known")
    }
  }

  /// Ciphers by the names that the standard and the XML encryption recommendation give them.
  private static func cipher(_ name: String) -> String? {
    let name = name.split(separator: "#").last.map { $0.lowercased() } ?? ""
    return switch name {
    case "blowfish cfb", "blowfish": "blowfish-128"
    case "aes128-cbc": "aes-128"
    case "aes192-cbc": "aes-192"
    case "aes256-cbc": "aes-256"
    case "aes128-gcm": "aes-128-gcm"
    case "aes192-gcm": "aes-192-gcm"
    case "aes256-gcm": "aes-256-gcm"
    default: nil
    }
  }

  private static func keyDerivation(_ attributes: [String: String]) -> String {
    let name = attributes["key-derivation-name"]?.split(separator: "#").last ?? "unknown"
    let rounds = attributes["iteration-count"] ?? attributes["argon2-iterations"]
    let known = String(name.prefix(40)).lowercased()
    guard let rounds, let number = Int(rounds) else { return "key derivation \(known)" }
    return "key derivation \(known), \(number) rounds"
  }
}
