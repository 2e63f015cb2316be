import Foundation
import TestSupport
import Testing

/// Claims about archives that nobody has thought of.
@Suite(.needs("unzip", "7zz", "bsdtar", "python3", "ziptool", "setsid", "prlimit"))
struct RandomViewTests {
  /// How many are drawn; `ZIPCRYPTO_RANDOM_VIEWS` asks for more.
  static let count =
    Int(ProcessInfo.processInfo.environment["ZIPCRYPTO_RANDOM_VIEWS"] ?? "") ?? 40

  @Test func theReadersBearItOut() async throws {
    var checked = 0
    var left = Self.count
    // A few at once: each runs five programs and more.
    while left > 0 {
      let batch = min(left, 8)
      left -= batch
      checked += try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<batch {
          let start = SeededGenerator.fresh()
          group.addTask {
            var random = start
            let archive = DisguisedArchive(using: &random)
            let comment = "\(start.comment) \(archive.recipe.joined(separator: ", "))"
            return try await ViewClaim(of: archive.bytes).check(comment)
          }
        }
        return try await group.reduce(0, +)
      }
    }
    // Of what is so odd, little is said, by chance of the seeds even less; but not nothing.
    #expect(checked > Self.count / 4)
  }
}
