/// The words and numbers of a progress line.
struct ProgressReport {
  /// Bytes that are done.
  let done: UInt64
  /// Bytes that there are; 0 when nobody knows.
  let total: UInt64
  /// The time since the job began.
  let elapsed: Duration

  private var seconds: Double {
    Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
  }

  /// Bytes per second, over the whole job.
  private var rate: Double { seconds > 0 ? Double(done) / seconds : 0 }

  /// The line, cut to `columns`; the numbers come first and the label gives way.
  func line(label: String, columns: Int) -> String {
    var parts: [String] = []
    if total > 0 {
      // A file that grows while it is read must not show more than there is.
      let share = min(1, Double(done) / Double(total))
      parts.append("\(Int(share * 100)) %")
      parts.append("\(Self.bytes(done)) of \(Self.bytes(max(total, done)))")
    } else {
      parts.append(Self.bytes(done))
    }
    parts.append("\(Self.bytes(UInt64(rate)))/s")
    if total > done, rate >= 1 {
      parts.append("\(Self.time(Double(total - done) / rate)) left")
    }
    let numbers = parts.joined(separator: "  ")
    let room = columns - TerminalText.width(of: numbers) - 2
    guard room >= 8 else { return TerminalText.truncate(numbers, to: columns) }
    return TerminalText.truncate(TerminalText.escape(label), to: room) + "  " + numbers
  }

  /// A number of bytes, in units of 1,024: `812 B`, `3.4 MiB`.
  static func bytes(_ count: UInt64) -> String {
    guard count >= 1024 else { return "\(count) B" }
    var (whole, rest) = (count, UInt64(0))
    for unit in ["KiB", "MiB", "GiB", "TiB", "PiB"] {
      (whole, rest) = whole.quotientAndRemainder(dividingBy: 1024)
      if whole < 1024 { return "\(whole).\(rest * 10 / 1024) \(unit)" }
    }
    return "\(whole / 1024).\(whole % 1024 * 10 / 1024) EiB"
  }

  /// A number of seconds as a clock shows it: `0:07`, `1:02:03`.
  static func time(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 359_999))
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    let tail = (whole % 60 < 10 ? "0" : "") + "\(whole % 60)"
    guard hours > 0 else { return "\(minutes):\(tail)" }
    return "\(hours):\(minutes < 10 ? "0" : "")\(minutes):\(tail)"
  }
}
