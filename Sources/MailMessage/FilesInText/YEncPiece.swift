/// Which part of a file in yEnc a section of a text is (yEnc draft 1.3, "multi-part").
struct YEncPiece {
  /// The size of the whole file.
  let size: UInt64
  /// How many parts there are; older programs do not say.
  let total: UInt64?
  /// Its number, counted from 1.
  let number: UInt64?
  /// Where it stands in the file.
  let range: Range<UInt64>
  /// The CRC-32 of the whole file.
  let fileChecksum: UInt32?
}
