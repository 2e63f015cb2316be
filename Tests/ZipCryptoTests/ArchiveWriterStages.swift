import PortableSystem
import Synchronization
import SystemPackage
import TestSupport

@testable import ZipCrypto

// What the writer's tests put before it and behind it.

/// A sink that keeps everything and cannot seek.
final class PipeSink: ByteSink {
  private let memory = MemorySink()
  var bytes: [UInt8] { memory.bytes }

  func write(_ bytes: Span<UInt8>) throws(Errno) { try memory.write(bytes) }
}

/// A sink that fails once, at its n-th call, having done half of a write.
final class FailingSink: SeekableByteSink {
  private let memory = MemorySink()
  private let failingCall: Int
  private(set) var calls = 0
  var bytes: [UInt8] { memory.bytes }

  init(failingAt call: Int) { failingCall = call }

  func write(_ bytes: Span<UInt8>) throws(Errno) {
    calls += 1
    guard calls != failingCall else {
      try memory.write(bytes.extracting(..<(bytes.count / 2)))
      throw .noSpace
    }
    try memory.write(bytes)
  }

  func overwrite(_ bytes: Span<UInt8>, at offset: UInt64) throws(Errno) {
    calls += 1
    guard calls != failingCall else { throw .noSpace }
    try memory.overwrite(bytes, at: offset)
  }

  func truncate(to size: UInt64) throws(Errno) { try memory.truncate(to: size) }
}

/// A sink like a pipe whose reader goes away at the n-th write.
final class BrokenPipeSink: ByteSink {
  private var callsLeft: Int
  init(failingAt call: Int) { callsLeft = call }

  func write(_ bytes: Span<UInt8>) throws(Errno) {
    callsLeft -= 1
    if callsLeft <= 0 { throw .brokenPipe }
  }
}

/// A source that misbehaves from its n-th read on.
final class UnsteadySource: ByteSource {
  enum Fault: Sendable {
    case changesFirstByte
    case endsEarly
    case fails(Errno)
  }

  private let content: MemorySource
  private let fault: Fault
  private let firstFaultyRead: Int
  private let reads = Mutex(0)

  init(_ content: [UInt8], _ fault: Fault, fromRead read: Int) {
    self.content = MemorySource(content)
    self.fault = fault
    firstFaultyRead = read
  }

  var readCount: Int { reads.withLock { $0 } }
  var size: UInt64 { content.size }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let read = reads.withLock { reads in
      reads += 1
      return reads
    }
    let got = try content.read(count, at: offset, into: &buffer)
    guard read >= firstFaultyRead else { return got }
    switch fault {
    case .changesFirstByte:
      if offset == 0, got > 0 { buffer[0] ^= 0xFF }
      return got
    case .endsEarly: return got / 2
    case .fails(let error): throw error
    }
  }
}

/// What an archive in memory holds, read to the last CRC-32.
struct ReadArchive {
  struct Content {
    let entry: Entry
    let local: LocalFileHeader
    let bytes: [UInt8]
    let check: CheckByteMatch?
  }

  let contents: [Content]
  let comment: [UInt8]

  init(_ bytes: [UInt8], password: Password?) throws {
    let reader = try ArchiveReader(MemorySource(bytes))
    var entries = reader.entries()
    var contents: [Content] = []
    while let entry = try entries.next() {
      let content = try reader.content(of: entry, password: password)
      var plain: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        var span = buffer.mutableSpan
        let count = try content.read(into: &span)
        if count == 0 { break }
        plain += buffer.prefix(count)
      }
      contents.append(
        Content(
          entry: entry, local: try reader.localHeader(of: entry).header, bytes: plain,
          check: content.check))
    }
    self.contents = contents
    comment = reader.comment
  }

  subscript(_ name: String) -> Content? { contents.first { $0.entry.name.text == name } }
}

extension EntryAttributes {
  /// 2023-11-14 22:13:21 UTC, `rw-r-----`.
  static let sample = EntryAttributes(modificationTime: 1_700_000_001, unixMode: 0o640)
}

extension ArchiveWriter.Options {
  /// The same archive wherever the test runs.
  static let fixed = ArchiveWriter.Options(timeZone: .utc)
}

extension SeededGenerator {
  /// Bytes that do not shrink.
  static func noise(_ count: Int, seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    return generator.bytes(count)
  }
}
