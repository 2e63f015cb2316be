internal import PortableSystem

/// Reads the structures of an end header.
struct SevenZipHeaderParser {
  /// The marks by which parts of a header begin.
  enum Property: UInt64 {
    case end, header, archiveProperties, additionalStreams, mainStreams, files, packInfo
    case unpackInfo, subStreams, size, checksums, folder, unpackSizes, streamCounts, emptyStreams
    case emptyFiles, antiFiles, names, creationTimes, accessTimes, modificationTimes, attributes
    case comment, encodedHeader, startPositions, padding
  }

  /// Where packed bytes stand, and how they are packed.
  struct Streams {
    /// Where the packed streams begin, counted from the end of the signature header.
    var packPosition: UInt64 = 0
    var packSizes: [UInt64] = []
    var folders: [SevenZipFolder] = []
  }

  /// What an end header says.
  struct Header {
    var streams = Streams()
    var files = SevenZipFiles()
  }

  private let meter: MeteredSource
  private(set) var cursor: SourceCursor

  init(_ source: any ByteSource, meter: MeteredSource) {
    self.meter = meter
    cursor = SourceCursor(source, windowSize: 1 << 14)
  }

  mutating func header() throws(ReadingFailure) -> Header {
    var header = Header()
    while true {
      try meter.countRecord()
      switch try property() {
      case .archiveProperties: try skipProperties()
      case .additionalStreams:
        throw .unsupported("the header has additional streams")
      case .mainStreams: header.streams = try streams()
      case .files:
        header.files = try SevenZipFiles(&self, limits: meter.limits)
      case .end: return header
      default: throw malformed("the header")
      }
    }
  }

  mutating func streams() throws(ReadingFailure) -> Streams {
    var streams = Streams()
    while true {
      switch try property() {
      case .packInfo: try readPackInfo(&streams)
      case .unpackInfo: try readFolders(&streams)
      case .subStreams: try readSubStreams(&streams)
      case .end: return streams
      default: throw malformed("the streams")
      }
    }
  }

  private mutating func readPackInfo(_ streams: inout Streams) throws(ReadingFailure) {
    streams.packPosition = try number()
    let count = try count()
    while true {
      switch try property() {
      case .size:
        for _ in 0..<count {
          try meter.countRecord()
          streams.packSizes.append(try number())
        }
      case .checksums: _ = try checksums(count)
      case .end: return
      default: throw malformed("the packed streams")
      }
    }
  }

  private mutating func readFolders(_ streams: inout Streams) throws(ReadingFailure) {
    guard try property() == .folder else { throw malformed("the folders") }
    let count = try count()
    guard try cursor.byte() == 0 else { throw .unsupported("its folders stand elsewhere") }
    var packed = 0
    for _ in 0..<count {
      try meter.countRecord()
      var folder = try folder()
      folder.firstPackedStream = packed
      packed += folder.packedInputs.count
      streams.folders.append(folder)
    }
    while true {
      switch try property() {
      case .unpackSizes:
        for index in streams.folders.indices {
          let outputs = streams.folders[index].coders.last?.outputs.upperBound ?? 0
          for _ in 0..<outputs { streams.folders[index].unpackSizes.append(try number()) }
        }
      case .checksums:
        let sums = try checksums(count)
        for index in streams.folders.indices { streams.folders[index].checksum = sums[index] }
      case .end: return
      default: throw malformed("the folders")
      }
    }
  }

  /// Only the number of files in each folder matters here; their sizes and checksums are gone over.
  private mutating func readSubStreams(_ streams: inout Streams) throws(ReadingFailure) {
    var property = try property()
    if property == .streamCounts {
      for index in streams.folders.indices { streams.folders[index].fileCount = try count() }
      property = try self.property()
    }
    if property == .size {
      for folder in streams.folders where folder.fileCount > 1 {
        for _ in 1..<folder.fileCount {
          try meter.countRecord()
          _ = try number()
        }
      }
      property = try self.property()
    }
    if property == .checksums {
      var unknown = 0
      for folder in streams.folders where folder.fileCount != 1 || folder.checksum == nil {
        unknown += folder.fileCount
        guard unknown <= meter.limits.records else { throw .limit("more files than are counted") }
      }
      _ = try checksums(unknown)
      property = try self.property()
    }
    guard property == .end else { throw malformed("the files of the folders") }
  }

