import Testing

@testable import ZipCrypto

/// Extra fields: how they are taken apart, and those that this library understands.
@Suite struct ExtraFieldTests {
  @Test func theFirstOfANumber() {
    let extra = ExtraFields(bytes: hex("0100 0200 aabb  5554 0000  0100 0100 cc"))
    #expect(extra.first(1) == [0xAA, 0xBB])
    #expect(extra.first(0x5455) == [])
    #expect(extra.first(2) == nil)
    #expect(ExtraFields().first(1) == nil)
  }

  @Test func aBlockThatIsCutOffIsNone() {
    let bytes = hex("9999 0100 00  0100 0400 aabbccdd")
    for length in 0..<bytes.count {
      let extra = ExtraFields(bytes: Array(bytes.prefix(length)))
      #expect(extra.first(1) == nil)
      #expect(extra.bytes.count == length, "kept as they stand")
    }
    #expect(ExtraFields(bytes: bytes).first(1) == hex("aabbccdd"))
    // A length past the end takes everything behind it with it.
    #expect(ExtraFields(bytes: hex("9999 ffff  0100 0400 aabbccdd")).first(1) == nil)
  }

  @Test func appending() {
    var extra = ExtraFields(bytes: hex("5554 0000"))
    extra.append(1, data: [7])
    #expect(extra.bytes == hex("5554 0000 0100 0100 07"))
  }

  @Test func extendedTimestamp() {
    func modified(_ text: String) -> Int32? {
      ExtendedTimestamp(ExtraFields(bytes: hex(text)))?.modified
    }
    #expect(modified("5554 0500 01 ffffff7f") == .max)
    #expect(modified("5554 0500 03 00000080") == .min)
    #expect(modified("5554 0d00 07 01000000 02000000 03000000") == 1)
    #expect(modified("5554 0500 02 01000000") == nil, "the time of access alone")
    #expect(modified("5554 0400 01 010000") == nil)
    #expect(modified("5554 0000") == nil)
    #expect(modified("5555 0500 01 01000000") == nil)
    #expect(ExtendedTimestamp(modified: -2).data == hex("01 feffffff"))
  }

  @Test(arguments: [(1, 128), (2, 192), (3, 256), (0, nil), (4, nil)] as [(UInt8, Int?)])
  func winZipAES(strength: UInt8, bits: Int?) throws {
    let bytes = hex("0199 0700 0200 4145") + [strength] + hex("0800")
    let extra = try #require(WinZipAESExtra(ExtraFields(bytes: bytes)))
    #expect(extra.vendorVersion == 2)
    #expect(extra.strength == strength)
    #expect(extra.method == .deflate)
    #expect(extra.keyBits == bits)
    let claimed = EntryEncryption(
      flags: .encrypted, method: .winZipAES, extra: ExtraFields(bytes: bytes))
    #expect(claimed == bits.map { .aes(bits: $0) } ?? .unknown)
  }

  @Test func whatTheHeadersClaim() {
    let none = ExtraFields()
    typealias Claim = EntryEncryption
    #expect(Claim(flags: [], method: .winZipAES, extra: none) == .none)
    #expect(Claim(flags: .strongEncryption, method: .store, extra: none) == .none)
    #expect(Claim(flags: .maskedHeader, method: .store, extra: none) == .none)
    #expect(Claim(flags: .encrypted, method: .deflate, extra: none) == .zipCrypto)
    #expect(Claim(flags: [.encrypted, .strongEncryption], method: .store, extra: none) == .strong)
    #expect(Claim(flags: .encrypted, method: .winZipAES, extra: none) == .unknown)
    let words = [Claim.none, .zipCrypto, .aes(bits: 128), .aes(bits: 256), .strong, .unknown]
    #expect(
      words.map(\.word) == ["none", "zipcrypto", "aes-128", "aes-256", "strong", "unknown"])
  }

  /// APPNOTE 4.5.3: only what the header leaves open stands in the field, in a fixed order.
  @Test func zip64HoldsWhatTheHeaderLeavesOpen() {
    let values: [UInt64] = [0x1_0000_0001, 0x2_0000_0002, 0x3_0000_0003]
    for open in 0..<8 {
      var header = CentralDirectoryHeader()
      var data: [UInt8] = []
      if open & 1 != 0 { header.uncompressedSize = .max }
      if open & 2 != 0 { header.compressedSize = .max }
      if open & 4 != 0 { header.localHeaderOffset = .max }
      for place in 0..<3 where open & 1 << place != 0 {
        data.append(littleEndian: values[place])
      }
      let expected = Zip64ExtendedInformation(
        uncompressedSize: open & 1 != 0 ? values[0] : nil,
        compressedSize: open & 2 != 0 ? values[1] : nil,
        localHeaderOffset: open & 4 != 0 ? values[2] : nil)
      #expect(expected.data == data)
      for length in 0...data.count {
        header.extra = ExtraFields()
        header.extra.append(1, data: Array(data.prefix(length)))
        let read = Zip64ExtendedInformation(for: header)
        #expect(read == (length == data.count ? expected : nil))
      }
      header.extra = ExtraFields()
      #expect(Zip64ExtendedInformation(for: header) == (open == 0 ? expected : nil))
    }
  }
}
