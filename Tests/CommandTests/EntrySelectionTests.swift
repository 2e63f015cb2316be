import Testing

@testable import ZipCryptoCommand

@Suite struct EntrySelectionTests {
  @Test(arguments: [
    ("a.txt", true), ("docs", true), ("docs/", true), ("docs/b.txt", true), ("docs/in/c.txt", true),
    ("docs2/b.txt", false), ("b.txt", false), ("A.txt", false), ("x/a.txt", false), ("", false),
    ("doc", false),
  ])
  func namesTakeEntries(entry: String, taken: Bool) {
    #expect(takes(["a.txt", "docs/"], [entry]) == [taken])
  }

  @Test func noNamesTakeEverything() {
    #expect(takes([], ["anything", ""]) == [true, true])
  }

  @Test func namesThatNothingHasAreMissing() {
    var selection = EntrySelection(["a", "b/c", "d/"])
    let taken = ["b/c/e", "d2"].map { selection.takes($0) }
    #expect(taken == [true, false])
    #expect(selection.missing == ["a", "d/"])
  }

  /// A name of nothing but slashes costs no more than the user's own names are long.
  @Test func hostileNamesAreHarmless() {
    let slashes = String(repeating: "/", count: 65_000)
    #expect(takes(["a/b"], [slashes, "a/b" + slashes]) == [false, true])
  }

  private func takes(_ names: [String], _ entries: [String]) -> [Bool] {
    var selection = EntrySelection(names)
    return entries.map { selection.takes($0) }
  }
}
