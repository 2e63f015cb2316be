import Testing

@testable import ZipCryptoCommand

@Suite struct PasswordLineTests {
  @Test(arguments: [
    ("secret\n", "secret"), ("secret\r\n", "secret"), ("secret", "secret"), ("\n", ""),
    ("\r\n", ""),
    (" a b \n", " a b "), ("a\r\r\n", "a\r"), ("a\r", "a\r"), ("\r", "\r"), ("a\0b\n", "a\0b"),
  ])
  func oneLineEndIsCutOff(line: String, password: String) throws {
    #expect(try PasswordLine.password(in: Array(line.utf8)) == Array(password.utf8))
  }

  @Test(arguments: ["\n\n", "a\nb", "a\nb\n", "a\n\n", "\r\n\r\n", "\na"])
  func moreThanOneLineIsRefused(text: String) {
    #expect(throws: PasswordLine.Fault.severalLines) {
      try PasswordLine.password(in: Array(text.utf8))
    }
  }

  @Test func nothingIsNoLine() {
    #expect(throws: PasswordLine.Fault.empty) { try PasswordLine.password(in: []) }
  }

  @Test func lengthIsBounded() throws {
    let longest = [UInt8](repeating: 0x61, count: PasswordLine.limit)
    #expect(try PasswordLine.password(in: longest + [0x0D, 0x0A]) == longest)
    #expect(throws: PasswordLine.Fault.tooLong) { try PasswordLine.password(in: longest + [0x61]) }
  }
}

@Suite struct PasswordJudgementTests {
  typealias Judgement = PasswordJudgement<Int>

  private func verdicts(_ judged: [Judgement.Judged]) -> [Judgement.Verdict] {
    judged.map(\.verdict)
  }

  @Test func failuresAloneAreAWrongPassword() {
    var judgement = Judgement()
    let early = judgement.failed(1, bytes: 8) + judgement.failed(2, bytes: 8)
    #expect(early.isEmpty)
    let judged = judgement.finish()
    #expect(judged.map(\.failure) == [1, 2])
    #expect(verdicts(judged) == [.wrongPassword, .wrongPassword])
  }

  @Test func oneThatOpensMakesTheOthersDamage() {
    var judgement = Judgement()
    let steps = [
      judgement.failed(1, bytes: 8), judgement.verified(), judgement.failed(2, bytes: 8),
      judgement.verified(), judgement.finish(),
    ]
    #expect(steps.map(verdicts) == [[], [.damage], [.damage], [], []])
  }

  @Test func whatIsHeldIsBounded() {
    var judgement = Judgement(capacity: 100)
    var released: [Judgement.Judged] = []
    for number in 0..<1000 { released += judgement.failed(number, bytes: 30) }
    #expect(released.map(\.failure) == Array(0..<1000))
    #expect(verdicts(released).allSatisfy { $0 == .undecided })
    let rest = judgement.finish()
    #expect(rest.isEmpty)
  }
}
