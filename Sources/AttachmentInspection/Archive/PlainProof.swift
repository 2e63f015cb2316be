internal import ZipCrypto

/// Tries to read the payload of an entry that is marked as encrypted as if it were plain.
///
/// A disguise may pad the payload, damage the checksum or misstate method and sizes in one of the
/// headers; so each header's reading is tried, from the payload's start, behind what the cipher
/// would put there, and behind other short paddings.
struct PlainProof {
  /// What showed that nothing is encrypted.
  enum Finding {
    /// The content is empty: there is nothing to encrypt.
    case empty
    /// CRC-32 and size fit behind so many bytes of padding; perhaps bytes are left over behind.
    case proved(leading: UInt64, hasSurplus: Bool)
    /// It decompresses completely behind so many bytes of padding; only the CRC-32 differs.
    case decompresses(leading: UInt64)
    /// It decompresses completely, but there is so little of it that this may be by chance.
    case mayDecompress(leading: UInt64)
    /// It begins with the signature of its compression method.
    case begins(method: CompressionMethod)

    /// Whether it is beyond doubt.
    var isProof: Bool {
      if case .mayDecompress = self { false } else { true }
    }
  }

  let reader: ArchiveReader
  let encryption: EntryEncryption

  /// Paddings of up to so many bytes are tried, whatever the cipher would put in front.
  private static let longestPadding: UInt64 = 32
  /// Longer stored content is only tried behind the paddings that sizes and cipher suggest.
  private static let longestSearched: UInt64 = 1 << 16
  /// Content of fewer bytes than its CRC-32 has is not looked for behind paddings.
  private static let smallestPadded: UInt64 = 4
  /// Payloads of fewer bytes may decompress to the claimed size by chance.
  private static let smallestTelling: UInt64 = 48

  /// Tries one header's reading.
  func find(_ reading: HeaderReading) throws(ZipError) -> Finding? {
    let (entry, location) = (reading.entry, reading.location)
    guard entry.methodInside.isSupported else {
      let bytes = try reader.payloadBytes(
        at: reading.start, count: CompressedBeginning.length, within: location)
      let beginning = CompressedBeginning(bytes, method: entry.methodInside)
      return beginning == .telling ? .begins(method: entry.methodInside) : nil
    }
    // Behind its header, encrypted content of no bytes reads as plain content of no bytes; and the
    // CRC-32 of very short content fits some place of an encrypted payload by chance.
    let isShort = entry.size < Self.smallestPadded
    let paddings = isShort ? [(leading: 0, trailing: 0)] : try paddings(reading)
    var suspicion: Finding?
    for (leading, trailing) in paddings {
      switch try reader.plainReading(of: entry, at: location, leading: leading, trailing: trailing)
      {
      case .proved where entry.size == 0: return .empty
      case .proved: return .proved(leading: leading, hasSurplus: trailing > 0)
      case .provedWithSurplus where isShort: continue
      case .provedWithSurplus: return .proved(leading: leading, hasSurplus: true)
      case .sizeOnly
      where entry.methodInside == .deflate && entry.compressedSize >= Self.smallestTelling:
        return .decompresses(leading: leading)
      // An encryption header of 12 bytes is what a disguise of so few bytes would leave room for.
      case .sizeOnly where entry.methodInside == .deflate && (leading == 0 || leading == 12):
        suspicion = suspicion ?? .mayDecompress(leading: leading)
      case .sizeOnly, .no: continue
      }
    }
    return suspicion
  }

  /// The bytes to pass over in front and behind, the likeliest first.
  private func paddings(
    _ reading: HeaderReading
  ) throws(ZipError) -> [(leading: UInt64, trailing: UInt64)] {
    var paddings: [(leading: UInt64, trailing: UInt64)] = [(0, 0), (12, 0)]
    if case .aes = encryption, let frame = encryption.frame {
      paddings.append((UInt64(frame.leading), UInt64(frame.trailing)))
    }
    let (size, length) = (reading.entry.size, reading.entry.compressedSize)
    if reading.entry.methodInside == .deflate {
      let places = try reader.deflateBeginnings(
        of: reading.location, leading: 1...Self.longestPadding)
      return paddings + places.map { ($0, 0) }
    }
    guard length > size else { return paddings }
    let surplus = length - size
    // Long content takes as long again for each; the likeliest stands there already.
    paddings += [(0, surplus), (surplus, 0)].filter { place in
      !paddings.contains { $0 == place }
    }
    if size <= Self.longestSearched {
      paddings += (1...Self.longestPadding).filter { $0 < surplus }.map { ($0, surplus - $0) }
    }
    return paddings
  }
}
