import CompoundFile
public import PortableSystem
public import SystemPackage

/// Decompresses the RTF body of a message piece by piece (MS-OXRTFCP).
///
/// What it gives is RTF; an HTML body may be wrapped in it (MS-OXRTFEX).
public struct CompressedRTF {
  private static let compressed: [UInt8] = [0x4C, 0x5A, 0x46, 0x75]  // LZFu
  private static let uncompressed: [UInt8] = [0x4D, 0x45, 0x4C, 0x41]  // MELA
  private static let headerSize: UInt64 = 16
  private static let windowSize = 4096

  /// The size in bytes that the header claims for the RTF.
  public let claimedSize: UInt32
  /// Whether the data ended before their end mark, or before the claimed size.
  ///
  /// What was given may then not be all. Says nothing before the end is reached.
  public private(set) var isTruncated = false

  private let source: any ByteSource
  private let isCompressed: Bool
  private let end: UInt64
  private var position = headerSize
  private var page: [UInt8] = []
  private var pageStart: UInt64 = 0
  private var window: [UInt8]
  private var place: Int
  private var given: UInt64 = 0
  private var isAtEnd = false

  /// Begins to decompress.
  ///
  /// - Returns: `nil` where the bytes do not have the header of compressed RTF.
  /// - Throws: the source's error.
  public init?(_ source: any ByteSource) throws(Errno) {
    let header = try source.bytes(at: 0, count: Int(Self.headerSize))
    guard header.count == Int(Self.headerSize) else { return nil }
    func long(_ offset: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(header[offset + $1]) << UInt32(8 * $1) }
    }
    switch Array(header[8..<12]) {
    case Self.compressed: isCompressed = true
    case Self.uncompressed: isCompressed = false
    default: return nil
    }
    self.source = source
    claimedSize = long(4)
    // The size counts what stands behind its own four bytes.
    end = min(UInt64(long(0)) + 4, source.size)
    let text = Array(Self.dictionary.utf8)
    window = text + Array(repeating: 0, count: Self.windowSize - text.count)
    place = text.count
  }

  /// The next bytes of the RTF, a few thousand at most; none at the end.
  ///
  /// - Throws: the source's error.
  public mutating func next() throws(Errno) -> [UInt8] {
    var output: [UInt8] = []
    while !isAtEnd, output.count < Self.windowSize {
      if isCompressed { try expandRun(into: &output) } else { try copy(into: &output) }
    }
    given += UInt64(output.count)
    if isAtEnd, given < UInt64(claimedSize) { isTruncated = true }
    return output
  }

  /// One control byte and the eight items that it speaks of, from its lowest bit on.
  private mutating func expandRun(into output: inout [UInt8]) throws(Errno) {
    guard let control = try byte() else { return stop() }
    for bit in 0..<8 {
      guard let first = try byte() else { return stop() }
      if control >> UInt8(bit) & 1 == 0 {
        append(first, to: &output)
        continue
      }
      guard let second = try byte() else { return stop() }
      let from = Int(first) << 4 | Int(second) >> 4
      // A reference to the place that is written next is the end mark.
      if from == place {
        isAtEnd = true
        return
      }
      for step in 0..<Int(second & 0x0F) + 2 {
        append(window[(from + step) % Self.windowSize], to: &output)
      }
    }
  }

  private mutating func copy(into output: inout [UInt8]) throws(Errno) {
    guard given + UInt64(output.count) < UInt64(claimedSize), let byte = try byte() else {
      isAtEnd = true
      return
    }
    output.append(byte)
  }

  private mutating func append(_ byte: UInt8, to output: inout [UInt8]) {
    window[place] = byte
    place = (place + 1) % Self.windowSize
    output.append(byte)
  }

  private mutating func stop() {
    isAtEnd = true
    isTruncated = true
  }

  private mutating func byte() throws(Errno) -> UInt8? {
    guard position < end else { return nil }
    if position < pageStart || position - pageStart >= UInt64(page.count) {
      page = try source.bytes(at: position, count: Self.windowSize)
      pageStart = position
      if page.isEmpty { return nil }
    }
    let byte = page[Int(position - pageStart)]
    position += 1
    return byte
  }

  /// What the window begins with (MS-OXRTFCP 2.1.2.1).
  private static let dictionary =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    + "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    + "\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
}
