import Foundation

/// What one part of the measurements came to, with what it was measured on.
struct PartResult: Codable {
  struct Version: Codable {
    let program: String
    let version: String
  }

  let part: MeasuredPart
  let date: String
  let machine: String
  let versions: [Version]
  let tables: [Table]

  init(_ part: MeasuredPart, _ versions: [Version], _ tables: [Table]) {
    self.part = part
    self.versions = versions
    self.tables = tables
    date = Date.now.formatted(.iso8601.year().month().day())
    let model = try? Shell.output("sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1")
    let name = model.map { $0.split(separator: "\n").first.map(String.init) ?? "" } ?? ""
    let processors = ProcessInfo.processInfo.processorCount
    machine = "\(name.isEmpty ? "unknown processor" : name), \(processors) processors"
  }

  func markdown(isQuick: Bool) -> String {
    let origin =
      isQuick
      ? "One quick round on small data: not a measurement." : "Measured on \(date), \(machine)."
    let chart =
      part == .scaling && !isQuick
      ? ["![Time and peak memory against the size of a mail and the number of mails](scaling.svg)"]
      : []
    let programs = versions.map { "- \($0.program): \($0.version)" }.joined(separator: "\n")
    return (["## \(part.title)", origin, programs] + chart + tables.map(\.markdown))
      .joined(separator: "\n\n") + "\n"
  }
}

/// The results of all parts, as `results.json` keeps them.
struct Report: Codable {
  private var parts: [PartResult]

  /// What was measured before.
  init(of folder: URL) throws {
    let file = folder.appending(path: "results.json")
    guard FileManager.default.fileExists(atPath: file.path) else {
      parts = []
      return
    }
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }

  /// Puts a part in the place of its former result; the others stay.
  mutating func replace(_ result: PartResult) {
    parts.removeAll { $0.part == result.part }
    parts.append(result)
    let order = MeasuredPart.allCases
    parts.sort { order.firstIndex(of: $0.part) ?? 0 < order.firstIndex(of: $1.part) ?? 0 }
  }

  /// Puts the tables between the marks in `README.md`, and the numbers into `results.json`.
  func write(into folder: URL) throws {
    let readme = folder.appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let (begin, end) = ("<!-- tables -->\n", "<!-- end of tables -->")
    guard let start = text.range(of: begin), let stop = text.range(of: end) else {
      throw Failure("README.md has no place for the tables")
    }
    let tables = parts.map { $0.markdown(isQuick: false) }.joined(separator: "\n")
    let written = text[..<start.upperBound] + tables + text[stop.lowerBound...]
    try Data(written.utf8).write(to: readme)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try (encoder.encode(self) + Data("\n".utf8)).write(to: folder.appending(path: "results.json"))
  }
}
