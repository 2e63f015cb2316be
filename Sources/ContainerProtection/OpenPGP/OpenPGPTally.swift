internal import PortableSystem

/// What the packets of a message are, one behind the other.
struct OpenPGPTally {
  let meter: MeteredSource
  private var kinds: Set<OpenPGPPacket.Kind> = []
  private var ciphers: [String] = []
  private var findings: [ContainerFinding] = []
  private var hasEncrypted = false
  private var hasPlain = false
  private var isPending = false

  init(meter: MeteredSource) { self.meter = meter }

  /// Symmetric ciphers by their numbers (RFC 9580, 9.3).
  private static let ciphers: [UInt8: String] = [
    1: "idea-128", 2: "3des-168", 3: "cast5-128", 4: "blowfish-128", 7: "aes-128", 8: "aes-192",
    9: "aes-256", 10: "twofish-256", 11: "camellia-128", 12: "camellia-192", 13: "camellia-256",
  ]

  mutating func read(_ source: any ByteSource) throws(ReadingFailure) {
    var offset: UInt64 = 0
    while offset < source.size {
      guard let packet = try OpenPGPPacket(source, at: offset, meter: meter) else {
        throw .malformed("no packet of a known kind stands where one should", at: offset)
      }
      try add(packet, source)
      offset = packet.end
    }
    guard !isPending else {
      throw .unreadable(ContainerFinding(.truncated, "a session key without a message"))
    }
  }

  private mutating func add(
    _ packet: OpenPGPPacket, _ source: any ByteSource
  ) throws(ReadingFailure) {
    kinds.insert(packet.kind)
    let bytes = try source.front(
      at: packet.body.lowerBound, Int(clamping: min(packet.body.count, 16)))
    switch packet.kind {
    case .publicKeySession:
      isPending = true
      note(.publicKey, Self.recipient(bytes))
    case .passwordSession:
      isPending = true
      note(.passphrase, "encrypted under a password")
      // Without a session key of its own, the message is under the cipher that is named here.
      if bytes.count > 2, bytes[0] == 4, let size = Self.s2kSize(bytes[2]),
        packet.body.count == 2 + size, let name = Self.ciphers[bytes[1]]
      {
        ciphers.append(name)
      }
    case .encrypted, .encryptedProtected, .encryptedAEAD:
      let isKnown =
        if packet.kind == .encrypted { true } else { try packet.isPlausible(in: source) }
      guard isKnown else {
        throw .unsupported("an encrypted packet of a version that is not known", at: packet.start)
      }
      isPending = false
      hasEncrypted = true
      if packet.kind == .encrypted {
        note(.keyDerivation, "without protection against changes")
      } else if bytes.count > 1, packet.kind == .encryptedAEAD || bytes[0] == 2,
        let name = Self.ciphers[bytes[1]]
      {
        ciphers.append(name)
      }
      guard try EvenSpread.isPossible(in: packet.body, of: source) else {
        throw .unreadable(
          ContainerFinding(
            .looksReadable, "marked as encrypted, and its bytes are not evenly spread",
            offset: packet.start))
      }
    case .literal: hasPlain = true
    case .compressed: try addCompressed(packet, source, method: bytes.first)
    default: break
    }
  }

  /// A compressed packet holds packets again, of which the first says what it is.
  private mutating func addCompressed(
    _ packet: OpenPGPPacket, _ source: any ByteSource, method: UInt8?
  ) throws(ReadingFailure) {
    note(.compressed, "compressed, not encrypted")
    let range = min(packet.body.lowerBound + 1, packet.body.upperBound)..<packet.body.upperBound
    let piece: [UInt8]?
    switch method {
    case 0: piece = try source.front(at: range.lowerBound, 64)
    case 1: piece = try Inflation(source, range: range, wrapper: .raw).next()
    case 2: piece = try Inflation(source, range: range, wrapper: .zlib).next()
    default: piece = nil
    }
    guard let first = piece?.first, first & 0x80 != 0,
      let kind = OpenPGPPacket.Kind(
        rawValue: first & 0x40 != 0 ? first & 0x3F : first >> 2 & 0x0F)
    else { throw .unsupported("compressed content that is not looked into", at: packet.start) }
    switch kind {
    case .literal: hasPlain = true
    case .signature, .onePassSignature:
      hasPlain = true
      kinds.insert(.signature)
    default: throw .unsupported("compressed content of another kind", at: packet.start)
    }
  }

  private mutating func note(_ code: ContainerFinding.Code, _ text: String) {
    guard findings.count < ContainerFinding.limit else { return }
    findings.append(ContainerFinding(code, text))
  }

  /// Draws the conclusion.
  func conclude(_ reading: inout ContainerReading) {
    for finding in findings { reading.note(finding) }
    for cipher in ciphers { reading.add(cipher: cipher) }
    let isKey = !kinds.isDisjoint(with: [.publicKey, .secretKey, .publicSubkey, .secretSubkey])
    switch (hasEncrypted, hasPlain) {
    case (true, true):
      reading.protection = .partly
      reading.note(.mixed, "encrypted packets and plain ones")
    case (true, false):
      reading.protection = .encrypted
      reading.hidesNames = true
      reading.note(.contentEncrypted, "an encrypted message")
    case (false, true):
      reading.protection = .plain
      let isSigned = !kinds.isDisjoint(with: [.signature, .onePassSignature])
      reading.note(
        isSigned ? .signed : .plain,
        isSigned ? "a signed message, not encrypted" : "a message that is not encrypted")
    case (false, false) where !kinds.isDisjoint(with: [.secretKey, .secretSubkey]):
      reading.note(.keyMaterial, "a secret key, which may be under a password or not")
    case (false, false) where isKey:
      reading.protection = .plain
      reading.note(.keyMaterial, "a public key")
    case (false, false) where kinds.contains(.signature):
      reading.protection = .noContent
      reading.note(.keyMaterial, "a signature without content")
    case (false, false): reading.note(.malformed, "no message, key or signature")
    }
  }

  private static func recipient(_ bytes: [UInt8]) -> String {
    guard bytes.count >= 9, bytes[0] == 3 else { return "encrypted for the holder of a key" }
    let digits = bytes[1..<9].map { byte in
      let text = String(byte, radix: 16, uppercase: true)
      return text.count == 1 ? "0" + text : text
    }
    let identifier = digits.joined()
    return identifier.allSatisfy { $0 == "0" }
      ? "encrypted for the holder of a key that is not named"
      : "encrypted for the holder of key \(identifier)"
  }

  /// The length of how a password becomes a key (RFC 9580, 3.7.1).
  private static func s2kSize(_ kind: UInt8) -> Int? { [0: 2, 1: 10, 3: 11, 4: 20][kind] }
}
