import Foundation

/// Measures, prints the tables, and writes them into `README.md` and `results.json`.
@main
enum Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let isQuick = arguments.contains("--quick")
    let names = arguments.filter { $0 != "--quick" }
    let parts = names.compactMap(MeasuredPart.init)
    guard parts.count == names.count else {
      let known = MeasuredPart.allCases.map(\.rawValue).joined(separator: "|")
      FileHandle.standardError.write(Data("usage: Benchmarks [--quick] [\(known)]...\n".utf8))
      exit(64)
    }
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let command = folder.deletingLastPathComponent().appending(path: ".build/release/zipcrypto")
    guard FileManager.default.isExecutableFile(atPath: command.path) else {
      throw Failure("build the command first: swift build -c release --product zipcrypto")
    }

    let work = FileManager.default.temporaryDirectory
      .appending(path: "zipcrypto-benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: work) }

    let run = BenchmarkRun(
      isQuick: isQuick, command: command.path, peers: folder.appending(path: "Peers"), folder: work)
    var report = try Report(of: folder)
    for part in parts.isEmpty ? MeasuredPart.allCases : parts {
      let result = try part.measure(run)
      print(result.markdown(isQuick: isQuick))
      report.replace(result)
    }
    if isQuick { return }
    try report.write(into: folder)
  }
}

/// Why there is no measurement.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
