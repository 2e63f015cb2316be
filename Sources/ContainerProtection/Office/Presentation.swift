internal import PortableSystem

/// The streams of a `.ppt` (MS-PPT 2.1.2, 2.3.2 to 2.3.7).
struct Presentation {
  private enum RecordType {
    static let userEdit: UInt64 = 0x0FF5
    static let currentUser: UInt64 = 0x0FF6
    static let persistDirectory: UInt64 = 0x1772
    static let cryptSession: UInt64 = 0x2F14
  }

  private static let plainToken: UInt64 = 0xE391_C05F
  private static let encryptedToken: UInt64 = 0xF3D1_C4DF

  private let document: any ByteSource
  private let currentUser: (any ByteSource)?
  private let meter: MeteredSource

  init(_ document: any ByteSource, _ currentUser: (any ByteSource)?, _ meter: MeteredSource) {
    (self.document, self.currentUser, self.meter) = (document, currentUser, meter)
  }

  func read() throws(ReadingFailure) -> ContainerReading {
    var reading = ContainerReading(.compoundFile)
    guard let currentUser else { throw .malformed("the presentation has no current user") }
    let user = try currentUser.front(20)
    guard user.littleEndian(2, at: 2) == RecordType.currentUser,
      let token = user.littleEndian(4, at: 12), let edit = user.littleEndian(4, at: 16),
      token == Self.plainToken || token == Self.encryptedToken
    else { throw .malformed("the current user of the presentation is none") }
    let session = try cryptSession(ofEdit: edit)
    guard (session != nil) == (token == Self.encryptedToken) else {
      throw .unreadable(
        ContainerFinding(
          .contradiction, "one place says that the presentation is encrypted and another does not"))
    }
    guard let session else {
      reading.protection = .plain
      reading.note(.plain, "a presentation that is not encrypted")
      return reading
    }
    try BinaryEncryption.read(session, meter).conclude(&reading)
    return reading
  }

  /// What tells how it is encrypted, which the last edit refers to.
  private func cryptSession(ofEdit edit: UInt64) throws(ReadingFailure) -> [UInt8]? {
    let atom = try document.front(at: edit, 40)
    guard atom.littleEndian(2, at: 2) == RecordType.userEdit,
      let length = atom.littleEndian(4, at: 4), let directory = atom.littleEndian(4, at: 20)
    else { throw .malformed("the last edit of the presentation is missing") }
    guard length >= 0x20 else { return nil }
    guard let identifier = atom.littleEndian(4, at: 36),
      let place = try place(of: identifier, directory: directory)
    else { throw .malformed("how the presentation is encrypted is missing") }
    let record = try document.front(at: place, 8 + CryptoAPIEncryption.longest)
    guard record.littleEndian(2, at: 2) == RecordType.cryptSession else {
      throw .malformed("how the presentation is encrypted is missing")
    }
    return Array(record.dropFirst(8))
  }

  /// Where an object stands, by the directory of the last edit (MS-PPT 2.3.4).
  private func place(
    of identifier: UInt64, directory: UInt64
  ) throws(ReadingFailure) -> UInt64? {
    let head = try document.front(at: directory, 8)
    guard head.littleEndian(2, at: 2) == RecordType.persistDirectory,
      let length = head.littleEndian(4, at: 4)
    else { return nil }
    var cursor = SourceCursor(document, range: directory + 8..<directory + 8 + length)
    while cursor.remaining >= 4 {
      try meter.countRecord()
      let entry = try cursor.littleEndian(4)
      let (first, count) = (entry & 0xF_FFFF, entry >> 20)
      if identifier >= first, identifier - first < count {
        try cursor.skip((identifier - first) * 4)
        return try cursor.littleEndian(4)
      }
      try cursor.skip(count * 4)
    }
    return nil
  }
}
