/// The files that an end header lists.
struct SevenZipFiles {
  var count = 0
  /// Whether a file has no bytes, as directories and empty files; left empty where none is so.
  var isEmpty: [Bool] = []
  /// The names of the first files, as far as entries are listed.
  var names: [String] = []

  init() {}

  init(
    _ parser: inout SevenZipHeaderParser, limits: ContainerLimits
  ) throws(ReadingFailure) {
    count = try parser.count()
    while true {
      let kind = try parser.number()
      if kind == SevenZipHeaderParser.Property.end.rawValue { return }
      let size = try parser.number()
      guard size <= parser.cursor.remaining else { throw .truncated() }
      let end = parser.cursor.offset + size
      switch SevenZipHeaderParser.Property(rawValue: kind) {
      case .emptyStreams: isEmpty = try parser.bits(count, orAll: false)
      case .names: try readNames(&parser, until: end, limits: limits)
      default: break
      }
      // Whatever a part holds, the next one begins where its length says.
      try parser.move(to: end)
    }
  }

  /// Names are UTF-16, each with a zero behind it.
  private mutating func readNames(
    _ parser: inout SevenZipHeaderParser, until end: UInt64, limits: ContainerLimits
  ) throws(ReadingFailure) {
    guard end > parser.cursor.offset, try parser.littleEndian(1) == 0 else { return }
    var name: [UInt16] = []
    while end - parser.cursor.offset >= 2, names.count < min(count, limits.entries) {
      let unit = UInt16(try parser.littleEndian(2))
      if unit == 0 {
        names.append(String(decoding: name, as: UTF16.self))
        name = []
      } else if name.count < 4_096 {
        name.append(unit)
      }
    }
  }
}
