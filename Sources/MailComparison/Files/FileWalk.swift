internal import AttachmentInspection
internal import MailMessage
internal import OutlookMessage
internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// Goes through the attachments of a mail and the archives in them, in bounded memory.
struct FileWalk {
  /// What was found so far.
  private(set) var files = HeldFiles()

  /// What is listed beyond is of no mail, and would only cost memory.
  private static let mostFiles = 10_000
  /// Containers in one another: an archive in a winmail.dat in a mail is two.
  private static let deepest = 4
  /// Content of plain archives that is read, all together, in bytes.
  private static let mostContent: UInt64 = 1 << 30
  /// Longer content of a plain archive is not looked into for archives, in bytes.
  private static let mostMemory: UInt64 = 1 << 20

  private let meter = ContentMeter(limit: mostContent)

  init(_ mail: HeldMail) throws(Errno) {
    switch mail.content {
    case .mime(let message, _, _):
      let isInside = message.partsInAttachedMails
      for (index, part) in message.parts.enumerated()
      where !part.isMultipart && !part.isMessage && PartRole(part) == .attachment {
        let header = CopyHeader(part.headers, hasOffsets: mail.hasOffsets)
        let field = header.first("content-disposition") ?? header.first("content-type")
        let attachment = HeldAttachment(
          name: part.givenName, part: part.path, line: field.map(header.line),
          isInAttachedMail: isInside[index])
        try add(DecodedContent(part).source, part.givenName, attachment, isAttachment: true)
      }
    case .outlook(let message, _): try add(message, nil, depth: 0)
    }
  }

  private mutating func add(
    _ message: OutlookMessage, _ carrier: HeldAttachment?, depth: Int
  ) throws(Errno) {
    for item in message.attachments {
      let attachment =
        carrier
        ?? HeldAttachment(
          name: item.name, part: item.path,
          line: item.name.map { QuotedLine(text: $0, offset: nil) })
      switch item.content {
      case .data(let source):
        try add(source, item.name, attachment, depth: depth, isAttachment: carrier == nil)
      case .message(let inner) where depth < Self.deepest:
        try add(inner, attachment, depth: depth + 1)
      default: break
      }
    }
  }

  /// Adds a file, and what is in it where it holds others.
  private mutating func add(
    _ source: any ByteSource, _ name: String?, _ attachment: HeldAttachment, depth: Int = 0,
    isAttachment: Bool = false
  ) throws(Errno) {
    guard files.plain.count < Self.mostFiles else { return }
    var digest = ContentDigest()
    try digest.update(source)
    files.plain.append(
      HeldFile(name: name, mark: digest.mark, isTrivial: digest.isTrivial, attachment: attachment))
    if isAttachment { files.attachments.append((attachment, digest.mark)) }
    try lookInside(source, attachment, depth: depth)
  }

  private mutating func lookInside(
    _ source: any ByteSource, _ attachment: HeldAttachment, depth: Int
  ) throws(Errno) {
    guard depth < Self.deepest else { return }
    if try OutlookMessage.hasTNEFSignature(source) {
      if let message = try OutlookMessage(source) {
        try add(message, attachment, depth: depth + 1)
      }
      return
    }
    do throws(ZipError) {
      let reader = try ArchiveReader(source, tolerance: .lenient, meter: meter)
      try add(reader, attachment, depth: depth)
    } catch {
      // What is no archive, or a damaged one, tells no more than was found so far.
      if case .system(let errno) = error.kind { throw errno }
    }
  }

  /// Adds the entries of an archive.
  private mutating func add(
    _ reader: ArchiveReader, _ attachment: HeldAttachment, depth: Int
  ) throws(ZipError) {
    var entries = reader.entries()
    var found: [Entry] = []
    while let entry = try entries.next(), found.count < Self.mostFiles {
      // A document's parts are no files of their own: many documents share them.
      if ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"].contains(entry.name.text) {
        return
      }
      if entry.kind == .file { found.append(entry) }
    }
    for entry in found {
      guard files.plain.count + files.encrypted.count < Self.mostFiles else { return }
      let mark = ContentMark(size: entry.size, crc32: entry.crc32)
      switch entry.encryption {
      case .none: try add(entry, of: reader, attachment, depth: depth)
      // AE-2 has no CRC-32 (WinZip AES, section "Encryption Strength"); 0 says nothing.
      case .aes where entry.crc32 == 0, .unknown: break
      default:
        files.encrypted.append(
          EncryptedFile(name: entry.name.text, mark: mark, attachment: attachment))
      }
    }
  }

  /// Adds a plain entry, whose content proves what the directory says of it.
  private mutating func add(
    _ entry: Entry, of reader: ArchiveReader, _ attachment: HeldAttachment, depth: Int
  ) throws(ZipError) {
    var digest = ContentDigest()
    let spool = entry.size <= Self.mostMemory ? MemorySink() : nil
    do throws(ZipError) {
      let content = try reader.content(of: entry, password: nil)
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        var span = buffer.mutableSpan
        let count = try content.read(into: &span)
        if count == 0 { break }
        let piece = buffer.span.extracting(..<count)
        digest.update(piece)
        do throws(Errno) { try spool?.write(piece) } catch { throw ZipError(error) }
      }
    } catch {
      if case .system = error.kind { throw error }
      return
    }
    files.plain.append(
      HeldFile(
        name: entry.name.text, mark: digest.mark, isTrivial: digest.isTrivial,
        attachment: attachment))
    guard let bytes = spool?.bytes else { return }
    do throws(Errno) {
      try lookInside(MemorySource(bytes), attachment, depth: depth + 1)
    } catch { throw ZipError(error) }
  }
}
