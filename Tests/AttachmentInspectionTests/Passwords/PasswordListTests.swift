import AttachmentInspection
import Testing
import ZipCrypto

/// A list of passwords, as somebody has it in a file.
@Suite struct PasswordListTests {
  private func lines(_ text: String) -> [String] {
    PasswordList(Array(text.utf8)).candidates.map(\.text)
  }

  @Test func oneALine() {
    #expect(lines("alpha\nbeta\ngamma") == ["alpha", "beta", "gamma"])
    #expect(lines("alpha\nbeta\n") == ["alpha", "beta"])
  }

  @Test func lineEndsAndByteOrderMark() {
    #expect(lines("\u{FEFF}alpha\r\nbeta\r\n") == ["alpha", "beta"])
    #expect(lines("al\rpha\n") == ["al\rpha"])
  }

  @Test func whiteSpaceBelongsToThePassword() {
    #expect(lines(" a \n\tb") == [" a ", "\tb"])
  }

  @Test func emptyLinesAreNone() {
    #expect(lines("").isEmpty)
    #expect(lines("\n\r\n\n").isEmpty)
    #expect(lines("\n\nlast") == ["last"])
  }

  @Test func theLineIsRemembered() {
    let list = PasswordList(Array("a\n\nb\n".utf8))
    #expect(list.candidates.map(\.place) == [.list(line: 1), .list(line: 3)])
  }

  @Test func eachSequenceOfBytesOnce() {
    #expect(lines("same\nsame\n") == ["same"])
    let list = PasswordList(Array("é\n".utf8) + [0xE9, 0x0A])
    let passwords = list.candidates.map(\.password)
    #expect(Set(passwords).count == passwords.count)
    #expect(passwords.contains(Password(bytes: [0xE9])))
    #expect(passwords.contains(Password(bytes: [0xC3, 0xA9])))
  }

  @Test func longLinesAreSkipped() {
    let long = String(repeating: "x", count: PasswordList.longestLine + 1)
    let list = PasswordList(Array("a\n\(long)\nb\n\(long)\n".utf8))
    #expect(list.candidates.map(\.text) == ["a", "b"])
    #expect(list.skippedLines?.first == 2)
    #expect(list.skippedLines?.count == 2)
    let fits = String(long.dropLast())
    #expect(lines(fits) == [fits])
  }

  @Test func tooManyLines() {
    let text = String(repeating: "x\n", count: PasswordList.mostLines) + "y\n"
    let list = PasswordList(Array(text.utf8))
    #expect(list.isCutOff)
    #expect(list.candidates.map(\.text) == ["x"])
  }

  @Test func noPasswordIsPrinted() {
    let candidates = PasswordList(Array("tr0ub4dor\n".utf8)).candidates
    var dumped = "\(candidates) \(String(reflecting: candidates))"
    dump(candidates, to: &dumped)
    #expect(!dumped.contains("tr0ub4dor"))
    #expect(!candidates.isEmpty)
  }
}
