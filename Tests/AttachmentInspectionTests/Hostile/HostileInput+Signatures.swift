import AttachmentInspection
import PortableSystem
import ZipCrypto

@testable import GatewayFixtures

extension HostileInput {
  /// Comments, gaps and tails that are made of what looks like records.
  static let signatures: [HostileInput] =
    records.flatMap { name, record in
      [
        HostileInput("comment-of-\(name)", [.protected, .ambiguous, .unknown]) {
          encrypted.with { $0.comment = repeated(record, count: 65_535) }.bytes
        },
        HostileInput("gap-of-\(name)", [.protected, .ambiguous, .unknown]) {
          encrypted.with { $0.beforeDirectory = repeated(record, count: 100_000) }.bytes
        },
        HostileInput("trailer-of-\(name)", [.protected, .ambiguous, .unknown]) {
          encrypted.with { $0.trailer = repeated(record, count: 60_000) }.bytes
        },
      ]
    }

  private static var encrypted: ArchiveDraft {
    ArchiveDraft([
      .stored("letter.txt", noise(500)).encrypted("Tsukimi", header: noise(11))
    ])
  }

  private static let records: [(String, [UInt8])] = [
    ("signatures-of-end-records", [0x50, 0x4B, 5, 6]),
    ("empty-end-records", EndOfCentralDirectory(entries: 0, size: 0, offset: 0).bytes),
    ("signatures-of-local-headers", [0x50, 0x4B, 3, 4]),
    // Each would end at a data descriptor, and there is none.
    ("local-headers-without-descriptor", header(.dataDescriptor)),
    ("local-headers-of-nothing", header([])),
    (
      "local-headers-of-long-names",
      Array(header([]).dropLast(5)) + [0xFF, 0xFF, 0xFF, 0xFF, 0x61]
    ),
    ("signatures-of-central-headers", [0x50, 0x4B, 1, 2]),
    ("signatures-of-data-descriptors", [0x50, 0x4B, 7, 8]),
    (
      "zip64-locators",
      Zip64Locator(recordOffset: 0).bytes
        + EndOfCentralDirectory(entries: 0xFFFF, size: 0xFFFF_FFFF, offset: 0xFFFF_FFFF).bytes
    ),
  ]

  /// A local header of an entry called "a".
  private static func header(_ flags: GeneralPurposeFlags) -> [UInt8] {
    DraftEntry.stored("a", []).with { $0.local.flags = flags }.localBytes
  }

  private static func repeated(_ record: [UInt8], count: Int) -> [UInt8] {
    (0..<count).map { record[$0 % record.count] }
  }
}
