public import PortableSystem
public import SystemPackage

/// Goes through the files of a tar archive, which never encrypts; folders and links are passed over.
///
/// Source: POSIX.1-2024, pax, "pax Interchange Format"; the manual of GNU tar, "Basic Tar Format".
public struct TarMembers: Sendable {
  /// Why it stopped before the archive's end; `nil` where it did not.
  public private(set) var problem: ContainerFinding?
  private let source: any ByteSource
  private var offset: UInt64 = 0
  private var isAtEnd = false

  /// The longest header of a member that is read: names and times.
  private static let longestExtension: UInt64 = 1 << 20

  /// Begins at the first member.
  public init(_ source: any ByteSource) { self.source = source }

  /// Whether bytes begin with a header of tar.
  static func isBeginning(_ head: [UInt8]) -> Bool {
    TarHeader(Array(head.prefix(TarHeader.size))) != nil
  }

  /// The next file.
  ///
  /// - Returns: `nil` after the last, and where the archive cannot be read on, which
  ///   ``problem`` says.
  /// - Throws: the source's error.
  public mutating func next() throws(Errno) -> WrappedContent? {
    guard !isAtEnd else { return nil }
    do throws(ReadingFailure) { return try file() } catch {
      isAtEnd = true
      switch error {
      case .system(let errno): throw errno
      case .unreadable(let finding): problem = finding
      }
      return nil
    }
  }

  /// Where bytes other than zeros stand behind the archive's end.
  func firstTrailingByte() throws(ReadingFailure) -> UInt64? {
    var place = offset
    while place < source.size {
      let window = try source.front(at: place, 1 << 16)
      if let index = window.firstIndex(where: { $0 != 0 }) { return place + UInt64(index) }
      guard !window.isEmpty else { return nil }
      place += UInt64(window.count)
    }
    return nil
  }

  private mutating func file() throws(ReadingFailure) -> WrappedContent? {
    var name: [UInt8]?
    var size: UInt64?
    while true {
      guard let header = try header() else {
        isAtEnd = true
        return nil
      }
      let content = try content(of: size ?? header.contentSize)
      switch header.type {
      case UInt8(ascii: "x"):
        let records = PaxRecords(try bytes(content))
        name = records["path"] ?? name
        if let text = records["size"] {
          guard let number = UInt64(String(decoding: text, as: UTF8.self)) else {
            throw .malformed("a size that is no number", at: content.lowerBound)
          }
          size = number
        }
        // A sparse file lacks the zeros that belong to it, and begins with a list of places.
        if records.isSparse { throw .unsupported("a sparse file", at: content.lowerBound) }
      case UInt8(ascii: "L"): name = Array(try bytes(content).prefix { $0 != 0 })
      case 0, UInt8(ascii: "0"), UInt8(ascii: "7"):
        // Old archives know folders by the name alone.
        guard (name ?? header.name).last != UInt8(ascii: "/") else { continue }
        return WrappedContent(
          SliceSource(source, range: content), name: EncodedName.text((name ?? header.name)[...]))
      case UInt8(ascii: "S"), UInt8(ascii: "M"):
        throw .unsupported("a sparse file, or a piece of one", at: content.lowerBound)
      default: (name, size) = (nil, nil)
      }
    }
  }

  /// The next header; `nil` at the two blocks of zeros, or at the source's end, where some programs
  /// leave them out.
  private mutating func header() throws(ReadingFailure) -> TarHeader? {
    let block = try source.front(at: offset, TarHeader.size)
    if block.isEmpty || block.allSatisfy({ $0 == 0 }) { return nil }
    guard block.count == TarHeader.size else { throw .truncated(at: source.size) }
    guard let header = TarHeader(block) else {
      throw .malformed("no header of tar stands where one should", at: offset)
    }
    offset += UInt64(TarHeader.size)
    return header
  }

  /// Where the content stands; goes on behind it.
  private mutating func content(of size: UInt64) throws(ReadingFailure) -> Range<UInt64> {
    guard size <= source.size - offset else { throw .truncated(at: source.size) }
    let range = offset..<offset + size
    let block = UInt64(TarHeader.size)
    offset = min(source.size, range.upperBound + (block - size % block) % block)
    return range
  }

  private func bytes(_ range: Range<UInt64>) throws(ReadingFailure) -> [UInt8] {
    guard UInt64(range.count) <= Self.longestExtension else {
      throw .limit("a longer header of a file than is read", at: range.lowerBound)
    }
    return try source.front(at: range.lowerBound, range.count)
  }
}
