internal import PortableSystem

/// The content of one entry, decrypted and decompressed piece by piece.
///
/// What comes out before the end is not yet known to be right: only when `read` has returned 0
/// have size, CRC-32 and the cipher's authentication code been found to fit, as far as the entry
/// has them.
public final class EntryContent {
  /// What the content is encrypted with.
  public let encryption: EntryEncryption
  /// What told that the password may be right; `nil` when the payload is read as plain.
  public let check: CheckByteMatch?
  /// Bytes of the payload behind the end of the compressed data; a right archive has none.
  public var unusedPayload: UInt64 { drained + payload.remaining + UInt64(inputEnd - inputStart) }

  private static let bufferSize: UInt64 = 1 << 16

  private let name: String
  private let expectedSize: UInt64
  private let expectedCRC: UInt32
  private let maximalSize: UInt64
  /// Whether the CRC-32 is known: AE-2 leaves it out.
  private let hasChecksum: Bool
  private let reader: ArchiveReader

  private var payload: Payload
  private var trailing: Payload
  private var decryption: (any PayloadDecryption)?
  private let inflater: Inflater?
  private var input: [UInt8]
  private var inputStart = 0
  private var inputEnd = 0
  private var size: UInt64 = 0
  private var crc = CRC32()
  private var isAtEnd = false
  /// Bytes that were decrypted only because the authentication code is over them too.
  private var drained: UInt64 = 0

  /// Opens a payload as it stands.
  ///
  /// - Parameters:
  ///   - range: the payload's bytes in the archive's source.
  ///   - method: how the content is compressed.
  convenience init(
    of entry: Entry, payload range: Range<UInt64>, method: CompressionMethod,
    in reader: ArchiveReader
  ) throws(ZipError) {
    let frame = PayloadFrame(leading: 0, trailing: 0)
    try self.init(
      of: entry, payload: range, frame: frame, method: method, encryption: .none, in: reader
    ) { _ throws(ZipError) in nil }
  }

  /// Opens an encrypted payload.
  ///
  /// - Parameters:
  ///   - range: the payload's bytes in the archive's source, the cipher's own included.
  ///   - cipher: what to decrypt with.
  ///   - frame: what the cipher has put around the data.
  convenience init(
    of entry: Entry, payload range: Range<UInt64>, claim: EncryptionClaim,
    cipher: any PayloadCipher, frame: PayloadFrame, password: Password, in reader: ArchiveReader
  ) throws(ZipError) {
    try self.init(
      of: entry, payload: range, frame: frame, method: claim.method, encryption: claim.encryption,
      in: reader
    ) { leading throws(ZipError) in
      try cipher.decryption(of: claim, leading: leading, password: password)
    }
  }

  private init(
    of entry: Entry, payload range: Range<UInt64>, frame: PayloadFrame, method: CompressionMethod,
    encryption: EntryEncryption, in reader: ArchiveReader,
    _ decryption: (_ leading: [UInt8]) throws(ZipError) -> (any PayloadDecryption)?
  ) throws(ZipError) {
    name = entry.name.text
    expectedSize = entry.size
    expectedCRC = entry.crc32
    let length = range.upperBound - range.lowerBound
    let (bound, overflow) = length.multipliedReportingOverflow(by: reader.limits.ratio)
    maximalSize = overflow ? .max : max(bound, 1 << 20)
    self.reader = reader
    self.encryption = encryption
    guard length >= frame.size else {
      throw ZipError(
        .inconsistent, entry: name, offset: range.lowerBound,
        detail: "\(length) bytes of data are too few for an encryption header")
    }
    let end = range.upperBound - UInt64(frame.trailing)
    payload = Payload(reader.source, range: range.lowerBound..<end)
    trailing = Payload(reader.source, range: end..<range.upperBound)
    // A million short entries would take longer to clear their buffers than to be read.
    input = [UInt8](repeating: 0, count: Int(clamping: min(max(length, 1), Self.bufferSize)))
    switch method {
    case .store: inflater = nil
    case .deflate:
      do { inflater = try Inflater() } catch {
        throw ZipError(.corruptData, entry: name, detail: error.detail)
      }
    default:
      throw ZipError(
        .unsupported, entry: name, offset: entry.headerOffset,
        detail: "compression method \(method.rawValue) (\(method.name)) is not read")
    }
    let leading = try payload.read(frame.leading, about: name)
    do { self.decryption = try decryption(leading) } catch {
      throw ZipError(
        error.kind, entry: name, offset: error.offset ?? range.lowerBound, detail: error.detail)
    }
    check = self.decryption?.check
    hasChecksum = self.decryption?.hasChecksum ?? true
  }

