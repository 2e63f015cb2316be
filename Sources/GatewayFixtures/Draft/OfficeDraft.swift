/// The least that makes a ZIP a word processor's document (ECMA-376, parts 1 and 2).
enum OfficeDraft {
  private static let schemas = "http://schemas.openxmlformats.org"

  /// `[Content_Types].xml`.
  static let contentTypes = """
    <?xml version="1.0"?><Types xmlns="\(schemas)/package/2006/content-types"><Default \
    Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-\
    officedocument.wordprocessingml.document.main+xml"/></Types>
    """

  /// `_rels/.rels`.
  static let relations = """
    <?xml version="1.0"?><Relationships xmlns="\(schemas)/package/2006/relationships">\
    <Relationship Id="a" Type="\(schemas)/officeDocument/2006/relationships/officeDocument" \
    Target="word/document.xml"/></Relationships>
    """

  /// `word/document.xml`, of one line.
  static func document(_ number: Int) -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?><w:document xmlns:w="\(schemas)/wordprocessingml/2006/main"><w:body>\
      <w:p><w:r><w:t>Delivery note \(number)</w:t></w:r></w:p></w:body></w:document>
      """.utf8)
  }
}
