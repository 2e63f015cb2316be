import TestSupport

/// An archive of a few entries whose headers lie at random, and which stands in a file at random.
///
/// It is laid out by APPNOTE alone; nothing of the library is in it.
struct DisguisedArchive {
  private(set) var bytes: [UInt8] = []
  /// What was done to it, for a failed expectation.
  private(set) var recipe: [String] = []

  private struct Headers {
    var local: Fields
    var central: Fields
  }

  private struct Fields {
    var version: UInt64 = 20
    var flags: UInt64 = 0
    var method: UInt64 = 0
    var crc: UInt64
    var packed: UInt64
    var size: UInt64
    var name: [UInt8]
    var extra: [UInt8] = []
  }

  /// Draws an archive.
  init(using random: inout SeededGenerator) {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    let count = Int.random(in: 1...3, using: &random)
    for index in 0..<count {
      let (local, payload, central) = entry(index, using: &random)
      let offset = UInt64(body.count)
      body += local + payload
      directory += central + number(offset, 4) + tail
      tail = []
    }
    let gap = draw(8, "bytes before the directory", &random) ? random.bytes(9) : []
    body += gap
    let extra = draw(8, "bytes before the end record", &random) ? random.bytes(11) : []
    let wrong = draw(10, "another count", &random) ? 1 : 0
    let comment = draw(6, "comment", &random) ? random.bytes(40).map { $0 | 0x80 } : []
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(UInt64(count), 2)
      + number(UInt64(count + wrong), 2) + number(UInt64(directory.count), 4)
      + number(UInt64(body.count), 4) + number(UInt64(comment.count), 2)
    let prefix = draw(8, "prefix", &random) ? Array("#!/bin/sh\nexit\n".utf8) : []
    let behind = draw(8, "trailing zeros", &random) ? [UInt8](repeating: 0, count: 100) : []
    bytes = prefix + body + directory + extra + end + comment + behind
  }

  /// What follows the offset in the central header that is being written.
  private var tail: [UInt8] = []

  /// Whether something is to be done, once in so many times.
  private mutating func draw(
    _ often: Int, _ words: String, _ random: inout SeededGenerator
  ) -> Bool {
    guard Int.random(in: 0..<often, using: &random) == 0 else { return false }
    recipe.append(words)
    return true
  }

  /// An entry: its local header, its payload with what follows, and its central header up to the
  /// offset.
  private mutating func entry(
    _ index: Int, using random: inout SeededGenerator
  ) -> ([UInt8], [UInt8], [UInt8]) {
    recipe.append("entry \(index):")
    let isEmpty = draw(10, "empty", &random)
    let content =
      isEmpty
      ? [] : Array("content \(index) ".utf8) + random.bytes(Int.random(in: 20...90, using: &random))
    var payload = content
    var method: UInt64 = 0
    if draw(2, "deflated", &random) {
      // One block that is not compressed (RFC 1951, 3.2.4).
      let length = UInt64(content.count)
      payload = [1] + number(length, 2) + number(length ^ 0xFFFF, 2) + content
      method = 8
    }
    let isEncrypted = draw(3, "random bytes for encrypted ones", &random)
    if isEncrypted { payload = random.bytes(payload.count + 12) }
    let fields = Fields(
      method: method, crc: UInt64(Checksum.crc32(content)), packed: UInt64(payload.count),
      size: UInt64(content.count), name: Array("file\(index).bin".utf8))
    var headers = Headers(local: fields, central: fields)
    if isEncrypted != draw(4, "marks turned", &random) {
      if !draw(6, "not locally", &random) { headers.local.flags |= 1 }
      if !draw(6, "not centrally", &random) { headers.central.flags |= 1 }
    }
    payload += disguise(&headers, using: &random)
    tail = headers.central.name + headers.central.extra
    let (local, central) = (headers.local, headers.central)
    return (
      number(0x0403_4B50, 4) + bytes(of: local) + local.name + local.extra, payload,
      number(0x0201_4B50, 4) + number(20, 2) + bytes(of: central) + number(0, 10)
    )
  }

  /// Changes single fields.
  ///
  /// - Returns: what stands behind the payload.
  private mutating func disguise(
    _ headers: inout Headers, using random: inout SeededGenerator
  ) -> [UInt8] {
    if draw(12, "bit 13", &random) { headers.local.flags |= 0x2000 }
    if draw(12, "bit 5 centrally", &random) { headers.central.flags |= 0x20 }
    if draw(12, "bit 6", &random) {
      headers.local.flags |= 0x40
      headers.central.flags |= 0x40
    }
    if draw(12, "another local name", &random) { headers.local.name = Array("other".utf8) }
    if draw(12, "another local crc", &random) { headers.local.crc ^= 1 }
    if draw(12, "another local size", &random) { headers.local.size += 1 }
    if draw(12, "another local packed size", &random) { headers.local.packed += 1 }
    if draw(12, "another local method", &random) { headers.local.method ^= 8 }
    if draw(12, "another central method", &random) { headers.central.method = 12 }
    if draw(12, "version 6.3", &random) { headers.central.version = 63 }
    // Programs write such names in ways of their own, and empty entries are told by their names.
    if headers.central.size > 0, draw(12, "a name of two bytes that are no ascii", &random) {
      headers.local.name = [0x95, 0x5C]
      headers.central.name = [0x95, 0x5C]
    }
    if draw(12, "bad extra field", &random) { headers.local.extra = [1, 2, 3] }
    guard draw(5, "descriptor", &random) else { return [] }
    let central = headers.central
    if !draw(5, "bit 3 not locally", &random) { headers.local.flags |= 8 }
    if !draw(5, "bit 3 not centrally", &random) { headers.central.flags |= 8 }
    if draw(2, "no local sizes", &random) {
      (headers.local.crc, headers.local.packed, headers.local.size) = (0, 0, 0)
    }
    if draw(5, "which is missing", &random) { return [] }
    return number(0x0807_4B50, 4) + number(central.crc, 4) + number(central.packed, 4)
      + number(central.size, 4)
  }

  /// The fields that both headers have, from the version to the extra field's length.
  private func bytes(of fields: Fields) -> [UInt8] {
    let beginning =
      number(fields.version, 2) + number(fields.flags, 2) + number(fields.method, 2)
      + number(0x6000, 2) + number(0x5A21, 2)
    return beginning + number(fields.crc, 4) + number(fields.packed, 4) + number(fields.size, 4)
      + number(UInt64(fields.name.count), 2) + number(UInt64(fields.extra.count), 2)
  }
}

/// The lowest bytes of a number, the lowest first.
private func number(_ value: UInt64, _ count: Int) -> [UInt8] {
  (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) : 0 }
}
