/// Mails that something happened to on their way.
extension MailComposition {
  private enum Damage: CaseIterable {
    /// The transfer ended within the base64 of the archive.
    case cutOff
    /// A gateway rewrote the header and kept the body: its boundaries stand nowhere.
    case boundaryLost
    /// The last boundary is missing, and nothing else.
    case unclosed
    /// What was attached is the first half of an archive.
    case archiveCutOff
    /// Fields of bytes that no standard allows.
    case junkHeader
  }

  /// A broken mail around an encrypted archive.
  mutating func brokenMail(hasSender: Bool, hasDate: Bool) -> [UInt8] {
    let file = encryptedArchive()
    let damage = Damage.allCases[material.number(below: Damage.allCases.count)]
    // Whole lines of 76 characters and their ends.
    let half = file.lines.count / 154 * 77
    let lines = damage == .archiveCutOff ? Array(file.lines[..<half]) : file.lines
    var parts = MultipartDraft(
      material.boundary(), [letter().text, attachment(file.kind, lines)])
    parts.isClosed = damage != .unclosed
    let junk =
      damage == .junkHeader
      ? [FieldDraft("X-Junk", material.junk()), FieldDraft("Received", material.junk())] : []
    var mail = whole(
      .multipart("mixed", parts), hasSender: hasSender, hasDate: hasDate, junk: junk)
    switch damage {
    case .cutOff, .archiveCutOff: items = [.init("zip", .unknown)]
    case .boundaryLost:
      items = [.init("none", .unknown)]
      let elsewhere = "multipart/mixed; boundary=\"\(material.boundary())\""
      mail = mail.setting(FieldDraft("Content-Type", elsewhere))
    case .unclosed, .junkHeader: items = [file.kind.item]
    }
    let bytes = mail.bytes(.lf)
    return damage == .cutOff ? Array(bytes[..<(bytes.count - file.lines.count / 2)]) : bytes
  }
}

extension FixtureMaterial {
  /// Bytes above ASCII and others, no line break and no other control of ASCII among them.
  fileprivate mutating func junk() -> [UInt8] {
    bytes(60).map { $0 < 0x20 ? $0 | 0x80 : $0 }
  }
}
