import Foundation
import GatewayFixtures

/// Inspecting archives that want more work than they are worth: time, and memory at its peak.
struct HostileBenchmark {
  private let command: String
  private let folder: URL
  private let records: Int

  /// - Parameters:
  ///   - command: the path of `zipcrypto`.
  ///   - records: entries of the largest directories.
  init(command: String, records: Int, in folder: URL) {
    (self.command, self.records, self.folder) = (command, records, folder)
  }

  func run(rounds: Int) throws -> [Table] {
    let bomb = GatewayFixture.all.first { $0.name == "nest-bomb" }
    let ratioBomb = GatewayFixture.all.first { $0.name == "ratio-bomb-marked" }
    guard let bomb, let ratioBomb else { throw Failure("the generator has no bombs any more") }
    return [
      try table("\(records) entries", RecordArchive(records: records).bytes, rounds),
      try table(
        "\(records) entries over one payload",
        RecordArchive(records: records, sharesPayload: true).bytes, rounds),
      try table(
        "an overlap bomb of \(records / 20) entries over 1 MB",
        RecordArchive(records: records / 20, sharesPayload: true, payload: 1_000_000).bytes,
        rounds),
      try table("a ratio bomb, 16 MB marked as encrypted", ratioBomb.bytes(seed: 1), rounds),
      try table("a nest bomb of 4 GB", bomb.bytes(seed: 1), rounds),
    ]
  }

  private func table(_ title: String, _ bytes: [UInt8], _ rounds: Int) throws -> Table {
    let archive = folder.appending(path: "hostile.zip")
    try Data(bytes).write(to: archive)
    defer { try? FileManager.default.removeItem(at: archive) }
    var times: [Time] = []
    var peak = 0
    for round in 0...rounds {
      let run = try MeasuredCommand.run([command, "inspect", archive.path])
      // Not protected, or it cannot be told; anything else is a failure.
      guard [1, 2].contains(run.status) else { throw Failure("status \(run.status): \(title)") }
      if round > 0 { times.append(run.time) }
      peak = max(peak, run.peakMemory)
    }
    var table = Table(title: "inspect: \(title)", plainBytes: bytes.count)
    table.rows.append(
      Table.Row(program: "zipcrypto", time: times.median, size: bytes.count, peakMemory: peak))
    return table
  }
}

/// An archive of many short stored entries, or of one under many names.
struct RecordArchive {
  let records: Int
  var sharesPayload = false
  /// Bytes of each entry's content.
  var payload = 1

  var bytes: [UInt8] {
    var random = SplitMix64(state: 11)
    let content = payload == 1 ? [0x61] : random.bytes(payload)
    let crc = crc32(content)
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for number in 0..<records {
      let name = Array("entry-\(number).txt".utf8)
      let offset = sharesPayload ? 0 : bytes.count
      if number == 0 || !sharesPayload {
        bytes += [0x50, 0x4B, 3, 4] + fields(name, crc) + name + content
      }
      directory += [0x50, 0x4B, 1, 2, 20, 3] + fields(name, crc)
      directory += [UInt8](repeating: 0, count: 6) + number32(0o100644 << 16)
      directory += number32(offset) + name
    }
    let offset = bytes.count
    bytes += directory
    return bytes + end(directory: offset, size: directory.count)
  }

  /// What both headers have: from the version needed to the length of the extra field.
  private func fields(_ name: [UInt8], _ crc: UInt32) -> [UInt8] {
    [20, 0, 0, 0, 0, 0, 0xC0, 0x4B, 0x81, 0x5C] + number32(Int(crc)) + number32(payload)
      + number32(payload) + number16(name.count) + number16(0)
  }

  /// A ZIP64 end record, its locator and the end record (APPNOTE 4.3.14 to 4.3.16).
  private func end(directory: Int, size: Int) -> [UInt8] {
    [0x50, 0x4B, 6, 6] + number64(44) + number16(45) + number16(45) + number64(0)
      + number64(records) + number64(records) + number64(size) + number64(directory)
      + [0x50, 0x4B, 6, 7] + number32(0) + number64(directory + size) + number32(1)
      + [0x50, 0x4B, 5, 6] + number32(0) + [UInt8](repeating: 0xFF, count: 12) + number16(0)
  }

  private func number16(_ value: Int) -> [UInt8] { Array(number64(value).prefix(2)) }
  private func number32(_ value: Int) -> [UInt8] { Array(number64(value).prefix(4)) }
  private func number64(_ value: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
    }
    return ~crc
  }
}
