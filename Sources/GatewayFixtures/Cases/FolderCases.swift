import ZipCrypto

extension GatewayFixture {
  /// What is a file for some readers and a folder for others, so that its content is not looked at.
  static let folders: [GatewayFixture] = [
    GatewayFixture(
      "folder-with-content", "A folder by its name, with a plain letter as its content.",
      .notProtected, ["plain", "folder-marks-differ"],
      shows: [.opens: [.infoZIP], .showsNothing: [.sevenZip, .libarchive, .python, .libzip]],
      ciphers: ["none"]
    ) { m in ArchiveDraft([.stored("documents/", m.letter())]).bytes },
    GatewayFixture(
      "folder-with-encrypted-content",
      "A folder by its name, with an encrypted letter as its content.",
      .protected, ["zipcrypto-is-weak", "folder-marks-differ"],
      shows: [.asks: [.infoZIP], .showsNothing: [.sevenZip, .libarchive, .python, .libzip]],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in ArchiveDraft([.stored("documents/", m.letter()).encrypted(&m)]).bytes },
    GatewayFixture(
      "folder-with-marked-content",
      "A folder by its name, with a plain letter that is marked as encrypted as its content.",
      .pseudoProtected, ["marked-but-plain", "folder-marks-differ"],
      shows: [.asks: [.infoZIP], .showsNothing: [.sevenZip, .libarchive, .python, .libzip]],
      ciphers: ["none"]
    ) { m in ArchiveDraft([.stored("documents/", m.letter()).marked()]).bytes },
    GatewayFixture(
      "folder-in-directory-only",
      "A plain file by the local header, a folder by the central directory's name.",
      .notProtected, ["plain", "folder-marks-differ", "names-differ"],
      shows: [.opens: [.infoZIP, .libarchive], .showsNothing: [.sevenZip, .python, .libzip]],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).with { $0.central.name = Array("letter.txt/".utf8) }
      ]).bytes
    },
    GatewayFixture(
      "folder-in-local-header-only",
      "An encrypted file by the central directory, a folder by the local header's name.",
      .protected, ["zipcrypto-is-weak", "folder-marks-differ", "names-differ"],
      shows: [
        .asks: [.infoZIP, .sevenZip, .libzip], .refuses: [.python], .showsNothing: [.libarchive],
      ],
      passwords: [FixtureMaterial.password], ciphers: ["zipcrypto"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).encrypted(&m).with {
          $0.local.name = Array("letter.txt/".utf8)
        }
      ]).bytes
    },
    GatewayFixture(
      "folder-by-attributes",
      "A plain file by its name, a folder by its MS-DOS and Unix attributes.",
      .notProtected, ["plain", "folder-marks-differ"],
      shows: [.opens: [.infoZIP, .python, .libzip], .showsNothing: [.sevenZip, .libarchive]],
      ciphers: ["none"]
    ) { m in
      ArchiveDraft([
        .stored("letter.txt", m.letter()).with {
          $0.central.externalAttributes = 0o40755 << 16 | 0x10
        }
      ]).bytes
    },
  ]
}
