import AttachmentInspection
import PortableSystem
import TestSupport
import Testing

@testable import ZipCryptoCommand

/// Which rows get onto a page.
@Suite struct RowSpoolTests {
  private func rows(
    _ verdicts: [Verdict], limit: Int
  ) throws -> (lines: [String], shown: VerdictCounts) {
    var spool = try RowSpool(rowsLimit: limit)
    for (number, verdict) in verdicts.enumerated() {
      try spool.add("\(number) \(verdict.rawValue)", verdict)
    }
    let sink = MemorySink()
    try spool.copy(to: sink)
    let lines = String(decoding: sink.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return (lines, spool.shown)
  }

  @Test func rowsComeInOrder() throws {
    let (lines, shown) = try rows([.protected, .exposed, .protected, .none], limit: 10)
    #expect(lines == ["0 protected", "1 exposed", "2 protected", "3 none"])
    #expect(shown.total == 4 && shown[.protected] == 2 && shown[.exposed] == 1)
  }

  @Test func whatIsNotProtectedHasPrecedence() throws {
    let verdicts: [Verdict] = [
      .protected, .protected, .protected, .unknown, .protected, .notProtected, .exposed,
    ]
    let (lines, shown) = try rows(verdicts, limit: 4)
    #expect(lines == ["0 protected", "3 unknown", "5 not-protected", "6 exposed"])
    #expect(shown[.protected] == 1 && shown.total == 4)
    #expect(try rows(verdicts, limit: 2).lines == ["3 unknown", "5 not-protected"])
    #expect(try rows(verdicts, limit: 3).shown[.protected] == 0)
  }

  @Test func noRowsAreNoBytes() throws {
    let (lines, shown) = try rows([], limit: 4)
    #expect(lines.isEmpty && shown.total == 0)
  }

  /// Whatever comes: as many rows as there is room for, the right ones, in order.
  @Test func limitIsKept() throws {
    var random = SeededGenerator.fresh()
    let comment = random.comment
    for _ in 0..<100 {
      let limit = Int.random(in: 1...20, using: &random)
      let verdicts = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        Bool.random(using: &random) ? Verdict.protected : .notProtected
      }
      let (lines, shown) = try rows(verdicts, limit: limit)
      let numbers = lines.compactMap { Int($0.prefix { $0 != " " }) }
      #expect(numbers == numbers.sorted(), comment)
      #expect(numbers.count == min(limit, verdicts.count), comment)
      let concerns = verdicts.count { $0 != .protected }
      #expect(shown[.notProtected] == min(limit, concerns), comment)
      #expect(shown.total == numbers.count, comment)
    }
  }

  /// Rows are long where names are: the spool stays bounded in bytes too.
  @Test func bytesAreBounded() throws {
    var spool = try RowSpool()
    let row = HTML([HTML](repeating: "0123456789abcdef", count: 1 << 16))
    for _ in 0..<80 { try spool.add(row, .exposed) }
    #expect(spool.shown.total == 64)
    try spool.add("small", .protected)
    #expect(spool.shown[.protected] == 1)
  }
}
