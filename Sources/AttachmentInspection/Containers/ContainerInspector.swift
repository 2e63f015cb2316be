internal import ContainerProtection
internal import PortableSystem
internal import SystemPackage

/// Judges containers that are neither ZIP archives nor mails, and what they hold in clear.
struct ContainerInspector {
  /// The inspector of content at the container's place.
  let content: ContentInspector

  /// Judges a container.
  ///
  /// - Returns: what was found, then what was found inside; `nil` where it is none.
  func inspect(_ source: any ByteSource, name: String?) throws(Errno) -> [AttachmentFinding]? {
    let reader = ContainerReader(limits: content.work.containerLimits)
    guard let reading = try reader.read(source) else { return nil }
    content.work.count(reading.work)
    var finding = AttachmentFinding(
      name: name, path: content.place(of: name), container: Container(reading.container),
      encryption: reading.encryption, verdict: Verdict(reading),
      entries: EntryFindings(reading.entries), reasons: reading.reasons)
    guard !reading.contents.isEmpty else { return [finding] }

    if let reason = content.depthReason {
      finding.verdict = .unknown
      finding.reasons.insert(reason, at: 0)
      return [finding]
    }
    let inside = ContainedFiles(content: content, carrier: name)
    var verdicts: [Verdict] = []
    var findings: [AttachmentFinding] = []
    for file in reading.contents {
      let inner = try inside.inspect(file, of: reading.container)
      verdicts.append(inner.verdict)
      findings += inner.findings
    }
    finding.verdict = .combining(verdicts)
    return [finding] + findings
  }
}

extension ContainerReading {
  /// What the verdict rests on, the deciding ones first.
  fileprivate var reasons: [Reason] {
    let circumstances: [ContainerFinding.Code] = [
      .keyDerivation, .passphrase, .publicKey, .behindStub, .trailingBytes, .writeProtection,
      .compressed, .signed,
    ]
    let deciding = findings.filter { !circumstances.contains($0.code) }
    let others = findings.filter { circumstances.contains($0.code) }
    let weak = ciphers.filter(\.isWeakCipher).map { cipher in
      Reason(.weakCipher, "\(cipher) is weak: all of its keys can be tried")
    }
    return deciding.map(Reason.init) + weak + others.map(Reason.init)
  }

  /// The ciphers as words; where it is encrypted and none is named, that it is not known.
  fileprivate var encryption: [String] {
    switch protection {
    case .plain, .noContent: ["none"]
    case .partly: (ciphers.isEmpty ? ["unknown"] : ciphers) + ["none"]
    case .encrypted, .opensWithoutPassword, .undetermined: ciphers.isEmpty ? ["unknown"] : ciphers
    }
  }
}

extension Verdict {
  /// What a container's protection is worth, by itself.
  fileprivate init(_ reading: ContainerReading) {
    switch reading.protection {
    case .plain: self = .notProtected
    case .noContent: self = .none
    case .encrypted: self = .protected
    case .partly: self = .partlyProtected
    case .undetermined: self = .unknown
    case .opensWithoutPassword:
      // Office asks for a password, and the empty one is right; viewers of PDF do not ask.
      let asks =
        reading.container == .compoundFile
        && reading.findings.contains {
          $0.code == .emptyPassword
        }
      self = asks ? .exposed : .pseudoProtected
    }
  }
}

extension String {
  /// Whether a cipher, by its name with the length of its key in bits, has so few keys that they
  /// can be tried one after the other.
  fileprivate var isWeakCipher: Bool {
    guard self != "xor" else { return true }
    return split(separator: "-").contains { Int($0).map { 1...64 ~= $0 } == true }
  }
}

extension Container {
  fileprivate init(_ kind: ContainerKind) {
    switch kind {
    case .sevenZip: self = .sevenZip
    case .rar: self = .rar
    case .pdf: self = .pdf
    case .compoundFile: self = .compoundFile
    case .cms: self = .smime
    case .openPGP: self = .pgp
    case .age: self = .age
    case .odf: self = .odf
    case .opensslEnc: self = .opensslEnc
    case .gzip, .xz, .tar: self = .compressed
    }
  }
}
