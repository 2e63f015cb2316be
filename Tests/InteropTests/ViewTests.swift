import AttachmentInspection
import GatewayFixtures
import TestSupport
import Testing

/// What the inspector says that a reader shows, the reader shows.
@Suite(.needs("unzip", "7zz", "bsdtar", "python3", "ziptool", "setsid", "prlimit"))
struct ViewTests {
  static func archives() throws -> [String] {
    try Fixtures.names(in: "archives") + Fixtures.names(in: "disguises")
  }

  @Test(arguments: try archives())
  func theReadersBearItOut(path: String) async throws {
    try await ViewClaim(of: Fixtures.bytes(path)).check(path)
  }

  @Test(arguments: GatewayFixture.all.map(\.name))
  func theReadersBearItOutOfWhatIsGenerated(name: String) async throws {
    let fixture = try #require(GatewayFixture.all.first { $0.name == name })
    let claim = try ViewClaim(of: fixture.bytes(seed: 1))
    try await claim.check(name)
  }

  /// Silence is no way to be right.
  @Test func ofHonestArchivesNearlyAllIsSaid() throws {
    let paths = try Fixtures.names(in: "archives")
    let claims = try paths.map { try ViewClaim(of: Fixtures.bytes($0)).count }
    #expect(paths.count > 50)
    #expect(claims.reduce(0, +) * 10 >= paths.count * ProbedReader.allCases.count * 9)
  }

  @Test func ofMostDisguisesSomethingIsSaid() throws {
    let paths = try Fixtures.names(in: "disguises")
    let claims = try paths.map { try ViewClaim(of: Fixtures.bytes($0)).count }
    #expect(claims.reduce(0, +) * 10 >= paths.count * ProbedReader.allCases.count * 7)
  }

  @Test func theReadersOfTheProbeAreThoseOfTheInspector() {
    #expect(ProbedReader.allCases.map(\.rawValue) == MeasuredReader.allCases.map(\.rawValue))
  }

  /// The founding story: the same file asks here and opens there.
  @Test func onlyOneHeaderIsMarked() throws {
    let central = try ViewClaim(of: Fixtures.bytes("disguises/flag-central.zip"))
    #expect(central.view(of: .infoZIP)?.behaviour == .asks)
    #expect(central.view(of: .sevenZip)?.behaviour == .opens)
    let local = try ViewClaim(of: Fixtures.bytes("disguises/flag-local.zip"))
    #expect(local.view(of: .infoZIP)?.behaviour == .opens)
    #expect(local.view(of: .sevenZip)?.behaviour == .asks)
  }

  /// Where readers take different archives, each claim says which.
  @Test(arguments: ["two-archives", "archive-in-comment"])
  func whichDirectoryIsSaid(name: String) throws {
    let claim = try ViewClaim(of: Fixtures.bytes("disguises/\(name).zip"))
    let first = try #require(claim.view(of: .sevenZip))
    let last = try #require(claim.view(of: .infoZIP))
    #expect(first.behaviour == .asks && last.behaviour == .opens)
    #expect(try #require(first.directory) < #require(last.directory))
  }
}
