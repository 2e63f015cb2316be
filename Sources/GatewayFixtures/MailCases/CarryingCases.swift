extension MailFixture {
  /// The ways in which the bytes of an archive stand in a mail that is as the standards want it.
  static let carrying: [MailFixture] = encodings + dispositions + lineEnds

  private static let encodings: [MailFixture] = [
    MailFixture(
      "mail-base64", "An encrypted archive in base64, as mail programs send it.", .protected,
      [.zipCrypto("quotation.zip", "2")]
    ) { m in m.mail(carrying: .file(m.encryptedZip(), "quotation.zip")).bytes() },
    MailFixture(
      "mail-base64-plain", "A plain archive in base64.", .notProtected,
      [.plainZip("quotation.zip", "2")]
    ) { m in m.mail(carrying: .file(m.plainZip(), "quotation.zip")).bytes() },
    MailFixture(
      "mail-quoted-printable", "An encrypted archive in quoted-printable.", .protected,
      [.zipCrypto("quotation.zip", "2")]
    ) { m in
      m.mail(carrying: .file(m.encryptedZip(), "quotation.zip", .quotedPrintable)).bytes()
    },
    MailFixture(
      "mail-binary", "An encrypted archive as it is, in a part that says binary.", .protected,
      [.zipCrypto("quotation.zip", "2")]
    ) { m in m.mail(carrying: .file(m.encryptedZip(), "quotation.zip", .binary)).bytes() },
    MailFixture(
      "mail-eight-bit", "An encrypted archive as it is, in a part that says 8bit.", .protected,
      [.zipCrypto("quotation.zip", "2")], isWellFormed: false
    ) { m in m.mail(carrying: .file(m.encryptedZip(), "quotation.zip", .eightBit)).bytes() },
    MailFixture(
      "mail-eight-bit-mislabelled",
      "An encrypted archive as it is, in a part that says 7bit and is not.", .protected,
      [.zipCrypto("quotation.zip", "2")], isWellFormed: false
    ) { m in m.mail(carrying: .file(m.encryptedZip(), "quotation.zip", .sevenBit)).bytes() },
    MailFixture(
      "mail-archive-alone", "No multipart: the whole mail is an encrypted archive.", .protected,
      [.zipCrypto("quotation.zip", "1")]
    ) { m in m.mail(.file(m.encryptedZip(), "quotation.zip")).bytes() },
    MailFixture(
      "mail-archive-first", "An encrypted archive stands before the text.", .protected,
      [.zipCrypto("quotation.zip", "1")]
    ) { m in
      m.mail(m.multipart("mixed", [.file(m.encryptedZip(), "quotation.zip"), m.text()])).bytes()
    },
    MailFixture(
      "mail-octet-stream", "A plain archive as application/octet-stream.", .notProtected,
      [.plainZip("quotation.zip", "2")]
    ) { m in
      m.mail(
        carrying: .file(m.plainZip(), "quotation.zip", type: "application/octet-stream")
      ).bytes()
    },
    MailFixture(
      "mail-base64-short-lines", "A plain archive in base64 of 20 characters a line.",
      .notProtected, [.plainZip("quotation.zip", "2")]
    ) { m in
      let content = m.plainZip()
      return m.mail(
        carrying: .file(content, "quotation.zip").with {
          $0.body = .lines(Base64Draft.lines(content, width: 20))
        }
      ).bytes()
    },
  ]

  private static let dispositions: [MailFixture] = [
    MailFixture(
      "mail-disposition-inline", "A plain archive that wants to be shown within the text.",
      .notProtected, [.plainZip("quotation.zip", "2")]
    ) { m in
      m.mail(
        carrying: .file(
          m.plainZip(), name: [.quoted("name", "quotation.zip")], disposition: "inline",
          fileName: [.quoted("filename", "quotation.zip")])
      ).bytes()
    },
    MailFixture(
      "mail-disposition-missing", "A plain archive whose name stands in Content-Type alone.",
      .notProtected, [.plainZip("quotation.zip", "2")]
    ) { m in
      m.mail(
        carrying: .file(
          m.plainZip(), name: [.quoted("name", "quotation.zip")], disposition: nil)
      ).bytes()
    },
    MailFixture(
      "mail-disposition-unknown",
      "A plain archive with a disposition that no standard knows, which counts as attachment.",
      .notProtected, [.plainZip("quotation.zip", "2")]
    ) { m in
      m.mail(
        carrying: .file(
          m.plainZip(), name: [], disposition: "x-enclosed",
          fileName: [.quoted("filename", "quotation.zip")])
      ).bytes()
    },
    MailFixture(
      "mail-nameless", "An encrypted archive in a part without any name.", .protected,
      [.zipCrypto(nil, "2")]
    ) { m in m.mail(carrying: .file(m.encryptedZip(), name: [])).bytes() },
    MailFixture(
      "mail-nameless-undisposed", "A plain archive without name and disposition.", .notProtected,
      [.plainZip(nil, "2")]
    ) { m in m.mail(carrying: .file(m.plainZip(), name: [], disposition: nil)).bytes() },
  ]

  private static let lineEnds: [MailFixture] = [
    MailFixture(
      "mail-line-feeds", "Lines end as in files of Unix; the archive is encrypted.", .protected,
      [.zipCrypto("quotation.zip", "2")]
    ) { m in m.mail(carrying: .file(m.encryptedZip(), "quotation.zip")).bytes(.lf) },
    MailFixture(
      "mail-line-feeds-binary",
      "Lines end as in files of Unix, around a plain archive that stands as it is.", .notProtected,
      [.plainZip("quotation.zip", "2")]
    ) { m in m.mail(carrying: .file(m.plainZip(), "quotation.zip", .binary)).bytes(.lf) },
    MailFixture(
      "mail-line-ends-mixed",
      "Every third line ends as in files of Unix, the others as on the way.",
      .protected, [.zipCrypto("quotation.zip", "2")], isWellFormed: false
    ) { m in
      let lines = String(
        decoding: m.mail(carrying: .file(m.encryptedZip(), "quotation.zip")).bytes(.lf),
        as: UTF8.self
      ).split(separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().flatMap { place, line in
        Array(line.utf8) + Array((place % 3 == 0 ? LineEnd.lf : .crlf).rawValue.utf8)
      }
    },
  ]
}
