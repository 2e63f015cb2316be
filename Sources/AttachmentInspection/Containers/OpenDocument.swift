internal import ContainerProtection
internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Judges an OpenDocument document, whose encryption stands in its manifest: to ZIP, all of its
/// entries are plain (ODF 1.3, part 2, 3.4).
struct OpenDocument {
  let reader: ArchiveReader
  let limits: ContainerLimits

  /// The longest manifest that is looked at, in bytes.
  private static let longestManifest: UInt64 = 16 << 20
  /// Fewer bytes than this need not be evenly spread, whatever they are.
  private static let shortContent = 512
  /// The longest name of a media type that is believed to be one.
  private static let longestType: UInt64 = 128

  /// Corrects what was found of the archive that the document is.
  func complete(_ finding: inout AttachmentFinding) throws(Errno) {
    guard finding.verdict == .notProtected else { return }
    do {
      guard let reading = try manifest(), reading.protection != .plain else { return }
      try judge(reading, &finding)
    } catch {
      finding.verdict = .unknown
      finding.reasons.insert(try Reason(error), at: 0)
    }
  }

  private func manifest() throws(ZipError) -> ContainerReading? {
    var entries = reader.entries()
    while let entry = try entries.next() {
      guard entry.name.text == "META-INF/manifest.xml" else { continue }
      guard entry.size <= Self.longestManifest else {
        throw ZipError(
          .limitExceeded, entry: entry.name.text, detail: "the manifest is longer than is read")
      }
      let content = try reader.content(of: entry, password: nil)
      let bytes = try content.bytes(upTo: Int(Self.longestManifest))
      do { return try ODFManifest(limits: limits).read(MemorySource(bytes)) } catch {
        throw ZipError(error)
      }
    }
    return nil
  }

  /// Compares what the manifest says with what the entries are.
  private func judge(
    _ reading: ContainerReading, _ finding: inout AttachmentFinding
  ) throws(ZipError) {
    var ciphers: [String: ContainerEntry] = [:]
    for entry in reading.entries {
      if let name = entry.name, entry.protection == .encrypted { ciphers[name] = entry }
    }
    var verdicts: [Verdict] = []
    var listed = EntryFindings()
    var reasons = reading.findings.map(Reason.init)
    var entries = reader.entries()
    while let entry = try entries.next() {
      let name = entry.name.text
      guard entry.size > 0, entry.kind != .folder else { continue }
      guard var claimed = ciphers[name] else {
        // What programs need to open the document at all.
        let isFrame =
          (name == "mimetype" && entry.size <= Self.longestType)
          || name == "META-INF/manifest.xml"
        let plain = EntryFinding(ContainerEntry(name: name, protection: .plain))
        _ = listed.append(plain)
        if !isFrame { verdicts.append(plain.verdict) }
        continue
      }
      if try !mayBeEncrypted(entry, cipher: claimed.cipher) {
        claimed.protection = .opensWithoutPassword
        reasons.insert(
          Reason(
            .looksReadable, "its bytes are not such as this cipher gives", entry: name),
          at: 0)
      }
      let found = EntryFinding(claimed)
      _ = listed.append(found)
      verdicts.append(found.verdict)
    }
    let isUnclear = reading.protection == .undetermined || reading.hasMoreEntries
    finding.verdict = isUnclear ? .unknown : .combining(verdicts)
    finding.encryption =
      verdicts.contains(.notProtected) ? reading.ciphers + ["none"] : reading.ciphers
    // What stands around the archive is in clear, too.
    let surroundings: Set<Reason.Code> = [
      .prefix, .trailingBytes, .unaccountedBytes, .hiddenEntry, .overlap, .severalEndRecords,
      .archiveInComment, .archiveInPrefix,
    ]
    if finding.verdict == .protected,
      finding.reasons.contains(where: { surroundings.contains($0.code) })
    {
      finding.verdict = .unknown
    }
    finding.entries = listed
    // What readers of ZIP show is the encrypted content.
    finding.views = []
    finding.reasons = reasons + finding.reasons.filter { $0.code != .plain }
  }

  private func mayBeEncrypted(_ entry: Entry, cipher: String?) throws(ZipError) -> Bool {
    // Blocks of AES in CBC are whole.
    if let cipher, ["aes-128", "aes-192", "aes-256"].contains(cipher), entry.size % 16 != 0 {
      return false
    }
    let content = try reader.content(of: entry, password: nil)
    let bytes = try content.bytes(upTo: 1 << 14)
    // It was deflated before it was encrypted, so that it is stored (ODF 1.3, part 2, 3.4.2).
    guard entry.method == .store, ContentFormat(head: bytes) == .unknown else { return false }
    return bytes.count < Self.shortContent || bytes.lookEvenlySpread
  }
}

extension EntryContent {
  /// The first bytes.
  fileprivate func bytes(upTo limit: Int) throws(ZipError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(limit, 1 << 14))
    while bytes.count < limit {
      var span = buffer.mutableSpan
      let count = try read(into: &span)
      if count == 0 { break }
      bytes += buffer.prefix(min(count, limit - bytes.count))
    }
    return bytes
  }
}
