import ZipCrypto

/// What is attached to the mails of a mailbox.
enum AttachmentKind: CaseIterable, Sendable {
  case zipCrypto, aes, plainZip, pdf, table, office, picture, partly, marked, emptyPassword
  case encryptedPDF, encryptedWorkbook, sevenZip, openPGP

  /// Of 64 attachments, how many are of this kind.
  private var share: Int {
    switch self {
    case .zipCrypto: 14
    case .plainZip, .pdf: 10
    case .office: 9
    case .aes, .table: 5
    case .picture: 3
    case .partly: 2
    case .marked, .emptyPassword, .encryptedPDF, .encryptedWorkbook, .sevenZip, .openPGP: 1
    }
  }

  /// The kinds of 64 attachments.
  static let mixture = allCases.flatMap { Array(repeating: $0, count: $0.share) }

  /// What is true of it.
  var item: GeneratedMail.Item {
    switch self {
    case .zipCrypto, .aes: .init("zip", .protected)
    case .plainZip: .init("zip", .notProtected)
    case .partly: .init("zip", .partlyProtected)
    case .marked: .init("zip", .pseudoProtected)
    case .emptyPassword: .init("zip", .exposed)
    case .pdf: .init("pdf", .notProtected)
    case .encryptedPDF: .init("pdf", .protected)
    case .office: .init("ooxml", .notProtected)
    case .encryptedWorkbook: .init("cfb", .protected)
    case .sevenZip: .init("7z", .protected)
    case .openPGP: .init("pgp", .protected)
    case .table, .picture: .init("none", .notProtected)
    }
  }

  /// What stands behind the last dot of its name, and its media type.
  var form: (suffix: String, type: String) {
    switch self {
    case .zipCrypto, .aes, .plainZip, .partly, .marked, .emptyPassword: ("zip", "application/zip")
    case .pdf, .encryptedPDF: ("pdf", "application/pdf")
    case .table: ("csv", "text/csv")
    case .picture: ("png", "image/png")
    case .sevenZip: ("7z", "application/x-7z-compressed")
    case .openPGP: ("gpg", "application/octet-stream")
    case .encryptedWorkbook: ("xls", "application/vnd.ms-excel")
    case .office:
      ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    }
  }

  /// A file of this kind of about so many bytes, but where a real tool made it.
  func content(size: Int, _ m: inout FixtureMaterial) -> [UInt8] {
    switch self {
    case .zipCrypto: return m.files(size).mapping { $0.encrypted(&m) }.bytes
    case .emptyPassword: return m.files(size).mapping { $0.encrypted(&m, "") }.bytes
    case .plainZip: return m.files(size).bytes
    case .marked: return m.files(size).mapping { $0.marked() }.bytes
    case .partly:
      var draft = m.files(size)
      draft.entries[0] = draft.entries[0].encrypted(&m)
      return draft.bytes
    case .aes: return m.underAES(size).bytes
    case .picture: return PictureDraft.bytes(about: size, &m)
    case .table: return m.table(rows: min(size, 60_000) / 14)
    case .pdf: return PDFDraft(content: m.page(size)).bytes
    case .office: return m.document(size)
    case .encryptedPDF: return PeerContainer.pdfEncrypted
    case .encryptedWorkbook: return BinaryOfficeDraft.workbook(PeerOffice.workbook)
    case .sevenZip: return PeerContainer.sevenZipContent
    case .openPGP: return PeerContainer.openPGP
    }
  }
}

extension FixtureMaterial {
  /// A scanned page and a table, plain.
  fileprivate mutating func files(_ size: Int) -> ArchiveDraft {
    ArchiveDraft([
      .stored("scan.png", PictureDraft.bytes(about: size, &self)),
      .deflated("prices.csv", table(rows: 20 + number(below: 60))),
    ])
  }

  /// A note that 7-Zip encrypted, and a file of which the bytes only look like it, for there is no
  /// AES here: nobody has its password.
  fileprivate mutating func underAES(_ size: Int) -> ArchiveDraft {
    // Salt, check value, content and authentication code (AE-2).
    let payload = bytes(16 + 2 + size + 10)
    let drawn = DraftEntry.stored("scan.png", []).carrying(payload).with {
      $0.local.uncompressedSize = UInt32(size)
      $0.central.uncompressedSize = UInt32(size)
    }
    return ArchiveDraft([
      PeerPayload.aes(PeerPayload.aes256, strength: 3, &self), drawn.markedAsAES(version: 2),
    ])
  }

  /// What draws a page: short lines up to a length.
  fileprivate mutating func page(_ size: Int) -> [UInt8] {
    var lines: [UInt8] = []
    for _ in 0..<64 {
      lines += Array("\(number(below: 200)) 0 m 0 \(number(below: 100)) l S\n".utf8)
    }
    return (0..<max(size / lines.count, 1)).flatMap { _ in lines }
  }

  /// A word processor's document with a picture.
  fileprivate mutating func document(_ size: Int) -> [UInt8] {
    ArchiveDraft([
      .deflated("[Content_Types].xml", Array(OfficeDraft.contentTypes.utf8)),
      .deflated("_rels/.rels", Array(OfficeDraft.relations.utf8)),
      .deflated("word/document.xml", OfficeDraft.document(number(below: 10_000))),
      .stored("word/media/image1.png", PictureDraft.bytes(about: size, &self)),
    ]).bytes
  }
}
