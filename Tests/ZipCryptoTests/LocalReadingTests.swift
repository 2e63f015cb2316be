import PortableSystem
import Testing

@testable import ZipCrypto

/// An entry as its local header has it, where that is not what the directory says.
@Suite struct LocalReadingTests {
  /// Changes the local header's field of four bytes at a place.
  private func reading(
    _ change: (inout [UInt8]) -> Void
  ) throws -> (entry: Entry, location: LocalHeaderLocation)? {
    var bytes = ArchiveBuilder(.stored("a", Array("content".utf8))).bytes
    change(&bytes)
    let reader = try ArchiveReader(MemorySource(bytes))
    var entries = reader.entries()
    let entry = try #require(try entries.next())
    return reader.localReading(of: entry, at: try reader.localHeader(of: entry))
  }

  @Test func thereIsNoneWhereTheyAgree() throws {
    #expect(try reading { _ in } == nil)
  }

  @Test func anotherMethod() throws {
    let found = try #require(try reading { $0[8] = 8 })
    #expect(found.entry.header.method == .deflate)
  }

  @Test func otherSizes() throws {
    let found = try #require(
      try reading { bytes in
        bytes[18] = 4
        bytes[22] = 4
      })
    #expect(found.entry.size == 4)
    #expect(found.location.payload.count == 4)
  }

  @Test func anotherFlagOrChecksum() throws {
    #expect(try reading { $0[6] = 1 }?.entry.encryption == .zipCrypto)
    #expect(try reading { $0[14] ^= 1 } != nil)
  }

  @Test func aPayloadPastTheEnd() throws {
    #expect(try reading { $0[19] = 0xFF } == nil)
    #expect(
      try reading { bytes in for place in 18..<26 { bytes[place] = 0xFF } } == nil,
      "a ZIP64 field that is not there")
  }

  @Test func sizesThatAreLeftToADescriptor() throws {
    #expect(
      try reading { bytes in
        bytes[6] = 8
        for place in 14..<26 { bytes[place] = 0 }
      } == nil)
  }
}
