import GatewayFixtures
import OutlookMessage
import PortableSystem
import Synchronization
import SystemPackage
import TestSupport
import Testing

/// What damage must not do: end the process, go on for ever, or hide an error of the source.
@Suite struct DamageTests {
  /// Reads all that there is to read, and gives the number of its bytes.
  @discardableResult
  private func readAll(_ source: any ByteSource, _ comment: Comment? = nil) throws -> Int {
    guard let message = try OutlookMessage(source) else { return 0 }
    var total = 0
    var waiting = [message]
    while let message = waiting.popLast() {
      for body in [message.plainText?.source, message.html?.source, message.compressedRTF] {
        total += try body?.content().count ?? 0
      }
      for attachment in message.attachments {
        for content in [attachment.content].compactMap(\.self) + attachment.otherContents {
          switch content {
          case .data(let source): total += try source.content().count
          case .message(let message): waiting.append(message)
          case .object(let object):
            total += try object.data?.content().count ?? 0
            for stream in object.streams { total += try stream.source.content().count }
          case .reference: break
          }
        }
      }
    }
    return total
  }

  @Test(arguments: Sample.small.indices)
  func truncatedAtEveryByte(index: Int) throws {
    let bytes = Sample.small[index]
    #expect(try readAll(MemorySource(bytes)) >= 24)
    let isTNEF = index == 1
    // A stream that ends between two attributes looks whole.
    var ends: Set<Int> = [6]
    for attribute in TNEFDraft(Sample.smallDraft).attributes {
      ends.insert((ends.max() ?? 0) + attribute.bytes.count)
    }
    for length in 0..<bytes.count {
      let cut = MemorySource(Array(bytes[..<length]))
      try readAll(cut, "\(length) bytes")
      guard let message = try OutlookMessage(cut), isTNEF, !ends.contains(length) else { continue }
      #expect(message.firstLoss != nil, "\(length) bytes")
    }
  }

  @Test(arguments: Sample.small.indices, [0xFF, 0x01])
  func everyByteChanged(index: Int, change: UInt8) throws {
    let bytes = Sample.small[index]
    for place in bytes.indices {
      var changed = bytes
      changed[place] = change == 0xFF ? 0xFF : changed[place] ^ change
      try readAll(MemorySource(changed), "byte \(place)")
    }
  }

  @Test func shuffledAttributes() throws {
    let parts = TNEFDraft(Sample.full).attributes + TNEFDraft(Sample.inner).attributes
    for _ in 0..<300 {
      let seeded = SeededGenerator.fresh()
      var random = seeded
      var draft = TNEFDraft([])
      for _ in 0..<Int.random(in: 0..<20, using: &random) {
        guard var part = parts.randomElement(using: &random) else { continue }
        if Int.random(in: 0..<5, using: &random) == 0 {
          part.data = Array(part.data.prefix(Int.random(in: 0...part.data.count, using: &random)))
        }
        if Int.random(in: 0..<9, using: &random) == 0 { part.level = 3 - part.level }
        draft.attributes.append(part)
      }
      let whole = try OutlookMessage.read(draft.bytes)
      let inPieces = try OutlookMessage.read(OneByteSource(draft.bytes))
      #expect(whole.problems == inPieces.problems, seeded.comment)
      #expect(whole.attachments.map(\.names) == inPieces.attachments.map(\.names), seeded.comment)
      // Every attribute with content comes out somewhere.
      let contents = draft.attributes.filter { $0.tag == 0x0006_800F }.count
      let found = whole.attachments.reduce(0) { sum, attachment in
        sum + attachment.otherContents.count + (attachment.content == nil ? 0 : 1)
      }
      #expect(found >= contents, seeded.comment)
    }
  }

  @Test(arguments: Sample.small.indices)
  func failureOfAnyReadComesOut(index: Int) throws {
    var failures = 0
    for failing in 0..<10_000 {
      do {
        try readAll(FailingSource(Sample.small[index], failing: failing))
        break
      } catch let error as Errno {
        #expect(error == FailingSource.error)
        failures += 1
      }
    }
    #expect(failures > 10)
    #expect(failures < 10_000)
  }
}

/// A source whose n-th read fails.
private final class FailingSource: ByteSource {
  static let error = Errno(rawValue: 74)
  private let base: MemorySource
  private let readsLeft: Mutex<Int>
  init(_ bytes: [UInt8], failing: Int) {
    base = MemorySource(bytes)
    readsLeft = Mutex(failing)
  }
  var size: UInt64 { base.size }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let fails = readsLeft.withLock { left in
      left -= 1
      return left < 0
    }
    if fails { throw Self.error }
    return try base.read(count, at: offset, into: &buffer)
  }
}
