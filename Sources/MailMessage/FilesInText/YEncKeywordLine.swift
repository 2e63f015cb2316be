/// A line of yEnc that begins with a keyword: `=ybegin`, `=ypart` or `=yend`, and fields with
/// values (yEnc draft 1.3, "header and trailer").
struct YEncKeywordLine {
  /// Numbers, by their names in lower case; none is above what 64 bits hold.
  private var numbers: [String: UInt64] = [:]
  private var checksums: [String: UInt32] = [:]
  /// All that follows `name=`, without the blanks at its ends; `nil` where there is no such field.
  private(set) var name: [UInt8]?
  /// Whether a field has no value that can be read.
  private(set) var isMalformed = false

  /// Reads a line; `nil` when it does not begin with the keyword.
  init?(_ line: [UInt8], keyword: String) {
    guard line.starts(with: keyword.utf8) else { return nil }
    var rest = line.dropFirst(keyword.utf8.count)
    guard rest.first?.isBlank != false else { return nil }
    while true {
      rest = rest.drop(while: \.isBlank)
      if rest.isEmpty { break }
      let word = rest.prefix { !$0.isBlank }
      guard let sign = word.firstIndex(of: .equals) else {
        isMalformed = true
        rest = rest.dropFirst(word.count)
        continue
      }
      let key = word[..<sign].lowercasedText
      if key == "name" {
        name = Array(rest[(sign + 1)...].trimmingBlanks())
        break
      }
      take(key, word[(sign + 1)...])
      rest = rest.dropFirst(word.count)
    }
  }

  /// A number: `size`, `part`, `total`, `begin`, `end`, `line`.
  subscript(_ key: String) -> UInt64? { numbers[key] }

  /// A CRC-32: `crc32`, `pcrc32`.
  func checksum(_ key: String) -> UInt32? { checksums[key] }

  private mutating func take(_ key: String, _ value: ArraySlice<UInt8>) {
    if key == "crc32" || key == "pcrc32" {
      let digits = value.drop { $0 == UInt8(ascii: "0") }
      if !value.isEmpty, digits.count <= 8, digits.allSatisfy({ $0.hexValue != nil }) {
        checksums[key] = digits.reduce(0) { $0 << 4 | UInt32($1.hexValue ?? 0) }
      } else {
        isMalformed = true
      }
    } else if Self.numberKeys.contains(key) {
      if let number = UInt64(String(decoding: value, as: UTF8.self)) {
        numbers[key] = number
      } else {
        isMalformed = true
      }
    }
  }

  private static let numberKeys: Set = ["size", "part", "total", "begin", "end", "line"]
}
