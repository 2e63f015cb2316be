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
    guard !reading.contents.isEmpty else {
      return [try finding.doubted(of: source)]
    }

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
    return [try finding.doubted(of: source)] + findings
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

extension AttachmentFinding {
  /// The same; what is protected is not known to be so where a reader may find more in the file.
  fileprivate func doubted(of source: any ByteSource) throws(Errno) -> AttachmentFinding {
    guard verdict == .protected else { return self }
    var finding = self
    // Readers of PDF look for its beginning in so many bytes (ISO 32000-2, annex I).
    let head = try source.bytes(at: 0, count: 1_029)
    if container != .pdf, head.contains(Array("%PDF-".utf8)) {
      finding.verdict = .unknown
      finding.reasons.insert(
        Reason(.readersDisagree, "readers of pdf may find a document in it"), at: 0)
    }
    if container == .pdf, let offset = try source.firstByteBehindPDF() {
      finding.reasons.append(
        Reason(.trailingBytes, "bytes stand behind the end of the document", offset: offset))
    }
    if finding.reasons.contains(where: { $0.code == .trailingBytes }) { finding.verdict = .unknown }
    return finding
  }
}

extension ByteSource {
  /// Where something other than blanks follows the last mark of a PDF's end; where there is no mark
  /// near the end, the place where it was looked for.
  fileprivate func firstByteBehindPDF() throws(Errno) -> UInt64? {
    let count = min(size, 2_048)
    let tail = try bytes(at: size - count, count: Int(count))
    let mark = Array("%%EOF".utf8)
    var end: Int?
    for place in tail.indices where tail.has(mark, at: place) { end = place + mark.count }
    guard let end else { return size - count }
    let blanks: Set<UInt8> = [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20]
    return tail[end...].firstIndex { !blanks.contains($0) }.map { size - count + UInt64($0) }
  }
}

extension [UInt8] {
  fileprivate func contains(_ pattern: [UInt8]) -> Bool {
    indices.contains { has(pattern, at: $0) }
  }
}
