import MailMessage
import PortableSystem
import SystemPackage
import Synchronization
import Testing

@Suite struct LimitTests {
  @Test(arguments: Carrier.allCases)
  func headerLongerThanTheLimit(carrier: Carrier) throws {
    var limits = MailLimits()
    limits.headerBytes = 100
    let long = String(repeating: "x", count: 200)
    for mail in [
      "Subject: s\nX-Long: \(long)\nTo: lost\n\nbody",
      "Subject: s\n" + String(repeating: "X: 1\n", count: 50) + "\nbody",
    ] {
      let message = try carrier.message(mail, limits: limits)
      #expect(message.limitReached?.code == .headerLimit)
      #expect(message.subject == "s")
      #expect(message.headers.first("To") == nil)
      #expect(try message.part("1").text == "body")
    }
  }

  @Test func headersTogetherAreLimited() throws {
    var limits = MailLimits()
    limits.totalHeaderBytes = 100
    let part = "--b\nContent-Type: application/zip\n\nx\n"
    let message = try Carrier.lf.message(
      "Content-Type: multipart/mixed; boundary=b\n\n" + part + part + part + "--b--\n",
      limits: limits)
    #expect(message.limitReached?.code == .headerLimit)
    #expect(message.limitReached?.part == "2")
    #expect(message.paths == ["TEXT", "1", "2", "3"])
    #expect(try message.part("3").text == "x")
  }

  @Test func partsAreLimited() throws {
    let mail =
      "Content-Type: multipart/mixed; boundary=b\n\n"
      + String(repeating: "--b\n\nx\n", count: 10_100) + "--b--\n"
    let message = try Carrier.lf.message(mail)
    #expect(message.parts.count == 10_000)
    #expect(message.limitReached?.code == .partLimit)
    #expect(message.defects.count == 1)
    let last = try #require(message.parts.last)
    #expect(last.path == "9999")
    #expect(try last.text == "x")
  }

  private func nest(_ depth: Int) -> String {
    var mail = ""
    for level in 0..<depth {
      mail += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
    }
    return mail + "Content-Type: application/zip\n\ndeep\n"
      + (0..<depth).reversed().map { "--b\($0)--\n" }.joined()
  }

  @Test func depthIsLimited() throws {
    let fits = try Carrier.lf.message(nest(100))
    #expect(fits.parts.count == 101)
    #expect(fits.defects == [])
    #expect(try fits.parts[100].text == "deep")

    let message = try Carrier.lf.message(nest(101))
    #expect(message.parts.count == 101)
    #expect(message.codes == [.depthLimit])
    #expect(message.limitReached?.code == .depthLimit)
    #expect(message.parts[100].unexamined?.code == .depthLimit)
  }

  @Test func depthOfMessagesIsLimited() throws {
    var limits = MailLimits()
    limits.depth = 3
    let plain = String(repeating: "Content-Type: message/rfc822\n\n", count: 4) + "To: x\n\ny"
    let message = try Carrier.lf.message(plain, limits: limits)
    #expect(message.paths == ["1", "1.1", "1.1.1", "1.1.1.1"])
    #expect(message.limitReached?.code == .depthLimit)

    var encoded = "To: x\nCc: z\n\ny"
    for _ in 0..<4 {
      encoded =
        "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
        + base64(Array(encoded.utf8))
    }
    let second = try Carrier.lf.message(encoded, limits: limits)
    #expect(second.paths == ["1", "1.1", "1.1.1", "1.1.1.1"])
    #expect(second.limitReached?.code == .depthLimit)
    #expect(second.parts[3].unexamined?.code == .depthLimit)
  }

  @Test func parametersAreLimited() throws {
    let many = (0..<70).map { "p\($0)=1" }.joined(separator: "; ")
    let message = try Carrier.lf.message("Content-Type: a/b; \(many); name=x\n\n")
    #expect(message.limitReached?.code == .parameterLimit)
    #expect(message.parts[0].mediaType.parameters.count == 64)
  }

  @Test func boundariesAreLimited() throws {
    for (length, isWithin) in [(1000, true), (1001, false)] {
      let boundary = String(repeating: "b", count: length)
      let message = try Carrier.crlf.message(
        "Content-Type: multipart/mixed; boundary=\(boundary)\n\n--\(boundary)\n\nx\n--\(boundary)--\n"
      )
      #expect(message.parts.count == (isWithin ? 2 : 1))
      #expect((message.limitReached?.code == .boundaryLimit) == !isWithin)
      #expect((message.parts[0].unexamined != nil) == !isWithin)
    }
  }

