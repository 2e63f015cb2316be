internal import PortableSystem

/// Tells of a message, key or signature of OpenPGP what it is, and whether it is encrypted.
///
/// Source: RFC 9580, RFC 4880 before it, and for the AEAD packet of GnuPG draft-ietf-openpgp-
/// rfc4880bis-10.
struct OpenPGPReader {
  let meter: MeteredSource

  /// Whether a source begins with packets, not armoured.
  static func isBeginning(of source: MeteredSource) throws(ReadingFailure) -> Bool {
    do throws(ReadingFailure) {
      guard source.size > 2,
        let packet = try OpenPGPPacket(source, at: 0, meter: source),
        try packet.isPlausible(in: source)
      else { return false }
      if packet.end == source.size { return true }
      return try OpenPGPPacket(source, at: packet.end, meter: source) != nil
    } catch {
      guard case .unreadable = error else { throw error }
      // Cut off within its first packet, it is what its first bytes say only if nothing else is
      // like it: a session key in front of a message.
      return false
    }
  }

  func read() throws(ReadingFailure) -> ContainerReading {
    var reading = ContainerReading(.openPGP)
    guard let (label, start) = try Armour.label(of: meter), label.hasPrefix("PGP ") else {
      var tally = OpenPGPTally(meter: meter)
      try tally.read(meter)
      tally.conclude(&reading)
      return reading
    }
    if label == "PGP SIGNED MESSAGE" {
      reading.protection = .plain
      reading.note(.signed, "a signed text in clear", at: start)
      return reading
    }
    let armour = try Armour(meter, label: label, at: start, meter: meter)
    var tally = OpenPGPTally(meter: meter)
    try tally.read(armour.content)
    tally.conclude(&reading)
    try readRest(behind: armour, &reading)
    return reading
  }

  /// What stands behind the armour is text that anybody can read.
  private func readRest(
    behind armour: Armour, _ reading: inout ContainerReading
  ) throws(ReadingFailure) {
    var cursor = SourceCursor(meter, range: armour.end..<meter.size, windowSize: 1 << 14)
    while let byte = try cursor.next() {
      if [0x09, 0x0A, 0x0D, 0x20, 0x00].contains(byte) { continue }
      reading.note(.trailingBytes, "text stands behind the armour", at: cursor.offset - 1)
      if reading.protection == .encrypted { reading.protection = .partly }
      return
    }
  }
}
