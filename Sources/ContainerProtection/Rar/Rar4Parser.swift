internal import PortableSystem
internal import ZipCrypto

/// Walks the blocks of RAR 1.5 to 4.
struct Rar4Parser {
  private enum BlockType: UInt8 {
    case archive = 0x73
    case file, comment, authenticity, oldService, protection, signature, service, end
  }

  /// A block's fixed beginning.
  private struct Block {
    let type: BlockType
    let flags: UInt16
    /// The header from its type on, as far as the checksum covers it.
    let fields: [UInt8]
    let data: Range<UInt64>
    let start: UInt64
  }

  private let source: MeteredSource
  private var cursor: SourceCursor
  /// The newest version that a file asks for, times ten.
  private var newestVersion: UInt8 = 0

  init(source: MeteredSource, start: UInt64) {
    self.source = source
    cursor = SourceCursor(source, range: start..<source.size)
  }

  mutating func read(into tally: inout RarTally) throws(ReadingFailure) {
    let archive = try block()
    guard archive.type == .archive else {
      throw .malformed("the archive header is missing", at: archive.start)
    }
    let isVolume = archive.flags & 0x0001 != 0
    try cursor.move(to: archive.data.upperBound)
    if archive.flags & 0x0080 != 0 {
      guard try !isHeaderInClear() else {
        throw .unreadable(
          ContainerFinding(
            .contradiction, "its headers are said to be encrypted, and are not",
            offset: archive.start))
      }
      guard cursor.remaining > 0 else { throw .truncated(at: cursor.offset) }
      try tally.seal(cipher: "aes-128", at: cursor.offset)
      return
    }
    while cursor.remaining > 0 {
      let block = try block()
      switch block.type {
      case .file, .service:
        if let file = try file(block) { try tally.add(file, at: block.start) }
      case .end:
        if block.flags & 0x0001 != 0 {
          tally.reading.note(.volume, "it goes on in another volume", at: block.start)
          tally.isComplete = false
        } else if isVolume, archive.flags & 0x0100 == 0 {
          tally.reading.note(.volume, "it begins in another volume", at: archive.start)
          tally.isComplete = false
        }
        if block.data.upperBound < source.size {
          tally.reading.note(
            .trailingBytes, "bytes stand behind the end of the archive", at: block.data.upperBound)
        }
        return
      default: break
      }
      try cursor.move(to: block.data.upperBound)
    }
    if isVolume {
      tally.reading.note(.volume, "it is one volume of several", at: archive.start)
      tally.isComplete = false
    }
    // Since version 3 an archive has a block at its end, without which files may be missing.
    if newestVersion == 0 || newestVersion >= 29 { throw .truncated(at: source.size) }
  }

  /// Whether a header with a fitting checksum stands here: where encrypted ones are announced, or
  /// behind what may be a marker.
  func isHeaderInClear() throws(ReadingFailure) -> Bool {
    var parser = self
    do throws(ReadingFailure) {
      _ = try parser.block()
      return true
    } catch {
      guard case .unreadable = error else { throw error }
      return false
    }
  }

  private mutating func block() throws(ReadingFailure) -> Block {
    try source.countRecord()
    let start = cursor.offset
    let checksum = UInt16(try cursor.littleEndian(2))
    let head = try cursor.bytes(5)
    let (flags, size) = (UInt16(head[1]) | UInt16(head[2]) << 8, Int(head[3]) | Int(head[4]) << 8)
    guard let type = BlockType(rawValue: head[0]), size >= 7 else {
      throw .malformed("no header of a rar block stands where one should", at: start)
    }
    let fields = head + (try cursor.bytes(size - 7))
    // The archive header's checksum leaves out an old comment within it.
    let covered = type == .archive && flags & 0x0002 != 0 ? fields.prefix(11) : fields[...]
    guard UInt16(truncatingIfNeeded: CRC32.of(Array(covered))) == checksum else {
      throw .unreadable(
        ContainerFinding(
          .checksumWrong, "the checksum of a rar header does not fit", offset: start))
    }
    var length: UInt64 = 0
    if flags & 0x8000 != 0 || type == .file || type == .service {
      length = fields.littleEndian(4, at: 5) ?? 0
      if type == .file || type == .service, flags & 0x0100 != 0 {
        length |= (fields.littleEndian(4, at: 30) ?? 0) << 32
      }
    }
    guard length <= cursor.remaining else { throw .truncated(at: start) }
    return Block(
      type: type, flags: flags, fields: fields,
      data: cursor.offset..<cursor.offset + length, start: start)
  }

  /// A file, or an alternate stream of one; other services hold nothing of the sender's.
  private mutating func file(_ block: Block) throws(ReadingFailure) -> RarTally.File? {
    let fields = block.fields
    guard fields.count >= 30, let size = fields.littleEndian(4, at: 9),
      let checksum = fields.littleEndian(4, at: 14), let length = fields.littleEndian(2, at: 24)
    else { throw .malformed("a file header is too short", at: block.start) }
    let (version, method) = (fields[22], fields[23])
    newestVersion = max(newestVersion, version)
    let isLarge = block.flags & 0x0100 != 0
    let high = isLarge ? fields.littleEndian(4, at: 34) : 0
    let nameStart = isLarge ? 38 : 30
    guard let high, nameStart <= fields.count, Int(length) <= fields.count - nameStart else {
      throw .malformed("a file header is too short", at: block.start)
    }
    let rawName = fields[nameStart..<nameStart + Int(length)]
    if block.type == .service, !rawName.starts(with: Array("STM".utf8)) { return nil }
    var file = RarTally.File(name: Self.name(rawName, flags: block.flags), data: block.data)
    file.isDirectory = block.flags & 0x00E0 == 0x00E0 && block.type == .file
    file.isEncrypted = block.flags & 0x0004 != 0
    file.cipher =
      switch version {
      case 29...: "aes-128"
      case 20..<29: "rar-2.0"
      case 15: "rar-1.5"
      default: "rar-1.3"
      }
    file.hasBlocks = version >= 20
    file.isStored = method == 0x30
    file.checksum = UInt32(checksum)
    // All bits set stand for a size that was not known.
    file.unpackedSize = size | high << 32
    file.isSplit = block.flags & 0x0003 != 0
    return file
  }

  /// A name in the sender's code page; in newer archives a zero and a packed form of Unicode
  /// follow, or it is UTF-8.
  private static func name(_ bytes: ArraySlice<UInt8>, flags: UInt16) -> String {
    let plain = bytes.prefix { $0 != 0 }
    return String(decoding: plain.prefix(1_024), as: UTF8.self)
  }
}
