/// Decodes a file in BinHex 4.0: between two colons six bits for each character, under them runs
/// of equal bytes, and under those a header and two forks (RFC 1741, appendix A).
struct BinHexDecoder: TextFileDecoder {
  var record: FileRecord
  private var forks = BinHexForks()
  /// Whether the colon has come with which the data begin.
  private var hasBegun: Bool
  /// Whether no sentence announced it, so that only its header tells that it is a file.
  private let isGuess: Bool
  private var bits: UInt16 = 0
  private var bitCount: UInt16 = 0
  private var previous: UInt8?
  private var isRun = false
  private var idleLines = 0

  /// How many lines without data are looked at before the file is given up.
  private static let patience = 8

  /// Begins a file with the sentence that announces it.
  init(at offset: UInt64) {
    record = FileRecord(.binHex, name: [], at: offset)
    hasBegun = false
    isGuess = false
  }

  /// Begins a file with its first line of data, where no sentence stands before it; `nil` when the
  /// line is not a whole one: a colon and 63 characters.
  init?(unannounced line: TextLine) {
    guard line.isWhole, line.bytes.count == 64, line.bytes[0] == .colon,
      line.bytes.dropFirst().allSatisfy({ BinHexAlphabet.value($0) < 64 })
    else { return nil }
    record = FileRecord(.binHex, name: [], at: line.offset)
    hasBegun = false
    isGuess = true
  }

  mutating func take(_ line: TextLine, into content: inout [UInt8]) -> LineUse {
    var bytes = line.bytes[...]
    if !hasBegun {
      let text = bytes.drop(while: \.isBlank)
      guard line.isBeginning, text.first == .colon else { return idle() }
      bytes = text.dropFirst()
      hasBegun = true
    }
    var hasJunk = false
    for byte in bytes {
      if byte == .colon {
        record.hasEndMark = true
        return .last
      }
      let value = BinHexAlphabet.value(byte)
      if value < 64 {
        takeBits(value, at: line.offset, into: &content)
      } else if !byte.isBlank {
        hasJunk = true
      }
    }
    if isGuess, forks.header?.fits == false { return .notTaken }
    guard hasJunk else {
      idleLines = 0
      return .taken
    }
    record.note(.fileJunk, "a line within it has other characters than BinHex", at: line.offset)
    return idle()
  }

  mutating func finish(at offset: UInt64, into content: inout [UInt8]) -> Bool {
    guard hasBegun, !isGuess || forks.header?.fits == true else { return false }
    record.resourceBytes = forks.resourceBytes
    if let header = forks.header {
      record.name = header.name
      record.check(
        .header, header.fits, .fileChecksumWrong, "its header's checksum is wrong",
        at: record.offset)
    }
    if let fits = forks.dataFits {
      record.check(
        .dataFork, fits, .fileChecksumWrong, "its data fork's checksum is wrong", at: offset)
    }
    if let fits = forks.resourceFits {
      record.check(
        .resourceFork, fits, .fileChecksumWrong, "its resource fork's checksum is wrong",
        at: offset)
    }
    if !forks.areWhole {
      record.note(.fileCutOff, "it ends before its forks", at: offset)
    } else if !record.hasEndMark {
      record.note(.fileCutOff, "it ends without its last colon", at: offset)
    }
    return true
  }

  private mutating func takeBits(_ value: UInt8, at offset: UInt64, into content: inout [UInt8]) {
    bits = bits << 6 | UInt16(value)
    bitCount += 6
    guard bitCount >= 8 else { return }
    bitCount -= 8
    let byte = UInt8(truncatingIfNeeded: bits >> bitCount)
    if isRun {
      isRun = false
      if byte == 0 {
        previous = Self.runMark
        forks.take(Self.runMark, 1, into: &content)
      } else if let previous {
        forks.take(previous, Int(byte) - 1, into: &content)
      } else {
        record.note(.fileJunk, "a run of no byte", at: offset)
      }
    } else if byte == Self.runMark {
      isRun = true
    } else {
      previous = byte
      forks.take(byte, 1, into: &content)
    }
  }

  /// The byte behind which the length of a run stands; 0 for that byte itself.
  private static let runMark: UInt8 = 0x90

  private mutating func idle() -> LineUse {
    idleLines += 1
    return idleLines <= Self.patience ? .taken : .notTaken
  }
}
