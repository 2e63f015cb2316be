internal import PortableSystem

/// Unpacks a gzip file, which never encrypts (RFC 1952).
struct GzipReader {
  static let signature: [UInt8] = [0x1F, 0x8B, 0x08]

  let meter: MeteredSource

  func read() throws(ReadingFailure) -> ContainerReading {
    var reading = ContainerReading(.gzip)
    var spool = SpooledBytes(meter)
    var offset: UInt64 = 0
    // Members follow one another, and make one content (2.2).
    while offset < meter.size, try meter.has(Self.signature, at: offset) {
      try meter.countRecord()
      let inflation = Inflation(meter, range: offset..<meter.size, wrapper: .gzip)
      while !inflation.isAtEnd {
        // zlib compares CRC-32 and length as well.
        guard let piece = try inflation.next() else {
          throw inflation.position == meter.size
            ? .truncated(at: meter.size) : .malformed("gzip does not unpack", at: offset)
        }
        try spool.append(piece)
      }
      offset = inflation.position
    }
    if offset < meter.size {
      reading.note(.trailingBytes, "bytes stand behind the compressed content", at: offset)
    }
    let content = try spool.source()
    reading.protection = content.size == 0 ? .noContent : .plain
    reading.note(.compressed, "compressed, not encrypted")
    if content.size > 0 { reading.contents = [WrappedContent(content, name: try name())] }
    return reading
  }

  /// The name of the file that was compressed (2.3.1).
  private func name() throws(ReadingFailure) -> String? {
    let head = try meter.front(1 << 12)
    guard head.count > 12, head[3] & 8 != 0 else { return nil }
    let start = head[3] & 4 != 0 ? 12 + Int(head[10]) + Int(head[11]) << 8 : 10
    guard start < head.count, let end = head[start...].firstIndex(of: 0) else { return nil }
    return EncodedName.text(head[start..<end])
  }
}
