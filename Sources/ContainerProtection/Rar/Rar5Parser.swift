internal import PortableSystem
internal import ZipCrypto

/// Walks the blocks of RAR 5 and later.
struct Rar5Parser {
  private enum BlockType: UInt64 {
    case archive = 1
    case file, service, encryption, end
  }

  /// A block with the cursor of its own fields.
  private struct Block {
    let type: BlockType?
    let flags: UInt64
    var fields: SourceCursor
    let extra: Range<UInt64>
    let data: Range<UInt64>
    let start: UInt64
  }

  private let source: MeteredSource
  private var cursor: SourceCursor

  init(source: MeteredSource, start: UInt64) {
    self.source = source
    cursor = SourceCursor(source, range: start..<source.size)
  }

  mutating func read(into tally: inout RarTally) throws(ReadingFailure) {
    var isVolume = false
    var isFirst = true
    while cursor.remaining > 0 {
      var block = try block()
      if isFirst, block.type != .archive, block.type != .encryption {
        throw .malformed("the archive header is missing", at: block.start)
      }
      isFirst = false
      switch block.type {
      case .archive:
        let flags = try Self.number(&block.fields)
        isVolume = isVolume || flags & 0x0001 != 0
        if flags & 0x0002 != 0, try Self.number(&block.fields) > 0 {
          tally.reading.note(.volume, "it begins in another volume", at: block.start)
          tally.isComplete = false
        }
      case .encryption:
        try readSeal(&block, into: &tally)
        return
      case .file, .service:
        if let file = try file(&block, &tally) { try tally.add(file, at: block.start) }
      case .end:
        if try Self.number(&block.fields) & 0x0001 != 0 {
          tally.reading.note(.volume, "it goes on in another volume", at: block.start)
          tally.isComplete = false
        }
        if block.data.upperBound < source.size {
          tally.reading.note(
            .trailingBytes, "bytes stand behind the end of the archive", at: block.data.upperBound)
        }
        return
      case nil: break
      }
      try cursor.move(to: block.data.upperBound)
    }
    // Without an end block the last bytes may be missing, or a volume.
    throw .truncated(at: source.size)
  }

  private func readSeal(
    _ block: inout Block, into tally: inout RarTally
  ) throws(ReadingFailure) {
    let version = try Self.number(&block.fields)
    _ = try Self.number(&block.fields)  // whether a value follows that checks the password
    let power = try block.fields.byte()
    guard version == 0 else { throw .unsupported("encryption of a later version", at: block.start) }
    tally.reading.note(.keyDerivation, Self.keyDerivation(power), at: block.start)
    guard block.data.upperBound < source.size else { throw .truncated(at: source.size) }
    var parser = self
    try parser.cursor.move(to: block.data.upperBound)
    if try parser.isHeaderInClear() {
      throw .unreadable(
        ContainerFinding(
          .contradiction, "its headers are said to be encrypted, and are not", offset: block.start))
    }
    try tally.seal(cipher: "aes-256", at: block.data.upperBound)
  }

  /// Whether a header with a fitting checksum stands here: where encrypted ones are announced, or
  /// behind what may be a marker.
  mutating func isHeaderInClear() throws(ReadingFailure) -> Bool {
    do throws(ReadingFailure) {
      _ = try block()
      return true
    } catch {
      guard case .unreadable = error else { throw error }
      return false
    }
  }

