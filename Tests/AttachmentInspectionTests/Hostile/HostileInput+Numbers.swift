import AttachmentInspection
import PortableSystem
import ZipCrypto

@testable import GatewayFixtures

extension HostileInput {
  /// Sizes, offsets and lengths that cannot be.
  static let numbers: [HostileInput] = wide + narrow + lengths

  /// In 64 bits: around 2^63, where a signed number turns negative, and at the end.
  private static let wide: [HostileInput] = [
    1 << 32, (1 << 63) - 1, 1 << 63, .max - 100, .max,
  ].flatMap { (value: UInt64) in
    [
      HostileInput("sizes-of-\(value)", [.unknown]) {
        ArchiveDraft([
          letter.with {
            extend(&$0, [value, value])
            $0.central.uncompressedSize = .max
            $0.central.compressedSize = .max
            $0.local.uncompressedSize = .max
            $0.local.compressedSize = .max
          }
        ]).bytes
      },
      HostileInput("offset-of-\(value)", [.unknown]) {
        ArchiveDraft([
          letter.with {
            extend(&$0, [value])
            $0.central.localHeaderOffset = .max
          }
        ]).bytes
      },
      HostileInput("directory-at-\(value)", [.protected, .unknown]) {
        ArchiveDraft([letter]).with {
          $0.hasZip64Records = true
          $0.zip64Change = {
            $0.directoryOffset = value
            $0.directorySize = value
            $0.entries = value
          }
          $0.endChange = {
            $0.directoryOffset = .max
            $0.directorySize = .max
            $0.entries = .max
          }
        }.bytes
      },
      HostileInput("zip64-record-at-\(value)", [.protected, .unknown]) {
        ArchiveDraft([letter]).with {
          $0.hasZip64Records = true
          $0.locatorChange = { $0 = Zip64Locator(recordOffset: value) }
          $0.endChange = { $0.directoryOffset = .max }
        }.bytes
      },
    ]
  }

  /// In 32 bits, negative to who reads them as signed.
  private static let narrow: [HostileInput] = [0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE].flatMap {
    (value: UInt32) in
    [
      HostileInput("compressed-size-of-\(value)", [.unknown]) {
        ArchiveDraft([
          letter.with {
            $0.central.compressedSize = value
            $0.local.compressedSize = value
          }
        ]).bytes
      },
      HostileInput("content-size-of-\(value)", [.unknown]) {
        ArchiveDraft([
          letter.with {
            $0.central.uncompressedSize = value
            $0.local.uncompressedSize = value
          }
        ]).bytes
      },
      HostileInput("local-sizes-of-\(value)", [.protected, .unknown]) {
        ArchiveDraft([
          letter.with {
            $0.local.compressedSize = value
            $0.local.uncompressedSize = value
          }
        ]).bytes
      },
      HostileInput("end-record-of-\(value)", [.protected, .unknown]) {
        ArchiveDraft([letter]).with {
          $0.endChange = {
            $0.directoryOffset = value
            $0.directorySize = value
          }
        }.bytes
      },
    ]
  }

  private static let lengths: [HostileInput] = [
    HostileInput("names-of-65535-bytes", [.protected, .unknown]) {
      ArchiveDraft(
        (0..<10).map { number in
          let name = Array("\(number)".utf8) + [UInt8](repeating: 0x2E, count: 65_533)
          return letter.with {
            $0.local.name = name
            $0.central.name = name
          }
        }
      ).bytes
    },
    HostileInput("extra-fields-of-65535-bytes", [.protected, .unknown]) {
      ArchiveDraft(
        (0..<4).map { number in
          // Blocks without data, one behind the other.
          let fields = ExtraFields(bytes: [UInt8](repeating: 0, count: 65_535))
          return letter.named("\(number)").with {
            $0.local.extra = fields
            $0.central.extra = fields
          }
        }
      ).bytes
    },
    // Where each of the pairs begins depends on how many stand before it.
    HostileInput("comment-of-regional-indicators", [.protected, .unknown]) {
      ArchiveDraft([letter]).with {
        $0.comment = Array("a".utf8) + Array(String(repeating: "🇯🇵", count: 8_000).utf8)
      }.bytes
    },
    HostileInput("comment-of-combining-marks", [.protected, .unknown]) {
      ArchiveDraft([letter]).with {
        $0.comment =
          Array("a".utf8) + Array(String(repeating: "\u{301}\u{316}", count: 16_000).utf8)
      }.bytes
    },
    HostileInput("comment-of-labels", [.protected, .unknown]) {
      ArchiveDraft([letter]).with {
        $0.comment = Array(String(repeating: "pw:", count: 21_000).utf8)
      }.bytes
    },
  ]

  private static var letter: DraftEntry {
    .stored("letter.txt", noise(500)).encrypted("Tsukimi", header: noise(11))
  }

  /// Gives both headers a ZIP64 extra field of these numbers.
  private static func extend(_ entry: inout DraftEntry, _ values: [UInt64]) {
    var data: [UInt8] = []
    for value in values { data.append(littleEndian: value) }
    entry.local.extra.append(Zip64ExtendedInformation.identifier, data: data)
    entry.central.extra.append(Zip64ExtendedInformation.identifier, data: data)
  }
}
