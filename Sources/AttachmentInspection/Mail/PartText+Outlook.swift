package import MailMessage
package import OutlookMessage
internal import PortableSystem
package import SystemPackage

extension PartText {
  /// The text of a body of Outlook's, by the code page that the message names, else as it looks.
  ///
  /// - Throws: the source's error.
  package init(_ text: OutlookText, isHTML: Bool) throws(Errno) {
    let limit = PartText.usualLimit
    let bytes = try text.source.bytes(at: 0, count: limit + 1)
    let encoding = text.isUTF16 ? CharacterEncoding(name: "UTF-16LE") : text.codePage?.encoding
    // A character that the limit cuts must not make the whole unreadable.
    let even = Array(bytes.prefix(text.isUTF16 ? limit : bytes.count))
    let decoded = encoding?.decode(even).map { $0.utf8.filter { $0 != 0 } }
    let asItLooks = text.isUTF16 ? bytes.filter { $0 != 0 } : bytes
    self.init(
      decoded ?? asItLooks, charset: decoded == nil ? "" : "utf-8", isHTML: isHTML,
      limit: decoded == nil ? limit : 4 * limit)
  }
}
