import Foundation
public import SystemPackage

/// The folder `Fixtures` of this package.
public enum Fixtures {
  /// The step of the project that is reached: verdicts that later ones demand are not asked yet.
  public static let step = 4

  /// Where the fixtures stand.
  public static let folder: FilePath = {
    // Tests/TestSupport/Fixtures.swift -> the package's folder
    var path = FilePath(#filePath)
    for _ in 0..<3 { path.removeLastComponent() }
    return path.appending("Fixtures")
  }()

  /// The place of one file, by its path below the folder, as `archives/zip-plain.zip`.
  public static func path(_ name: String) -> FilePath { folder.pushing(FilePath(name)) }

  /// The content of one file.
  public static func bytes(_ name: String) throws -> [UInt8] { try bytes(at: path(name)) }

  /// The content of any file; for small ones.
  public static func bytes(at path: FilePath) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path.string)))
  }

  /// A page at the package's top, as `README.md`.
  public static func page(_ name: String) throws -> String {
    String(decoding: try bytes(at: folder.removingLastComponent().appending(name)), as: UTF8.self)
  }

  /// The paths, below the folder, of the files that stand in one of its subfolders, in order.
  public static func names(in subfolder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(subfolder).string).sorted()
      .map { "\(subfolder)/\($0)" }
  }

  /// Why a fixture cannot be used.
  public struct Malformed: Error {
    /// The file.
    public let path: String
    /// What is wrong with it.
    public let detail: String
  }

  /// The bytes that an even number of hexadecimal digits stands for.
  static func bytes(hexadecimal text: Substring) -> [UInt8]? {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
