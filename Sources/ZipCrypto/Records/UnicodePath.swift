/// The Info-ZIP Unicode Path extra field (APPNOTE 4.6.9): the name in UTF-8.
package struct UnicodePath: Hashable {
  package static let identifier: UInt16 = 0x7075

  /// The name's bytes.
  var name: [UInt8]

  /// Reads the name, if it is meant for the header's own name.
  ///
  /// The field holds the CRC-32 of the header's name, so that a tool that renames the entry and
  /// does not know the field makes it void.
  init?(_ extra: borrowing ExtraFields, headerName: borrowing [UInt8]) {
    guard let data = extra.first(Self.identifier) else { return nil }
    var reader = ByteReader(data)
    guard reader.uint8() == 1, reader.uint32() == CRC32.of(headerName),
      let name = reader.bytes(reader.remaining)
    else { return nil }
    self.name = name
  }

  /// A field with this name.
  package init(name: [UInt8]) { self.name = name }

  /// The field's data, void once the header has another name than `headerName`.
  package func data(headerName: [UInt8]) -> [UInt8] {
    var data: [UInt8] = [1]
    data.append(littleEndian: CRC32.of(headerName))
    return data + name
  }
}
