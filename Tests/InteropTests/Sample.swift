import Foundation
import SystemPackage
import TestSupport

/// Something to put into an archive.
enum Sample: String, CaseIterable {
  /// Text that deflate shrinks.
  case text
  /// Bytes that deflate does not shrink.
  case noise
  case oneByte
  case empty
  /// A folder with files, an empty folder, modes and times of their own.
  case folder
  case symbolicLink
  case japaneseName

  /// Makes it in a folder.
  ///
  /// - Returns: the paths to name on a command line.
  func make(in folder: TemporaryFolder) throws -> [String] {
    switch self {
    case .text: return try copy("lines.txt", in: folder)
    case .noise: return try copy("noise.bin", in: folder)
    case .oneByte: return try copy("one.bin", in: folder)
    case .empty: return try copy("empty.txt", in: folder)
    case .japaneseName: return try copy("見積書.txt", in: folder)
    case .symbolicLink:
      try copy("hello.txt", in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder["link"].string, withDestinationPath: "hello.txt")
      return ["hello.txt", "link"]
    case .folder:
      let files: [(name: String, mode: Int, seconds: Double)] = [
        ("tree/a.txt", 0o644, 1_775_035_800), ("tree/run.sh", 0o755, 1_262_304_001),
        ("tree/deep/er/b.txt", 0o600, 1_600_000_000), ("tree/deep/read-only", 0o444, 946_684_801),
      ]
      try folder.makeFolder("tree/nothing")
      for file in files {
        let path = try folder.write("this is \(file.name)\n", to: file.name)
        try FileManager.default.setAttributes(
          [
            .posixPermissions: file.mode,
            .modificationDate: Date(timeIntervalSince1970: file.seconds),
          ], ofItemAtPath: path.string)
      }
      return ["tree"]
    }
  }

  @discardableResult
  private func copy(_ name: String, in folder: TemporaryFolder) throws -> [String] {
    try folder.write(Fixtures.bytes("inputs/" + name), to: name)
    return [name]
  }
}
