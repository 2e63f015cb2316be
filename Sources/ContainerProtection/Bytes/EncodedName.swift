internal import PortableSystem

/// The name of a file where nothing says how it is encoded.
enum EncodedName {
  /// Valid UTF-8 as it stands; anything else as Latin-1, which loses no byte.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    CharacterEncoding.utf8.decode(Array(bytes))
      ?? CharacterEncoding(name: "ISO-8859-1").decode(Array(bytes))
      ?? String(decoding: bytes, as: UTF8.self)
  }
}