  /// Whether content that was read to its end proves the password.
  ///
  /// Without content nothing speaks but a check byte, which 1 wrong password in 128 passes; an
  /// authentication code speaks even then.
  public var provesPassword: Bool {
    decryption != nil && (expectedSize > 0 || trailing.remaining > 0)
  }

  /// Gives the next bytes of content.
  ///
  /// - Returns: how many bytes stand at the front of `buffer`: as many as it takes, fewer before
  ///   the end; 0 at the end, when all has been found to fit.
  /// - Throws: `.corruptData` when the content does not decompress, or not to its CRC-32 and size,
  ///   or when the authentication code does not fit; `.limitExceeded`, `.truncated`, or the
  ///   system's error. Reading on after an error is a mistake of the caller's.
  public func read(into buffer: inout MutableSpan<UInt8>) throws(ZipError) -> Int {
    precondition(buffer.count > 0, "a buffer without room would look like the end")
    guard !reader.meter.isExhausted else { throw meterExhausted() }
    var filled = 0
    while filled < buffer.count, !isAtEnd {
      if inputStart == inputEnd { try refill() }
      filled += try unpack(into: &buffer, in: filled..<buffer.count)
    }
    try account(for: filled)
    if hasChecksum { crc.update(buffer, in: 0..<filled) }
    if filled == 0 { try verify() }
    return filled
  }

  /// Reads what is left of the content, and keeps nothing of it.
  ///
  /// - Parameter progress: is told how many bytes of content came out.
  /// - Throws: as ``read(into:)``; without an error all has been found to fit.
  public func drain(progress: (UInt64) -> Void = { _ in }) throws(ZipError) {
    let room = Int(clamping: min(max(expectedSize, 1), Self.bufferSize))
    var buffer = [UInt8](repeating: 0, count: room)
    var span = buffer.mutableSpan
    while try read(into: &span) > 0 { progress(size) }
  }

  /// Moves bytes from the input to the buffer, through inflate where the method wants it.
  private func unpack(
    into buffer: inout MutableSpan<UInt8>, in range: Range<Int>
  ) throws(ZipError) -> Int {
    guard let inflater else {
      let count = min(range.count, inputEnd - inputStart)
      buffer.copy(input.span.extracting(inputStart..<inputStart + count), to: range.lowerBound)
      inputStart += count
      isAtEnd = count == 0
      return count
    }
    let progress: DeflateProgress
    do {
      progress = try inflater.inflate(
        input.span.extracting(inputStart..<inputEnd), into: &buffer, in: range)
    } catch {
      throw ZipError(.corruptData, entry: name, offset: payload.offset, detail: error.detail)
    }
    inputStart += progress.consumed
    isAtEnd = progress.isAtEnd
    if !isAtEnd, progress.consumed == 0, progress.produced == 0, payload.remaining == 0 {
      throw ZipError(
        .corruptData, entry: name, offset: payload.offset,
        detail: "the compressed data stops before its end")
    }
    return progress.produced
  }

