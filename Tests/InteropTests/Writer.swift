import SystemPackage
import TestSupport

/// Another program that writes encrypted archives.
enum Writer: String, CaseIterable {
  case zip
  case sevenZip = "7zz"
  case bsdtar
  case ziptool

  /// Writes an archive of one path, quickly rather than small, under the large tests' password.
  func write(_ path: String, in work: TemporaryFolder, to archive: String) async throws {
    let password = LargeTests.password
    let arguments =
      switch self {
      case .zip: ["-q", "-r", "-1", "-P", password, archive, path]
      case .sevenZip:
        ["a", "-tzip", "-bd", "-mx1", "-mem=ZipCrypto", "-p" + password, archive, path]
      case .bsdtar:
        ["-cf", archive, "--format", "zip", "--passphrase", password]
          + ["--options", "zip:encryption=zipcrypt,zip:compression-level=1", path]
      case .ziptool:
        ["-n", "--", archive, "add_file", path, path, "0", "-1"]
          + ["set_file_encryption", "0", "PKWARE", password]
      }
    try await Tool(rawValue).run(arguments, in: work.path, timeout: LargeTests.patience).checked()
  }
}
