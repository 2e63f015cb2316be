import Foundation
import SystemPackage
public import Testing

extension Tool {
  /// Whether `python3` can import a module.
  static func hasPythonModule(_ module: String) -> Bool {
    guard let python = locate("python3") else { return false }
    let process = Process()
    process.executableURL = URL(filePath: python.string)
    process.arguments = ["-c", "import " + module]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs a test only where `python3` knows all these modules, and says so where not; in continuous
  /// integration, where they ought to be, the test runs and fails instead.
  public static func needsPythonModules(_ modules: String...) -> Self {
    let missing = modules.filter { !Tool.hasPythonModule($0) }
    return .enabled(
      if: missing.isEmpty || Surroundings.isContinuousIntegration,
      "not installed: \(missing.joined(separator: ", ")) (PyPI)")
  }
}
