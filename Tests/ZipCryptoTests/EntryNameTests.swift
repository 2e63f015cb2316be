import PortableSystem
import TestSupport
import Testing

@testable import ZipCrypto

/// Which text a name's bytes are, and by what evidence.
@Suite struct EntryNameTests {
  private func name(
    _ bytes: [UInt8], flags: GeneralPurposeFlags = [], extra: [UInt8] = []
  ) -> EntryName {
    EntryName(bytes, flags: flags, extra: ExtraFields(bytes: extra))
  }

  private func encoded(_ text: String, _ encoding: CharacterEncoding) throws -> [UInt8] {
    try #require(encoding.encode(text))
  }

  /// The extra field 0x7075 for a header's name, with this text.
  private func unicodePath(
    _ text: String, for headerName: [UInt8], version: UInt8 = 1, crcFault: UInt32 = 0
  ) -> [UInt8] {
    var data = [version]
    data.append(littleEndian: CRC32.of(headerName) ^ crcFault)
    data += text.utf8
    var extra = ExtraFields()
    extra.append(0x7075, data: data)
    return extra.bytes
  }

  private func check(_ name: EntryName, _ text: String, _ encoding: EntryName.Encoding) {
    #expect(name.text == text)
    #expect(name.encoding == encoding)
  }

  @Test func theFlagForUTF8() {
    check(name(Array("見積書.txt".utf8), flags: .utf8), "見積書.txt", .utf8Flag)
    check(name(Array("a.txt".utf8), flags: .utf8), "a.txt", .utf8Flag)
  }

  @Test func aFlagThatLiesIsPassedOver() throws {
    let bytes = try encoded("見積書.txt", .cp932)
    check(name(bytes, flags: .utf8), "見積書.txt", .cp932)
  }

  @Test func theUnicodePathWhenItsChecksumFits() {
    let bytes = Array("???.txt".utf8)
    check(
      name(bytes, extra: unicodePath("見積書.txt", for: bytes)), "見積書.txt", .unicodePath)
    check(
      name(bytes, extra: unicodePath("見積書.txt", for: bytes, crcFault: 1)), "???.txt", .ascii)
    check(name(bytes, extra: unicodePath("見積書.txt", for: bytes, version: 2)), "???.txt", .ascii)
    #expect(name(bytes, extra: unicodePath("見積書.txt", for: bytes)).bytes == bytes)
  }

  @Test func aUnicodePathOfInvalidBytesIsPassedOver() {
    let bytes = Array("b.txt".utf8)
    let extra = unicodePath("", for: bytes)
    let broken = extra.prefix(2) + [6, 0] + extra.dropFirst(4) + [0xFF]
    check(name(bytes, extra: Array(broken)), "b.txt", .ascii)
  }

  @Test(arguments: ["見積書.txt", "ひみつ.zip", "résumé.pdf", "ключ", "🗝"])
  func unmarkedUTF8(text: String) { check(name(Array(text.utf8)), text, .utf8) }

  @Test(arguments: [
    "見積書.txt", "ひみつ.zip", "カタカナ", "ﾃｽﾄ.txt", "請求書①.xls", "2026年4月分のご請求.pdf", "表示.txt",
    "契約書/ソース.txt",
  ])
  func unmarkedCP932(text: String) throws {
    check(name(try encoded(text, .cp932)), text, .cp932)
  }

  @Test(arguments: [
    "Übersicht.txt", "Ärger.doc", "Öl.txt", "größe.txt", "Maße und Gewichte.xls", "für Müller.pdf",
    "Jürgen.txt", "Straße", "résumé.pdf", "élève.doc", "garçon.txt", "façade.jpg", "où.txt",
    "à la carte.txt", "forêt.png", "Noël.txt", "señor.txt", "mañana.doc", "año 2026.xls",
    "¿qué?.txt", "¡olé!.mp3", "niño/información.txt", "Ñandú.txt", "crème brûlée.txt", "naïve.txt",
    "Führungszeugnis für Größenänderung.pdf", "Français élémentaire.doc", "übermäßig.txt",
  ])
  func unmarkedCP437IsNotTakenForJapanese(text: String) throws {
    check(name(try encoded(text, .cp437)), text, .cp437)
  }

  @Test func anyBytesAreSomeText() {
    var random = SeededGenerator.fresh()
    for length in 0...200 {
      let bytes = random.bytes(length)
      let name = name(bytes, flags: GeneralPurposeFlags(rawValue: UInt16(length) << 11))
      #expect(name.bytes == bytes)
      #expect(name.text.isEmpty == bytes.isEmpty, random.comment)
    }
    for byte in UInt8.min ... .max { #expect(name([byte]).text.unicodeScalars.count == 1) }
  }
}
