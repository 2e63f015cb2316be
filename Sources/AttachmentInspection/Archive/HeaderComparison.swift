internal import ZipCrypto

/// Compares an entry's two headers: readers trust one or the other.
struct HeaderComparison {
  private let entry: Entry
  private let location: LocalHeaderLocation
  private let descriptor: Int?

  init(_ entry: Entry, _ location: LocalHeaderLocation, descriptor: Int?) {
    (self.entry, self.location, self.descriptor) = (entry, location, descriptor)
  }

  /// What differs, each with a code of its own.
  var reasons: [Reason] {
    var reasons: [Reason] = []
    func add(_ code: Reason.Code, _ text: String) {
      reasons.append(Reason(code, text, entry: entry.name.text, offset: location.offset))
    }
    if let text = differingUnicodeName { add(.unicodeNameDiffers, text) }
    if let text = folderMark { add(.folderMarksDiffer, text) }
    if entry.encryption != location.encryption {
      add(
        .flagsDiffer,
        "the central directory says \(entry.encryption.word), "
          + "the local header \(location.encryption.word)")
    }
    if isMasked {
      // Nothing more to compare (APPNOTE 4.4.4, bit 13).
      add(.maskedHeader, "marked as masked, at which scanners stop and readers do not")
      return reasons
    }
    if location.header.method != entry.method {
      add(
        .methodsDiffer,
        "the central directory says \(entry.method.name), "
          + "the local header \(location.header.method.name)")
    }
    if let text = differingSizes { add(.sizesDiffer, text) }
    if location.header.name != entry.header.name {
      add(.namesDiffer, "the local header has the name \(localName.quoted)")
    }
    if let text = otherDifference { add(.headersDiffer, text) }
    return reasons
  }

  private var localName: String {
    let header = location.header
    return EntryName(header.name, flags: header.flags, extra: header.extra).text
  }

  private var isMasked: Bool { location.header.flags.contains(.maskedHeader) }

  private var differingSizes: String? {
    if differs(location.uncompressedSize, from: entry.size) {
      return sizes("content", entry.size, location.uncompressedSize)
    }
    if differs(location.compressedSize, from: entry.compressedSize) {
      return sizes("data", entry.compressedSize, location.compressedSize)
    }
    return nil
  }

  private func sizes(_ what: String, _ central: UInt64, _ local: UInt64?) -> String {
    "the central directory says \(central) bytes of \(what), the local header \(local ?? 0)"
  }

  /// Whether the local header has another size; with a data descriptor it may have none.
  private func differs(_ size: UInt64?, from expected: UInt64) -> Bool {
    guard let size, size != expected else { return false }
    return size != 0 || !location.header.flags.contains(.dataDescriptor)
  }

  private var otherDifference: String? {
    let bit = GeneralPurposeFlags.dataDescriptor
    if location.header.flags.contains(bit) != entry.flags.contains(bit) {
      let who = location.header.flags.contains(bit) ? "local header" : "central directory"
      return "only the \(who) says that a data descriptor follows"
    }
    if location.header.flags.contains(.dataDescriptor) {
      return descriptor == nil ? "no data descriptor with the directory's values follows" : nil
    }
    return location.header.crc32 == entry.crc32
      ? nil : "the local header has another crc-32 than the central directory"
  }

  /// Info-ZIP's extra field may hold another name than the header, and a writer may give it to one
  /// header alone: readers that know the field show another name then.
  private var differingUnicodeName: String? {
    let name = entry.name
    if name.encoding == .unicodePath, name.bytes.allSatisfy({ 0x20..<0x7F ~= $0 }),
      !name.bytes.contains(UInt8(ascii: "?"))
    {
      let plain = String(decoding: name.bytes, as: UTF8.self)
      if plain != name.text {
        return "the header has the name \(plain.quoted), its unicode path \(name.text.quoted)"
      }
    }
    let isTold =
      name.encoding == .unicodePath || location.header.extra.contains(UnicodePath.identifier)
      || location.header.flags.contains(.utf8) != entry.flags.contains(.utf8)
    let hasExtra = !location.header.extra.bytes.isEmpty || !entry.header.extra.bytes.isEmpty
    guard isTold, hasExtra, location.header.name == name.bytes, localName != name.text
    else { return nil }
    return "the local header's unicode path makes it \(localName.quoted)"
  }

  /// A name that ends in a slash makes a folder in some readers, attributes do in others.
  private var folderMark: String? {
    let slash = UInt8(ascii: "/")
    let centralEnds = entry.header.name.last == slash
    let localEnds = location.header.name.last == slash
    if !isMasked, centralEnds != localEnds {
      return "only \(centralEnds ? "the central directory's" : "the local header's") name is a "
        + "folder's"
    }
    if centralEnds, entry.size > 0 { return "a folder's name, yet it has content" }
    let isMSDOSFolder = entry.header.externalAttributes & 0x10 != 0
    let mode = entry.unixMode.map { $0 & 0o170000 }
    let isMarked = mode == 0o040000 || (mode == nil && isMSDOSFolder)
    if isMarked, !centralEnds { return "its attributes make it a folder, its name does not" }
    if let mode, mode != 0, mode != 0o040000, centralEnds {
      return "its name makes it a folder, its attributes do not"
    }
    return nil
  }
}

extension String {
  fileprivate var quoted: String { "\"\(self)\"" }
}
