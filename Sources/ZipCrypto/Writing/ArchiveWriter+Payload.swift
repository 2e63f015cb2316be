import PortableSystem

// How an entry's local header and payload get into the archive, by what is known beforehand.

extension ArchiveWriter {
  /// Writes content that is in memory: everything is known before the first byte goes out.
  func writeWhole(
    _ content: [UInt8], level: CompressionLevel, _ draft: inout EntryDraft, password: Password?
  ) throws(ZipError) {
    // What nobody has to find the end of needs no descriptor: folders, plain empty files.
    draft.hasDataDescriptor = !output.canSeek && (draft.isEncrypted || !content.isEmpty)
    draft.setContent(size: UInt64(content.count), crc32: CRC32.of(content))
    let deflated = try CompressionTrial.deflate(content.span, level: level)
    draft.method = deflated == nil ? .store : .deflate
    var payload = deflated ?? content
    if var encryption = encryption(for: draft, password: password) {
      var span = payload.mutableSpan
      encryption.encrypt(&span, in: 0..<span.count)
      payload = encryption.leading + payload + encryption.trailing
    }
    draft.compressedSize = UInt64(payload.count)
    let descriptor = draft.hasDataDescriptor ? draft.dataDescriptor : []
    try output.write(draft.localHeader.bytes + payload + descriptor)
  }

  /// Writes content that is too long for memory and can be read more than once.
  ///
  /// - Parameter crc32: its checksum, if that is known already.
  func writeLong(
    _ source: any ByteSource, size: UInt64, crc32: UInt32?, _ draft: inout EntryDraft,
    password: Password?, _ progress: (UInt64) -> Void
  ) throws(ZipError) {
    let isWorthwhile = try CompressionTrial.isWorthwhile(source, size: size, level: options.level)
    draft.hasDataDescriptor = !output.canSeek
    if isWorthwhile, !output.canSeek {
      // The compressed size is the one thing that a pipe cannot know in time.
      draft.isKnownInTime = false
      draft.setContent(size: size, crc32: 0)
      var content = SourceContent(source, size: size)
      return try writeStreamed(&content, &draft, password: password, progress)
    }
    let checksum: UInt32
    if let crc32 { checksum = crc32 } else { checksum = try Self.checksum(of: source, size: size) }
    draft.setContent(size: size, crc32: checksum)
    if isWorthwhile, try writeDeflated(source, &draft, password: password, progress) { return }
    try writeStored(source, &draft, password: password, progress)
  }

  /// Deflates content whose size and checksum the draft has, and completes the local header.
  ///
  /// - Returns: whether it has shrunk; if not, nothing is written.
  private func writeDeflated(
    _ source: any ByteSource, _ draft: inout EntryDraft, password: Password?,
    _ progress: (UInt64) -> Void
  ) throws(ZipError) -> Bool {
    draft.method = .deflate
    var encoder = try begin(draft, deflating: options.level, password: password)
    var content = SourceContent(source, size: draft.size)
    let storedSize = draft.storedSize
    try transfer(&content, to: &encoder, until: storedSize, progress)
    guard encoder.payloadSize < storedSize else {
      try output.truncate(to: draft.offset)
      return false
    }
    try check(encoder, against: draft)
    draft.compressedSize = encoder.payloadSize
    try output.overwrite(draft.localHeader.bytes, at: draft.offset)
    return true
  }

  /// Stores content whose size and checksum the draft has.
  private func writeStored(
    _ source: any ByteSource, _ draft: inout EntryDraft, password: Password?,
    _ progress: (UInt64) -> Void
  ) throws(ZipError) {
    draft.method = .store
    draft.compressedSize = draft.storedSize
    var encoder = try begin(draft, deflating: nil, password: password)
    var content = SourceContent(source, size: draft.size)
    try transfer(&content, to: &encoder, progress)
    try check(encoder, against: draft)
    if draft.hasDataDescriptor { try output.write(draft.dataDescriptor) }
  }

  /// Deflates content whose checksum and sizes go into the data descriptor behind it.
  func writeStreamed(
    _ content: inout some ContentStream, _ draft: inout EntryDraft, password: Password?,
    _ progress: (UInt64) -> Void
  ) throws(ZipError) {
    draft.method = .deflate
    var encoder = try begin(draft, deflating: options.level, password: password)
    try transfer(&content, to: &encoder, progress)
    draft.size = encoder.contentSize
    draft.crc32 = encoder.crc.value
    draft.compressedSize = encoder.payloadSize
    try output.write(draft.dataDescriptor)
  }

  /// Writes the local header as far as it is known, and what the cipher puts before the data.
  private func begin(
    _ draft: EntryDraft, deflating level: CompressionLevel?, password: Password?
  ) throws(ZipError) -> PayloadEncoder {
    var encoder = try PayloadEncoder(
      output, deflating: level, encryption: encryption(for: draft, password: password))
    try output.write(draft.localHeader.bytes)
    try encoder.begin()
    return encoder
  }

  /// Moves content to its end, or until the payload has `limit` bytes and is of no use any more.
  private func transfer(
    _ content: inout some ContentStream, to encoder: inout PayloadEncoder,
    until limit: UInt64 = .max, _ progress: (UInt64) -> Void
  ) throws(ZipError) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var span = buffer.mutableSpan
    while let count = try content.next(into: &span) {
      try encoder.write(&span, count: count)
      if encoder.payloadSize >= limit { return }
      progress(encoder.contentSize)
    }
    try encoder.finish()
  }

  /// Makes sure that what was encrypted is what the check byte and the header speak of.
  private func check(_ encoder: PayloadEncoder, against draft: EntryDraft) throws(ZipError) {
    guard encoder.contentSize == draft.size, encoder.crc.value == draft.crc32 else {
      throw .sourceChanged
    }
  }

  private static func checksum(of source: any ByteSource, size: UInt64) throws(ZipError) -> UInt32 {
    var crc = CRC32()
    var content = SourceContent(source, size: size)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var span = buffer.mutableSpan
    while let count = try content.next(into: &span) { crc.update(span, in: 0..<count) }
    return crc.value
  }
}
