internal import PortableSystem

/// The stream of an `.xls`: records, of which one tells that those behind it are encrypted
/// (MS-XLS 2.1.4, 2.4.117).
struct Workbook {
  private enum Record {
    static let end: UInt64 = 0x000A
    static let filePass: UInt64 = 0x002F
    static let codePage: UInt64 = 0x0042
    static let fileSharing: UInt64 = 0x005B
    /// The beginnings of a substream, of BIFF 2 to 8.
    static let beginnings: [UInt64] = [0x0009, 0x0209, 0x0409, 0x0809]
  }

  private let stream: any ByteSource
  private let meter: MeteredSource

  init(_ stream: any ByteSource, _ meter: MeteredSource) {
    (self.stream, self.meter) = (stream, meter)
  }

  func read() throws(ReadingFailure) -> ContainerReading {
    var reading = ContainerReading(.compoundFile)
    var cursor = SourceCursor(stream)
    let first = try record(&cursor)
    guard Record.beginnings.contains(first.type) else {
      throw .malformed("the workbook does not begin as workbooks do")
    }
    let isOld = first.type != 0x0809 || first.data.littleEndian(2, at: 0) != 0x0600
    var encryption: OfficeEncryption?
    // Up to the end of what concerns the whole workbook.
    while true {
      try meter.countRecord()
      let record = try record(&cursor)
      switch record.type {
      case Record.filePass:
        guard encryption == nil else { throw .malformed("two records on encryption") }
        encryption = try self.encryption(record.data, isOld: isOld)
      case Record.codePage where encryption != nil:
        if let page = record.data.littleEndian(2, at: 0), Self.codePages.contains(page) {
          reading.note(.looksReadable, "marked as encrypted, and its records are plain")
          return reading
        }
      case Record.fileSharing where encryption == nil:
        reading.note(.writeProtection, "a password or a request keeps from changing it")
      case Record.end:
        if let encryption {
          encryption.conclude(&reading)
        } else {
          reading.protection = .plain
          reading.note(.plain, "a workbook that is not encrypted")
        }
        return reading
      default: break
      }
    }
  }

  private static let codePages: [UInt64] = [1200, 1252, 932, 437, 850, 936, 949, 950, 1250, 1251]

  private func encryption(
    _ data: [UInt8], isOld: Bool
  ) throws(ReadingFailure) -> OfficeEncryption {
    // Before BIFF 8 there was one cipher, and no number for it.
    let type = isOld ? 0 : data.littleEndian(2, at: 0)
    let start = isOld ? 0 : 2
    switch type {
    case 0:
      guard let key = data.littleEndian(2, at: start),
        let verifier = data.littleEndian(2, at: start + 2)
      else { throw .malformed("the record on encryption is cut off") }
      return BinaryEncryption.xor(key: key, verifier: verifier)
    case 1: return try BinaryEncryption.read(Array(data.dropFirst(2)), meter)
    default: return OfficeEncryption(trial: .untried("a type that is not known"))
    }
  }

  private func record(
    _ cursor: inout SourceCursor
  ) throws(ReadingFailure) -> (type: UInt64, data: [UInt8]) {
    let type = try cursor.littleEndian(2)
    let length = try cursor.littleEndian(2)
    let end = cursor.offset + length
    guard end <= stream.size else { throw .truncated(at: cursor.offset) }
    let data = try cursor.bytes(Int(min(length, UInt64(CryptoAPIEncryption.longest))))
    try cursor.move(to: end)
    return (type, data)
  }
}