  private mutating func folder() throws(ReadingFailure) -> SevenZipFolder {
    // 7-Zip itself has the same bounds.
    let mostCoders = 32
    let mostStreams = 32
    let coderCount = try number()
    guard 1...UInt64(mostCoders) ~= coderCount else { throw malformed("a folder's coders") }
    var coders: [SevenZipFolder.Coder] = []
    var (inputs, outputs) = (0, 0)
    for _ in 0..<coderCount {
      let flags = try cursor.byte()
      guard flags & 0xC0 == 0 else { throw .unsupported("a coder of a kind not known") }
      let id = try cursor.bytes(Int(flags & 0x0F))
      var (inputCount, outputCount): (UInt64, UInt64) = (1, 1)
      if flags & 0x10 != 0 { (inputCount, outputCount) = (try number(), try number()) }
      guard inputCount <= mostStreams, outputCount == 1 else { throw malformed("a coder") }
      let size = flags & 0x20 != 0 ? try number() : 0
      // Properties are a few bytes; only those of filters written by others may have more.
      guard size <= 1 << 16 else { throw malformed("a coder's properties") }
      let properties = try cursor.bytes(Int(size))
      coders.append(
        SevenZipFolder.Coder(
          id: id, properties: properties, inputs: inputs..<inputs + Int(inputCount),
          outputs: outputs..<outputs + 1))
      inputs += Int(inputCount)
      outputs += 1
    }
    guard inputs <= mostStreams, inputs >= outputs - 1 else {
      throw malformed("a folder's streams")
    }
    var sourceOfInput: [Int: Int] = [:]
    var bound: Set<Int> = []
    for _ in 0..<(outputs - 1) {
      let (input, output) = (try index(below: inputs), try index(below: outputs))
      guard sourceOfInput.updateValue(output, forKey: input) == nil, bound.insert(output).inserted
      else { throw malformed("a folder's bonds") }
    }
    let free = (0..<inputs).filter { sourceOfInput[$0] == nil }
    var packed = free
    if free.count > 1 {
      packed = []
      for _ in free { packed.append(try index(below: inputs)) }
      guard Set(packed) == Set(free) else { throw malformed("a folder's packed streams") }
    }
    return SevenZipFolder(coders: coders, sourceOfInput: sourceOfInput, packedInputs: packed)
  }

  private mutating func checksums(_ count: Int) throws(ReadingFailure) -> [UInt32?] {
    let isKnown = try bits(count, orAll: true)
    var sums: [UInt32?] = []
    for known in isKnown { sums.append(known ? UInt32(try cursor.littleEndian(4)) : nil) }
    return sums
  }

  /// A bit for each of `count` things, the highest first.
  ///
  /// - Parameter orAll: whether a byte in front may say that all are set.
  mutating func bits(_ count: Int, orAll: Bool) throws(ReadingFailure) -> [Bool] {
    if orAll, try cursor.byte() != 0 {
      return [Bool](repeating: true, count: min(count, meter.limits.records))
    }
    var (bits, byte): ([Bool], UInt8) = ([], 0)
    for index in 0..<count {
      if index % 8 == 0 { byte = try cursor.byte() }
      bits.append(byte & (0x80 >> UInt8(index % 8)) != 0)
    }
    return bits
  }

  private mutating func skipProperties() throws(ReadingFailure) {
    while try number() != 0 {
      try meter.countRecord()
      try cursor.skip(try number())
    }
  }

  mutating func property() throws(ReadingFailure) -> Property {
    guard let property = Property(rawValue: try number()) else {
      throw malformed("a header's part")
    }
    return property
  }

  /// A number of things, which must not be more than records are read.
  mutating func count() throws(ReadingFailure) -> Int {
    let count = try number()
    guard count <= UInt64(clamping: meter.limits.records) else {
      throw .limit("more files, folders or streams than are looked at")
    }
    return Int(count)
  }

  private mutating func index(below bound: Int) throws(ReadingFailure) -> Int {
    let index = try number()
    guard index < UInt64(bound) else { throw malformed("a folder's streams") }
    return Int(index)
  }

  /// A number: the leading set bits of the first byte say how many bytes follow.
  mutating func number() throws(ReadingFailure) -> UInt64 {
    let first = try cursor.byte()
    var (mask, value): (UInt8, UInt64) = (0x80, 0)
    for index in 0..<8 {
      if first & mask == 0 {
        return value | UInt64(first & (mask &- 1)) << UInt64(8 * index)
      }
      value |= UInt64(try cursor.byte()) << UInt64(8 * index)
      mask >>= 1
    }
    return value
  }

  mutating func skip(_ count: UInt64) throws(ReadingFailure) { try cursor.skip(count) }

  mutating func move(to place: UInt64) throws(ReadingFailure) { try cursor.move(to: place) }

  mutating func littleEndian(_ count: Int) throws(ReadingFailure) -> UInt64 {
    try cursor.littleEndian(count)
  }

  private func malformed(_ what: String) -> ReadingFailure {
    .malformed("\(what) of the 7z header is not as the format has it")
  }
}
