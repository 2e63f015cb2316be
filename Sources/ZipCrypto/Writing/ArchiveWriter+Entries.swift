public import PortableSystem
public import SystemPackage

/// The type in the upper four bits of a Unix mode.
enum UnixFileType {
  static let regular: UInt16 = 0o100000
  static let folder: UInt16 = 0o040000
  static let symbolicLink: UInt16 = 0o120000
}

extension ArchiveWriter {
  /// Adds a file whose content can be read more than once.
  ///
  /// Content over 256 KiB is read once for its CRC-32, which the check byte needs, and then
  /// compressed and encrypted; what then does not shrink is read once more to be stored.
  ///
  /// - Parameters:
  ///   - name: the entry's name, with `/` between folders and none at the end.
  ///   - content: what the file holds; as long as it says at the start.
  ///   - password: encrypts the entry, an empty file too; without it, the entry is plain.
  ///   - progress: is told how many bytes of content are written; where content turns out not to
  ///     shrink, it begins anew.
  /// - Throws: `sourceChanged` when the content is not the same each time, `invalidArgument` for
  ///   a name that cannot be or that the archive has already, `system` when source or sink fail.
  ///   The archive is then as it was before; only into a pipe nothing more can be written.
  @discardableResult
  public func addFile(
    _ name: String, content: any ByteSource, attributes: EntryAttributes, password: Password?,
    progress: (UInt64) -> Void = { _ in }
  ) throws(ZipError) -> WrittenEntry {
    try add(name, type: UnixFileType.regular, attributes: attributes) {
      (draft: inout EntryDraft) throws(ZipError) in
      try Self.refuseFolderName(draft.name)
      if password != nil { draft.cipher = options.cipher }
      let size = content.size
      guard size > UInt64(CompressionTrial.wholeLimit) else {
        let bytes = try Self.wholeContent(of: content, size: Int(size))
        try writeWhole(bytes, level: options.level, &draft, password: password)
        return progress(size)
      }
      try writeLong(content, size: size, crc32: nil, &draft, password: password, progress)
    }
  }

  /// Adds a file whose content comes from a pipe, until its end.
  ///
  /// Its length is not known before. Where the sink can seek, content over 256 KiB goes into a
  /// temporary file first; where it cannot, it is deflated at once, with ZIP64 sizes in a data
  /// descriptor, and at level 0 into deflate's own stored blocks, which mark their end.
  ///
  /// - Parameters:
  ///   - name: the entry's name, with `/` between folders and none at the end.
  ///   - descriptor: the pipe, which the caller keeps and closes.
  ///   - password: encrypts the entry; without it, the entry is plain.
  ///   - progress: is told how many bytes of content are read, and, where there is a temporary
  ///     file, then anew how many are written.
  /// - Throws: as ``addFile(_:content:attributes:password:progress:)``.
  @discardableResult
  public func addStream(
    _ name: String, from descriptor: FileDescriptor, attributes: EntryAttributes,
    password: Password?, progress: (UInt64) -> Void = { _ in }
  ) throws(ZipError) -> WrittenEntry {
    try add(name, type: UnixFileType.regular, attributes: attributes) {
      (draft: inout EntryDraft) throws(ZipError) in
      try Self.refuseFolderName(draft.name)
      if password != nil { draft.cipher = options.cipher }
      var isWhole = false
      var content = try PipeContent(
        descriptor, beginning: CompressionTrial.wholeLimit, isWhole: &isWhole)
      if isWhole {
        try writeWhole(content.beginning, level: options.level, &draft, password: password)
        return progress(draft.size)
      }
      guard output.canSeek else {
        draft.hasDataDescriptor = true
        draft.isKnownInTime = false
        draft.isWide = true
        draft.size = UInt64(content.beginning.count)
        return try writeStreamed(&content, &draft, password: password, progress)
      }
      let (file, crc32) = try Self.spool(&content, progress)
      try writeLong(file, size: file.size, crc32: crc32, &draft, password: password, progress)
    }
  }

  /// Adds a folder, which has no content and is never encrypted.
  ///
  /// - Parameter name: the folder's name; a `/` is put to its end if it has none.
  /// - Throws: as ``addFile(_:content:attributes:password:progress:)``.
  @discardableResult
  public func addFolder(
    _ name: String, attributes: EntryAttributes
  ) throws(ZipError) -> WrittenEntry {
    let name = name.isEmpty || name.utf8.last == UInt8(ascii: "/") ? name : name + "/"
    return try add(name, type: UnixFileType.folder, attributes: attributes) {
      (draft: inout EntryDraft) throws(ZipError) in
      try writeWhole([], level: .store, &draft, password: nil)
    }
  }

  /// Adds a symbolic link as a link: its content is what it points to.
  ///
  /// - Parameters:
  ///   - name: the entry's name, with `/` between folders and none at the end.
  ///   - destination: the bytes of the path that the link holds; not looked at.
  ///   - password: encrypts the destination; without it, the entry is plain.
  /// - Throws: as ``addFile(_:content:attributes:password:progress:)``.
  @discardableResult
  public func addSymbolicLink(
    _ name: String, destination: [UInt8], attributes: EntryAttributes, password: Password?
  ) throws(ZipError) -> WrittenEntry {
    try add(name, type: UnixFileType.symbolicLink, attributes: attributes) {
      (draft: inout EntryDraft) throws(ZipError) in
      try Self.refuseFolderName(draft.name)
      if password != nil { draft.cipher = options.cipher }
      // Some readers take a link's destination as it stands, so it is not compressed.
      try writeWhole(destination, level: .store, &draft, password: password)
    }
  }

  private static func refuseFolderName(_ name: WrittenName) throws(ZipError) {
    guard !name.isFolder else {
      throw ZipError(.invalidArgument, detail: "the name ends in /, as only a folder's may")
    }
  }

  private static func wholeContent(
    of source: any ByteSource, size: Int
  ) throws(ZipError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(Errno) { bytes = try source.bytes(at: 0, count: size) } catch {
      throw ZipError(error)
    }
    guard bytes.count == size else { throw .sourceChanged }
    return bytes
  }

  /// Puts what is left of a pipe into a temporary file.
  private static func spool(
    _ content: inout PipeContent, _ progress: (UInt64) -> Void
  ) throws(ZipError) -> (TemporaryFile, crc32: UInt32) {
    let file: TemporaryFile
    var crc = CRC32()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var span = buffer.mutableSpan
    do throws(Errno) { file = try TemporaryFile() } catch { throw ZipError(error) }
    while let count = try content.next(into: &span) {
      let piece = span.span.extracting(..<count)
      crc.update(piece)
      do throws(Errno) { try file.write(piece) } catch { throw ZipError(error) }
      progress(file.size)
    }
    return (file, crc.value)
  }
}
