import PortableSystem

@testable import ZipCrypto

/// Everything that a reader can be asked about an archive, asked.
struct ArchiveWalk {
  /// One entry, and what came of it.
  struct Item {
    var entry: Entry
    /// The content, when it came to its end and CRC-32 and size fitted.
    var content: Result<[UInt8], ZipError>
    var check: CheckByteMatch?
    /// Whether the payload reads as plain, where the entry is flagged.
    var isPlain: Result<Bool, ZipError>?
    /// The length of the data descriptor.
    var descriptor: Result<Int?, ZipError>
  }

  var items: [Item] = []
  /// What ended the walk early: no archive, or a directory that cannot be read on.
  var error: ZipError?
  var comment: [UInt8] = []

  init(
    _ source: any ByteSource, password: String? = nil, limits: Limits = Limits(), buffer: Int = 4096
  ) {
    do throws(ZipError) {
      let reader = try ArchiveReader(source, limits: limits)
      comment = reader.comment
      var entries = reader.entries()
      while let entry = try entries.next() {
        items.append(
          Self.item(entry, in: reader, password: password.map { Password($0) }, buffer: buffer))
      }
    } catch { self.error = error }
  }

  init(
    _ builder: ArchiveBuilder, password: String? = nil, limits: Limits = Limits(),
    buffer: Int = 4096
  ) {
    self.init(MemorySource(builder.bytes), password: password, limits: limits, buffer: buffer)
  }

  /// The contents by name, or the errors.
  var contents: [Result<[UInt8], ZipError>] { items.map(\.content) }

  /// All errors in the order in which they came.
  var errors: [ZipError] {
    var errors: [ZipError] = []
    for item in items {
      if case .failure(let error) = item.descriptor { errors.append(error) }
      if case .failure(let error)? = item.isPlain { errors.append(error) }
      if case .failure(let error) = item.content { errors.append(error) }
    }
    if let error { errors.append(error) }
    return errors
  }

  private static func item(
    _ entry: Entry, in reader: ArchiveReader, password: Password?, buffer: Int
  ) -> Item {
    let descriptor = Result { () throws(ZipError) in
      try reader.dataDescriptorLength(of: entry, at: reader.localHeader(of: entry))
    }
    var isPlain: Result<Bool, ZipError>?
    if entry.encryption != .none {
      isPlain = Result { () throws(ZipError) in try reader.isPlain(entry) }
    }
    var check: CheckByteMatch?
    let content = Result { () throws(ZipError) in
      let content = try reader.content(of: entry, password: password)
      check = content.check
      return try content.all(buffer: buffer)
    }
    return Item(
      entry: entry, content: content, check: check, isPlain: isPlain, descriptor: descriptor)
  }
}

extension EntryContent {
  /// All of it, read to its end; for content that fits in memory.
  func all(buffer size: Int = 4096) throws(ZipError) -> [UInt8] {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: size)
    while true {
      var span = buffer.mutableSpan
      let count = try read(into: &span)
      if count == 0 { return content }
      content += buffer.prefix(count)
    }
  }
}

extension Result where Failure == ZipError {
  /// The kind of error, if it is one.
  var errorKind: ZipError.Kind? {
    if case .failure(let error) = self { return error.kind }
    return nil
  }
}
