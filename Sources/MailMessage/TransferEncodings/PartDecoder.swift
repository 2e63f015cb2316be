import PortableSystem
public import SystemPackage

/// Reads the content of a part, decoded, one piece after the other.
public final class PartDecoder {
  /// What is wrong with the encoding so far, each kind once, at its first place.
  ///
  /// Only complete when `read` has given 0.
  public private(set) var defects: [Defect] = []

  private let part: Part
  private let encoding: TransferEncoding
  /// The file that the part is the text of, once it is decoded.
  private var file: (any ByteSource)?
  private var next: UInt64
  private var input: [UInt8]
  private var inputOffset: UInt64
  private var inputRange = 0..<0
  private var atEnd = false
  private var base64 = Base64Decoder()
  private var quotedPrintable = QuotedPrintableDecoder()

  /// A decoder at the beginning of a part.
  ///
  /// - Parameter encoding: how to read the bytes; as the part says, when not given.
  public init(_ part: Part, as encoding: TransferEncoding? = nil) {
    self.part = part
    self.encoding = encoding ?? part.transferEncoding
    next = part.body.lowerBound
    inputOffset = next
    let length = part.body.upperBound - part.body.lowerBound
    let isEncoded = self.encoding.isEncoded && !self.encoding.isEmbeddedFile
    input = [UInt8](repeating: 0, count: isEncoded ? Int(min(length, 1 << 16)) : 0)
    if case .other(let word) = self.encoding {
      note(.transferEncodingUnknown, "content-transfer-encoding \(word) is not known", at: next)
    }
  }

  /// Reads up to `count` decoded bytes into the front of `buffer`.
  ///
  /// - Parameter count: at most the number of elements of `buffer`, and more than 0.
  /// - Returns: the number of bytes read; 0 only at the end.
  /// - Throws: the source's error.
  public func read(_ count: Int, into buffer: inout MutableSpan<UInt8>) throws(Errno) -> Int {
    precondition(count <= buffer.count)
    if encoding.isEmbeddedFile { return try readFile(count, into: &buffer) }
    guard encoding.isEncoded else { return try readPlain(count, into: &buffer) }
    var filled = 0
    while filled < count {
      if inputRange.isEmpty, !atEnd { try refill() }
      let before = filled
      if encoding == .base64 {
        base64.decode(input, &inputRange, atEnd: atEnd, into: &buffer, &filled, count)
        report(base64.takeFindings())
      } else {
        quotedPrintable.decode(input, &inputRange, atEnd: atEnd, into: &buffer, &filled, count)
        report(quotedPrintable.takeFindings())
      }
      if atEnd, inputRange.isEmpty, filled == before { break }
    }
    return filled
  }

  private func readPlain(
    _ count: Int, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let count = Int(clamping: min(UInt64(count), part.body.upperBound - next))
    guard count > 0 else { return 0 }
    let got = try part.source.read(count, at: next, into: &buffer)
    next += UInt64(got)
    if got == 0 { noteEarlyEnd() }
    return got
  }

  /// Reads from the file that the part is the text of, all of which is decoded at first.
  private func readFile(
    _ count: Int, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    if file == nil {
      let found = try EmbeddedFiles(part, as: .binary)
      let content = ContentFile(found, of: part, as: encoding)
      for defect in content.defects { note(defect.code, defect.text, at: defect.offset) }
      file = content.source
      next = 0
    }
    let got = try file?.read(count, at: next, into: &buffer) ?? 0
    next += UInt64(got)
    return got
  }

  /// Fills the input, which is used up, from the source.
  private func refill() throws(Errno) {
    inputOffset = next
    let count = Int(clamping: min(UInt64(input.count), part.body.upperBound - next))
    var got = 0
    if count > 0 {
      // A span of a class's own array would outlive the access to it.
      var bytes: [UInt8] = []
      swap(&bytes, &input)
      defer { swap(&bytes, &input) }
      var span = bytes.mutableSpan
      got = try part.source.read(count, at: next, into: &span)
      if got == 0 { noteEarlyEnd() }
    }
    inputRange = 0..<got
    next += UInt64(got)
    if got == 0 { atEnd = true }
  }

  private func noteEarlyEnd() {
    note(.sourceEnded, "the source ends before the part", at: next)
  }

  private func report(_ findings: [DecoderFinding]) {
    for finding in findings {
      note(finding.code, finding.text, at: inputOffset + UInt64(finding.index))
    }
  }

  private func note(_ code: Defect.Code, _ text: String, at offset: UInt64) {
    guard !defects.contains(where: { $0.code == code }) else { return }
    defects.append(Defect(code, text, offset: offset, part: part.path))
  }
}

/// What a decoder found wrong.
struct DecoderFinding {
  let code: Defect.Code
  let text: String
  /// The index in the input, 0 for the beginning of what was just read.
  let index: Int
}

extension PartDecoder {
  /// Writes all that is still to come to `sink`.
  ///
  /// - Parameter limit: the most bytes to write.
  /// - Returns: whether all was written; `false` when there was more than `limit`.
  func copy(to sink: any ByteSink, limit: UInt64) throws(Errno) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var left = limit
    while true {
      var span = buffer.mutableSpan
      let count = try read(1 << 16, into: &span)
      if count == 0 { return true }
      guard UInt64(count) <= left else { return false }
      try sink.write(buffer.span.extracting(..<count))
      left -= UInt64(count)
    }
  }
}
