extension RarDraft {
  private static let salt = [UInt8](1...16)
  private static let start = [UInt8](17...32)

  /// RAR 5 ("RAR 5.0 archive format").
  var bytes5: [UInt8] {
    var front = Array("Rar!\u{1A}\u{7}\u{1}\u{0}".utf8)
    if let sealed {
      // Version 0, no value that checks the password, 2^15 rounds.
      front += Self.block5(type: 4, fields: Self.number(0) + Self.number(0) + [15] + Self.salt)
      return front + sealed
    }
    let flags: UInt64 = (isVolume ? 0x0001 : 0) | (isSolid ? 0x0004 : 0)
    front += Self.block5(type: 1, fields: Self.number(flags))
    return front + files.flatMap(Self.file5)
      + Self.block5(type: 5, fields: Self.number(goesOn ? 1 : 0))
  }

  private static func file5(_ file: File) -> [UInt8] {
    let name = Array(file.name.utf8)
    var fields = number(file.isDirectory ? 0x0001 : 0x0004)
    fields += number(UInt64(file.content.count)) + number(file.isDirectory ? 0o040755 : 0o100644)
    if !file.isDirectory { fields += littleEndian(UInt64(checksum(file.content)), 4) }
    fields += number(0) + number(1)  // stored; Unix
    fields += number(UInt64(name.count)) + name
    var extra: [UInt8] = []
    if file.isEncrypted {
      let record = number(1) + number(0) + number(0) + [15] + salt + start
      extra = number(UInt64(record.count)) + record
    }
    return block5(
      type: 2, flags: file.isContinued ? 0x0010 : 0, fields: fields, extra: extra, data: file.data)
  }

  private static func block5(
    type: UInt64, flags: UInt64 = 0, fields: [UInt8], extra: [UInt8] = [], data: [UInt8] = []
  ) -> [UInt8] {
    var flags = flags
    if !extra.isEmpty { flags |= 0x0001 }
    if !data.isEmpty { flags |= 0x0002 }
    var header = number(type) + number(flags)
    if !extra.isEmpty { header += number(UInt64(extra.count)) }
    if !data.isEmpty { header += number(UInt64(data.count)) }
    header += fields + extra
    let sized = number(UInt64(header.count)) + header
    return littleEndian(UInt64(checksum(sized)), 4) + sized + data
  }

  /// A number in groups of seven bits, the lowest first.
  private static func number(_ value: UInt64) -> [UInt8] {
    var (rest, bytes): (UInt64, [UInt8]) = (value, [])
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}
