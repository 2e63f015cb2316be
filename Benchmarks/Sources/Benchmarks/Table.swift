import Foundation

/// One measurement of several programs, or of one under several conditions.
struct Table: Codable {
  struct Row: Codable {
    /// The program, or the condition.
    let program: String
    let wallSeconds: Double
    let userSeconds: Double
    /// Bytes that came out, where that is not the content.
    let size: Int?
    /// The most memory that the program had, in bytes, where that was measured.
    let peakMemory: Int?
    /// Of how many rounds it is the median, where that differs.
    let rounds: Int?
    /// Bytes of content, where each row has its own.
    let plainBytes: Int?

    init(
      program: String, time: Time, size: Int?, peakMemory: Int? = nil, rounds: Int? = nil,
      plainBytes: Int? = nil
    ) {
      self.peakMemory = peakMemory
      self.program = program
      wallSeconds = time.wall
      userSeconds = time.user
      self.size = size
      self.rounds = rounds
      self.plainBytes = plainBytes
    }
  }

  /// What the columns are.
  enum Form: String, Codable {
    /// Mails per second, and how many times as long as our own on one core.
    case mail
    /// Milliseconds against size or number.
    case scaling
  }

  let title: String
  let plainBytes: Int
  /// The columns, where they are not the usual ones.
  var form: Form?
  /// The number of mails, where that is what counts.
  var mails: Int?
  var rows: [Row] = []

  init(title: String, plainBytes: Int, form: Form? = nil, mails: Int? = nil) {
    self.title = title
    self.plainBytes = plainBytes
    self.form = form
    self.mails = mails
  }

  /// The table in Markdown.
  var markdown: String {
    let columns = columns
    let head = "| | " + columns.map(\.name).joined(separator: " | ") + " |"
    let line = "|---|" + columns.map { _ in "---:|" }.joined()
    let body = rows.map { row in
      "| \(row.program) | " + columns.map { $0.text(row) }.joined(separator: " | ") + " |"
    }
    return (["### \(title)", "", head, line] + body).joined(separator: "\n")
  }

  private struct Column {
    let name: String
    let text: (Row) -> String
  }

  private var columns: [Column] {
    let wall = Column(name: "wall s") { $0.wallSeconds.rounded(places: 3) }
    let user = Column(name: "user s") { $0.userSeconds.rounded(places: 3) }
    let rate = Column(name: "MB/s") { row in
      let bytes = Double(row.plainBytes ?? plainBytes)
      return (bytes / row.wallSeconds / 1_000_000).rounded(places: 0)
    }
    let peak = Column(name: "peak MiB") { $0.peakMemory.map { "\($0 >> 20)" } ?? "" }
    switch form {
    case nil:
      let bytes = Column(name: "bytes") { $0.size.map(String.init) ?? "" }
      return [wall, user, rate, bytes] + (rows.contains { $0.peakMemory != nil } ? [peak] : [])
    case .mail:
      let mails = Double(mails ?? 0)
      let first = rows.first?.wallSeconds ?? 1
      return [
        wall, user, Column(name: "mails/s") { (mails / $0.wallSeconds).rounded(places: 0) }, rate,
        peak,
        Column(name: "times as long") { ($0.wallSeconds / first).rounded(places: 2) },
        Column(name: "rounds") { $0.rounds.map(String.init) ?? "" },
      ]
    case .scaling:
      return [
        Column(name: "wall ms") { ($0.wallSeconds * 1_000).rounded(places: 1) },
        Column(name: "user ms") { ($0.userSeconds * 1_000).rounded(places: 1) }, rate,
        Column(name: "peak MiB") {
          $0.peakMemory.map { (Double($0) / 1_048_576).rounded(places: 1) } ?? ""
        },
        Column(name: "rounds") { $0.rounds.map(String.init) ?? "" },
      ]
    }
  }
}

extension Double {
  /// The number with so many digits behind the point.
  func rounded(places: Int) -> String { String(format: "%.\(places)f", self) }
}
