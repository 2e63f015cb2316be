import MailMessage
import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// Base64 that is decoded where it is read gives what a decoder gives that goes through all of it,
/// and what a decoder has something to tell of is left to that.
@Suite struct Base64ContentTests {
  /// A part with this body.
  private func part(_ body: [UInt8]) throws -> Part {
    let head = Array("Content-Transfer-Encoding: base64\n\n".utf8)
    return try Message(MemorySource(head + body)).parts[0]
  }

  /// Base64 by a table of its own.
  private func encoded(_ bytes: [UInt8], lineLength: Int, lineBreak: String) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    var column = 0
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      if column == lineLength {
        text += Array(lineBreak.utf8)
        column = 0
      }
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : 0x3D)
      }
      column += 4
    }
    return text
  }

  /// Whether it was decoded on demand, in which case it must be what a decoder gives.
  private func isOnDemand(
    _ body: [UInt8], _ random: inout SeededGenerator
  ) throws -> Bool {
    let part = try part(body)
    guard let content = try Base64Content(part) else { return false }
    let whole = try part.content()
    #expect(whole.codes.isEmpty, random.comment)
    #expect(content.size == UInt64(whole.bytes.count), random.comment)
    try #require(
      try content.bytes(at: 0, count: whole.bytes.count + 10) == whole.bytes, random.comment)
    for _ in 0..<20 {
      let start = Int.random(in: 0...(whole.bytes.count + 3), using: &random)
      let count = Int.random(in: 0...min(200_000, whole.bytes.count + 3), using: &random)
      let expected = whole.bytes.dropFirst(start).prefix(count)
      #expect(
        try content.bytes(at: UInt64(start), count: count) == Array(expected), random.comment)
    }
    return true
  }

  @Test(arguments: [16, 20, 60, 64, 72, 76, 996], ["\n", "\r\n"])
  func regular(lineLength: Int, lineBreak: String) throws {
    var random = SeededGenerator.fresh()
    let lineSize = lineLength / 4 * 3
    for size in [lineSize + 1, lineSize * 2, lineSize * 3 - 1, lineSize * 5 + 2, 150_000, 150_001] {
      let bytes = random.bytes(size)
      for end in ["", lineBreak, lineBreak + lineBreak] {
        let body = encoded(bytes, lineLength: lineLength, lineBreak: lineBreak) + Array(end.utf8)
        #expect(try isOnDemand(body, &random), random.comment)
        #expect(try part(body).content().bytes == bytes, random.comment)
      }
    }
  }

  /// Every length of the last line, and so every padding.
  @Test(arguments: 0..<120) func lastLines(size: Int) throws {
    var random = SeededGenerator.fresh()
    let bytes = random.bytes(57 * 3 + size)
    #expect(try isOnDemand(encoded(bytes, lineLength: 76, lineBreak: "\r\n"), &random))
  }

  @Test(arguments: 0..<200) func damaged(number: Int) throws {
    var random = SeededGenerator.fresh()
    let size = Int.random(in: 1...(number % 8 == 0 ? 200_000 : 2_000), using: &random)
    let lineLength = 4 * Int.random(in: 4...30, using: &random)
    var body = encoded(
      random.bytes(size), lineLength: lineLength,
      lineBreak: Bool.random(using: &random) ? "\n" : "\r\n")
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0..<body.count, using: &random)
      switch Int.random(in: 0..<9, using: &random) {
      case 0: body[place] = UInt8.random(in: 0...255, using: &random)
      case 1: body.insert(0x0A, at: place)
      case 2: body.insert(contentsOf: [0x0D, 0x0A], at: place)
      case 3: body.insert(UInt8(ascii: "="), at: place)
      case 4: body.remove(at: place)
      case 5: body.removeSubrange(place...)
      case 6: body += body.prefix(place)
      case 7: body.insert(UInt8(ascii: " "), at: place)
      default: body.insert(contentsOf: body.prefix(lineLength), at: place)
      }
      if body.isEmpty { break }
    }
    _ = try isOnDemand(body, &random)
  }

  /// Each byte that can stand in a line, at its beginning, within and at its end.
  @Test(arguments: [0, 1, 15, 16, 59, 60, 63, 75]) func bytesInLine(column: Int) throws {
    var random = SeededGenerator.fresh()
    let body = encoded(random.bytes(57 * 4), lineLength: 76, lineBreak: "\n")
    for byte in UInt8.min ... .max {
      var changed = body
      changed[77 + column] = byte
      let text = String(UnicodeScalar(byte))
      let isAlphabet =
        byte < 0x80
        && (text == "+" || text == "/" || text.first?.isLetter == true
          || text.first?.isNumber == true)
      #expect(try isOnDemand(changed, &random) == isAlphabet, "byte \(byte)")
    }
  }

  @Test(arguments: [
    "", "UEtQ", "UEtQ\nUEtQ", "UEs=\nUEtQ", "\nUEtQUEtQUEtQUEtQ\nUEtQUEtQUEtQUEtQ",
    "UEtQUEtQUEtQUEtQ", "UEtQUEtQUEtQUEtQ\nUEtQUEtQUEtQUEtQUEtQ", "UEtQUEtQUEtQUEtQ\nU",
    "UEtQUEtQUEtQUEtQ\nUEtQ====", "UEtQUEtQUEtQUEtQ\nUEs==", "UEtQUEtQUEtQUEtQ\nUEs= ",
    "UEtQUEtQUEtQUEtQ\r\nUEtQUEtQUEtQUEtQ\nUEs=", "UEtQUEtQUEtQUEtQ\nUEs=\nUEs=",
  ])
  func leftToDecoder(body: String) throws {
    #expect(try Base64Content(part(Array(body.utf8))) == nil)
  }

  /// A source that gives less than it has is left to the decoder, which tells of it.
  @Test func pieces() throws {
    var random = SeededGenerator.fresh()
    let head = Array("Content-Transfer-Encoding: base64\n\n".utf8)
    let body = encoded(random.bytes(1000), lineLength: 76, lineBreak: "\n")
    let part = try Message(PieceSource(head + body)).parts[0]
    #expect(try Base64Content(part) == nil)
  }

  /// What is read here and there is decoded anew no more often than a few times.
  @Test func workIsBounded() throws {
    var random = SeededGenerator.fresh()
    let bytes = random.bytes(1 << 20)
    let part = try part(encoded(bytes, lineLength: 76, lineBreak: "\r\n"))
    let content = try #require(try Base64Content(part))
    #expect(content.decodedBytes == 0)
    #expect(try content.bytes(at: 0, count: 30) == Array(bytes.prefix(30)))
    #expect(try content.bytes(at: content.size - 30, count: 30) == Array(bytes.suffix(30)))
    #expect(content.decodedBytes <= 100 << 10)
    for _ in 0..<1000 {
      let place = Int.random(in: 0..<(bytes.count - 8), using: &random)
      let read = try content.bytes(at: UInt64(place), count: 8)
      #expect(read == Array(bytes[place..<(place + 8)]), random.comment)
    }
    #expect(content.decodedBytes < 6 << 20)
  }
}
