import PortableSystem
import SystemPackage
import TestSupport
import Testing

@testable import ZipCrypto

/// The source fails at its first, second, … read: that very error must come out, with its place.
@Suite struct FailingSourceTests {
  @Test func everyReadInItsTurn() throws {
    var random = SeededGenerator(seed: 11)
    let archive = ArchiveBuilder(
      .stored("first", random.bytes(200_000)).encrypted("secret"),
      try .deflated("second", random.compressible(200_000)).encrypted("secret", check: .time)
        .withDescriptor(),
      .stored("third", [1, 2, 3]).with {
        $0.flags = 1
        $0.isZip64 = true
      }
    ).with {
      $0.saturated = [.entries, .offset]
      $0.prefix = [0x23]
      $0.comment = Array("comment".utf8)
    }
    let sound = WatchedSource(archive.bytes)
    let soundWalk = ArchiveWalk(sound, password: "secret")
    #expect(soundWalk.contents.map(\.errorKind) == [nil, nil, .inconsistent])
    let reads = sound.work.reads
    #expect(reads > 20)

    var phases: Set<String?> = []
    for failing in 0..<reads {
      let source = WatchedSource(archive.bytes, failing: failing)
      let failure = try #require(firstFailure(source), "read \(failing) was swallowed")
      #expect(failure.kind == .system(WatchedSource.failure), "read \(failing)")
      #expect(failure.offset == source.work.lastOffset, "read \(failing)")
      #expect(!failure.detail.isEmpty)
      phases.insert(failure.entry)
    }
    #expect(phases == [nil, "first", "second", "third"])
  }

  /// The first error that is not what a sound source gives; nothing is read after it.
  private func firstFailure(_ source: WatchedSource) -> ZipError? {
    do throws(ZipError) {
      let reader = try ArchiveReader(source)
      var entries = reader.entries()
      while let entry = try entries.next() {
        let location = try reader.localHeader(of: entry)
        _ = try reader.dataDescriptorLength(of: entry, at: location)
        _ = try reader.isPlain(entry)
        do { _ = try reader.content(of: entry, password: Password("secret")).all() } catch {
          if error.kind != .inconsistent { throw error }
        }
      }
    } catch { return error }
    return nil
  }

  /// A file that became shorter after it was opened gives fewer bytes without an error.
  @Test func aSourceThatEndsBeforeItsSize() throws {
    var random = SeededGenerator(seed: 12)
    let archive = ArchiveBuilder(.stored("a", random.bytes(100_000)).encrypted("secret"))
    let bytes = archive.bytes
    let shrinking = ShrinkingSource(bytes: bytes)
    let reader = try ArchiveReader(shrinking)
    // Has not read a local header yet, and nothing ahead of one.
    let fresh = try ArchiveReader(shrinking)
    var entries = reader.entries()
    let entry = try #require(try entries.next())
    shrinking.shrink(to: 50_000)
    let content = Result { () throws(ZipError) in
      try reader.content(of: entry, password: Password("secret")).all()
    }
    #expect(content.errorKind == .truncated)
    shrinking.shrink(to: 0)
    let gone = Result { () throws(ZipError) in try fresh.localHeader(of: entry) }
    #expect(gone.errorKind == .truncated || gone.errorKind == .inconsistent)
    var again = reader.entries()
    let directory = Result { () throws(ZipError) in try again.next() }
    #expect(directory.errorKind == .inconsistent)
  }
}

/// A source that gives less than its size says, from some moment on.
private final class ShrinkingSource: ByteSource, @unchecked Sendable {
  // @unchecked: one test on one thread.
  let size: UInt64
  private var bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
    size = UInt64(bytes.count)
  }

  func shrink(to count: Int) { bytes.removeSubrange(count...) }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    try MemorySource(bytes).read(count, at: offset, into: &buffer)
  }
}
