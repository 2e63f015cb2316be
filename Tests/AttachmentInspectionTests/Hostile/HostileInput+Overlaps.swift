import AttachmentInspection
import PortableSystem
import ZipCrypto

@testable import GatewayFixtures

extension HostileInput {
  /// Many entries over the same bytes.
  static let overlaps: [HostileInput] = [
    HostileInput("names-over-a-stored-payload", [.notProtected, .unknown]) {
      sharing(.stored("a", noise(60_000)), count: 400)
    },
    HostileInput("names-over-a-deflated-payload", [.notProtected, .unknown]) {
      var material = FixtureMaterial(seed: 0, name: "hostile")
      return sharing(ZeroRun.entry("a", matches: 400, &material), count: 400)
    },
    HostileInput("names-over-an-encrypted-payload", [.protected, .unknown]) {
      sharing(.stored("a", noise(20_000)).encrypted("Tsukimi", header: noise(11)), count: 400)
    },
    HostileInput("names-over-a-marked-payload", [.pseudoProtected]) {
      sharing(.stored("a", noise(20_000)).marked(), count: 400)
    },
    // The directory gives each a byte; the local header gives it all that follows, which is
    // deflate that takes much and gives nothing.
    HostileInput("local-headers-that-claim-the-whole", [.unknown]) {
      let emptyBlock: [UInt8] = [0, 0, 0, 0xFF, 0xFF]
      let payload = (0..<40_000).map { emptyBlock[$0 % 5] }
      let entry = DraftEntry.compressed("a", 8, payload: payload, crc32: 1, size: 40_000)
        .with {
          $0.central.compressedSize = 1
          $0.central.uncompressedSize = 1
        }
      return sharing(entry, count: 1_000)
    },
    HostileInput("names-over-a-local-header-of-128-kilobytes", [.notProtected, .unknown]) {
      let entry = DraftEntry.stored("a", noise(20)).with {
        $0.local.name = [UInt8](repeating: 0x61, count: 65_535)
        $0.local.extra = ExtraFields(bytes: [UInt8](repeating: 0, count: 65_535))
      }
      return sharing(entry, count: 600)
    },
    // Thirty ways to directories of which each is the end of another.
    HostileInput("directories-within-a-directory", [.none, .unknown]) {
      let folders = (0..<1_000).map { DraftEntry.stored("\($0)", []) }
      let draft = ArchiveDraft([DraftEntry.stored("a", [])] + folders)
      let front = draft.front
      let headers = (0...1_000).map { draft.directory(of: [$0]) }
      let directory = headers.flatMap(\.self)
      var bytes = front + directory
      for skipped in (0..<40).reversed() {
        let before = headers.prefix(skipped).reduce(0) { $0 + $1.count }
        bytes +=
          EndOfCentralDirectory(
            entries: 1_001 - skipped, size: directory.count - before,
            offset: front.count + before
          ).bytes
      }
      return bytes
    },
  ]

  /// Bytes that do not compress, the same every time.
  static func noise(_ count: Int) -> [UInt8] {
    var material = FixtureMaterial(seed: 0, name: "noise")
    return material.bytes(count)
  }

  /// So many names for one local entry.
  private static func sharing(_ entry: DraftEntry, count: Int) -> [UInt8] {
    ArchiveDraft(
      [entry]
        + (1..<count).map { number in
          entry.with {
            $0.central.name = Array("\(number)".utf8)
            $0.original = 0
          }
        }
    ).bytes
  }
}
