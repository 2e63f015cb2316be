import Testing
import ZipCrypto

@testable import AttachmentInspection

/// Entries that bear the same random bytes.
@Suite struct RepeatedHeaderTests {
  private let header: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

  @Test func theSameElevenBytes() {
    var headers = RepeatedHeaders()
    headers.add(header + [12], at: 40, encryption: .zipCrypto, entry: "a")
    #expect(headers.first == nil)
    // The check byte is another for other content.
    headers.add(header + [99], at: 140, encryption: .zipCrypto, entry: "b")
    headers.add(header + [99], at: 240, encryption: .zipCrypto, entry: "c")
    #expect(headers.count == 2)
    #expect(headers.first?.entry == "b")
    #expect(headers.first?.offset == 140)
  }

  @Test(arguments: 0..<11)
  func oneByteDiffers(place: Int) {
    var headers = RepeatedHeaders()
    headers.add(header, at: 40, encryption: .zipCrypto, entry: "a")
    var other = header
    other[place] ^= 1
    headers.add(other, at: 140, encryption: .zipCrypto, entry: "b")
    #expect(headers.first == nil)
  }

  @Test(arguments: [(128, 8), (192, 12), (256, 16)])
  func salts(bits: Int, length: Int) {
    var headers = RepeatedHeaders()
    let salt = (0..<UInt8(length)).map(\.self)
    headers.add(salt, at: 40, encryption: .aes(bits: bits), entry: "a")
    headers.add(salt.dropLast() + [77], at: 140, encryption: .aes(bits: bits), entry: "b")
    #expect(headers.first == nil)
    headers.add(salt + [5, 5], at: 240, encryption: .aes(bits: bits), entry: "c")
    #expect(headers.first?.entry == "c")
  }

  @Test func whatSharesItsBytesRepeatsNothing() {
    var headers = RepeatedHeaders()
    headers.add(header, at: 40, encryption: .zipCrypto, entry: "a")
    headers.add(header, at: 40, encryption: .zipCrypto, entry: "b")
    headers.add([1, 2], at: 140, encryption: .zipCrypto, entry: "short")
    headers.add([1, 2], at: 240, encryption: .zipCrypto, entry: "short too")
    #expect(headers.first == nil)
  }
}
