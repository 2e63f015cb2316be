/// What a pax header says of the next file: lines of a length, a keyword and a value.
struct PaxRecords {
  private var values: [String: [UInt8]] = [:]

  /// Reads as far as the records are sound.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let blank = rest.firstIndex(of: 0x20),
      let length = Int(String(decoding: rest[..<blank], as: UTF8.self)), length <= rest.count,
      length > blank - rest.startIndex + 1
    {
      let record = rest[(blank + 1)..<(rest.startIndex + length)].dropLast()
      rest = rest.dropFirst(length)
      guard let sign = record.firstIndex(of: UInt8(ascii: "=")) else { break }
      let keyword = String(decoding: record[..<sign], as: UTF8.self)
      values[keyword] = Array(record[(sign + 1)...])
    }
  }

  subscript(keyword: String) -> [UInt8]? { values[keyword] }

  /// Whether the file's zeros were left out, as GNU tar does.
  var isSparse: Bool { values.keys.contains { $0.hasPrefix("GNU.sparse.") } }
}
