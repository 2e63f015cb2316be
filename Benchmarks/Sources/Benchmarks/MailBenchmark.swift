import Foundation

/// Inspecting mails beside other programs that read mails.
struct MailBenchmark {
  private let settings: BenchmarkRun
  private let peers: [MailPeer]

  init(_ run: BenchmarkRun) throws {
    settings = run
    peers = try MailPeer.all(run)
  }

  var versions: [PartResult.Version] {
    peers.map { PartResult.Version(program: $0.name, version: $0.version) }
  }

  /// One shape after the other, so that the data of one alone takes room.
  func run() throws -> [Table] {
    let (folder, command) = (settings.folder, settings.command)
    let shapes: [() throws -> MailShape] =
      settings.isQuick
      ? [
        { try .smallMails(500, in: folder) },
        { try .largeMails(2, of: 2_000_000, command: command, in: folder) },
        { try .mailbox(of: 20_000_000, in: folder) },
      ]
      : [
        { try .smallMails(20_000, in: folder) },
        { try .largeMails(50, of: 20_000_000, command: command, in: folder) },
        { try .mailbox(of: 1_000_000_000, in: folder) },
      ]
    return try shapes.map { (make) throws -> Table in
      let shape = try make()
      defer { shape.remove() }
      return try table(shape)
    }
  }

  private func table(_ shape: MailShape) throws -> Table {
    var left: [Int] = []
    var runs = [[MeasuredCommand.Run]](repeating: [], count: peers.count)
    for (place, peer) in peers.enumerated() {
      let first = try measure(peer, shape, checksMails: true)
      let rounds = settings.isQuick ? 1 : Self.rounds(for: first.time.wall)
      // What takes long needs no warming up.
      if rounds == 1, !settings.isQuick { runs[place].append(first) }
      left.append(rounds - runs[place].count)
    }
    // In turns, so that a slow minute of the machine meets all of them.
    while left.contains(where: { $0 > 0 }) {
      for (place, peer) in peers.enumerated() where left[place] > 0 {
        runs[place].append(try measure(peer, shape, checksMails: false))
        left[place] -= 1
      }
    }
    var table = Table(
      title: shape.title, plainBytes: shape.bytes, form: .mail, mails: shape.mails)
    for (peer, runs) in zip(peers, runs) {
      table.rows.append(
        Table.Row(
          program: peer.name, time: runs.map(\.time).median, size: nil,
          peakMemory: runs.map(\.peakMemory).max(), rounds: runs.count))
    }
    return table
  }

  /// Five, but fewer of what takes long.
  static func rounds(for seconds: Double) -> Int { seconds > 12 ? 1 : seconds > 6 ? 3 : 5 }

  private func measure(
    _ peer: MailPeer, _ shape: MailShape, checksMails: Bool
  ) throws -> MeasuredCommand.Run {
    let output = settings.folder.appending(path: "output")
    defer { try? FileManager.default.removeItem(at: output) }
    let run = try MeasuredCommand.run(
      peer.arguments(shape), output: checksMails ? output : nil)
    guard peer.statuses.contains(run.status) else {
      throw Failure("status \(run.status): \(peer.arguments(shape).joined(separator: " "))")
    }
    if checksMails, let count = peer.mails {
      let mails = count(try String(contentsOf: output, encoding: .utf8))
      guard mails == shape.mails else {
        throw Failure("\(peer.name) saw \(mails ?? 0) of \(shape.mails) mails: \(shape.title)")
      }
    }
    return run
  }
}
