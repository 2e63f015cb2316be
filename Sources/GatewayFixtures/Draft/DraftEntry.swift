import ZipCrypto

/// An entry of a draft: what each header says, and what the bytes are; nothing has to agree.
struct DraftEntry {
  /// What the local header says.
  var local = LocalFileHeader()
  /// What the central directory says; its offset is filled in by the draft.
  var central = CentralDirectoryHeader()
  /// What stands behind the local header.
  var payload: [UInt8] = []
  /// What stands behind the payload as its data descriptor.
  var descriptor: [UInt8] = []
  /// What stands between this entry and the next.
  var gap: [UInt8] = []
  /// Whether the central directory lists it.
  var isListed = true
  /// The entry, by its place in the draft, whose local header the central header points to; such
  /// an entry has no bytes of its own.
  var original: Int?
  /// How far the central header points beside the local header.
  var offsetError = 0

  /// 2026-04-01 09:30:00.
  static let modified = MSDOSDateTime(time: 0x4BC0, date: 0x5C81)

  /// An entry of which both headers say the same: a regular file of this payload.
  private init(
    name: [UInt8], method: CompressionMethod, payload: [UInt8], crc32: UInt32, size: Int
  ) {
    local.versionNeeded = 20
    local.method = method
    local.modified = Self.modified
    local.crc32 = crc32
    local.compressedSize = UInt32(payload.count)
    local.uncompressedSize = UInt32(size)
    local.name = name
    central.versionMadeBy = 3 << 8 | 20
    central.versionNeeded = local.versionNeeded
    central.method = method
    central.modified = local.modified
    central.crc32 = crc32
    central.compressedSize = local.compressedSize
    central.uncompressedSize = local.uncompressedSize
    central.externalAttributes = 0o100644 << 16
    central.name = name
    self.payload = payload
  }

  /// A plain entry whose content stands as it is.
  static func stored(_ name: String, _ content: [UInt8]) -> Self {
    stored(Array(name.utf8), content)
  }

  /// A plain entry whose content stands as it is, under a name of any bytes.
  static func stored(_ name: [UInt8], _ content: [UInt8]) -> Self {
    Self(
      name: name, method: .store, payload: content, crc32: CRC32.of(content), size: content.count)
  }

  /// A plain deflated entry.
  static func deflated(_ name: String, _ content: [UInt8]) -> Self {
    Self(
      name: Array(name.utf8), method: .deflate, payload: FixedDeflate.compress(content),
      crc32: CRC32.of(content), size: content.count)
  }

  /// A plain entry under another method, whose payload was made elsewhere.
  static func compressed(
    _ name: String, _ method: UInt16, payload: [UInt8], crc32: UInt32, size: Int
  ) -> Self {
    Self(
      name: Array(name.utf8), method: CompressionMethod(rawValue: method), payload: payload,
      crc32: crc32, size: size)
  }

  /// A folder, whose name ends in a slash.
  static func folder(_ name: String) -> Self {
    var entry = stored(name, [])
    entry.central.externalAttributes = 0o40755 << 16 | 0x10
    return entry
  }

  /// The same entry with other fields.
  func with(_ change: (inout Self) -> Void) -> Self {
    var entry = self
    change(&entry)
    return entry
  }

  /// The same entry under another name in both headers.
  func named(_ name: String) -> Self {
    with {
      $0.local.name = Array(name.utf8)
      $0.central.name = $0.local.name
    }
  }

  /// The same entry, not listed by the central directory.
  var hidden: Self { with { $0.isListed = false } }

  /// The same entry with bytes behind it.
  func followed(by gap: [UInt8]) -> Self { with { $0.gap = gap } }

  /// What stands in the archive for it, in front of the directory.
  var localBytes: [UInt8] {
    original == nil ? local.bytes + payload + descriptor + gap : []
  }
}
