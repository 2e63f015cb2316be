internal import PortableSystem

/// A packet's header (RFC 9580, 4.2).
struct OpenPGPPacket {
  /// The kinds that are told apart.
  enum Kind: UInt8 {
    case publicKeySession = 1
    case signature, passwordSession, onePassSignature, secretKey, publicKey, secretSubkey
    case compressed, encrypted, marker, literal, trust, userID, publicSubkey
    case userAttribute = 17
    case encryptedProtected = 18
    case modificationCode, encryptedAEAD, padding
  }

  let kind: Kind
  let start: UInt64
  /// Where its first bytes stand, up to the first break between parts.
  let body: Range<UInt64>
  /// Where it ends, behind all of its parts.
  let end: UInt64

  /// - Returns: `nil` where no packet of a known kind begins.
  init?(
    _ source: any ByteSource, at start: UInt64, meter: MeteredSource
  ) throws(ReadingFailure) {
    try meter.countRecord()
    self.start = start
    var cursor = SourceCursor(source, range: start..<source.size, windowSize: 64)
    let first = try cursor.byte()
    guard first & 0x80 != 0 else { return nil }
    let isNew = first & 0x40 != 0
    guard let kind = Kind(rawValue: isNew ? first & 0x3F : first >> 2 & 0x0F) else { return nil }
    self.kind = kind
    guard isNew else {
      let lengthType = first & 0x03
      let length = lengthType == 3 ? nil : try cursor.bigEndian(1 << Int(lengthType))
      if let length, length > cursor.remaining { throw .truncated(at: start) }
      // Without a length it goes to the end.
      body = cursor.offset..<cursor.offset + (length ?? cursor.remaining)
      end = body.upperBound
      return
    }
    var firstBody: Range<UInt64>?
    while true {
      let (length, isLast) = try Self.length(&cursor)
      guard length <= cursor.remaining else { throw .truncated(at: start) }
      let part = cursor.offset..<cursor.offset + length
      try cursor.skip(length)
      if firstBody == nil { firstBody = part }
      if isLast { break }
      try meter.countRecord()
    }
    guard let firstBody else { return nil }
    body = firstBody
    end = cursor.offset
  }

  private static func length(
    _ cursor: inout SourceCursor
  ) throws(ReadingFailure) -> (UInt64, isLast: Bool) {
    let first = UInt64(try cursor.byte())
    switch first {
    case 0..<192: return (first, true)
    case 192..<224: return ((first - 192) << 8 + UInt64(try cursor.byte()) + 192, true)
    case 255: return (try cursor.bigEndian(4), true)
    default: return (1 << (first & 0x1F), false)
    }
  }

  /// Whether the first bytes are what a packet of this kind has; a guard against taking anything
  /// for OpenPGP whose first byte happens to fit.
  func isPlausible(in source: any ByteSource) throws(ReadingFailure) -> Bool {
    let bytes = try source.front(at: body.lowerBound, 3)
    guard let first = bytes.first, body.count > 1 else { return false }
    switch kind {
    case .publicKeySession: return [2, 3, 6].contains(first)
    case .passwordSession: return [4, 5, 6].contains(first)
    case .signature, .publicKey, .secretKey: return (2...6).contains(first)
    case .onePassSignature: return [3, 6].contains(first)
    case .compressed: return first <= 3
    case .literal: return "btum1l".utf8.contains(first)
    case .encryptedProtected: return [1, 2].contains(first)
    case .encryptedAEAD: return first == 1
    case .marker: return bytes == Array("PGP".utf8)
    default: return false
    }
  }
}
