/// A PDF of one page put together object by object (ISO 32000-2, 7.5).
struct PDFDraft {
  /// The page's content.
  let content: [UInt8]
  /// Whether the page's content is compressed.
  var isCompressed = false
  /// A file that is attached to the document.
  var attachment: [UInt8]?
  /// The encryption dictionary; `nil` for none.
  var encryption: String?

  /// An encryption dictionary of version 4 and password handler (7.6.4, 7.6.6): AES-128 as the
  /// filter `StdCF`, and which data are under it.
  ///
  /// - Parameters:
  ///   - filters: the entries StmF, StrF and EFF.
  ///   - owner: what proves the owner's password, 32 bytes.
  ///   - user: what proves the user's, 32 bytes.
  static func encryption(_ filters: String, owner: [UInt8], user: [UInt8]) -> String {
    """
    << /Filter /Standard /V 4 /R 4 /Length 128 /P -4 /O <\(hexadecimal(owner))> \
    /U <\(hexadecimal(user))> /CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> \
    \(filters) >>
    """
  }

  /// The finished file.
  var bytes: [UInt8] {
    var objects: [[UInt8]] = [
      Array("<< /Type /Catalog /Pages 2 0 R\(names) >>".utf8),
      Array("<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>".utf8),
      Array(
        """
        << /Type /Page /Parent 2 0 R /MediaBox [ 0 0 200 100 ] /Contents 4 0 R /Resources << /Font \
        << /F1 5 0 R >> >> >>
        """.utf8),
      isCompressed
        ? Self.stream("/Filter /FlateDecode ", CompressedDraft.zlib(content))
        : Self.stream("", content),
      Array("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".utf8),
    ]
    if let attachment {
      objects.append(
        Array("<< /Type /Filespec /F (prices.csv) /EF << /F 7 0 R >> >>".utf8))
      objects.append(Self.stream("/Type /EmbeddedFile ", attachment))
    }
    var bytes = Array("%PDF-1.7\n%\u{2713}\n".utf8)
    var index = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (place, object) in objects.enumerated() {
      index += Self.padded(bytes.count, 10) + " 00000 n \n"
      bytes += Array("\(place + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let id = "<\(Self.hexadecimal(Array(1...16)))>"
    let mark = encryption.map { "/Encrypt \($0) /ID [ \(id) \(id) ] " } ?? ""
    let trailer =
      "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(mark)>>\nstartxref\n\(bytes.count)\n"
    return bytes + Array((index + trailer + "%%EOF\n").utf8)
  }

  private var names: String {
    attachment == nil
      ? "" : " /Names << /EmbeddedFiles << /Names [ (prices.csv) 6 0 R ] >> >>"
  }

  private static func stream(_ entries: String, _ data: [UInt8]) -> [UInt8] {
    Array("<< \(entries)/Length \(data.count) >>\nstream\n".utf8) + data
      + Array("\nendstream".utf8)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map(\.hexadecimal).joined()
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
