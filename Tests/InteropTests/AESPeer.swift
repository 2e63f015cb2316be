import SystemPackage
import TestSupport

/// Another program that knows WinZip AES.
enum AESPeer: String, CaseIterable {
  case sevenZip = "7zz"
  case bsdtar
  case pyzipper
  case ziptool

  /// Takes everything out of an archive.
  func extract(_ archive: FilePath, password: String, to folder: FilePath) async throws {
    switch self {
    case .sevenZip: try await Peer.sevenZip.extract(archive, password: password, to: folder)
    case .bsdtar: try await Peer.bsdtar.extract(archive, password: password, to: folder)
    case .ziptool: try await Peer.ziptool.extract(archive, password: password, to: folder)
    case .pyzipper:
      let script = """
        import sys, pyzipper
        with pyzipper.AESZipFile(sys.argv[1]) as archive:
          archive.extractall(sys.argv[3], pwd=sys.argv[2].encode())
        """
      try await Tool("python3").run(
        ["-c", script, archive.string, password, folder.string]
      ).checked()
    }
  }

  /// How an archive is to be written.
  struct Way {
    var bits = 256
    var isStored = false
    /// 1 or 2; only pyzipper lets it be chosen.
    var version = 2
  }

  /// Whether it writes keys of this length.
  func writes(bits: Int) -> Bool { self != .bsdtar || bits != 192 }

  /// Writes an archive of files.
  func write(
    _ names: [String], in folder: FilePath, to archive: String, password: String, way: Way
  ) async throws {
    let bits = String(way.bits)
    switch self {
    case .sevenZip:
      let options = ["-tzip", "-bd", "-mcu=on", "-mem=AES" + bits, way.isStored ? "-mx0" : "-mx5"]
      try await Tool("7zz").run(
        ["a"] + options + ["-p" + password, archive] + names, in: folder
      ).checked()
    case .bsdtar:
      let compression = way.isStored ? "store" : "deflate"
      try await Tool("bsdtar").run(
        ["-cf", archive, "--format", "zip", "--passphrase", password, "--options"]
          + ["zip:encryption=aes\(bits),zip:compression=\(compression)"] + names, in: folder
      ).checked()
    case .ziptool:
      let adding = names.enumerated().flatMap { index, name in
        ["add_file", name, name, "0", "-1"]
          + ["set_file_compression", "\(index)", way.isStored ? "store" : "deflate", "0"]
          + ["set_file_encryption", "\(index)", "AES-" + bits, password]
      }
      try await Tool("ziptool").run(["-n", "--", archive] + adding, in: folder).checked()
    case .pyzipper:
      let script = """
        import sys, pyzipper
        out, password, bits, version, method = sys.argv[1:6]
        method = pyzipper.ZIP_STORED if method == "store" else pyzipper.ZIP_DEFLATED
        with pyzipper.AESZipFile(out, "w", compression=method) as archive:
          archive.setpassword(password.encode())
          archive.setencryption(
            pyzipper.WZ_AES, nbits=int(bits), force_wz_aes_version=int(version))
          for name in sys.argv[6:]: archive.write(name)
        """
      let method = way.isStored ? "store" : "deflate"
      try await Tool("python3").run(
        ["-c", script, archive, password, bits, String(way.version), method] + names, in: folder
      ).checked()
    }
  }
}
