/// An archive put together field by field, right unless a test says otherwise.
///
/// It knows nothing of the library's writer and records: what it lays out comes from APPNOTE 4.3.
struct ArchiveBuilder {
  /// One entry: what both headers say of it, and its bytes.
  struct Member {
    var name: [UInt8] = Array("a.txt".utf8)
    var payload: [UInt8] = []
    var crc: UInt32 = 0
    var size: UInt64 = 0
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var time: UInt16 = 0x4BC0
    var date: UInt16 = 0x5C81
    var extra: [UInt8] = []
    var madeBy: UInt16 = 20
    var externalAttributes: UInt32 = 0

    /// What stands between the payload and the next header.
    var descriptor: [UInt8] = []
    /// The local header's flags, where they differ.
    var localFlags: UInt16?
    /// The compressed size that the central header gives instead of the payload's.
    var claimedCompressedSize: UInt64?
    /// The offset that the central header gives instead of the right one.
    var claimedOffset: UInt64?
    /// Whether the central header leaves sizes and offset to ZIP64, whatever they are.
    var isZip64 = false
  }

  var members: [Member] = []
  /// What stands before the archive; offsets do not count it.
  var prefix: [UInt8] = []
  var comment: [UInt8] = []
  /// What stands behind everything.
  var trailer: [UInt8] = []
  /// What stands between the directory and the end records.
  var gap: [UInt8] = []

  var claimedEntries: UInt64?
  var claimedDirectorySize: UInt64?
  var claimedDirectoryOffset: UInt64?
  var disk: UInt16 = 0

  /// Which fields of the end record are left to a ZIP64 end record.
  struct Saturated: OptionSet {
    let rawValue: Int
    static let entries = Saturated(rawValue: 1)
    static let size = Saturated(rawValue: 2)
    static let offset = Saturated(rawValue: 4)
  }
  var saturated: Saturated = []
  /// Whether ZIP64 end record and locator are there; without, as `saturated` needs them.
  var hasZip64Records: Bool?
  var zip64Disk: UInt32 = 0
  var claimedZip64Offset: UInt64?

  /// Where each part came to stand, from the start of the bytes.
  struct Layout {
    var bytes: [UInt8]
    var localHeaders: [Int]
    var payloads: [Range<Int>]
    var directory: Range<Int>
    var endRecord: Int
  }

  var bytes: [UInt8] { layout.bytes }

  var layout: Layout {
    var bytes = prefix
    var localHeaders: [Int] = []
    var payloads: [Range<Int>] = []
    for member in members {
      localHeaders.append(bytes.count)
      bytes += member.localHeader
      payloads.append(bytes.count..<bytes.count + member.payload.count)
      bytes += member.payload + member.descriptor
    }
    let directoryStart = bytes.count
    for (member, offset) in zip(members, localHeaders) {
      bytes += member.centralHeader(offset: UInt64(offset - prefix.count))
    }
    let directory = directoryStart..<bytes.count
    bytes += gap
    let entries = claimedEntries ?? UInt64(members.count)
    let size = claimedDirectorySize ?? UInt64(directory.count)
    let offset = claimedDirectoryOffset ?? UInt64(directory.lowerBound - prefix.count)
    if hasZip64Records ?? !saturated.isEmpty {
      let place = claimedZip64Offset ?? UInt64(bytes.count - prefix.count)
      bytes += hex("504b0606") + le(44, 8) + le(45, 2) + le(45, 2)
      bytes += le(UInt64(zip64Disk), 4) + le(0, 4) + le(entries, 8) + le(entries, 8)
      bytes += le(size, 8) + le(offset, 8)
      bytes += hex("504b0607") + le(0, 4) + le(place, 8) + le(1, 4)
    }
    let endRecord = bytes.count
    bytes += hex("504b0506") + le(UInt64(disk), 2) + le(UInt64(disk), 2)
    bytes += le(saturated.contains(.entries) ? .max : entries, 2)
    bytes += le(saturated.contains(.entries) ? .max : entries, 2)
    bytes += le(saturated.contains(.size) ? .max : size, 4)
    bytes += le(saturated.contains(.offset) ? .max : offset, 4)
    bytes += le(UInt64(comment.count), 2) + comment + trailer
    return Layout(
      bytes: bytes, localHeaders: localHeaders, payloads: payloads, directory: directory,
      endRecord: endRecord)
  }
}

extension ArchiveBuilder.Member {
  fileprivate var compressedSize: UInt64 { claimedCompressedSize ?? UInt64(payload.count) }

  fileprivate var localHeader: [UInt8] {
    let flags = localFlags ?? flags
    let isBehind = flags & 8 != 0
    var bytes = hex("504b0304") + le(20, 2) + le(UInt64(flags), 2) + le(UInt64(method), 2)
    bytes += le(UInt64(time), 2) + le(UInt64(date), 2)
    bytes += le(isBehind ? 0 : UInt64(crc), 4)
    bytes += le(isBehind ? 0 : isZip64 ? .max : compressedSize, 4)
    bytes += le(isBehind ? 0 : isZip64 ? .max : size, 4)
    let wide = isZip64 ? le(1, 2) + le(16, 2) + le(size, 8) + le(compressedSize, 8) : []
    bytes += le(UInt64(name.count), 2) + le(UInt64(extra.count + wide.count), 2)
    return bytes + name + wide + extra
  }

  fileprivate func centralHeader(offset: UInt64) -> [UInt8] {
    let offset = claimedOffset ?? offset
    var wide: [UInt8] = []
    func narrow(_ value: UInt64) -> [UInt8] {
      guard isZip64 || value >= UInt64(UInt32.max) else { return le(value, 4) }
      wide += le(value, 8)
      return le(.max, 4)
    }
    // The order in the extra field is that of APPNOTE 4.5.3, not that of the header.
    let size = narrow(size)
    let compressed = narrow(compressedSize)
    let place = narrow(offset)
    if !wide.isEmpty { wide = le(1, 2) + le(UInt64(wide.count), 2) + wide }
    var bytes = hex("504b0102") + le(UInt64(madeBy), 2) + le(20, 2) + le(UInt64(flags), 2)
    bytes += le(UInt64(method), 2) + le(UInt64(time), 2) + le(UInt64(date), 2)
    bytes += le(UInt64(crc), 4) + compressed + size
    bytes += le(UInt64(name.count), 2) + le(UInt64(extra.count + wide.count), 2)
    bytes += le(0, 2) + le(0, 2) + le(0, 2) + le(UInt64(externalAttributes), 4) + place
    return bytes + name + wide + extra
  }
}

/// The lowest bytes of a number, the lowest first.
func le(_ value: UInt64, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
}
