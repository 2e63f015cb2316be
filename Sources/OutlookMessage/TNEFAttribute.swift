import CompoundFile
import PortableSystem
import SystemPackage

/// An attribute of a TNEF stream: what it is, and where its value stands (MS-OXTNEF 2.1.3.1).
struct TNEFAttribute {
  /// Where it begins in the stream.
  let offset: UInt64
  let level: UInt8
  let tag: UInt32
  /// The value's bytes in the stream, cut to what there is.
  let data: Range<UInt64>
  /// Whether the stream ends before the value or its checksum does.
  let isTruncated: Bool
  let checksum: UInt16

  static let messageLevel: UInt8 = 1
  static let attachmentLevel: UInt8 = 2
  /// The bytes before the value: level, tag and length.
  static let headerSize: UInt64 = 9

  /// The place behind the attribute.
  var end: UInt64 { isTruncated ? data.upperBound : data.upperBound + 2 }

  /// Reads the attribute at a place; `nil` where there is none: the stream ends, or the level is none.
  init?(_ stream: any ByteSource, at offset: UInt64) throws(Errno) {
    let header = try stream.bytes(at: offset, count: Int(Self.headerSize))
    guard let level = header.first, level == Self.messageLevel || level == Self.attachmentLevel,
      let tag = header.number(UInt32.self, at: 1), let length = header.number(UInt32.self, at: 5)
    else { return nil }
    self.offset = offset
    self.level = level
    self.tag = tag
    let start = offset + Self.headerSize
    let end = start + UInt64(length)
    data = start..<min(end, max(stream.size, start))
    let trailer = end < stream.size ? try stream.bytes(at: end, count: 2) : []
    isTruncated = trailer.count < 2
    checksum = trailer.number(at: 0) ?? 0
  }

  /// The sum of the value's bytes, of which the lower 16 bits are the checksum.
  static func sum(_ stream: any ByteSource, _ range: Range<UInt64>) throws(Errno) -> UInt16 {
    var sum: UInt16 = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let count = Int(min(1 << 16, range.upperBound - position))
      let bytes = try stream.bytes(at: position, count: count)
      if bytes.isEmpty { break }
      for byte in bytes { sum &+= UInt16(byte) }
      position += UInt64(bytes.count)
    }
    return sum
  }
}

/// The attributes that MS-OXTNEF 2.1.3.2 names, by the tag that holds type and id.
enum TNEFTag {
  static let messageClass: UInt32 = 0x0007_8008
  static let subject: UInt32 = 0x0001_8004
  static let body: UInt32 = 0x0002_800C
  static let messageProperties: UInt32 = 0x0006_9003
  static let codePage: UInt32 = 0x0006_9007
  static let attachData: UInt32 = 0x0006_800F
  static let attachTitle: UInt32 = 0x0001_8010
  static let attachMetafile: UInt32 = 0x0006_8011
  static let attachCreated: UInt32 = 0x0003_8012
  static let attachModified: UInt32 = 0x0003_8013
  static let attachTransportName: UInt32 = 0x0006_9001
  static let attachRendering: UInt32 = 0x0006_9002
  static let attachProperties: UInt32 = 0x0006_9005

  /// Those of an attachment.
  static let attachment: Set<UInt32> = [
    attachData, attachTitle, attachMetafile, attachCreated, attachModified, attachTransportName,
    attachRendering, attachProperties,
  ]

  /// Those of a message that have nothing to protect: addresses, times, numbers.
  static let passedOver: Set<UInt32> = [
    0x0008_9006, 0x0000_8000, 0x0003_8005, 0x0003_8006, 0x0006_8007, 0x0001_8009, 0x0001_800A,
    0x0001_800B, 0x0004_800D, 0x0003_8020, 0x0006_9004, 0x0007_0600, 0x0006_0000, 0x0006_0001,
    0x0006_0002, 0x0003_0006, 0x0003_0007, 0x0004_0008, 0x0004_0009,
  ]
}
