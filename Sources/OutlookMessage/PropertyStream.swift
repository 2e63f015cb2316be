import CompoundFile
import PortableSystem
import SystemPackage

/// The properties of a storage: the list in its property stream (MS-OXMSG 2.4) and the streams that
/// hold the values which do not fit there (2.1.3).
struct PropertyStream {
  private static let recordSize = 16
  private(set) var set = PropertySet()
  /// The number of attachments that a message's list names.
  private(set) var attachmentCount: UInt32?

  /// - Parameter headerSize: what stands before the list: 32 bytes in the outermost message, 24 in
  ///   one within it, 8 elsewhere.
  init(
    _ file: CompoundFile, _ storage: CompoundFileEntry, headerSize: Int, path: String,
    _ work: inout OutlookWork
  ) throws(Errno) {
    var listed: [UInt32: UInt32]?
    if let entry = file.child(StorageReader.propertyStream, of: storage),
      let stream = file.stream(entry)
    {
      listed = try readList(stream, entry, headerSize: headerSize, path: path, &work)
    } else {
      work.add(
        .propertiesMissing, "no list of properties", offset: storage.offset, attachment: path)
    }
    readValues(file, storage, listed, path: path, &work)
  }

  /// Reads the list; gives the sizes that it says for values that stand elsewhere.
  private mutating func readList(
    _ stream: any ByteSource, _ entry: CompoundFileEntry, headerSize: Int, path: String,
    _ work: inout OutlookWork
  ) throws(Errno) -> [UInt32: UInt32] {
    var headerSize = headerSize
    if headerSize > 8 {
      // Records have 16 bytes, so that the size of the whole tells of the header; some writers give
      // a message within another the header of an outermost one.
      let fitting = [0: 32, 8: 24][stream.size % UInt64(Self.recordSize)] ?? headerSize
      if fitting != headerSize {
        headerSize = fitting
        work.add(
          .sizeDiffers, "a list of properties with the header of another kind of message",
          offset: entry.offset, attachment: path)
      }
      attachmentCount = try stream.bytes(at: 20, count: 4).number(at: 0)
    }
    let records =
      stream.size > UInt64(headerSize)
      ? (stream.size - UInt64(headerSize)) / UInt64(Self.recordSize) : 0
    if stream.size < UInt64(headerSize) {
      work.add(
        .propertiesMissing, "a list of properties that ends in its header", offset: entry.offset,
        attachment: path)
    }
    var sizes: [UInt32: UInt32] = [:]
    let perPage: UInt64 = 256
    let readable = min(records, UInt64(clamping: work.limits.properties))
    for page in stride(from: 0, to: readable, by: Int(perPage)) {
      let bytes = try stream.bytes(
        at: UInt64(headerSize) + page * UInt64(Self.recordSize),
        count: Int(min(perPage, readable - page)) * Self.recordSize)
      for start in stride(from: 0, to: bytes.count - Self.recordSize + 1, by: Self.recordSize) {
        guard let tag = bytes.number(UInt32.self, at: start),
          let value = bytes.number(UInt64.self, at: start + 8)
        else { continue }
        guard work.takeValue() else {
          work.add(
            .propertyLimit, "more properties than are looked at", offset: entry.offset,
            attachment: path)
          return sizes
        }
        take(tag, value, offset: entry.offset, &sizes, path: path, &work)
      }
    }
    if readable < records {
      work.add(
        .propertyLimit, "more properties than are looked at", offset: entry.offset,
        attachment: path)
    }
    return sizes
  }

  private mutating func take(
    _ tag: UInt32, _ value: UInt64, offset: UInt64, _ sizes: inout [UInt32: UInt32], path: String,
    _ work: inout OutlookWork
  ) {
    let (id, type) = (UInt16(tag >> 16), UInt16(truncatingIfNeeded: tag))
    guard PropertyID.known.contains(id) else { return }
    if PropertyType.isVariable(type) {
      sizes[tag] = UInt32(truncatingIfNeeded: value)
    } else if let size = PropertyType.fixedSize(type), size > 0, size <= 8 {
      let bits = size == 8 ? value : value & (1 << (8 * size) - 1)
      let property = Property(id: id, type: type, offset: offset, value: .number(bits))
      work.keep(property, in: &set, attachment: path)
    }
  }

  private mutating func readValues(
    _ file: CompoundFile, _ storage: CompoundFileEntry, _ listed: [UInt32: UInt32]?, path: String,
    _ work: inout OutlookWork
  ) {
    var missing = Set((listed ?? [:]).keys)
    for child in file.children(of: storage) {
      guard let (id, type) = StorageReader.propertyName(child.name), PropertyID.known.contains(id)
      else { continue }
      let tag = UInt32(id) << 16 | UInt32(type)
      missing.remove(tag)
      func note(_ code: OutlookProblem.Code, _ text: String) {
        work.add(
          code, "\(child.name): \(text)", offset: child.offset, attachment: path)
      }
      if let listed, listed[tag] == nil { note(.propertyUnlisted, "not in the list of properties") }
      guard let source = file.stream(child) else {
        let property = Property(id: id, type: type, offset: child.offset, value: .storage(child))
        work.keep(property, in: &set, attachment: path)
        continue
      }
      if source.size < child.claimedSize {
        note(.truncated, "\(source.size) of \(child.claimedSize) bytes")
      }
      if type == PropertyType.binary, let size = listed?[tag], UInt64(size) != child.claimedSize {
        note(.sizeDiffers, "\(child.claimedSize) bytes, of which the list says \(size)")
      }
      let property = Property(id: id, type: type, offset: child.offset, value: .bytes(source))
      work.keep(property, in: &set, attachment: path)
    }
    for tag in missing.sorted() {
      // An empty value may do without a stream; a content that is said to be there may not.
      let isContent = tag >> 16 == UInt32(PropertyID.attachData)
      guard isContent || (listed?[tag] ?? 0) > 2 else { continue }
      work.add(
        isContent ? .contentUnreadable : .propertyMalformed,
        "the value of property \(String(tag, radix: 16)) is missing", offset: storage.offset,
        attachment: path)
    }
  }
}
