import TestSupport
import Testing

@testable import ZipCryptoCommand

@Suite struct ProgressTests {
  /// Half a second's work in the middle of which the input pauses, so that a line is drawn however
  /// fast the machine is.
  private static let slowInput =
    "(head -c 400000 /dev/zero; sleep 1; head -c 400000 /dev/zero) | "
    + "zipcrypto encrypt --password-file pw -o out.zip --force -"

  @Test(.needs("python3"), arguments: [40, 80])
  func lineIsDrawnOnTerminalAndTakenAway(columns: Int) async throws {
    try await TemporaryFolder.use { folder in
      try await Shell(in: folder).prepare(["printf 'secret\\n' > pw"])
      let session = try await TerminalSession.run(
        "sh -c '\(Self.slowInput)'", in: folder, columns: columns, [.wait("KiB/s")])
      #expect(session.status == 0)
      let lines = session.shown.split(separator: "\r\n").first?.split(separator: "\r") ?? []
      #expect(lines.count >= 2)
      // After the last line come the notes.
      for line in lines.dropLast() { #expect(line.count < columns + "\u{1B}[K".count) }
      // The last thing on that line is that it is taken away; then come the notes.
      #expect(session.shown.contains("\r\u{1B}[Kzipcrypto: note: out.zip: 1 entry, 781.2 KiB"))
    }
  }

  @Test(.needs("python3")) func quietDrawsNothing() async throws {
    try await TemporaryFolder.use { folder in
      try await Shell(in: folder).prepare(["printf 'secret\\n' > pw"])
      let session = try await TerminalSession.run(
        "sh -c '\(Self.slowInput) --quiet'", in: folder, [])
      #expect(session.status == 0)
      #expect(session.shown.isEmpty)
    }
  }

  @Test func nothingIsDrawnIntoPipe() async throws {
    try await TemporaryFolder.use { folder in
      let outcome = try await Shell(in: folder).run(["printf 'secret\\n' > pw", Self.slowInput])
      #expect(outcome.status == 0)
      #expect(!outcome.errorText.contains("\r"))
      #expect(!outcome.errorText.contains("\u{1B}"))
    }
  }

  @Test(
    arguments: [
      (0, "0 B"), (1023, "1023 B"), (1024, "1.0 KiB"), (1_572_864, "1.5 MiB"),
      (UInt64.max, "15.9 EiB"),
    ] as [(UInt64, String)])
  func bytesReadWell(count: UInt64, text: String) {
    #expect(ProgressReport.bytes(count) == text)
  }

  @Test(arguments: [(0.0, "0:00"), (7.2, "0:08"), (3723, "1:02:03"), (1e30, "99:59:59")])
  func timesReadWell(seconds: Double, text: String) {
    #expect(ProgressReport.time(seconds) == text)
  }

  @Test func lineHasShareRateAndRemainingTime() {
    let report = ProgressReport(done: 30 << 20, total: 120 << 20, elapsed: .seconds(3))
    #expect(
      report.line(label: "out.zip", columns: 79)
        == "out.zip  25 %  30.0 MiB of 120.0 MiB  10.0 MiB/s  0:09 left")
  }

  @Test(arguments: 0...100)
  func lineFitsTheTerminal(columns: Int) {
    let report = ProgressReport(done: 1 << 50, total: 1 << 60, elapsed: .seconds(1))
    let line = report.line(label: "見積書見積書見積書見積書.zip\n", columns: columns)
    #expect(TerminalText.width(of: line) <= columns)
  }

  @Test func moreThanAllStaysAllOfIt() {
    let report = ProgressReport(done: 200, total: 100, elapsed: .zero)
    #expect(report.line(label: "a", columns: 79) == "a  100 %  200 B of 200 B  0 B/s")
  }
}
