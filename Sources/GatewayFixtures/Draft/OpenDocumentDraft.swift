/// An OpenDocument text, encrypted or not (ODF 1.3, part 2): a ZIP of which the manifest tells what
/// is encrypted, while ZIP itself knows nothing of it.
struct OpenDocumentDraft {
  /// A file of the document.
  struct File {
    let name: String
    /// What stands in the archive.
    let bytes: [UInt8]
    /// The length of the content, where the manifest says that it is encrypted.
    var encryptedSize: Int?
  }

  static let mediaType = "application/vnd.oasis.opendocument.text"

  var files: [File]
  /// What the manifest says of the key: sixteen bytes each.
  let vector, salt: [UInt8]

  /// The archive: the type first and stored, the manifest last.
  var bytes: [UInt8] {
    let entries = files.map { DraftEntry.stored($0.name, $0.bytes) }
    return ArchiveDraft(
      [.stored("mimetype", Array(Self.mediaType.utf8))] + entries
        + [.deflated("META-INF/manifest.xml", Array(manifest.utf8))]
    ).bytes
  }

  private var manifest: String {
    let name = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="\(name)" manifest:version="1.3">
      <manifest:file-entry manifest:full-path="/" manifest:media-type="\(Self.mediaType)"/>
      \(files.map(entry).joined(separator: "\n"))
      </manifest:manifest>
      """
  }

  /// What the manifest says of a file; of an encrypted one how, as LibreOffice does it (3.4).
  private func entry(_ file: File) -> String {
    let attributes =
      "manifest:full-path=\"\(file.name)\" manifest:media-type=\"text/xml\""
    guard let size = file.encryptedSize else { return "<manifest:file-entry \(attributes)/>" }
    return """
      <manifest:file-entry \(attributes) manifest:size="\(size)"><manifest:encryption-data>\
      <manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" \
      manifest:initialisation-vector="\(Self.text(vector))"/><manifest:start-key-generation \
      manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" \
      manifest:key-size="32"/><manifest:key-derivation manifest:key-derivation-name="PBKDF2" \
      manifest:key-size="32" manifest:iteration-count="100000" \
      manifest:salt="\(Self.text(salt))"/></manifest:encryption-data></manifest:file-entry>
      """
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: Base64Draft.encode(bytes), as: UTF8.self)
  }
}
