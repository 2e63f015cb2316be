import Foundation
import SystemPackage
import TestSupport

/// Another program that reads encrypted archives.
enum Peer: String, CaseIterable {
  case unzip
  case sevenZip = "7zz"
  case bsdtar
  case python = "python3"
  case ziptool

  /// Whether it brings back links, modes and times, and not only names and contents.
  var restoresAttributes: Bool {
    switch self {
    case .unzip, .sevenZip, .bsdtar: true
    case .python, .ziptool: false
    }
  }

  /// Whether it decrypts the target of a symbolic link: libarchive 3.6.2 does not.
  var readsEncryptedLinks: Bool { self != .bsdtar }

  /// Takes everything out of an archive.
  func extract(_ archive: FilePath, password: String, to folder: FilePath) async throws {
    let tool = try Tool(rawValue)
    let path = archive.string
    switch self {
    case .unzip:
      try await tool.run(["-q", "-P", password, path, "-d", folder.string]).checked()
    case .sevenZip:
      try await tool.run(["x", "-bd", "-y", "-p" + password, "-o" + folder.string, path]).checked()
    case .bsdtar:
      try await tool.run(["-xf", path, "--passphrase", password, "-C", folder.string]).checked()
    case .python:
      let script = """
        import sys, zipfile
        zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[3], pwd=sys.argv[2].encode())
        """
      try await tool.run(["-c", script, path, password, folder.string]).checked()
    case .ziptool:
      for (index, name) in try await names(in: archive).enumerated() where !name.hasSuffix("/") {
        let file = folder.pushing(FilePath(name))
        try FileManager.default.createDirectory(
          atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
        try await tool.run(
          ["--", path, "set_password", password, "cat", String(index)], output: .file(file)
        ).checked()
      }
    }
  }

  /// Reads everything in an archive to its checksum, and keeps nothing.
  func test(_ archive: FilePath, password: String, timeout: Double) async throws {
    let path = archive.string
    switch self {
    case .unzip:
      try await Tool(rawValue).run(["-tqq", "-P", password, path], timeout: timeout).checked()
    case .sevenZip:
      try await Tool(rawValue).run(["t", "-bd", "-p" + password, path], timeout: timeout).checked()
    case .bsdtar:
      try await Tool(rawValue).run(
        ["-xOf", path, "--passphrase", password], output: .file("/dev/null"), timeout: timeout
      ).checked()
    case .python:
      let script = """
        import shutil, sys, zipfile
        with zipfile.ZipFile(sys.argv[1]) as archive, open("/dev/null", "wb") as nothing:
          archive.setpassword(sys.argv[2].encode())
          for name in archive.namelist():
            with archive.open(name) as entry: shutil.copyfileobj(entry, nothing, 1 << 20)
        """
      try await Tool(rawValue).run(["-c", script, path, password], timeout: timeout).checked()
    case .ziptool:
      // One process an entry: the first and the last must do.
      let last = try await count(in: archive) - 1
      for index in last == 0 ? [0] : [0, last] {
        try await Tool(rawValue).run(
          ["--", path, "set_password", password, "cat", String(index)],
          output: .file("/dev/null"), timeout: timeout
        ).checked()
      }
    }
  }

  /// The number of entries, as libzip counts them.
  private func count(in archive: FilePath) async throws -> Int {
    let text = try await Tool(rawValue).run(["--", archive.string, "get_num_entries", "0"])
      .checked().text
    guard let count = Int(text.filter(\.isNumber)), count > 0 else {
      throw Unreadable(answer: text)
    }
    return count
  }

  private func names(in archive: FilePath) async throws -> [String] {
    var names: [String] = []
    for index in 0..<(try await count(in: archive)) {
      let text = try await Tool(rawValue).run(["--", archive.string, "stat", String(index)])
        .checked().text
      guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("name: '") }) else {
        throw Unreadable(answer: text)
      }
      names.append(String(line.dropFirst("name: '".count).dropLast()))
    }
    return names
  }

  /// A peer's answer that was not understood.
  struct Unreadable: Error {
    let answer: String
  }
}
