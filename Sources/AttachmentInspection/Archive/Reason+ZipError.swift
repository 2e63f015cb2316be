internal import SystemPackage
internal import ZipCrypto

extension Reason {
  /// What an archive's error means as a finding.
  ///
  /// - Throws: the system's error, which says nothing of the archive.
  init(_ error: ZipError, entry: Entry? = nil) throws(Errno) {
    let code: Code =
      switch error.kind {
      case .system(let errno): throw errno
      case .truncated: .truncated
      case .unsupported: .unsupported
      case .encryptedDirectory: .encryptedDirectory
      case .limitExceeded: .limitExceeded
      default: .damaged
      }
    self.init(code, error.detail, entry: error.entry ?? entry?.name.text, offset: error.offset)
  }
}
