import Foundation
import SystemPackage

/// What the tests ask of the process and the system around them.
enum Surroundings {
  static func variable(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

  static var isContinuousIntegration: Bool { !(variable("CI") ?? "").isEmpty }

  static func isExecutable(_ path: FilePath) -> Bool {
    var isFolder: ObjCBool = false
    let manager = FileManager.default
    return unsafe manager.fileExists(atPath: path.string, isDirectory: &isFolder)
      && !isFolder.boolValue && manager.isExecutableFile(atPath: path.string)
  }

  /// What a program that is run by a test finds in its environment, besides what the test adds.
  static var environment: [String: String] {
    ["PATH": variable("PATH") ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/"]
  }
}
