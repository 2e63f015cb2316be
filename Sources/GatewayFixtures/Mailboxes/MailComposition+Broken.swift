/// Mails that something happened to on their way.
extension MailComposition {
  /// A broken mail around an encrypted archive.
  mutating func brokenMail(hasSender: Bool, hasDate: Bool) -> [UInt8] {
    let file = encryptedArchive()
    let damage = material.number(below: 5)
    // Whole lines stay: what was attached is the beginning of an archive.
    let half = file.lines.count / 154 * 77
    let lines = damage == 3 ? Array(file.lines[..<half]) : file.lines
    var parts = MultipartDraft(
      material.boundary(), [letter().text, attachment(file.kind, lines)])
    var junk: [FieldDraft] = []
    switch damage {
    case 0, 1, 3: break
    case 2: parts.isClosed = false
    default: junk = [FieldDraft("X-Junk", material.junk()), FieldDraft("Received", material.junk())]
    }
    let mail = whole(
      .multipart("mixed", parts), hasSender: hasSender, hasDate: hasDate, junk: junk)
    let bytes = mail.bytes(.lf)
    switch damage {
    case 0:
      // The transfer ended within the base64 of the archive.
      items = [.init("zip", .unknown)]
      return Array(bytes[..<(bytes.count - file.lines.count / 2)])
    case 1:
      // A gateway rewrote the header and kept the body: its boundaries stand nowhere.
      items = [.init("none", .unknown)]
      return mail.setting(
        FieldDraft("Content-Type", "multipart/mixed; boundary=\"\(material.boundary())\"")
      ).bytes(.lf)
    case 3:
      items = [.init("zip", .unknown)]
      return bytes
    default:
      items = [file.kind.item]
      return bytes
    }
  }
}

extension FixtureMaterial {
  /// Bytes above ASCII and controls, no line break and no NUL among them.
  fileprivate mutating func junk() -> [UInt8] {
    bytes(60).map { $0 < 0x20 ? $0 | 0x80 : $0 }
  }
}
