import AttachmentInspection
import PortableSystem
import ZipCrypto

/// Asks a reader everything about an archive of any bytes, and inspects it: the reader may throw,
/// and nothing may trap or hang.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  var limits = Limits()
  // Deflate makes a thousandfold of its input: enough is enough.
  limits.contentBytes = 4 << 20
  limits.entries = 10_000
  try? read(MemorySource(bytes), limits: limits)
  inspect(MemorySource(bytes), limits: limits)
  return 0
}

/// The whole inspection, with its search for passwords and what readers show.
private func inspect(_ source: MemorySource, limits: Limits) {
  var inspector = Inspector()
  inspector.limits = limits
  inspector.passwords.known = Password("secret")
  // A source in memory never fails, and a temporary file hardly ever does.
  guard let finding = try? inspector.inspect(source, name: "fuzz.zip") else { return }
  precondition(finding.work.entries <= limits.entries)
  for attachment in finding.attachments {
    precondition(attachment.entries.count <= Int(limits.entries))
    _ = attachment.views.sentence
  }
}

private func read(_ source: MemorySource, limits: Limits) throws(ZipError) {
  let reader = try ArchiveReader(source, limits: limits)
  precondition(reader.comment.count <= 65_535)
  var entries = reader.entries()
  while let entry = try entries.next() {
    _ = entry.kind
    _ = entry.modificationTime(in: .utc)
    guard let location = try? reader.localHeader(of: entry) else { continue }
    precondition(location.payload.upperBound <= source.size)
    _ = try? reader.dataDescriptorLength(of: entry, at: location)
    _ = try? reader.isPlain(entry)
    for password in [nil, Password("secret"), Password("")] { try? read(entry, password, reader) }
  }
}

/// What comes to its end has the size and the checksum that the directory names.
private func read(
  _ entry: Entry, _ password: Password?, _ reader: ArchiveReader
) throws(ZipError) {
  let content = try reader.content(of: entry, password: password)
  var buffer = [UInt8](repeating: 0, count: 1 << 14)
  var crc = CRC32()
  var size: UInt64 = 0
  while true {
    var span = buffer.mutableSpan
    let count = try content.read(into: &span)
    if count == 0 { break }
    crc.update(buffer.span.extracting(..<count))
    size += UInt64(count)
  }
  precondition(crc.value == entry.header.crc32 && size == entry.size)
}
