import CompoundFile
import GatewayFixtures
import PortableSystem
import Synchronization
import SystemPackage
import Testing

/// Compound files of our own writer that the tests read.
enum Sample: CaseIterable, CustomTestStringConvertible {
  case version3
  case version4
  case reversed3
  case reversed4

  var testDescription: String {
    switch self {
    case .version3: "version 3"
    case .version4: "version 4"
    case .reversed3: "version 3, sectors backwards"
    case .reversed4: "version 4, sectors backwards"
    }
  }

  static let classID: [UInt8] = [
    0x0B, 0x0D, 0x02, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46,
  ]

  /// Bytes that are nowhere alike.
  static func content(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }
  }

  /// The streams of the draft, by their paths.
  static let streams: [[String]: [UInt8]] = [
    ["empty"]: [],
    ["one"]: [1],
    ["below"]: content(4095),
    ["cutoff"]: content(4096),
    ["large"]: content(20_001),
    ["folder", "small"]: content(130),
    ["folder", "deep", "日本語"]: content(65),
  ]

  var draft: CompoundFileDraft {
    func stream(_ path: String...) -> CompoundFileDraft.Node {
      .stream(path.last ?? "", Self.streams[path] ?? [])
    }
    var draft = CompoundFileDraft([
      stream("empty"), stream("one"), stream("below"), stream("cutoff"), stream("large"),
      .storage(
        "folder",
        [stream("folder", "small"), .storage("deep", [stream("folder", "deep", "日本語")])]),
    ])
    draft.classID = Self.classID
    draft.version = self == .version4 || self == .reversed4 ? 4 : 3
    draft.isReversed = self == .reversed3 || self == .reversed4
    return draft
  }
}

extension CompoundFile {
  /// Reads a file that is one.
  static func read(
    _ source: any ByteSource, limits: CompoundFileLimits = .init()
  ) throws -> CompoundFile {
    try #require(try CompoundFile(source, limits: limits))
  }

  static func read(
    _ bytes: [UInt8], limits: CompoundFileLimits = .init()
  ) throws -> CompoundFile {
    try read(MemorySource(bytes), limits: limits)
  }

  var codes: [CompoundFileProblem.Code] { problems.map(\.code) }

  /// Every byte of a stream, read in pieces of `size`.
  func content(_ path: [String], inPiecesOf size: Int = 1 << 16) throws -> [UInt8] {
    try #require(stream(at: path)).content(inPiecesOf: size)
  }
}

extension ByteSource {
  func content(inPiecesOf piece: Int = 1 << 16) throws -> [UInt8] {
    var result: [UInt8] = []
    while true {
      let bytes = try bytes(at: UInt64(result.count), count: piece)
      if bytes.isEmpty { return result }
      result += bytes
    }
  }
}

/// Bytes with zeros, or another word, around them without end: a file of any size, and a count of
/// what is read of it.
final class SparseSource: ByteSource {
  private let parts: [(offset: UInt64, bytes: [UInt8])]
  let size: UInt64
  private let readBytes = Mutex<UInt64>(0)
  var bytesRead: UInt64 { readBytes.withLock { $0 } }

  init(size: UInt64, _ parts: [(offset: UInt64, bytes: [UInt8])]) {
    self.size = size
    self.parts = parts
  }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    guard offset < size else { return 0 }
    let count = Int(min(UInt64(count), size - offset))
    readBytes.withLock { $0 += UInt64(count) }
    for index in 0..<count {
      let place = offset + UInt64(index)
      let part = parts.first { place >= $0.offset && place - $0.offset < UInt64($0.bytes.count) }
      buffer[index] = part.map { $0.bytes[Int(place - $0.offset)] } ?? 0
    }
    return count
  }
}
