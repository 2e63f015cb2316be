import Foundation
public import SystemPackage

/// A folder that is gone, with all that is in it, when its user is done.
public struct TemporaryFolder: Sendable {
  /// Where it stands; absolute, and free of symbolic links.
  public let path: FilePath

  /// A folder that exists already, and that its maker removes.
  public init(path: FilePath) { self.path = path }

  /// Makes a folder, hands it to `body`, and removes it whatever happens.
  public static func use<Result>(
    _ body: (TemporaryFolder) async throws -> Result
  ) async throws -> Result {
    let manager = FileManager.default
    let url = manager.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "zipcrypto-tests-\(UUID().uuidString)")
    try manager.createDirectory(at: url, withIntermediateDirectories: true)
    defer { remove(url.path(percentEncoded: false)) }
    return try await body(TemporaryFolder(path: FilePath(url.path(percentEncoded: false))))
  }

  /// The place of a file in it.
  public subscript(_ name: String) -> FilePath { path.pushing(FilePath(name)) }

  /// Writes a file, and the folders on the way to it.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> FilePath {
    let file = self[name]
    try FileManager.default.createDirectory(
      atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file.string))
    return file
  }

  /// Writes a file of text.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> FilePath {
    try write(Array(text.utf8), to: name)
  }

  /// Makes a folder in it.
  @discardableResult
  public func makeFolder(_ name: String) throws -> FilePath {
    try FileManager.default.createDirectory(
      atPath: self[name].string, withIntermediateDirectories: true)
    return self[name]
  }

  /// The content of a file in it; for small ones.
  public func bytes(of name: String) throws -> [UInt8] { try Fixtures.bytes(at: self[name]) }

  /// The paths of all that stands in it, at any depth, in order; folders end in `/`.
  public func contents() throws -> [String] {
    let manager = FileManager.default
    return try manager.subpathsOfDirectory(atPath: path.string).map { name in
      let type = try manager.attributesOfItem(atPath: self[name].string)[.type]
      return type as? FileAttributeType == .typeDirectory ? name + "/" : name
    }.sorted()
  }

  private static func remove(_ path: String) {
    let manager = FileManager.default
    // A test may leave a folder that forbids to remove what is in it.
    if (try? manager.removeItem(atPath: path)) != nil { return }
    for name in manager.enumerator(atPath: path) ?? .init() {
      guard let name = name as? String else { continue }
      try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: "\(path)/\(name)")
    }
    try? manager.removeItem(atPath: path)
  }
}
