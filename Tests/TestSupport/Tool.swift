import Foundation
public import SystemPackage
public import Testing

/// A program of the system that tests run beside our own.
public struct Tool: Sendable {
  /// Its name, as in a shell.
  public let name: String
  /// Where it stands.
  public let path: FilePath

  /// Looks for a program in `PATH`.
  ///
  /// - Throws: `Missing`.
  public init(_ name: String) throws {
    guard let path = Self.locate(name) else { throw Missing(name: name) }
    self.name = name
    self.path = path
  }

  /// A program at a known place.
  public init(path: FilePath) {
    name = path.lastComponent?.string ?? path.string
    self.path = path
  }

  /// A program is not installed.
  public struct Missing: Error {
    /// The name that was looked for.
    public let name: String
  }

  /// Whether `python3` can import pyzipper; asked once.
  static let hasPyzipper: Bool = {
    guard let python = locate("python3") else { return false }
    let process = Process()
    process.executableURL = URL(filePath: python.string)
    process.arguments = ["-c", "import pyzipper"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  static func locate(_ name: String) -> FilePath? {
    for folder in (Surroundings.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":") {
      let path = FilePath(String(folder)).appending(name)
      if Surroundings.isExecutable(path) { return path }
    }
    return nil
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs a test only where all these programs are installed, and says so where not; in continuous
  /// integration, where they ought to be, the test runs and fails instead.
  public static func needs(_ tools: String...) -> Self {
    let missing = tools.filter { Tool.locate($0) == nil }
    return .enabled(
      if: missing.isEmpty || Surroundings.isContinuousIntegration,
      "not installed: \(missing.joined(separator: ", "))")
  }

  /// Runs a test only where `python3` knows pyzipper; otherwise as ``needs(_:)``.
  public static var needsPyzipper: Self {
    .enabled(
      if: Tool.hasPyzipper || Surroundings.isContinuousIntegration,
      "not installed: pyzipper (PyPI)")
  }

  /// Runs a test only where `ZIPCRYPTO_LARGE_TESTS=1` asks for it: it takes minutes and gigabytes.
  public static var largeTestsWanted: Self {
    .enabled(
      if: ["1", "all"].contains(Surroundings.variable("ZIPCRYPTO_LARGE_TESTS")),
      "set ZIPCRYPTO_LARGE_TESTS=1 to run it")
  }
}

extension Tag {
  /// Takes minutes and gigabytes.
  @Tag public static var large: Self
}
