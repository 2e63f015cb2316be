internal import MailMessage
internal import SystemPackage

/// E7: a body hash that a signer has computed (RFC 6376, 3.7) fits one copy and not another: the
/// signed text is that copy's.
///
/// The signature itself is not checked, which would take the signer's key out of the DNS.
enum BodyHash {
  /// A mail has few signatures; those beyond are passed over.
  private static let mostSignatures = 6
  /// Longer bodies are not hashed, in bytes.
  private static let longestBody: UInt64 = 256 << 20

  static func find(in copies: [MailCopy]) throws(Errno) -> [Evidence] {
    guard copies.count > 1 else { return [] }
    var known: [DKIMBodyForm: [Int: [UInt8]?]] = [:]
    var seen: Set<[UInt8]> = []
    var found: [Evidence] = []
    for (signed, copy) in copies.enumerated() {
      for field in copy.header["dkim-signature"].prefix(mostSignatures) {
        // One that stands in several copies is looked at once.
        guard seen.count < mostSignatures,
          seen.insert(field.unfolded.filter { $0 > 0x20 }).inserted,
          let signature = DKIMSignature(field, line: copy.header.line(field))
        else { continue }
        var hashes = known[signature.form] ?? [:]
        for (index, other) in copies.enumerated() where hashes[index] == nil {
          guard let body = other.body, UInt64(body.range.count) <= longestBody else { continue }
          hashes[index] = .some(try DKIMBody.hash(body.source, body.range, signature.form))
        }
        known[signature.form] = hashes
        let fits = copies.indices.filter { hashes[$0] == .some(signature.bodyHash) }
        let others = copies.indices.filter { index in
          hashes[index].map { $0 != signature.bodyHash } ?? false
        }
        if let evidence = evidence(signature, in: signed, fits: fits, others: others) {
          found.append(evidence)
        }
      }
    }
    return found
  }

  private static func evidence(
    _ signature: DKIMSignature, in signed: Int, fits: [Int], others: [Int]
  ) -> Evidence? {
    guard !fits.isEmpty, !others.isEmpty else { return nil }
    let subject = "the body that \(signature.domain) signed"
    let isChanged = others.contains(signed)
    let text =
      isChanged
      ? "\(subject) is that of \(CopyLabel.list(fits)): \(CopyLabel.letter(signed)), where the "
        + "signature stands, was changed after it was signed"
      : "\(subject) is that of \(CopyLabel.list(fits)) and not that of \(CopyLabel.list(others))"
    // Who changed it is not known; a copy that still fits was not changed by anybody.
    let hints = isChanged ? [Statement.hint(signed, .after)] : []
    return Evidence(
      .bodyHash, .medium, text + " (the signature itself is not checked)",
      quotes: [.init(signed, signature.line)], hints)
  }
}
