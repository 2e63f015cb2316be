import TestSupport
import Testing

/// The table of expectations and the files that it speaks of are one.
@Suite struct TableTests {
  @Test(arguments: ["archives", "disguises", "mail"])
  func everyFileHasItsLine(subfolder: String) throws {
    let files = try Fixtures.names(in: subfolder)
    let lines = try Fixtures.all().map(\.path).filter { $0.hasPrefix(subfolder + "/") }
    #expect(files.count > 20)
    #expect(files == lines.sorted())
  }

  @Test func verdictsAreWordsOfTheTable() throws {
    let words: Set = [
      "pseudo-protected", "exposed", "not-protected", "ambiguous", "partly-protected", "unknown",
      "protected", "none",
    ]
    let used = try Set(Fixtures.all().map(\.verdict))
    #expect(used == words, "each verdict has a fixture")
  }

  @Test func vectorsAreWhole() throws {
    let vectors = try Fixtures.cipherVectors()
    #expect(vectors.count >= 12)
    for vector in vectors {
      #expect(vector.plaintext.count >= 12, "\(vector)")
      #expect(vector.plaintext[11] == vector.checkByte, "\(vector)")
    }
  }
}