  private mutating func block() throws(ReadingFailure) -> Block {
    try source.countRecord()
    let start = cursor.offset
    let checksum = UInt32(try cursor.littleEndian(4))
    let sizeStart = cursor.offset
    let size = try Self.number(&cursor)
    // The format allows three bytes for the size of a header.
    guard (1...0x1F_FFFF).contains(size), size <= cursor.remaining else {
      throw size > cursor.remaining
        ? .truncated(at: start) : .malformed("a rar header of no possible size", at: start)
    }
    let end = cursor.offset + size
    guard try CRC32.checksum(of: source, in: sizeStart..<end) == checksum else {
      throw .unreadable(
        ContainerFinding(
          .checksumWrong, "the checksum of a rar header does not fit", offset: start))
    }
    var fields = SourceCursor(source, range: cursor.offset..<end, windowSize: 256)
    let type = BlockType(rawValue: try Self.number(&fields))
    let flags = try Self.number(&fields)
    let extraSize = flags & 0x0001 != 0 ? try Self.number(&fields) : 0
    let dataSize = flags & 0x0002 != 0 ? try Self.number(&fields) : 0
    guard extraSize <= fields.remaining else {
      throw .malformed("a header's extra area is larger than the header", at: start)
    }
    guard dataSize <= source.size - end else { throw .truncated(at: start) }
    let extraStart = end - extraSize
    return Block(
      type: type, flags: flags, fields: fields, extra: extraStart..<end, data: end..<end + dataSize,
      start: start)
  }

  /// A file, or an alternate stream of one; other services hold nothing of the sender's.
  private func file(
    _ block: inout Block, _ tally: inout RarTally
  ) throws(ReadingFailure) -> RarTally.File? {
    let flags = try Self.number(&block.fields)
    let size = try Self.number(&block.fields)
    _ = try Self.number(&block.fields)  // attributes
    if flags & 0x0002 != 0 { try block.fields.skip(4) }
    let checksum = flags & 0x0004 != 0 ? UInt32(try block.fields.littleEndian(4)) : nil
    let compression = try Self.number(&block.fields)
    _ = try Self.number(&block.fields)  // the system it was made on
    let length = try Self.number(&block.fields)
    guard length <= block.fields.remaining else { throw .truncated(at: block.start) }
    let name = try block.fields.bytes(Int(min(length, 4_096)))
    if block.type == .service, name != Array("STM".utf8) { return nil }
    var file = RarTally.File(name: String(decoding: name, as: UTF8.self), data: block.data)
    file.isDirectory = flags & 0x0001 != 0 && block.type == .file
    file.unpackedSize = flags & 0x0008 != 0 ? nil : size
    file.isStored = compression >> 7 & 0x07 == 0
    file.isSplit = block.flags & 0x0018 != 0
    file.checksum = checksum
    if let encryption = try encryption(in: block.extra) {
      file.isEncrypted = true
      file.cipher = encryption.version == 0 ? "aes-256" : "unknown"
      file.hasBlocks = true
      // The checksum may be mixed with the key; then it says nothing of plain content.
      if encryption.flags & 0x0002 != 0 { file.checksum = nil }
      tally.reading.note(.keyDerivation, Self.keyDerivation(encryption.power), at: block.start)
    }
    return file
  }

  private func encryption(
    in extra: Range<UInt64>
  ) throws(ReadingFailure) -> (version: UInt64, flags: UInt64, power: UInt8)? {
    var fields = SourceCursor(source, range: extra, windowSize: 256)
    while fields.remaining > 0 {
      try source.countRecord()
      let size = try Self.number(&fields)
      guard size <= fields.remaining else {
        throw .malformed("a record of a header's extra area is too long", at: extra.lowerBound)
      }
      let end = fields.offset + size
      if try Self.number(&fields) == 0x01 {
        return (try Self.number(&fields), try Self.number(&fields), try fields.byte())
      }
      try fields.move(to: max(end, fields.offset))
    }
    return nil
  }

  private static func keyDerivation(_ power: UInt8) -> String {
    "pbkdf2 with hmac-sha-256, 2^\(power) rounds, a salt of 16 bytes"
  }

  /// A number in groups of seven bits, the lowest first.
  private static func number(_ cursor: inout SourceCursor) throws(ReadingFailure) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      let byte = try cursor.byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
    }
    throw .malformed("a number has no end", at: cursor.offset)
  }
}
