import PortableSystem
import SystemPackage
import TestSupport
import Testing

@testable import ZipCrypto

/// What fails leaves the archive as it was, or says that nothing more can be written.
@Suite struct ArchiveWriterFailureTests {
  private static let longText = Array(String(repeating: "spam and eggs\n", count: 20_000).utf8)
  private static let longNoise = SeededGenerator.noise(270_000, seed: 4)
  private var text: [UInt8] { Self.longText }
  private var noise: [UInt8] { Self.longNoise }
  private let password = Password("x")

  /// Every call of the sink fails once: the error comes out, and the entry can be added again.
  @Test(arguments: [true, false]) func sinkFails(shrinks: Bool) throws {
    let content = MemorySource(shrinks ? text : noise)
    let expected = try archive(in: FailingSink(failingAt: .max)) {
      try $0.addFile("b", content: content, attributes: .sample, password: password)
    }
    let calls = expected.calls
    #expect(calls > 4)
    for call in 2...calls - 1 {
      let sink = FailingSink(failingAt: call)
      var errors: [ZipError] = []
      _ = try archive(in: sink) { writer in
        // The first call was that of the entry before; the last one is that of `finish`.
        do throws(ZipError) {
          try writer.addFile("b", content: content, attributes: .sample, password: password)
        } catch {
          errors.append(error)
          try writer.addFile("b", content: content, attributes: .sample, password: password)
        }
      } atEnd: {
        errors.append($0)
      }
      #expect(errors.map(\.kind) == [.system(.noSpace)], "call \(call) of \(calls)")
      guard errors.first?.entry == "b" else { continue }
      let read = try ReadArchive(sink.bytes, password: password)
      #expect(read.contents.map(\.entry.name.text) == ["a", "b"])
      #expect(read["b"]?.bytes == (shrinks ? text : noise))
      #expect(sink.bytes.count == expected.bytes.count)
    }
  }

  private func archive(
    in sink: FailingSink, _ body: (ArchiveWriter) throws -> Void,
    atEnd: (ZipError) -> Void = { _ in }
  ) throws -> FailingSink {
    let writer = ArchiveWriter(sink, options: .fixed, random: SeededGenerator(seed: 5))
    try writer.addFile("a", content: MemorySource([1]), attributes: .sample, password: password)
    try body(writer)
    do throws(ZipError) { try writer.finish() } catch { atEnd(error) }
    return sink
  }

  @Test(arguments: 1...8) func pipeBreaks(atWrite write: Int) throws {
    let writer = ArchiveWriter(BrokenPipeSink(failingAt: write))
    var errors: [ZipError] = []
    for name in ["a", "b"] {
      do throws(ZipError) {
        try writer.addFile(
          name, content: MemorySource(noise), attributes: .sample, password: password)
      } catch { errors.append(error) }
    }
    #expect(errors.first?.kind == .system(.brokenPipe))
    #expect(errors.last?.kind == (errors.count == 2 ? .invalidArgument : .system(.brokenPipe)))
    let error = try #require(throws: ZipError.self) { try writer.finish() }
    #expect(error.detail == "the archive broke off at an earlier error")
  }

  struct Unsteady: CustomTestStringConvertible {
    let shrinks: Bool
    let fault: UnsteadySource.Fault
    let kind: ZipError.Kind
    var testDescription: String { "\(fault), \(shrinks ? "deflated" : "stored")" }

    static let all: [Unsteady] = [true, false].flatMap { shrinks in
      [
        Unsteady(shrinks: shrinks, fault: .changesFirstByte, kind: .sourceChanged),
        Unsteady(shrinks: shrinks, fault: .endsEarly, kind: .sourceChanged),
        Unsteady(shrinks: shrinks, fault: .fails(.ioError), kind: .system(.ioError)),
      ]
    }
  }

  /// Whenever the source goes bad, there is the error or a right archive, and never a wrong one.
  @Test(arguments: Unsteady.all) func sourceFails(_ unsteady: Unsteady) throws {
    let bytes = unsteady.shrinks ? text : noise
    var kinds: [ZipError.Kind?] = []
    var read = 0
    repeat {
      read += 1
      let source = UnsteadySource(bytes, unsteady.fault, fromRead: read)
      let sink = MemorySink()
      let writer = ArchiveWriter(sink, options: .fixed)
      var kind: ZipError.Kind?
      do throws(ZipError) {
        try writer.addFile("a", content: source, attributes: .sample, password: password)
      } catch {
        kind = error.kind
        #expect(error.entry == "a")
        #expect(sink.bytes.isEmpty)
      }
      kinds.append(kind)
      try writer.addFile("b", content: MemorySource([1]), attributes: .sample, password: password)
      try writer.finish()
      // Reading it through finds any content that its checksum does not fit.
      let archive = try ReadArchive(sink.bytes, password: password)
      #expect(archive.contents.count == (kind == nil ? 2 : 1))
      if source.readCount < read { break }
    } while read < 100
    #expect(read < 100)
    #expect(kinds.contains(unsteady.kind))
    #expect(kinds.allSatisfy { $0 == nil || $0 == unsteady.kind })
    #expect(kinds.last == .some(nil))
  }

  /// What fails before anything is written does no harm to a pipe either.
  @Test func unreadableSourceLeavesPipeUsable() throws {
    let sink = PipeSink()
    let writer = ArchiveWriter(sink)
    let source = UnsteadySource(noise, .fails(.permissionDenied), fromRead: 1)
    #expect(throws: ZipError(.permissionDenied, entry: "a")) {
      try writer.addFile("a", content: source, attributes: .sample, password: password)
    }
    try writer.addFile("a", content: MemorySource([1]), attributes: .sample, password: password)
    try writer.finish()
    #expect(try ReadArchive(sink.bytes, password: password)["a"]?.bytes == [1])
  }

  @Test func nothingAfterTheEnd() throws {
    let writer = ArchiveWriter(MemorySink())
    try writer.finish()
    for attempt in 1...2 {
      let error = try #require(throws: ZipError.self) {
        if attempt == 1 {
          try writer.addFolder("a", attributes: .sample)
        } else {
          try writer.finish()
        }
      }
      #expect(error == ZipError(.invalidArgument, detail: "the archive is finished already"))
    }
  }

  @Test func longestComment() throws {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink)
    let error = try #require(throws: ZipError.self) {
      try writer.finish(comment: [UInt8](repeating: 65, count: 65_536))
    }
    #expect(error.kind == .invalidArgument)
    try writer.finish(comment: [UInt8](repeating: 65, count: 65_535))
    #expect(try ReadArchive(sink.bytes, password: nil).comment.count == 65_535)
  }
}
