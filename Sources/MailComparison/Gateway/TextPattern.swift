/// A text in which `*` stands for any other, in one line, also for none.
public struct TextPattern: Hashable, Sendable {
  /// The pattern as it is written.
  public let text: String
  private let pieces: [[UInt8]]

  /// Makes a pattern.
  public init(_ text: String) {
    self.text = text
    pieces = text.split(separator: "*", omittingEmptySubsequences: false).map {
      Array(FoldedText($0).bytes)
    }
  }

  /// How many characters stand in it, not counting white space and stars.
  var length: Int { pieces.reduce(0) { $0 + String(decoding: $1, as: UTF8.self).count } }

  /// Whether a text is this, from its first to its last character; white space does not matter, nor
  /// do wide forms of letters.
  func matches(_ text: FoldedText) -> Bool {
    guard let first = pieces.first, let last = pieces.last else { return false }
    let bytes = text.bytes
    guard pieces.count > 1 else { return bytes == first }
    guard bytes.starts(with: first), bytes.count >= first.count + last.count,
      bytes.suffix(last.count).elementsEqual(last)
    else { return false }
    return Self.holds(
      bytes[first.count..<(bytes.count - last.count)], pieces.dropFirst().dropLast())
  }

  /// Whether the pattern stands somewhere in a text.
  func isIn(_ text: FoldedText) -> Bool { Self.holds(text.bytes[...], pieces[...]) }

  /// Whether the host of a Received line is this.
  func matches(host: String) -> Bool { matches(FoldedText(host)) }

  private static func holds(_ bytes: ArraySlice<UInt8>, _ pieces: ArraySlice<[UInt8]>) -> Bool {
    var rest = bytes
    for piece in pieces where !piece.isEmpty {
      guard let place = rest.firstIndex(of: piece) else { return false }
      rest = rest[(place + piece.count)...]
    }
    return true
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes begin, at the first place.
  func firstIndex(of pattern: [UInt8]) -> Int? {
    guard let first = pattern.first else { return startIndex }
    var place = startIndex
    while endIndex - place >= pattern.count {
      guard let next = self[place...(endIndex - pattern.count)].firstIndex(of: first) else {
        return nil
      }
      if self[next..<(next + pattern.count)].elementsEqual(pattern) { return next }
      place = next + 1
    }
    return nil
  }
}
