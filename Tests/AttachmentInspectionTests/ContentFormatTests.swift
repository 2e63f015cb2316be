import PortableSystem
import Testing

@testable import AttachmentInspection

@Suite struct ContentFormatTests {
  @Test func textInAnyEncoding() {
    #expect(ContentFormat(head: Array("日本語のメール\r\n".utf8)) == .plain("text"))
    #expect(ContentFormat(head: Array("\u{1B}$B$3\u{1B}(B".utf8)) == .plain("text"))
    #expect(ContentFormat(head: [0xFF, 0xFE, 0x41, 0]) == .plain("text"))
  }

  @Test func aFewBytesAreNoText() {
    #expect(ContentFormat(head: [0x93, 0xFA, 0x96]) == .unknown)
  }

  @Test func signaturesAtTheirPlaces() {
    #expect(ContentFormat(head: Array("PK\u{3}\u{4}rest".utf8)) == .zip)
    #expect(ContentFormat(head: Array("....ftypheic".utf8)) == .plain("mp4 film or heif picture"))
    #expect(ContentFormat(head: Array("%PDF-1.7".utf8)) == .encryptable(.pdf))
    #expect(
      ContentFormat(head: Array("-----BEGIN PGP MESSAGE-----".utf8)) == .encryptable(.pgp))
  }

  @Test func randomBytesAreTakenForEncrypted() throws {
    var random = SystemRandomNumberGenerator()
    for size in [5_000, 100_000] {
      let bytes = (0..<size).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      #expect(try ContentFormat(of: MemorySource(bytes)) == .unknown)
    }
  }

  @Test func aHeaderOfZerosDoesNotMakeRandomBytesPlain() throws {
    var random = SystemRandomNumberGenerator()
    let tail = (0..<40_000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    #expect(
      try ContentFormat(of: MemorySource([UInt8](repeating: 0, count: 40_000) + tail)) == .unknown)
  }

  @Test func structuredBytesAreNotEncrypted() throws {
    let record = (0..<64).map { UInt8($0 * 3 & 0x7F) } + [0, 0, 0, 1]
    let bytes = Array((0..<200).map { _ in record }.joined())
    #expect(try ContentFormat(of: MemorySource(bytes)) == .structured)
  }
}
