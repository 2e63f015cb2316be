import MailMessage
import PortableSystem
import Testing

@Suite struct FragmentTests {
  private func fragment(
    _ number: Int, of total: Int?, _ content: String, id: String = "a@example.com",
    _ carrier: Carrier
  ) throws -> MessageFragment? {
    let total = total.map { "; total=\($0)" } ?? ""
    return MessageFragment(
      try carrier.message(
        """
        From: carrier@example.com
        Subject: piece \(number)
        Message-ID: <\(number)@example.com>
        Content-Type: message/partial; id="\(id)"; number=\(number)\(total)

        \(content)
        """))
  }

  private func all(_ carrier: Carrier) throws -> [MessageFragment] {
    let first = "Subject: whole\nX-Lost: 1\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\non"
    return try [
      fragment(1, of: nil, first, carrier),
      fragment(2, of: nil, "e\n--b\nContent-Type: application/zip\n\nP", carrier),
      fragment(3, of: 3, "K\n--b--\n", carrier),
    ].compactMap { $0 }
  }

  @Test(arguments: Carrier.allCases)
  func piecesInAnyOrderAreOneMail(carrier: Carrier) throws {
    let pieces = try all(carrier)
    try #require(pieces.count == 3)
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      guard case .whole(let source) = try JoinedMessage(order.map { pieces[$0] }) else {
        Issue.record("not whole")
        continue
      }
      let message = try Message(source)
      #expect(message.subject == "whole")
      #expect(message.headers["From"].map(\.text) == ["carrier@example.com"])
      #expect(message.headers.first("X-Lost") == nil)
      #expect(message.messageID == nil)
      #expect(message.paths == ["TEXT", "1", "2"])
      #expect(try message.part("1").text == "one")
      #expect(try message.part("2").text == "PK")
    }
  }

  @Test(arguments: Carrier.allCases)
  func missingPiecesAreNamed(carrier: Carrier) throws {
    let pieces = try all(carrier)
    func missing(_ indices: [Int]) throws -> [Int]? {
      guard case .missing(let numbers, _) = try JoinedMessage(indices.map { pieces[$0] }) else {
        return nil
      }
      return numbers
    }
    #expect(try missing([2]) == [1, 2])
    #expect(try missing([0, 2]) == [2])
    #expect(try missing([0, 1]) == [])
    #expect(try missing([0, 1, 2]) == nil)
  }

  @Test func piecesThatDoNotBelongTogether() throws {
    let pieces = try all(.lf)
    let other = try #require(try fragment(2, of: nil, "x", id: "b", .lf))
    let twice = try #require(try fragment(3, of: 4, "x", .lf))
    for set in [[pieces[0], other], [pieces[0], pieces[0]], [pieces[2], twice]] {
      guard case .contradictory = try JoinedMessage(set) else {
        Issue.record("joined")
        continue
      }
    }
  }

  @Test func parametersOutOfRangeAreNoPiece() throws {
    #expect(try fragment(0, of: 3, "x", .lf) == nil)
    #expect(try fragment(4, of: 3, "x", .lf) == nil)
    #expect(try fragment(10_001, of: nil, "x", .lf) == nil)
    #expect(try fragment(1, of: .max, "x", .lf) == nil)
    #expect(try fragment(1, of: 1, "x", .lf)?.total == 1)
  }
}
