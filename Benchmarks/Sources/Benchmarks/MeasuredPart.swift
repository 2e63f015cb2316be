import Foundation

/// What every measurement of a run has to know.
struct BenchmarkRun {
  /// Whether it is only to be seen that it runs: small data, one round.
  let isQuick: Bool
  /// The path of `zipcrypto`.
  let command: String
  /// Where the peers stand that are made here.
  let peers: URL
  /// A folder for data, which is removed in the end.
  let folder: URL

  /// Rounds that are measured, behind one to warm up.
  var rounds: Int { isQuick ? 1 : 5 }
}

/// A part of the measurements, by the name that the command line gives it.
enum MeasuredPart: String, CaseIterable, Codable {
  case cipher
  case archives
  case hostile
  case mail
  case scaling

  var title: String {
    switch self {
    case .cipher: "The cipher"
    case .archives: "Making and reading archives"
    case .hostile: "Inspecting hostile archives"
    case .mail: "Inspecting mail"
    case .scaling: "Inspecting mail: cost against size and number"
    }
  }

  /// Measures it.
  func measure(_ run: BenchmarkRun) throws -> PartResult {
    let ours = Program.ours(command: run.command)
    switch self {
    case .cipher:
      let table = try CipherBenchmark(bytes: run.isQuick ? 8 << 20 : 16 << 20)
        .run(rounds: run.rounds)
      return PartResult(self, [ours], [table])
    case .archives:
      let programs = Program.all(command: run.command)
      var tables: [Table] = []
      for sample in [
        Sample(name: "noise", bytes: run.isQuick ? 4 << 20 : 8 << 20, kind: .noise),
        Sample(name: "mixed", bytes: run.isQuick ? 2_000_000 : 4_000_000, kind: .mixed),
      ] {
        let benchmark = try ArchiveBenchmark(sample, programs: programs, in: run.folder)
        tables += try benchmark.run(rounds: run.rounds)
      }
      let versions = programs.map { PartResult.Version(program: $0.name, version: $0.version) }
      return PartResult(self, versions, tables)
    case .hostile:
      // In a quick run a twentieth, to see that it runs.
      let benchmark = HostileBenchmark(
        command: run.command, records: run.isQuick ? 50_000 : 1_000_000, in: run.folder)
      return PartResult(self, [ours], try benchmark.run(rounds: run.rounds))
    case .mail:
      let benchmark = try MailBenchmark(run)
      return PartResult(self, benchmark.versions, try benchmark.run())
    case .scaling:
      let tables = try ScalingBenchmark(run).run()
      if !run.isQuick {
        let file = run.peers.deletingLastPathComponent().appending(path: "scaling.svg")
        try Data(ScalingChart(tables).svg.utf8).write(to: file)
      }
      return PartResult(self, [ours], tables)
    }
  }
}
