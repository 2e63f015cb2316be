/// The kinds of containers that are told apart.
public enum ContainerKind: String, CaseIterable, Hashable, Sendable {
  /// A 7z archive.
  case sevenZip = "7z"
  /// A RAR archive of any version.
  case rar
  /// A PDF document.
  case pdf
  /// A compound file that holds an Office document (MS-CFB).
  case compoundFile = "cfb"
  /// A CMS object, as S/MIME has it (RFC 5652).
  case cms
  /// A message, key or signature of OpenPGP (RFC 9580).
  case openPGP = "pgp"
  /// A file encrypted with age (age-encryption.org/v1).
  case age
  /// An OpenDocument document, by its manifest (ODF 1.3, part 2).
  case odf
  /// A gzip file (RFC 1952).
  case gzip
  /// An xz file.
  case xz
  /// A tar archive.
  case tar
  /// What the command `openssl enc` writes.
  case opensslEnc = "openssl-enc"
}
