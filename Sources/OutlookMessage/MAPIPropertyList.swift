import CompoundFile
import PortableSystem
import SystemPackage

/// The property list in the value of attMsgProps or attAttachment (MS-OXTNEF 2.1.3.4).
struct MAPIPropertyList {
  private let stream: any ByteSource
  /// What is added to a place in the stream for its place in the source that was given.
  private let base: UInt64
  private let end: UInt64
  private var position: UInt64
  private var page = Page()

  /// Some bytes around the place that is read.
  private struct Page {
    var start: UInt64 = 0
    var bytes: [UInt8] = []
  }

  /// What ends the reading early.
  private enum Ending: Error {
    case source(Errno)
    case malformed(String)
    case limit
  }

  /// A list in a range of a TNEF stream.
  init(_ stream: any ByteSource, _ range: Range<UInt64>, base: UInt64) {
    self.stream = stream
    self.base = base
    position = range.lowerBound
    end = range.upperBound
  }

  /// Reads the list into a set; what breaks off is a problem, and what came before is kept.
  mutating func read(
    into set: inout PropertySet, path: String, _ work: inout OutlookWork
  ) throws(Errno) {
    let start = position
    do throws(Ending) {
      let count = try long()
      for index in 0..<count {
        if index >= UInt32(clamping: work.limits.properties) { throw .limit }
        try property(&set, path: path, &work)
      }
    } catch {
      switch error {
      case .source(let error): throw error
      case .limit:
        work.add(
          .propertyLimit, "more properties than are looked at", offset: base + start,
          attachment: path)
      case .malformed(let text):
        work.add(.propertyMalformed, text, offset: base + position, attachment: path)
      }
    }
  }

  private mutating func property(
    _ set: inout PropertySet, path: String, _ work: inout OutlookWork
  ) throws(Ending) {
    let start = position
    let tag = try long()
    let (id, type) = (UInt16(tag >> 16), UInt16(truncatingIfNeeded: tag))
    if id >= 0x8000 { try passOverName() }
    let isMultiple = type & PropertyType.multiple != 0
    let single = type & ~PropertyType.multiple
    let isKnown = PropertyID.known.contains(id)
    if let size = PropertyType.fixedSize(single) {
      let count = isMultiple ? try long() : 1
      for _ in 0..<count {
        try takeValue(&work)
        let place = position
        // Values are followed by zeros up to a multiple of four bytes.
        try passOver((size + 3) & ~3)
        if isKnown, !isMultiple, let number = try number(at: place, size: size) {
          let property = Property(
            id: id, type: type, offset: base + start, value: .number(number))
          work.keep(property, in: &set, attachment: path)
        }
        if size == 0 { break }
      }
      return
    }
    guard PropertyType.isVariable(single) else {
      throw .malformed("a property of the unknown type \(String(type, radix: 16))")
    }
    let count = try long()
    if !isMultiple, count > 1, isKnown {
      work.add(
        .attributeTwice, "\(count) values of property \(String(tag, radix: 16))",
        offset: base + start, attachment: path)
    }
    for _ in 0..<count {
      try takeValue(&work)
      let length = UInt64(try long())
      let place = position
      guard length <= end - position else {
        if isKnown, !isMultiple {
          let property = try property(id, single, place..<end, offset: start)
          work.keep(property, in: &set, attachment: path)
        }
        throw .malformed("a property of \(length) bytes, longer than its list")
      }
      // At the end of a list, some writers leave the zeros out.
      position = min(place + (length + 3) & ~3, end)
      if isKnown, !isMultiple {
        let property = try property(id, single, place..<place + length, offset: start)
        work.keep(property, in: &set, attachment: path)
      }
    }
  }

  /// A property whose value stands in a range of the stream.
  private func property(
    _ id: UInt16, _ type: UInt16, _ range: Range<UInt64>, offset: UInt64
  ) throws(Ending) -> Property {
    let value: Property.Value
    if type == PropertyType.object {
      // The interface's identifier stands before the object.
      let split = min(range.lowerBound + 16, range.upperBound)
      let identifier: [UInt8]
      do throws(Errno) {
        identifier = try stream.bytes(
          at: range.lowerBound, count: Int(split - range.lowerBound))
      } catch { throw .source(error) }
      value = .object(
        ClassID(identifier), SliceSource(stream, range: split..<range.upperBound),
        offset: base + split)
    } else {
      value = .bytes(SliceSource(stream, range: range))
    }
    return Property(id: id, type: type, offset: base + offset, value: value)
  }

  /// A property with an id of 0x8000 and more has a name, by number or by text.
  private mutating func passOverName() throws(Ending) {
    try passOver(16)
    switch try long() {
    case 0: try passOver(4)
    case 1:
      let length = UInt64(try long())
      try passOver((length + 3) & ~3)
    default: throw .malformed("the name of a property is of no known kind")
    }
  }

  private func takeValue(_ work: inout OutlookWork) throws(Ending) {
    if !work.takeValue() { throw .limit }
  }

  private mutating func passOver(_ count: UInt64) throws(Ending) {
    guard count <= end - position else { throw .malformed("a property list that ends early") }
    position += count
  }

  private mutating func long() throws(Ending) -> UInt32 {
    let place = position
    try passOver(4)
    return UInt32(truncatingIfNeeded: try number(at: place, size: 4) ?? 0)
  }

  /// A number of up to eight bytes; `nil` for none and for more.
  private mutating func number(at place: UInt64, size: UInt64) throws(Ending) -> UInt64? {
    guard (1...8).contains(size) else { return nil }
    if place < page.start || place + size > page.start + UInt64(page.bytes.count) {
      do throws(Errno) {
        page = Page(start: place, bytes: try stream.bytes(at: place, count: 1024))
      } catch { throw .source(error) }
    }
    let offset = Int(place - page.start)
    var value: UInt64 = 0
    for index in 0..<Int(size) {
      guard offset + index < page.bytes.count else { return nil }
      value |= UInt64(page.bytes[offset + index]) << UInt64(8 * index)
    }
    return value
  }
}
