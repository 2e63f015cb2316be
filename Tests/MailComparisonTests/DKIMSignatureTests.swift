import MailMessage
import Testing

@testable import MailComparison

@Suite struct DKIMSignatureTests {
  private func read(_ value: String) -> DKIMSignature? {
    let header = CopyHeader(Headers(text: "DKIM-Signature: \(value)\n"), hasOffsets: false)
    return header.first("dkim-signature").flatMap { DKIMSignature($0, line: header.line($0)) }
  }

  @Test func tagsOfAFoldedField() throws {
    let signature = try #require(
      read(
        "v=1; a=rsa-sha256; c=simple/relaxed;\r\n\td=example.jp; s=key; l=12;\r\n bh=AA\r\n EC/w==; b=x"
      ))
    #expect(signature.domain == "example.jp")
    #expect(signature.bodyHash == [0x00, 0x01, 0x02, 0xFF])
    #expect(
      signature.form == DKIMBodyForm(canonicalisation: .relaxed, hash: .sha256, length: 12))
  }

  /// Without its second word, `c=` means the simple form of the body (RFC 6376, 3.5).
  @Test(arguments: [
    ("", DKIMBodyForm.Canonicalisation.simple), ("c=relaxed; ", .simple),
    ("c=relaxed/relaxed; ", .relaxed), ("c=simple/simple; ", .simple),
  ])
  func formOfTheBody(tag: String, expected: DKIMBodyForm.Canonicalisation) {
    let signature = read("v=1; a=ed25519-sha256; \(tag)d=example.jp; bh=AAEC; b=x")
    #expect(signature?.form.canonicalisation == expected)
    #expect(signature?.form.hash == .sha256)
  }

  @Test(arguments: [
    "", "v=1", "v=2; a=rsa-sha256; d=a; bh=AAEC", "v=1; a=rsa-md5; d=a; bh=AAEC",
    "v=1; a=rsa-sha256; d=a; bh=A!", "v=1; a=rsa-sha256; bh=AAEC", "v=1; a=rsa-sha256; d=a",
    "v=1; a=rsa-sha256; d=a; bh=AAEC; c=loose/loose", "v=1; a=rsa-sha256; d=a; bh=AAEC; l=-1",
    "v=1; a=rsa-sha256; d=a; bh=AAEC; l=99999999999999999999999",
    "v=1; v=1; a=rsa-sha256; d=a; bh=A",
    "v=1; a=rsa-sha256; d=a; bh=AAEC; c=a/b/c", ";;;===;;",
  ])
  func whatIsNoSignature(value: String) {
    #expect(read(value) == nil)
  }
}
