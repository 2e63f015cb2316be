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
    let generators = (0..<Self.count).map { _ in SeededGenerator.fresh() }
    let checked = try await withThrowingTaskGroup(of: Int.self) { group in
      for start in generators {
        group.addTask {
          var random = start
          let archive = DisguisedArchive(using: &random)
          let comment = "\(start.comment) \(archive.recipe.joined(separator: ", "))"
          return try await ViewClaim(of: archive.bytes).check(comment)
        }
      }
      return try await group.reduce(0, +)
    }
    // Of what is so odd, little is said; but not nothing.
    #expect(checked > Self.count)
  }
}
