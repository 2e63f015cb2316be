/// What an attachment is, by its content.
public enum Container: String, CaseIterable, Hashable, Sendable {
  /// A ZIP archive.
  case zip
  /// An Office Open XML document: docx, xlsx, pptx.
  case ooxml
  /// An OpenDocument document: odt, ods, odp.
  case odf
  /// An EPUB book.
  case epub
  /// A Java archive.
  case jar
  /// An Android package.
  case apk
  /// A 7z archive.
  case sevenZip = "7z"
  /// A RAR archive.
  case rar
  /// A PDF document.
  case pdf
  /// A compound file: doc, xls, ppt, and encrypted Office documents.
  case compoundFile = "cfb"
  /// A message or key of OpenPGP.
  case pgp
  /// A CMS object, as S/MIME has it.
  case smime
  /// Attachments in Microsoft's transport format, as winmail.dat.
  case tnef
  /// A piece of a mail that was split (RFC 2046, 5.2.2), or a reference to content elsewhere.
  case partialMessage = "partial"
  /// A gzip, bzip2, xz or zstd stream, or a tar archive: none of them encrypts.
  case compressed
  /// A file encrypted with age.
  case age
  /// What the command `openssl enc` writes.
  case opensslEnc = "openssl-enc"
  /// A text that holds files by uuencode, yEnc or BinHex.
  case encoded
  /// A mail, or a mailbox, as a file.
  case message
  /// A message of Outlook as a file.
  case msg
  /// Nothing that holds other files.
  case none
}
