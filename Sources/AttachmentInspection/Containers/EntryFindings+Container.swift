internal import ContainerProtection
internal import ZipCrypto

extension EntryFindings {
  /// The files of a container that is no ZIP archive.
  init(_ entries: [ContainerEntry]) {
    self.init()
    for entry in entries { _ = append(EntryFinding(entry)) }
  }
}

extension EntryFinding {
  /// A file of a container that is no ZIP archive.
  init(_ entry: ContainerEntry) {
    let encryption = EntryEncryption(entry)
    let verdict: Verdict =
      switch entry.protection {
      case .plain: .notProtected
      case .noContent: .none
      case .encrypted: .protected
      case .partly: .partlyProtected
      case .opensWithoutPassword: .pseudoProtected
      case .undetermined: .unknown
      }
    self.init(
      name: entry.name ?? "", encryption: encryption, claimed: encryption, verdict: verdict)
  }
}

extension EntryEncryption {
  /// Ciphers that ZIP does not have are `unknown` here; the container's finding has their names.
  fileprivate init(_ entry: ContainerEntry) {
    self =
      switch (entry.protection, entry.cipher) {
      case (.plain, _), (.noContent, _): .none
      case (_, "aes-128"): .aes(bits: 128)
      case (_, "aes-192"): .aes(bits: 192)
      case (_, "aes-256"): .aes(bits: 256)
      default: .unknown
      }
  }
}
