internal import PortableSystem

/// The content of one entry, decrypted and decompressed piece by piece.
///
/// What comes out before the end is not yet known to be right: only when `read` has returned 0
/// have CRC-32 and size been found to fit.
public final class EntryContent {
  /// Which check byte the encryption header bore; `nil` when the payload is read as plain.
  public let check: CheckByteMatch?
  /// Bytes of the payload behind the end of the compressed data; a right archive has none.
  public var unusedPayload: UInt64 { payload.remaining + UInt64(inputEnd - inputStart) }

  private let name: String
  private let expectedSize: UInt64
  private let expectedCRC: UInt32
  private let maximalSize: UInt64
  private let reader: ArchiveReader

  private var payload: Payload
  private var keys: CipherKeys?
  private let inflater: Inflater?
  private var input = [UInt8](repeating: 0, count: 1 << 16)
  private var inputStart = 0
  private var inputEnd = 0
  private var size: UInt64 = 0
  private var crc = CRC32()
  private var isAtEnd = false

  /// Opens a payload.
  ///
  /// - Parameters:
  ///   - range: the payload's bytes in the archive's source, the encryption header included.
  ///   - method: how the content is compressed, inside the encryption.
  ///   - password: what to decrypt with; `nil` reads the payload as plain.
  init(
    of entry: Entry, payload range: Range<UInt64>, method: CompressionMethod, password: Password?,
    in reader: ArchiveReader
  ) throws(ZipError) {
    name = entry.name.text
    expectedSize = entry.size
    expectedCRC = entry.header.crc32
    let length = range.upperBound - range.lowerBound
    let (bound, overflow) = length.multipliedReportingOverflow(by: reader.limits.ratio)
    maximalSize = overflow ? .max : max(bound, 1 << 20)
    self.reader = reader
    payload = Payload(reader.source, range: range)
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
    if let password {
      var keys = CipherKeys(password)
      check = try Self.readHeader(from: &payload, keys: &keys, entry: entry)
      self.keys = keys
    } else {
      check = nil
    }
  }

  /// Decrypts the encryption header and compares its check byte.
  private static func readHeader(
    from payload: inout Payload, keys: inout CipherKeys, entry: Entry
  ) throws(ZipError) -> CheckByteMatch {
    let name = entry.name.text
    let offset = payload.offset
    guard payload.remaining >= UInt64(EncryptionHeader.size) else {
      throw ZipError(
        .inconsistent, entry: name, offset: offset,
        detail: "\(payload.remaining) bytes of data are too few for an encryption header")
    }
    var header = [UInt8](repeating: 0, count: EncryptionHeader.size)
    _ = try payload.read(EncryptionHeader.size, into: &header, about: name)
    var span = header.mutableSpan
    keys.decrypt(&span)
    let match = entry.checkBytes.match(header[EncryptionHeader.size - 1])
    guard match != .none else {
      throw ZipError(
        .wrongPassword, entry: name, offset: offset, detail: "the password is wrong")
    }
    return match
  }

  /// Gives the next bytes of content.
  ///
  /// - Returns: how many bytes stand at the front of `buffer`: as many as it takes, fewer before
  ///   the end; 0 at the end, when CRC-32 and size have been found to fit.
  /// - Throws: `.corruptData` when the content does not decompress or not to its CRC-32 and size,
  ///   `.limitExceeded`, `.truncated`, or the system's error. Reading on after an error is a
  ///   mistake of the caller's.
  public func read(into buffer: inout MutableSpan<UInt8>) throws(ZipError) -> Int {
    precondition(buffer.count > 0, "a buffer without room would look like the end")
    var filled = 0
    while filled < buffer.count, !isAtEnd {
      if inputStart == inputEnd { try refill() }
      filled += try unpack(into: &buffer, in: filled..<buffer.count)
    }
    try account(for: filled)
    crc.update(buffer, in: 0..<filled)
    if filled == 0 { try verify() }
    return filled
  }

  /// Moves bytes from the input to the buffer, through inflate where the method wants it.
  private func unpack(
    into buffer: inout MutableSpan<UInt8>, in range: Range<Int>
  ) throws(ZipError) -> Int {
    guard let inflater else {
      let count = min(range.count, inputEnd - inputStart)
      for index in 0..<count { buffer[range.lowerBound + index] = input[inputStart + index] }
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
    if keys != nil {
      var span = input.mutableSpan
      keys?.decrypt(&span, in: 0..<inputEnd)
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
    reader.contentBytes += UInt64(count)
    guard reader.contentBytes <= reader.limits.contentBytes else {
      throw ZipError(
        .limitExceeded, entry: name, offset: payload.offset,
        detail: "the archive's content is over the limit of \(reader.limits.contentBytes) bytes")
    }
  }

  /// Whether the content has come to its end, with the size that the directory says.
  var hasExpectedSize: Bool { isAtEnd && size == expectedSize }

  private func verify() throws(ZipError) {
    guard size == expectedSize else {
      throw ZipError(
        .corruptData, entry: name, offset: payload.offset,
        detail: "the content has \(size) bytes instead of \(expectedSize)")
    }
    guard crc.value == expectedCRC else {
      throw ZipError(
        .corruptData, entry: name, offset: payload.offset,
        detail: "the content's crc-32 does not fit")
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
    let got: Int
    do { got = try source.read(wanted, at: offset, into: &span) } catch {
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
}
