import Foundation

/// Making and checking archives of one sample, by every program.
struct ArchiveBenchmark {
  private static let password = "correct-horse"

  private let sample: Sample
  private let programs: [Program]
  private let folder: URL

  init(_ sample: Sample, programs: [Program], in folder: URL) throws {
    self.sample = sample
    self.programs = programs
    self.folder = folder
    try sample.write(to: folder.appending(path: sample.name))
    try Data((Self.password + "\n").utf8).write(to: folder.appending(path: "secret"))
  }

  func run(rounds: Int) throws -> [Table] {
    var tables: [Table] = []
    let aesReaders = programs.filter { $0.aes != nil }
    for (title, command, readers) in [
      ("level 0", { (program: Program) in program.encrypt?.store }, programs),
      ("level 6", { (program: Program) in program.encrypt?.deflate }, programs),
      ("AES-256, level 0", { (program: Program) in program.aes }, aesReaders),
    ] as [(String, (Program) -> String?, [Program])] {
      try checkWriters(command, readers)
      tables.append(
        try table("encrypt, \(title)", command, rounds: rounds, makesArchive: true))
      // What is verified is one archive for all: ours, which has just been compared.
      try make(programs[0], command)
      let names = Set(readers.map(\.name))
      let verify = { (program: Program) in names.contains(program.name) ? program.verify : nil }
      tables.append(
        try table("verify, \(title)", verify, rounds: rounds, makesArchive: false))
    }
    return tables
  }

  /// Every program reads back what each has made.
  private func checkWriters(_ command: (Program) -> String?, _ readers: [Program]) throws {
    for writer in programs where command(writer) != nil {
      try make(writer, command)
      for reader in readers {
        guard let extract = reader.extract else { continue }
        try run("\(reader.path) \(extract) | cmp -s - \(sample.name)")
      }
    }
  }

  private func make(_ program: Program, _ command: (Program) -> String?) throws {
    guard let arguments = command(program) else { return }
    try? FileManager.default.removeItem(at: archive)
    try run("\(program.path) \(arguments)")
  }

  private func table(
    _ title: String, _ command: (Program) -> String?, rounds: Int, makesArchive: Bool
  ) throws -> Table {
    var times: [String: [Time]] = [:]
    var sizes: [String: Int] = [:]
    // In turns, so that a slow minute of the machine meets all of them.
    for round in 0...rounds {
      for program in programs {
        guard let arguments = command(program) else { continue }
        if makesArchive { try? FileManager.default.removeItem(at: archive) }
        let time = try Time.of(.children) { try run("exec \(program.path) \(arguments)") }
        if round > 0 { times[program.name, default: []].append(time) }
        if makesArchive { sizes[program.name] = try archive.fileSize }
      }
    }
    var table = Table(title: "\(title): \(sample.name)", plainBytes: sample.bytes)
    for program in programs {
      guard let measured = times[program.name] else { continue }
      table.rows.append(
        Table.Row(program: program.name, time: measured.median, size: sizes[program.name]))
    }
    return table
  }

  private var archive: URL { folder.appending(path: "archive.zip") }

  private func run(_ line: String) throws {
    try Shell.run(
      line.replacing("$archive", with: "archive.zip").replacing("$input", with: sample.name)
        .replacing("$secret", with: "secret").replacing("$password", with: Self.password)
        .appending(" >/dev/null"),
      in: folder)
  }
}

extension URL {
  /// The size of the file in bytes.
  fileprivate var fileSize: Int {
    get throws {
      try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }
  }
}
