internal import CompoundFile
internal import PortableSystem
internal import SystemPackage

/// Tells of an Office document in a compound file whether it is encrypted.
///
/// Source: MS-OFFCRYPTO for all of them; MS-DOC, MS-XLS and MS-PPT for where it stands.
struct OfficeReader {
  let meter: MeteredSource

  func read() throws(ReadingFailure) -> ContainerReading {
    var reading = ContainerReading(.compoundFile)
    let opened: CompoundFile?
    do throws(Errno) { opened = try CompoundFile(meter) } catch { throw .system(error) }
    guard let file = opened else { throw .malformed("the header is not that of a compound file") }
    if let limit = file.limitReached { throw .limit(limit.text, at: limit.offset) }
    let streams = OfficeStreams(file)
    // Each of them that is there has a say: a file may hold a document in two formats.
    var answers: [ContainerReading] = []
    for read in [package, managed, word, workbooks, presentation] {
      answers += try read(streams)
    }
    guard let first = answers.first else {
      reading.note(
        .contentUnknown, "a compound file without an office document that is known")
      return reading
    }
    reading = first
    for other in answers.dropFirst() {
      for finding in other.findings { reading.note(finding) }
      for cipher in other.ciphers { reading.add(cipher: cipher) }
      guard other.protection != reading.protection else { continue }
      reading.protection = .undetermined
      reading.note(.contradiction, "it holds two documents that are not protected alike")
    }
    if let loss = file.firstLoss {
      // What is missing might be what says that it is encrypted.
      reading.protection = .undetermined
      reading.note(.truncated, loss.text, at: loss.offset)
    }
    return reading
  }

  /// A document in the newer formats, encrypted as a whole (MS-OFFCRYPTO 2.3.4).
  private func package(_ streams: OfficeStreams) throws(ReadingFailure) -> [ContainerReading] {
    guard let content = streams["EncryptedPackage"] else { return [] }
    guard let description = streams["EncryptionInfo"] else {
      // Under rights management there is none.
      return streams.isRightsManaged ? [] : [Self.unexplained]
    }
    var reading = ContainerReading(.compoundFile)
    reading.hidesNames = true
    try encryption(description).conclude(&reading)
    // The first eight bytes are the length of what is encrypted.
    guard content.size > 8, try EvenSpread.isPossible(in: 8..<content.size, of: content) else {
      reading.protection = .undetermined
      reading.note(
        .looksReadable, "the encrypted document is empty or its bytes are not evenly spread")
      return [reading]
    }
    return [reading]
  }

  private static var unexplained: ContainerReading {
    var reading = ContainerReading(.compoundFile)
    reading.note(.malformed, "an encrypted document without a word on how")
    return reading
  }

  private func encryption(
    _ description: any ByteSource
  ) throws(ReadingFailure) -> OfficeEncryption {
    let head = try description.front(CryptoAPIEncryption.longest)
    guard let major = head.littleEndian(2, at: 0), let minor = head.littleEndian(2, at: 2) else {
      throw .malformed("the description of the encryption is cut off")
    }
    switch (major, minor) {
    case (4, 4):
      let xml = SliceSource(description, range: 8..<max(8, description.size))
      return try AgileEncryption(xml, meter: meter).encryption()
    case (2...4, 2):
      guard let standard = CryptoAPIEncryption(Array(head.dropFirst(4))) else {
        throw .malformed("the description of the encryption is not as it should be")
      }
      return try standard.encryption(meter)
    case (3...4, 3):
      return OfficeEncryption(trial: .untried("encryption by an extension"))
    default: return OfficeEncryption(trial: .untried("version \(major).\(minor)"))
    }
  }

  /// A document under rights management (MS-OFFCRYPTO 2.2).
  private func managed(_ streams: OfficeStreams) throws(ReadingFailure) -> [ContainerReading] {
    guard streams.isRightsManaged, streams["EncryptionInfo"] == nil else { return [] }
    guard
      let content = streams["EncryptedPackage"] ?? streams["\u{9}DRMContent"]
        ?? streams["\u{9}DRMViewerContent"]
    else { return [Self.unexplained] }
    var reading = ContainerReading(.compoundFile)
    reading.note(.rightsManagement, "under rights management: a server decides who opens it")
    guard content.size > 8, try EvenSpread.isPossible(in: 8..<content.size, of: content) else {
      reading.note(
        .looksReadable, "the encrypted document is empty or its bytes are not evenly spread")
      return [reading]
    }
    reading.protection = .encrypted
    return [reading]
  }

  private func word(_ streams: OfficeStreams) throws(ReadingFailure) -> [ContainerReading] {
    guard let document = streams["WordDocument"], !streams.isRightsManaged else { return [] }
    return [try WordDocument(document, streams, meter).read()]
  }

  private func workbooks(_ streams: OfficeStreams) throws(ReadingFailure) -> [ContainerReading] {
    guard !streams.isRightsManaged else { return [] }
    var readings: [ContainerReading] = []
    for name in ["Workbook", "Book"] {
      if let workbook = streams[name] { readings.append(try Workbook(workbook, meter).read()) }
    }
    return readings
  }

  private func presentation(_ streams: OfficeStreams) throws(ReadingFailure) -> [ContainerReading] {
    guard let document = streams["PowerPoint Document"], !streams.isRightsManaged else { return [] }
    return [try Presentation(document, streams["Current User"], meter).read()]
  }
}

/// The streams of a compound file by their names.
struct OfficeStreams {
  private let file: CompoundFile

  init(_ file: CompoundFile) { self.file = file }

  /// A stream that stands in the root.
  subscript(_ name: String) -> (any ByteSource)? { file.stream(at: [name]) }

  /// Whether content is transformed by rights management.
  var isRightsManaged: Bool {
    file.entry(at: ["\u{6}DataSpaces", "TransformInfo", "DRMEncryptedTransform"]) != nil
      || file.entry(at: ["\u{9}DRMContent"]) != nil
      || file.entry(at: ["\u{6}DataSpaces", "TransformInfo", "\u{9}DRMTransform"]) != nil
  }
}
