internal import ZipCrypto

/// Compares an entry's two headers: readers trust one or the other.
struct HeaderComparison {
  private let entry: Entry
  private let location: LocalHeaderLocation
  private let descriptor: Int?

  init(_ entry: Entry, _ location: LocalHeaderLocation, descriptor: Int?) {
    (self.entry, self.location, self.descriptor) = (entry, location, descriptor)
  }

  /// Adds what differs to a judgement.
  ///
  /// A payload that no plain reading fits stays protected when one header does not mark it. But
  /// where method or sizes differ, some readers see other content than was judged here.
  func apply(to judgement: inout EntryJudge.Judgement) {
    if entry.encryption != location.encryption {
      judgement.reasons.append(
        Reason(
          .flagsDiffer,
          "the central directory says \(entry.encryption.word), "
            + "the local header \(location.encryption.word)",
          entry: entry.name.text, offset: location.offset))
    }
    let decisive = differingExtents
    let all = decisive + differingLabels
    guard !all.isEmpty else { return }
    judgement.reasons.append(
      Reason(
        .headersDiffer,
        "local header and central directory differ in " + all.joined(separator: ", "),
        entry: entry.name.text, offset: location.offset))
    if !decisive.isEmpty, [.protected, .none].contains(judgement.verdict) {
      judgement.verdict = .unknown
    }
  }

  private var local: LocalFileHeader { location.header }

  /// A masked local header has nothing to compare (APPNOTE 4.4.4, bit 13).
  private var isMasked: Bool { local.flags.contains(.maskedHeader) }

  /// Fields that tell a reader where content stands and how to read it.
  private var differingExtents: [String] {
    if isMasked { return [] }
    var fields: [String] = []
    if local.method != entry.header.method { fields.append("method") }
    if local.flags.contains(.dataDescriptor) {
      // The sizes stand behind the payload, and perhaps in the local header as well.
      if descriptor == nil { fields.append("data descriptor") }
    }
    if differs(location.uncompressedSize, from: entry.size) { fields.append("size") }
    if differs(location.compressedSize, from: entry.compressedSize) {
      fields.append("compressed size")
    }
    return fields
  }

  /// Whether the local header has another size; with a data descriptor it may have none.
  private func differs(_ size: UInt64?, from expected: UInt64) -> Bool {
    guard let size, size != expected else { return false }
    return size != 0 || !local.flags.contains(.dataDescriptor)
  }

  /// Fields that do not change what bytes a reader takes for content.
  private var differingLabels: [String] {
    if isMasked { return [] }
    var fields: [String] = []
    if local.name != entry.header.name { fields.append("name") }
    if !local.flags.contains(.dataDescriptor), local.crc32 != entry.header.crc32 {
      fields.append("crc-32")
    }
    return fields
  }
}
