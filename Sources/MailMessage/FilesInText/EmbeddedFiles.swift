public import PortableSystem
public import SystemPackage

/// The files that stand within a text: uuencoded, in yEnc, in BinHex.
///
/// The text is gone through once, in constant memory. What is damaged is decoded as far as it goes,
/// and says so.
public struct EmbeddedFiles: Sendable {
  /// The files in the order in which they begin; parts of one file in yEnc are put together.
  public let files: [EmbeddedFile]
  /// What is wrong with the text as a whole: its transfer encoding, or a limit that kept the rest
  /// from being looked at.
  public let defects: [Defect]

  /// The first limit because of which there may be other files, or more of them.
  public var limitReached: Defect? { defects.first(where: \.isLimit) }

  /// Looks for files in the text of a part.
  ///
  /// - Parameters:
  ///   - part: the part.
  ///   - encoding: how to read its bytes; as they look, when not given.
  ///   - limits: the bounds to keep.
  /// - Throws: the source's error, or that of the temporary file.
  public init(
    _ part: Part, as encoding: TransferEncoding? = nil, limits: EmbeddedFileLimits = .init()
  ) throws(Errno) {
    let apparent = try part.apparentTransferEncoding()
    // An encoding that is itself a file in a text leaves the text as it stands.
    let encoding = encoding ?? (apparent.isEmbeddedFile ? .binary : apparent)
    let decoder = PartDecoder(part, as: encoding)
    var scanner = FileScanner(TextReader(decoder, of: part), limits: limits)
    try scanner.run()
    let joining = try FileJoining(
      scanner.sections, try scanner.spool.finish(), part: part.path,
      place: TextPlace(start: part.body.lowerBound, isEncoded: encoding.isEncoded))
    files = joining.files
    defects = decoder.defects + scanner.findings.map(joining.defect)
  }

  /// Looks for files in a text that is a source of its own: a file that was saved as it came.
  ///
  /// - Parameters:
  ///   - source: the text.
  ///   - limits: the bounds to keep.
  /// - Throws: the source's error, or that of the temporary file.
  public init(
    text source: any ByteSource, limits: EmbeddedFileLimits = .init()
  ) throws(Errno) {
    var scanner = FileScanner(TextReader(source), limits: limits)
    try scanner.run()
    let joining = try FileJoining(
      scanner.sections, try scanner.spool.finish(), part: "",
      place: TextPlace(start: 0, isEncoded: false))
    files = joining.files
    defects = scanner.findings.map(joining.defect)
  }
}

/// Where a text stands in the bytes that were given.
struct TextPlace {
  /// Where it begins there.
  let start: UInt64
  /// Whether places in it have no counterpart there.
  let isEncoded: Bool

  /// Where a place of the text is in the bytes that were given.
  func offset(_ textOffset: UInt64) -> UInt64 { isEncoded ? start : start + textOffset }
}
