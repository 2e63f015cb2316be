import Foundation

/// What one mail costs by its size, and a mailbox by the number of its mails.
struct ScalingBenchmark {
  private let settings: BenchmarkRun

  init(_ run: BenchmarkRun) { settings = run }

  /// By size, then by number.
  func run() throws -> [Table] {
    let steps = settings.isQuick ? 5 : 9
    var bySize = Table(
      title: "One mail, by the size of its attachment", plainBytes: 0, form: .scaling)
    for size in (0...steps).map({ 1_024 << (2 * $0) }) {
      let mail = try CarrierMail(attachment: size, command: settings.command, in: settings.folder)
      let file = settings.folder.appending(path: "mail.eml")
      try mail.write(0, to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let title = size < 1 << 20 ? "\(size >> 10) KiB" : "\(size >> 20) MiB"
      bySize.rows.append(try row(title, file.path, bytes: mail.size))
    }
    var byNumber = Table(
      title: "A mailbox, by the number of its mails", plainBytes: 0, form: .scaling)
    for count in settings.isQuick ? [10, 100] : [10, 100, 1_000, 10_000, 100_000] {
      let shape = try MailShape.mailbox(ofMails: count, in: settings.folder)
      defer { shape.remove() }
      byNumber.rows.append(try row(shape.title, shape.path, bytes: shape.bytes))
    }
    return [bySize, byNumber]
  }

  private func row(_ title: String, _ path: String, bytes: Int) throws -> Table.Row {
    let arguments = [settings.command, "inspect", "--json", "--threads", "1", path]
    var runs: [MeasuredCommand.Run] = []
    var left = 1
    // The first one warms up, and tells how many more there are.
    for round in 0... where round <= left {
      let measured = try MeasuredCommand.run(arguments)
      guard 0...2 ~= measured.status else { throw Failure("status \(measured.status): \(path)") }
      if round == 0 {
        left = settings.isQuick ? 1 : MailBenchmark.rounds(for: measured.time.wall)
      } else {
        runs.append(measured)
        if runs.count == left { break }
      }
    }
    return Table.Row(
      program: title, time: runs.map(\.time).median, size: nil,
      peakMemory: runs.map(\.peakMemory).max(), rounds: runs.count, plainBytes: bytes)
  }
}
