/// The extra fields of a header (APPNOTE 4.5): blocks of a number, a length and data.
///
/// The bytes are kept as they stand, whether they can be taken apart or not.
public struct ExtraFields: Hashable, Sendable {
  /// All of it, as it stands in the header; at most 65,535 bytes.
  public private(set) var bytes: [UInt8]

  /// Extra fields from the bytes of a header; none without bytes.
  public init(bytes: [UInt8] = []) { self.bytes = bytes }

  /// The data of the first block with this number, or `nil` when there is none that is whole.
  public func first(_ identifier: UInt16) -> [UInt8]? {
    guard var block = firstBlock(identifier) else { return nil }
    return block.reader.bytes(block.length)
  }

  /// Whether there is a block with this number, whole or not.
  package func contains(_ identifier: UInt16) -> Bool { firstBlock(identifier) != nil }

  /// A reader that stands at the data of the first block with this number, and the data's length.
  private func firstBlock(_ identifier: UInt16) -> (reader: ByteReader, length: Int)? {
    if bytes.isEmpty { return nil }
    var reader = ByteReader(bytes)
    while let found = reader.uint16(), let length = reader.uint16() {
      if found == identifier { return (reader, Int(length)) }
      guard reader.passOver(Int(length)) else { return nil }
    }
    return nil
  }

  /// Appends a block.
  package mutating func append(_ identifier: UInt16, data: [UInt8]) {
    bytes.append(littleEndian: identifier)
    bytes.append(littleEndian: UInt16(data.count))
    bytes.append(contentsOf: data)
  }
}
