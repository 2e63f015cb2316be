import Foundation

/// One measurement of several programs.
struct Table: Encodable {
  struct Row: Encodable {
    let program: String
    let wallSeconds: Double
    let userSeconds: Double
    /// Bytes that came out, where that is not the content.
    let size: Int?
    /// The most memory that the program had, in bytes, where that was measured.
    let peakMemory: Int?

    init(program: String, time: Time, size: Int?, peakMemory: Int? = nil) {
      self.peakMemory = peakMemory
      self.program = program
      wallSeconds = time.wall
      userSeconds = time.user
      self.size = size
    }
  }

  let title: String
  let plainBytes: Int
  var rows: [Row] = []

  /// The table in Markdown.
  var markdown: String {
    var lines = ["### \(title)", ""]
    let hasMemory = rows.contains { $0.peakMemory != nil }
    lines.append("| | wall s | user s | MB/s | bytes |" + (hasMemory ? " peak MiB |" : ""))
    lines.append("|---|---:|---:|---:|---:|" + (hasMemory ? "---:|" : ""))
    for row in rows {
      let rate = Double(plainBytes) / row.wallSeconds / 1_000_000
      lines.append(
        "| \(row.program) | \(row.wallSeconds.rounded(places: 3)) "
          + "| \(row.userSeconds.rounded(places: 3)) | \(Int(rate.rounded())) "
          + "| \(row.size.map(String.init) ?? "") |"
          + (row.peakMemory.map { " \($0 >> 20) |" } ?? ""))
    }
    return lines.joined(separator: "\n")
  }
}

/// All tables, with what they were measured on.
struct Report {
  let isQuick: Bool
  let programs: [Program]
  private var tables: [Table] = []

  init(isQuick: Bool, programs: [Program]) {
    self.isQuick = isQuick
    self.programs = programs
  }

  mutating func add(_ table: Table) { tables.append(table) }

  var markdown: String {
    var lines = ["Measured on \(date), \(machine).", ""]
    if isQuick { lines = ["One quick round on small data: not a measurement.", ""] }
    lines += programs.map { "- \($0.name): \($0.version)" }
    return lines.joined(separator: "\n") + "\n\n"
      + tables.map(\.markdown).joined(separator: "\n\n") + "\n"
  }

  /// Puts the tables between the marks in `README.md`, and the numbers into `results.json`.
  func write(into folder: URL) throws {
    let readme = folder.appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let (begin, end) = ("<!-- tables -->\n", "<!-- end of tables -->")
    guard let start = text.range(of: begin), let stop = text.range(of: end) else {
      throw Failure("README.md has no place for the tables")
    }
    let written = text[..<start.upperBound] + markdown + text[stop.lowerBound...]
    try Data(written.utf8).write(to: readme)
    try JSON(date: date, machine: machine, programs: programs, tables: tables)
      .write(to: folder.appending(path: "results.json"))
  }

  private var date: String { Date.now.formatted(.iso8601.year().month().day()) }

  private var machine: String {
    let model = try? Shell.output("sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1")
    let name = model.map { $0.split(separator: "\n").first.map(String.init) ?? "" } ?? ""
    let processors = ProcessInfo.processInfo.processorCount
    return "\(name.isEmpty ? "unknown processor" : name), \(processors) processors"
  }

  private struct JSON: Encodable {
    let date: String
    let machine: String
    let versions: [String: String]
    let tables: [Table]

    init(date: String, machine: String, programs: [Program], tables: [Table]) {
      self.date = date
      self.machine = machine
      versions = Dictionary(uniqueKeysWithValues: programs.map { ($0.name, $0.version) })
      self.tables = tables
    }

    func write(to file: URL) throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try (encoder.encode(self) + Data("\n".utf8)).write(to: file)
    }
  }
}

extension Double {
  /// The number with so many digits behind the point.
  fileprivate func rounded(places: Int) -> String { String(format: "%.\(places)f", self) }
}
