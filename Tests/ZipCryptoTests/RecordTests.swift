import Testing

@testable import ZipCrypto

/// The records of APPNOTE 4.3, byte by byte, as the specification lays them out.
@Suite struct RecordTests {
  private static let localBytes = hex(
    """
    504b0304 1403 0908 0800 c04b 815a d2c1b2a1 15cd5b07 b168de3a 0500 0900
    612f622e74 5554 0500 01 10203040
    """)

  private static var localHeader: LocalFileHeader {
    var header = LocalFileHeader()
    header.versionNeeded = 0x0314
    header.flags = [.encrypted, .dataDescriptor, .utf8]
    header.method = .deflate
    header.modified = MSDOSDateTime(time: 0x4BC0, date: 0x5A81)
    header.crc32 = 0xA1B2_C1D2
    header.compressedSize = 123_456_789
    header.uncompressedSize = 987_654_321
    header.name = Array("a/b.t".utf8)
    header.extra.append(0x5455, data: hex("01 10203040"))
    return header
  }

  private static let centralBytes = hex(
    """
    504b0102 1e03 1400 0900 6300 c04b 815a d2c1b2a1 15cd5b07 b168de3a 0300 0400 0200
    0100 0200 0300a481 04050607 612e74 99990000 6869
    """)

  private static var centralHeader: CentralDirectoryHeader {
    var header = CentralDirectoryHeader()
    header.versionMadeBy = 0x031E
    header.versionNeeded = 20
    header.flags = [.encrypted, .dataDescriptor]
    header.method = .winZipAES
    header.modified = MSDOSDateTime(time: 0x4BC0, date: 0x5A81)
    header.crc32 = 0xA1B2_C1D2
    header.compressedSize = 123_456_789
    header.uncompressedSize = 987_654_321
    header.disk = 1
    header.internalAttributes = 2
    header.externalAttributes = 0x81A4_0003
    header.localHeaderOffset = 0x0706_0504
    header.name = Array("a.t".utf8)
    header.extra = ExtraFields(bytes: hex("99990000"))
    header.comment = Array("hi".utf8)
    return header
  }

  /// Reads what a whole record is, then every cut of it, then what another signature makes of it.
  private func check<Record: Equatable>(
    _ bytes: [UInt8], is record: Record, _ read: (inout ByteReader) -> Record?
  ) {
    var reader = ByteReader(bytes + [0xEE])
    #expect(read(&reader) == record)
    #expect(reader.remaining == 1)
    for length in 0..<bytes.count {
      var cut = ByteReader(Array(bytes.prefix(length)))
      #expect(read(&cut) == nil, "cut after \(length) bytes")
      var ended = ByteReader(bytes[..<length])
      #expect(read(&ended) == nil, "range of \(length) bytes")
    }
    for place in 0..<4 {
      var other = bytes
      other[place] ^= 0x80
      var reader = ByteReader(other)
      #expect(read(&reader) == nil, "signature byte \(place)")
    }
  }

  @Test func localHeader() {
    #expect(Self.localHeader.bytes == Self.localBytes)
    #expect(Self.localHeader.size == Self.localBytes.count)
    check(Self.localBytes, is: Self.localHeader) { LocalFileHeader(&$0) }
  }

  @Test func centralHeader() {
    #expect(Self.centralHeader.bytes == Self.centralBytes)
    check(Self.centralBytes, is: Self.centralHeader) { CentralDirectoryHeader(&$0) }
  }

  @Test func endRecord() {
    let bytes = hex("504b0506 0100 0200 0300 0400 05060708 090a0b0c 0000")
    var record = EndOfCentralDirectory()
    record.diskNumber = 1
    record.directoryDisk = 2
    record.entriesOnDisk = 3
    record.entries = 4
    record.directorySize = 0x0807_0605
    record.directoryOffset = 0x0C0B_0A09
    #expect(record.bytes == bytes)
    var length = -1
    check(bytes, is: record) { EndOfCentralDirectory(&$0, commentLength: &length) }
    record.comment = [UInt8](repeating: 0x63, count: 65_535)
    #expect(record.bytes == bytes.dropLast(2) + [0xFF, 0xFF] + record.comment)
    var reader = ByteReader(record.bytes)
    #expect(EndOfCentralDirectory(&reader, commentLength: &length) != nil)
    #expect(length == 65_535)
  }

  @Test func zip64EndRecord() {
    let bytes = hex(
      """
      504b0606 2c00000000000000 2d03 2e00 01000000 02000000
      0300000000000000 0400000000000000 0506070809000000 0a0b0c0d0e0f1011
      """)
    var record = Zip64EndOfCentralDirectory()
    record.versionMadeBy = 0x032D
    record.versionNeeded = 46
    record.diskNumber = 1
    record.directoryDisk = 2
    record.entriesOnDisk = 3
    record.entries = 4
    record.directorySize = 0x09_0807_0605
    record.directoryOffset = 0x1110_0F0E_0D0C_0B0A
    #expect(record.bytes == bytes)
    check(bytes, is: record) { Zip64EndOfCentralDirectory(&$0) }
  }

  @Test func zip64Locator() {
    let bytes = hex("504b0607 01000000 0203040506070809 0a000000")
    var locator = Zip64Locator(recordOffset: 0x0908_0706_0504_0302)
    locator.recordDisk = 1
    locator.disks = 10
    #expect(locator.bytes == bytes)
    check(bytes, is: locator) { Zip64Locator(&$0) }
  }

  @Test func theFourFormsOfADataDescriptor() {
    let descriptor = DataDescriptor(
      crc32: 0xA1B2_C3D4, compressedSize: 0x10, uncompressedSize: 0x20)
    let narrow = hex("d4c3b2a1 10000000 20000000")
    let wide = hex("d4c3b2a1 1000000000000000 2000000000000000")
    let signature = hex("504b0708")
    #expect(descriptor.bytes(wide: false) == signature + narrow)
    #expect(descriptor.bytes(wide: true) == signature + wide)
    for (form, length) in [
      (narrow, 12), (signature + narrow, 16), (wide, 20), (signature + wide, 24),
    ] {
      // What follows is the next local header, as in an archive.
      #expect(descriptor.length(in: (form + hex("504b0304 1400 0000"))[...]) == length)
      #expect(descriptor.length(in: form[...]) == length)
      for cut in 0..<form.count {
        let length = descriptor.length(in: form.prefix(cut))
        #expect(length == nil, "cut after \(cut) bytes of \(form.count)")
      }
      for place in 0..<form.count {
        var other = form
        other[place] ^= 1
        #expect(descriptor.length(in: other[...]) == nil, "byte \(place)")
      }
    }
  }

  @Test func aChecksumThatLooksLikeTheSignature() {
    let descriptor = DataDescriptor(
      crc32: DataDescriptor.signature, compressedSize: 5, uncompressedSize: 5)
    let unsigned = hex("504b0708 05000000 05000000")
    #expect(descriptor.length(in: unsigned[...]) == 12)
    #expect(descriptor.length(in: (hex("504b0708") + unsigned)[...]) == 16)
  }
}
