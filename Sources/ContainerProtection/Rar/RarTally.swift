internal import PortableSystem
internal import ZipCrypto

/// What was found of a RAR archive so far, in either version.
struct RarTally {
  /// A file, or a stream that belongs to one, as its header describes it.
  struct File {
    var name: String
    var isDirectory = false
    var isEncrypted = false
    var cipher: String?
    /// Whether content can only come in blocks of 16 bytes.
    var hasBlocks = false
    var isStored = false
    /// The checksum of the plain content, where the header has it.
    var checksum: UInt32?
    var unpackedSize: UInt64?
    /// Where its packed bytes stand.
    var data: Range<UInt64>
    /// Whether its content begins or goes on in another volume.
    var isSplit = false
  }

  let source: MeteredSource
  var reading = ContainerReading(.rar)
  /// Whether all headers were seen.
  var isComplete = true
  /// Whether all headers but the first are encrypted.
  private var isSealed = false
  private var seen: Set<ContainerReading.Protection> = []

  init(source: MeteredSource) { self.source = source }

  /// The headers are encrypted, and the content with them.
  mutating func seal(cipher: String, at offset: UInt64) throws(ReadingFailure) {
    guard try EvenSpread.isPossible(in: offset..<source.size, of: source) else {
      throw .unreadable(
        ContainerFinding(
          .looksReadable, "marked as encrypted, and its bytes are not evenly spread",
          offset: offset))
    }
    isSealed = true
    reading.hidesNames = true
    reading.add(cipher: cipher)
    reading.note(.namesEncrypted, "all headers with the names are encrypted", at: offset)
    reading.note(.passphrase, "it asks for a password", at: offset)
  }

  /// Takes a file into account.
  mutating func add(_ file: File, at offset: UInt64) throws(ReadingFailure) {
    if file.isDirectory { return }
    let isEmpty = file.data.isEmpty && file.unpackedSize == 0 && !file.isSplit
    if isEmpty, !file.isEncrypted {
      list(file, .noContent)
      return
    }
    let protection = file.isEncrypted ? try protection(of: file, at: offset) : .plain
    if file.isEncrypted, let cipher = file.cipher { reading.add(cipher: cipher) }
    seen.insert(protection)
    list(file, protection)
    if file.isSplit {
      isComplete = false
      reading.note(.volume, "a file goes on in another volume", at: offset)
    }
  }

  private mutating func list(_ file: File, _ protection: ContainerReading.Protection) {
    reading.add(
      ContainerEntry(
        name: file.name, protection: protection, cipher: file.isEncrypted ? file.cipher : nil),
      limits: source.limits)
  }

  /// Whether the bytes of a file that is marked as encrypted can be encrypted.
  private mutating func protection(
    of file: File, at offset: UInt64
  ) throws(ReadingFailure) -> ContainerReading.Protection {
    let length = file.data.upperBound - file.data.lowerBound
    if file.isStored, !file.isSplit, let checksum = file.checksum,
      let size = file.unpackedSize, size <= length, length - size < 16, size > 0,
      try CRC32.checksum(of: source, in: file.data.lowerBound..<file.data.lowerBound + size)
        == checksum
    {
      reading.note(
        .markedButPlain, "marked as encrypted, and the bytes are the plain content", at: offset)
      return .opensWithoutPassword
    }
    if file.hasBlocks, !file.isSplit, !length.isMultiple(of: 16) {
      reading.note(
        .malformed, "encrypted content has a length that aes cannot have", at: offset)
      return .undetermined
    }
    guard try EvenSpread.isPossible(in: file.data, of: source) else {
      reading.note(
        .looksReadable, "marked as encrypted, and its bytes are not evenly spread", at: offset)
      return .undetermined
    }
    return .encrypted
  }

  /// The answer from all that was seen.
  func conclude() -> ContainerReading {
    var reading = reading
    reading.protection = .undetermined
    guard isComplete else { return reading }
    if isSealed {
      reading.protection = .encrypted
      return reading
    }
    switch seen {
    case []:
      reading.protection = .noContent
      reading.note(.noContent, "it holds no files, or empty ones alone")
    case [.plain]:
      reading.protection = .plain
      reading.note(.plain, "no file is encrypted")
    case [.encrypted]:
      reading.protection = .encrypted
      reading.note(.contentEncrypted, "the content of every file is encrypted; names are not")
      reading.note(.passphrase, "encrypted files ask for a password")
    case let mixture where mixture.contains(.opensWithoutPassword):
      reading.protection = .opensWithoutPassword
    case let mixture where mixture.contains(.undetermined): break
    default:
      reading.protection = .partly
      reading.note(.mixed, "some files are encrypted and some are not")
      reading.note(.passphrase, "encrypted files ask for a password")
    }
    return reading
  }
}
