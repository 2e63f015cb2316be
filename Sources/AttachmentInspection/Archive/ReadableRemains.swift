internal import ZipCrypto

/// Looks for readable content in a payload that no plain reading fits exactly.
///
/// A disguise may pad the payload, or state a CRC-32 or size that is wrong; readers that recover
/// what they can show the content all the same. Encrypted bytes are evenly spread and never
/// text, so whatever is not, was not encrypted.
struct ReadableRemains {
  /// The bytes of content that are looked at.
  private static let sample = 16_384
  /// So few bytes are never called readable.
  private static let smallest: UInt64 = 16

  /// Whether the payload, or what it decompresses to, is something that a cipher does not give.
  static func exist(
    in entry: Entry, at location: LocalHeaderLocation, encryption: EntryEncryption,
    of reader: ArchiveReader
  ) throws(ZipError) -> Bool {
    let payload = location.payload
    let length = payload.upperBound - payload.lowerBound
    guard length >= smallest else { return false }
    // As it stands: at its start, in its middle, at its end, behind an encryption header.
    let header = UInt64(encryption.frame?.leading ?? EncryptionHeader.size)
    let last = length - min(length, UInt64(sample))
    var looked: [UInt64] = []
    for place in [0, header, last / 2, last] where !looked.contains(place) {
      looked.append(place)
      let bytes = try reader.payloadBytes(
        at: payload.lowerBound + place, count: sample, within: location)
      if bytes.isReadable { return true }
    }
    // As a deflate stream, whether the headers say so or not.
    for leading in header == 12 ? [0, 12] : [0, 12, header] where leading < length {
      let content = try reader.decompressedBeginning(
        of: location, leading: leading, count: sample)
      if !content.isEmpty { return true }
    }
    return false
  }
}

extension [UInt8] {
  /// Whether these bytes are nearly all text, or too unevenly spread for encrypted ones.
  var isReadable: Bool {
    if count >= 512, !lookEvenlySpread { return true }
    let printable = count { 0x20...0x7E ~= $0 || 0x09...0x0D ~= $0 }
    // Of 16 random bytes, all are printable once in three million times; of 24, 21 are about once
    // in a million times.
    return count >= 24 ? printable * 8 >= count * 7 : count >= 16 && printable == count
  }
}
