internal import ZipCrypto

/// Compares an entry's two headers: readers trust one or the other.
struct HeaderComparison {
  private let entry: Entry
  private let central: CentralDirectoryHeader
  private let location: LocalHeaderLocation
  private let descriptor: Int?

  init(_ entry: Entry, _ location: LocalHeaderLocation, descriptor: Int?) {
    (self.entry, self.location, self.descriptor) = (entry, location, descriptor)
    central = entry.header
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
    if local.method != central.method {
      add(
        .methodsDiffer,
        "the central directory says \(central.method.name), "
          + "the local header \(local.method.name)")
    }
    if let text = differingSizes { add(.sizesDiffer, text) }
    if local.name != central.name {
      add(.namesDiffer, "the local header has the name \(localName.quoted)")
    }
    if let text = otherDifference { add(.headersDiffer, text) }
    return reasons
  }

  private var local: LocalFileHeader { location.header }

  private var localName: String {
    EntryName(local.name, flags: local.flags, extra: local.extra).text
  }

  private var isMasked: Bool { local.flags.contains(.maskedHeader) }

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
    return size != 0 || !local.flags.contains(.dataDescriptor)
  }

  private var otherDifference: String? {
    let bit = GeneralPurposeFlags.dataDescriptor
    if local.flags.contains(bit) != central.flags.contains(bit) {
      let who = local.flags.contains(bit) ? "local header" : "central directory"
      return "only the \(who) says that a data descriptor follows"
    }
    if local.flags.contains(.dataDescriptor) {
      return descriptor == nil ? "no data descriptor with the directory's values follows" : nil
    }
    return local.crc32 == central.crc32
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
    let extra = local.extra.bytes
    guard local.name == name.bytes, extra != central.extra.bytes || !extra.isEmpty,
      localName != name.text
    else { return nil }
    return "the local header's unicode path makes it \(localName.quoted)"
  }

  /// A name that ends in a slash makes a folder in some readers, attributes do in others.
  private var folderMark: String? {
    let slash = UInt8(ascii: "/")
    let (centralEnds, localEnds) = (central.name.last == slash, local.name.last == slash)
    if !isMasked, centralEnds != localEnds {
      return "only \(centralEnds ? "the central directory's" : "the local header's") name is a "
        + "folder's"
    }
    if centralEnds, entry.size > 0 { return "a folder's name, yet it has content" }
    let isMSDOSFolder = central.externalAttributes & 0x10 != 0
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
