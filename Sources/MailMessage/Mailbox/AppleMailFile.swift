public import PortableSystem
public import SystemPackage

/// A message as Apple Mail keeps it (`.emlx`): a line with the message's number of bytes, the
/// message, and an XML property list.
///
/// There is no public specification; it is what the program writes.
public struct AppleMailFile: Sendable {
  /// Where the message stands.
  public let message: Range<UInt64>
  /// What is wrong: a count that does not lead to the property list at the end.
  ///
  /// The message is then all that follows the count, so that nothing is hidden by it.
  public let defects: [Defect]

  /// The longest property list, in bytes.
  private static let longestList: UInt64 = 1 << 20

  /// Reads the file's frame; `nil` when it is no such file.
  ///
  /// - Throws: the source's error.
  public init?(_ source: any ByteSource) throws(Errno) {
    let head = try source.bytes(at: 0, count: 64)
    guard let lineEnd = head.firstIndex(of: .lineFeed) else { return nil }
    let digits = head[..<lineEnd].trimmingBlanks()
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let start = UInt64(lineEnd) + 1
    guard try Message.looksLikeMessage(source, range: start..<source.size) else { return nil }
    let count = UInt64(String(decoding: digits, as: UTF8.self)) ?? .max
    let (end, overflow) = start.addingReportingOverflow(count)
    if !overflow, try Self.isRest(source, from: end) {
      message = start..<end
      defects = []
    } else {
      message = start..<source.size
      defects = [
        Defect(
          .byteCountWrong, "the count of the message's bytes does not lead to its end", offset: 0,
          part: "")
      ]
    }
  }

  /// Whether nothing but one property list stands from a place to the end.
  private static func isRest(_ source: any ByteSource, from place: UInt64) throws(Errno) -> Bool {
    guard place <= source.size, source.size - place <= longestList else { return false }
    let whole = try source.bytes(at: place, count: Int(source.size - place))
    guard
      let last = whole.lastIndex(where: { !$0.isBlank && $0 != .lineFeed && $0 != .carriageReturn })
    else { return place == source.size }
    let rest = whole[...last]
    let close = Array("</plist>".utf8)
    guard rest.starts(with: "<?xml".utf8) || rest.starts(with: "<plist".utf8) else { return false }
    let end = rest.endIndex - close.count
    // A second end within it would mean that what stands between is no property list.
    return rest.indices.first { rest[$0...].starts(with: close) } == end
  }
}
