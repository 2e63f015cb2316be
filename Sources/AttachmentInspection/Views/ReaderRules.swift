internal import ZipCrypto

/// How one reader treats an entry, as it was measured; READERS.md has the versions.
///
/// What stands in no rule was not measured, and then nothing is claimed.
struct ReaderRules {
  /// Whose word a reader takes on whether and how an entry is encrypted, and on its method.
  enum Header {
    case local
    case central
  }

  /// The header that it believes.
  var believes: Header
  /// Compression methods that it reads.
  var methods: MethodSet
  /// Those that it reads under ZipCrypto.
  var encryptedMethods: MethodSet
  /// Whether it asks for the password before it looks at the method.
  var asksBeforeMethod = false
  /// Whether it reads WinZip AES.
  var readsAES: Bool
  /// Whether method 99 is encrypted to it even where bit 0 is clear.
  var marksByMethod = false
  /// The newest "version needed to extract" in the central directory that it takes, times ten.
  var newestVersion: UInt16 = 255
  /// Whether it asks for the password of an entry that is marked and has no bytes at all.
  var asksForNothing: Bool?
  /// Whether it is known to take an empty file with a data descriptor for one.
  var readsNothingBeforeDescriptor = true
  /// Whether it refuses strong encryption before it asks for a password.
  var refusesStrong = true
  /// Oddities that make no difference to it.
  var passesOver: EntryOddities
  /// Oddities at which it refuses an entry.
  var refuses: EntryOddities = []

  /// Methods whose treatment was measured.
  static let measuredMethods: MethodSet = [0, 8, 9, 12, 14, 95, 98]

  /// The rules of all readers.
  static let all = MeasuredReader.allCases.map { (reader: $0, rules: of($0)) }

  /// The rules of a reader.
  static func of(_ reader: MeasuredReader) -> ReaderRules {
    switch reader {
    case .infoZIP: infoZIP
    case .sevenZip: sevenZip
    case .libarchive: libarchive
    case .python: python
    case .libzip: libzip
    }
  }

  private static let infoZIP = ReaderRules(
    believes: .central, methods: [0, 8, 9, 12], encryptedMethods: [0, 8, 9, 12],
    readsAES: false, newestVersion: 46, asksForNothing: nil, refusesStrong: false,
    passesOver: [.checksums, .names, .nameEncodings, .link, .patch])

  private static let sevenZip = ReaderRules(
    believes: .local, methods: measuredMethods, encryptedMethods: measuredMethods,
    readsAES: true, asksForNothing: false, readsNothingBeforeDescriptor: false,
    passesOver: [.checksums, .names, .nameEncodings, .link, .patch])

  private static let libarchive = ReaderRules(
    believes: .local, methods: [0, 8, 12, 14, 95, 98], encryptedMethods: [0, 8],
    asksBeforeMethod: true, readsAES: true, asksForNothing: false,
    passesOver: [.checksums, .names, .nameEncodings, .patch])

  private static let python = ReaderRules(
    believes: .central, methods: [0, 8, 12, 14], encryptedMethods: [0, 8, 12, 14],
    readsAES: false, newestVersion: 63, asksForNothing: true,
    passesOver: [.checksums, .methods, .sizes, .descriptor, .link], refuses: [.names, .patch])

  private static let libzip = ReaderRules(
    believes: .central, methods: [0, 8, 12], encryptedMethods: [0, 8, 12],
    readsAES: true, marksByMethod: true, asksForNothing: true,
    passesOver: [.checksums, .methods, .sizes, .descriptor, .names, .nameEncodings, .link, .patch])
}
