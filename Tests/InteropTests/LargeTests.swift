import Foundation
import SystemPackage
import TestSupport
import Testing

/// Sizes at which formats change: 65,536 entries, 4 GiB.
///
/// One after the other, for the disk's sake.
@Suite(
  .tags(.large), .largeTestsWanted, .serialized,
  .needs("zip", "unzip", "7zz", "bsdtar", "python3", "ziptool"))
struct LargeTests {
  static let password = "large secret"
  /// A guard against a hang, in seconds.
  static let patience = 1200.0
  /// More than 4 GiB, and no round number of anything.
  static let beyond32Bits = 4_400_000_123

  let command: CommandUnderTest

  init() throws { command = try CommandUnderTest() }

  @Test func peersRead100MiB() async throws {
    try await TemporaryFolder.use { work in
      try makeMixture(at: work["mixture.bin"])
      for target in ["file.zip", "pipe.zip"] {
        try await encrypt("mixture.bin", in: work, to: target, through: target == "pipe.zip")
        // Python deciphers a megabyte a second, and learns nothing from the pipe.
        for peer in Peer.allCases where target == "file.zip" || peer != .python {
          try await peer.test(work[target], password: Self.password, timeout: Self.patience)
        }
        for peer in [Peer.unzip, .sevenZip, .bsdtar] {
          let folder = try work.makeFolder("out-\(peer)")
          try await peer.extract(work[target], password: Self.password, to: folder)
          try await same(work["mixture.bin"], folder.appending("mixture.bin"))
          try FileManager.default.removeItem(atPath: folder.string)
        }
      }
    }
  }

  @Test(arguments: Writer.allCases)
  func weRead100MiB(writer: Writer) async throws {
    try await TemporaryFolder.use { work in
      try makeMixture(at: work["mixture.bin"])
      try await writer.write("mixture.bin", in: work, to: "theirs.zip")
      try await verify(work["theirs.zip"])
      try await command.run(
        ["decrypt", work["theirs.zip"].string, "-d", work["out"].string],
        password: Array(Self.password.utf8), timeout: Self.patience
      ).checked()
      try await same(work["mixture.bin"], work["out/mixture.bin"])
    }
  }

  @Test func moreThan65535Entries() async throws {
    try await TemporaryFolder.use { work in
      for number in 0..<65_600 {
        if number.isMultiple(of: 1000) { try work.makeFolder("many/\(number / 1000)") }
        try Data("\(number)".utf8).write(
          to: URL(filePath: work["many/\(number / 1000)/\(number)"].string))
      }
      try await encrypt("many", in: work, to: "ours.zip", through: false)
      for peer in Peer.allCases {
        try await peer.test(work["ours.zip"], password: Self.password, timeout: Self.patience)
      }
      for writer in [Writer.zip, .sevenZip, .bsdtar] {
        try await writer.write("many", in: work, to: "\(writer).zip")
        try await verify(work["\(writer).zip"])
      }
    }
  }

  @Test func moreThan4GiBDeflated() async throws {
    try await TemporaryFolder.use { work in
      try makeZeros(at: work["zeros.bin"])
      for target in Self.takesItsTime ? ["file.zip", "pipe.zip"] : ["file.zip"] {
        let isPiped = target == "pipe.zip"
        try await encrypt("zeros.bin", in: work, to: target, through: isPiped)
        // What differs through a pipe is the data descriptor, which two of them read.
        for peer in isPiped ? [.unzip, .bsdtar] : Peer.allCases {
          try await peer.test(work[target], password: Self.password, timeout: Self.patience)
        }
        try await verify(work[target])
      }
    }
  }

  /// Whether there is time for what is slow and seldom breaks: with `ZIPCRYPTO_LARGE_TESTS=all`.
  private static let takesItsTime =
    ProcessInfo.processInfo.environment["ZIPCRYPTO_LARGE_TESTS"] == "all"

  /// 7-Zip is the slowest.
  private static let writersBeyond4GiB: [Writer] =
    takesItsTime ? [.zip, .bsdtar, .sevenZip] : [.zip, .bsdtar]

  @Test(arguments: writersBeyond4GiB)
  func weReadMoreThan4GiB(writer: Writer) async throws {
    try await TemporaryFolder.use { work in
      try makeZeros(at: work["zeros.bin"])
      try await writer.write("zeros.bin", in: work, to: "theirs.zip")
      try await verify(work["theirs.zip"])
    }
  }

  @Test func moreThan4GiBStored() async throws {
    try await TemporaryFolder.use { work in
      try makeZeros(at: work["zeros.bin"])
      try await encrypt("zeros.bin", in: work, to: "ours.zip", through: false, level: "0")
      for peer in Self.takesItsTime ? [Peer.sevenZip, .bsdtar] : [.sevenZip] {
        try await peer.test(work["ours.zip"], password: Self.password, timeout: Self.patience)
      }
      try await verify(work["ours.zip"])
    }
  }

  // MARK: Steps

  private func encrypt(
    _ name: String, in work: TemporaryFolder, to target: String, through pipe: Bool,
    level: String = "1"
  ) async throws {
    let secret = try work.write(Self.password + "\n", to: "password")
    var line = [
      command.tool.path.string, "encrypt", "--level", level, "--password-file", secret.string,
      "-o", pipe ? "-" : target, name,
    ].map { "'\($0)'" }.joined(separator: " ")
    if pipe { line = "set -o pipefail; \(line) | cat >'\(target)'" }
    try await Tool("bash").run(["-c", line], in: work.path, timeout: Self.patience).checked()
  }

  private func verify(_ archive: FilePath) async throws {
    try await command.run(
      ["verify", archive.string], password: Array(Self.password.utf8), timeout: Self.patience
    ).checked()
  }

  private func same(_ first: FilePath, _ second: FilePath) async throws {
    try await Tool("cmp").run([first.string, second.string], timeout: Self.patience).checked()
  }

  // MARK: Contents

  /// 100 MiB, of which the first half does not shrink.
  private func makeMixture(at path: FilePath) throws {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    var noise = Data()
    while noise.count < 1 << 20 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      noise.append(UInt8(truncatingIfNeeded: state))
    }
    // A repetition so far back is out of deflate's sight.
    var data = Data(capacity: 50 << 20)
    for _ in 0..<50 { data.append(noise) }
    try data.write(to: URL(filePath: path.string))
    try grow(path, to: 100 << 20)
  }

  private func makeZeros(at path: FilePath) throws {
    try Data().write(to: URL(filePath: path.string))
    try grow(path, to: Self.beyond32Bits)
  }

  /// Lengthens a file by a hole, which takes no room on the disk.
  private func grow(_ path: FilePath, to size: Int) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: path.string))
    try file.truncate(atOffset: UInt64(size))
    try file.close()
  }
}
