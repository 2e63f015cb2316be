import Foundation

/// Measures, prints the tables, and writes them into `README.md` and `results.json`.
@main
enum Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let isQuick = arguments.contains("--quick")
    guard arguments.allSatisfy({ $0 == "--quick" }) else {
      FileHandle.standardError.write(Data("usage: Benchmarks [--quick]\n".utf8))
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

    let rounds = isQuick ? 1 : 5
    var report = Report(isQuick: isQuick, programs: Program.all(command: command.path))
    report.add(try CipherBenchmark(bytes: isQuick ? 8 << 20 : 16 << 20).run(rounds: rounds))
    for sample in [
      Sample(name: "noise", bytes: isQuick ? 4 << 20 : 8 << 20, kind: .noise),
      Sample(name: "mixed", bytes: isQuick ? 2_000_000 : 4_000_000, kind: .mixed),
    ] {
      let benchmark = try ArchiveBenchmark(sample, programs: report.programs, in: work)
      for table in try benchmark.run(rounds: rounds) { report.add(table) }
    }
    // In a quick run a twentieth, to see that it runs.
    let hostile = HostileBenchmark(
      command: command.path, records: isQuick ? 50_000 : 1_000_000, in: work)
    for table in try hostile.run(rounds: rounds) { report.add(table) }
    print(report.markdown)
    if isQuick { return }
    try report.write(into: folder)
  }
}

/// Why there is no measurement.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
