extension RarDraft {
  private static let salt: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]

  /// RAR 1.5 to 4, as version 2.9 writes it ("technote.txt").
  var bytes4: [UInt8] {
    var flags: UInt64 = isSolid ? 0x0008 : 0
    if isVolume { flags |= 0x0111 }
    if sealed != nil { flags |= 0x0080 }
    let front =
      Array("Rar!\u{1A}\u{7}\u{0}".utf8)
      + Self.block4(0x73, flags: flags, [UInt8](repeating: 0, count: 6))
    if let sealed { return front + sealed }
    return front + files.flatMap(Self.file4)
      + Self.block4(0x7B, flags: goesOn ? 0x4001 : 0x4000, [])
  }

  private static func file4(_ file: File) -> [UInt8] {
    var flags: UInt64 = 0x8000
    if file.isEncrypted { flags |= 0x0404 }
    if file.isDirectory { flags |= 0x00E0 }
    if file.isContinued { flags |= 0x0002 }
    let name = Array(file.name.utf8)
    var fields = littleEndian(UInt64(file.data.count), 4)
    fields += littleEndian(UInt64(file.content.count), 4)
    fields += [3]  // Unix
    fields += littleEndian(UInt64(checksum(file.content)), 4)
    fields += littleEndian(0x5C75_6000, 4)  // 21 March 2026, 12:00
    fields += [29, 0x30]  // needs version 2.9; stored
    fields += littleEndian(UInt64(name.count), 2)
    fields += littleEndian(file.isDirectory ? 0o040755 : 0o100644, 4)
    fields += name
    if file.isEncrypted { fields += salt }
    return block4(0x74, flags: flags, fields) + file.data
  }

  private static func block4(_ type: UInt8, flags: UInt64, _ fields: [UInt8]) -> [UInt8] {
    let header =
      [type] + littleEndian(flags, 2) + littleEndian(UInt64(7 + fields.count), 2) + fields
    return littleEndian(UInt64(checksum(header)), 2) + header
  }
}