  /// Reads the next piece of the payload and decrypts it in place.
  private func refill() throws(ZipError) {
    inputStart = 0
    inputEnd = try payload.read(input.count, into: &input, about: name)
    if decryption != nil {
      var span = input.mutableSpan
      decryption?.decrypt(&span, in: 0..<inputEnd)
    }
  }

  /// Counts what came out, against the size that is claimed and against the limits.
  private func account(for count: Int) throws(ZipError) {
    size += UInt64(count)
    guard size <= expectedSize else {
      throw ZipError(
        .corruptData, entry: name, offset: payload.offset,
        detail: "there is more content than the \(expectedSize) bytes that the directory says")
    }
    guard size <= maximalSize else {
      throw ZipError(
        .limitExceeded, entry: name, offset: payload.offset,
        detail: "the content is over \(maximalSize) bytes, more than any deflate can hold")
    }
    guard reader.meter.add(UInt64(count)) else { throw meterExhausted() }
  }

  private func meterExhausted() -> ZipError {
    ZipError(
      .limitExceeded, entry: name, offset: payload.offset,
      detail: "the archive's content is over the limit of \(reader.meter.limit) bytes")
  }

  /// Whether the content has come to its end, with the size that the directory says.
  var hasExpectedSize: Bool { isAtEnd && size == expectedSize }

  private func verify() throws(ZipError) {
    try authenticate()
    guard size == expectedSize else {
      throw ZipError(
        .corruptData, entry: name, offset: payload.offset,
        detail: "the content has \(size) bytes instead of \(expectedSize)")
    }
    guard !hasChecksum || crc.value == expectedCRC else {
      throw ZipError(
        .corruptData, entry: name, offset: payload.offset,
        detail: "the content's crc-32 does not fit")
    }
  }

  /// Compares what the cipher has put behind the data.
  private func authenticate() throws(ZipError) {
    // A copy: whoever reads on after a failure is to fail again.
    var trailing = trailing
    guard trailing.remaining > 0 else { return }
    // The code is over all of the data, also over what stands behind the compressed content.
    while payload.remaining > 0 {
      drained += UInt64(inputEnd - inputStart)
      try refill()
    }
    let offset = trailing.offset
    let code = try trailing.read(Int(trailing.remaining), about: name)
    guard decryption?.isAuthentic(code) == true else {
      throw ZipError(
        .corruptData, entry: name, offset: offset,
        detail: "the data's authentication code does not fit")
    }
  }
}

/// The bytes of a payload, read one piece after the other.
struct Payload {
  private let source: any ByteSource
  /// Where the next byte stands in the source.
  private(set) var offset: UInt64
  private let end: UInt64

  init(_ source: any ByteSource, range: Range<UInt64>) {
    self.source = source
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Bytes that are left.
  var remaining: UInt64 { end - offset }

  /// Reads the next `count` bytes, or as many as are left, into the front of `buffer`.
  mutating func read(
    _ count: Int, into buffer: inout [UInt8], about entry: String
  ) throws(ZipError) -> Int {
    let wanted = Int(clamping: min(UInt64(count), remaining))
    var span = buffer.mutableSpan
    var got: Int
    do {
      got = try source.read(wanted, at: offset, into: &span)
      // A source of somebody else's may give less at once than it has.
      if got > 0, got < wanted {
        let rest = try source.bytes(at: offset + UInt64(got), count: wanted - got)
        buffer.replaceSubrange(got..<got + rest.count, with: rest)
        got += rest.count
      }
    } catch {
      throw ZipError(error, entry: entry, offset: offset)
    }
    guard got == wanted else {
      throw ZipError(
        .truncated, entry: entry, offset: offset + UInt64(got),
        detail: "the archive ends before the entry's data does")
    }
    offset += UInt64(got)
    return got
  }

  /// Reads the next `count` bytes, of a few.
  mutating func read(_ count: Int, about entry: String) throws(ZipError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    return try read(count, into: &bytes, about: entry) == count ? bytes : []
  }
}