  @Test func defectsAreLimitedButNeverTheLimitReached() throws {
    var limits = MailLimits()
    limits.defects = 5
    limits.parts = 20
    let mail =
      "Content-Type: multipart/mixed; boundary=b\n\n"
      + String(repeating: "--b\nContent-Type: ?\n\nx\n", count: 30)
    let message = try Carrier.lf.message(mail, limits: limits)
    #expect(message.defects.count == 5)
    #expect(message.limitReached?.code == .partLimit)
  }

  @Test func lengthIsLimited() throws {
    var limits = MailLimits()
    limits.messageBytes = 1 << 20
    let source = EndlessSource()
    let message = try Message(source, limits: limits)
    #expect(message.limitReached?.code == .messageLimit)
    #expect(message.paths == ["1"])
    #expect(message.parts[0].body.upperBound == 1 << 20)
    #expect(source.bytesRead <= 2 << 20)
    let decoder = PartDecoder(message.parts[0])
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var span = buffer.mutableSpan
    _ = try decoder.read(100, into: &span)
    #expect(source.bytesRead <= 3 << 20)
  }

  @Test func aMillionPartsAndTenThousandLevelsAreReadOnce() throws {
    let parts =
      "Content-Type: multipart/mixed; boundary=b\n\n"
      + String(repeating: "--b\n\nx\n", count: 1_000_000)
    for mail in [parts, nest(10_000)] {
      let source = CountingSource(Array(mail.utf8))
      let message = try Message(source)
      #expect(message.limitReached != nil)
      #expect(message.parts.count <= 10_000)
      #expect(message.defects.count <= 1000)
      #expect(source.bytesRead <= source.size + source.size / 10)
    }
  }

  @Test func aHeaderLineOf100MegabytesIsReadOnceAndNotKept() throws {
    let mail = Array("Subject: ".utf8) + [UInt8](repeating: 0x78, count: 100 << 20)
    let source = CountingSource(mail + Array("\nTo: y\n\nbody".utf8))
    let message = try Message(source)
    #expect(message.limitReached?.code == .headerLimit)
    #expect(message.headers.fields.map(\.name) == [])
    #expect(try message.part("1").text == "body")
    #expect(source.bytesRead <= source.size + source.size / 10)
  }

  @Test(arguments: Carrier.allCases)
  func contentThatIsKeptElsewhereIsALimit(carrier: Carrier) throws {
    let message = try carrier.message(
      """
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: application/zip; name=a.zip
      X-Apple-Content-Length: 5000

      --b
      Content-Type: application/zip
      X-Apple-Content-Length: 5000

      PKPK
      --b--
      """)
    #expect(message.codes == [.contentElsewhere])
    #expect(message.limitReached?.part == "1")
    #expect(try message.part("1").unexamined?.code == .contentElsewhere)
    #expect(try message.part("2").unexamined == nil)
  }

  /// Depth must not multiply the reading: each byte is read about once.
  @Test func deepMailIsReadOnce() throws {
    let filler = String(repeating: "line of text\n", count: 100_000)
    let mail = nest(100).replacing("deep\n", with: filler)
    let source = CountingSource(Array(mail.utf8))
    let message = try Message(source)
    #expect(message.parts.count == 101)
    #expect(source.bytesRead <= source.size + source.size / 10)
  }
}

/// A base64 part that claims 50 TB and never ends.
private final class EndlessSource: ByteSource {
  private let head = MemorySource(Array("Content-Transfer-Encoding: base64\n\n".utf8))
  private let count = Mutex<UInt64>(0)
  let size: UInt64 = 50 << 40
  var bytesRead: UInt64 { count.withLock { $0 } }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    self.count.withLock { $0 += UInt64(count) }
    let got = try head.read(count, at: offset, into: &buffer)
    for index in got..<count { buffer[index] = 0x41 }
    return count
  }
}

/// A source that counts what is read from it.
final class CountingSource: ByteSource {
  private let base: MemorySource
  private let count = Mutex<UInt64>(0)
  init(_ bytes: [UInt8]) { base = MemorySource(bytes) }
  var size: UInt64 { base.size }
  var bytesRead: UInt64 { count.withLock { $0 } }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let got = try base.read(count, at: offset, into: &buffer)
    self.count.withLock { $0 += UInt64(got) }
    return got
  }
}
