internal import ContainerProtection

extension Reason {
  /// What was seen in a container.
  init(_ finding: ContainerFinding) {
    self.init(Code(finding.code), finding.text, offset: finding.offset)
  }
}

extension Reason.Code {
  fileprivate init(_ code: ContainerFinding.Code) {
    self =
      switch code {
      case .contentEncrypted: .contentEncrypted
      case .namesEncrypted: .namesEncrypted
      case .keyDerivation: .keyDerivation
      case .publicKey: .publicKey
      case .passphrase: .passphrase
      case .rightsManagement: .rightsManagement
      case .attachmentsOnly: .attachmentsOnly
      case .partsInClear: .partsInClear
      case .mixed: .mixed
      case .emptyPassword: .emptyPassword
      case .defaultPassword: .defaultPassword
      case .identityCipher: .identityCipher
      case .markedButPlain: .markedButPlain
      case .looksReadable: .looksReadable
      case .plain: .plain
      case .noContent: .noContent
      case .signed: .signed
      case .compressed: .compressed
      case .keyMaterial: .keyMaterial
      case .writeProtection: .writeProtection
      case .truncated: .truncated
      case .checksumWrong, .malformed, .indexDamaged: .damaged
      case .unsupported, .contentUnknown: .unsupported
      case .limitReached: .limitExceeded
      case .volume: .volume
      case .contradiction: .readersDisagree
      case .behindStub: .prefix
      case .trailingBytes: .trailingBytes
      }
  }
}
