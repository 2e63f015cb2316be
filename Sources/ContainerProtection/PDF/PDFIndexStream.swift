internal import PortableSystem

/// An index that is a stream (ISO 32000-2, 7.5.8): rows of three numbers, mostly compressed.
struct PDFIndexStream {
  private let meter: MeteredSource
  private let start: UInt64
  /// The bytes of each of the three numbers of a row.
  private let widths: [Int]
  /// The numbers of the objects that have rows: the first of each group, and how many.
  private let groups: [(first: Int, count: Int)]
  private let isCompressed: Bool
  /// 1 for none; from 10 on each row begins with a byte that says how it is to be read.
  private let predictor: Int
  private let columns: Int

  init(
    _ dictionary: [String: PDFObject], start: UInt64, meter: MeteredSource
  ) throws(ReadingFailure) {
    self.meter = meter
    self.start = start
    widths = (dictionary["W"]?.array ?? []).compactMap(\.integer)
    guard widths.count == 3, widths.allSatisfy({ (0...8).contains($0) }) else {
      throw .malformed("the rows of the index have no widths", at: start)
    }
    let numbers =
      dictionary["Index"]?.array?.compactMap(\.integer)
      ?? [0, dictionary["Size"]?.integer ?? 0]
    guard numbers.count.isMultiple(of: 2), numbers.allSatisfy({ $0 >= 0 }) else {
      throw .malformed("the index does not say which objects it is of", at: start)
    }
    groups = stride(from: 0, to: numbers.count, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
    let filters = dictionary["Filter"]?.names ?? []
    guard filters.isEmpty || filters == ["FlateDecode"] else {
      throw .unsupported("the index is compressed in a way that is not read", at: start)
    }
    isCompressed = !filters.isEmpty
    let parameters =
      dictionary["DecodeParms"]?.dictionary ?? dictionary["DecodeParms"]?.array?.first?.dictionary
    predictor = parameters?["Predictor"]?.integer ?? 1
    columns = parameters?["Columns"]?.integer ?? 1
    guard predictor == 1 || (predictor >= 10 && columns == widths.reduce(0, +)) else {
      throw .unsupported("the index is predicted in a way that is not read", at: start)
    }
  }

  /// Where an object stands; `nil` where this index does not know it.
  func place(of number: Int) throws(ReadingFailure) -> PDFCrossReference.Place? {
    var row = 0
    for group in groups {
      if number >= group.first, number - group.first < group.count {
        let (index, isLarge) = row.addingReportingOverflow(number - group.first)
        guard !isLarge else { return nil }
        return try fields(ofRow: index).map(place)
      }
      let (next, isLarge) = row.addingReportingOverflow(group.count)
      guard !isLarge else { return nil }
      row = next
    }
    return nil
  }

  private func place(_ fields: [UInt64]) -> PDFCrossReference.Place {
    // Without a first field all objects stand for themselves.
    switch widths[0] == 0 ? 1 : fields[0] {
    case 1: .at(fields[1])
    case 2: .inObject(Int(clamping: fields[1]))
    default: .nowhere
    }
  }

  /// The numbers of a row, which is decoded from the first row on.
  private func fields(ofRow wanted: Int) throws(ReadingFailure) -> [UInt64]? {
    let width = widths.reduce(0, +)
    guard width > 0 else { return nil }
    let length = predictor >= 10 ? width + 1 : width
    var reader = RowReader(meter: meter, start: start, isCompressed: isCompressed)
    var former = [UInt8](repeating: 0, count: width)
    for _ in 0..<wanted {
      guard let row = try reader.row(length) else { return nil }
      former = unpredicted(row, after: former)
    }
    guard let row = try reader.row(length) else { return nil }
    var (fields, index, bytes): ([UInt64], Int, [UInt8]) = ([], 0, unpredicted(row, after: former))
    for width in widths {
      fields.append(bytes[index..<index + width].reduce(0) { $0 << 8 | UInt64($1) })
      index += width
    }
    bytes = []
    return fields
  }

  /// Takes back the prediction of the PNG filters, one byte a sample.
  private func unpredicted(_ row: [UInt8], after former: [UInt8]) -> [UInt8] {
    guard predictor >= 10, let kind = row.first else { return row }
    var bytes = Array(row.dropFirst())
    for index in bytes.indices {
      let left = index > 0 ? bytes[index - 1] : 0
      let up = former[index]
      let corner = index > 0 ? former[index - 1] : 0
      switch kind {
      case 1: bytes[index] &+= left
      case 2: bytes[index] &+= up
      case 3: bytes[index] &+= UInt8((Int(left) + Int(up)) / 2)
      case 4: bytes[index] &+= Self.paeth(Int(left), Int(up), Int(corner))
      default: break
      }
    }
    return bytes
  }

  private static func paeth(_ left: Int, _ up: Int, _ corner: Int) -> UInt8 {
    let guess = left + up - corner
    let (a, b, c) = (abs(guess - left), abs(guess - up), abs(guess - corner))
    return UInt8(a <= b && a <= c ? left : b <= c ? up : corner)
  }
}

/// Gives the bytes of a stream row by row.
private struct RowReader {
  private let meter: MeteredSource
  private let inflation: Inflation?
  private var cursor: SourceCursor
  private var pending: [UInt8] = []
  private var used = 0

  init(meter: MeteredSource, start: UInt64, isCompressed: Bool) {
    self.meter = meter
    cursor = SourceCursor(meter, range: start..<max(start, meter.size))
    inflation =
      isCompressed ? Inflation(meter, range: start..<max(start, meter.size), wrapper: .zlib) : nil
  }

  mutating func row(_ length: Int) throws(ReadingFailure) -> [UInt8]? {
    guard let inflation else {
      return cursor.remaining < length ? nil : try cursor.bytes(length)
    }
    while pending.count - used < length {
      guard let more = try inflation.next(), !more.isEmpty else { return nil }
      try meter.count(decoded: more.count)
      pending = pending[used...] + more
      used = 0
    }
    defer { used += length }
    return Array(pending[used..<used + length])
  }
}
