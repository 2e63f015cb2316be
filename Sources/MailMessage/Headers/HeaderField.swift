/// One field of a header block.
public struct HeaderField: Sendable {
  /// The name as it stands, as `Subject`.
  public let name: String
  /// The value as it stands after the colon, with line breaks and all.
  public let rawValue: [UInt8]
  /// Where the field begins in the source.
  public let offset: UInt64

  /// - Parameters:
  ///   - lines: the whole field with its line breaks.
  ///   - colon: the index of the colon, as `colon(in:)` found it.
  init(lines: ArraySlice<UInt8>, colon: Int, offset: UInt64) {
    name = String(decoding: lines[..<colon].trimmingBlanks(), as: UTF8.self)
    var end = lines.endIndex
    if end > colon + 1, lines[end - 1] == .lineFeed { end -= 1 }
    if end > colon + 1, lines[end - 1] == .carriageReturn { end -= 1 }
    rawValue = Array(lines[(colon + 1)..<end])
    self.offset = offset
  }

  /// The value on one line, without its line breaks and the blanks around it (RFC 5322, 2.2.3).
  public var unfolded: [UInt8] {
    guard rawValue.contains(.lineFeed) else { return Array(rawValue.trimmingBlanks()) }
    var value: [UInt8] = []
    value.reserveCapacity(rawValue.count)
    for (index, byte) in rawValue.enumerated() {
      switch byte {
      case .lineFeed: break
      case .carriageReturn where index + 1 < rawValue.count && rawValue[index + 1] == .lineFeed:
        break
      default: value.append(byte)
      }
    }
    return Array(value.trimmingBlanks())
  }

  /// The value as text, with its encoded-words decoded (RFC 2047).
  public var text: String { EncodedWords.decode(unfolded) }

  /// Whether a line begins with a field name, in lower case or not, and its colon.
  static func isNamed(_ name: [UInt8], _ line: ArraySlice<UInt8>) -> Bool {
    guard line.count > name.count else { return false }
    var index = line.startIndex
    for byte in name {
      guard line[index].lowercased == byte.lowercased else { return false }
      index += 1
    }
    // Another name may begin with this one.
    guard line[index].isBlank || line[index] == .colon else { return false }
    return colon(in: line).map { line[..<$0].trimmingBlanks().count == name.count } ?? false
  }

  /// The index of the colon, when a line begins with a field name (RFC 5322, 3.6.8) and a colon.
  ///
  /// Blanks before the colon are the obsolete syntax (4.5).
  static func colon(in line: ArraySlice<UInt8>) -> Int? {
    var index = line.startIndex
    while index < line.endIndex, line[index] > 32, line[index] < 127, line[index] != .colon {
      index += 1
    }
    guard index > line.startIndex else { return nil }
    while index < line.endIndex, line[index].isBlank { index += 1 }
    return index < line.endIndex && line[index] == .colon ? index : nil
  }
}
