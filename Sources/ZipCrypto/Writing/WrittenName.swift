import PortableSystem

/// An entry's name as it goes into its headers.
struct WrittenName {
  /// The name as it was given.
  let text: String
  /// The name's bytes.
  let bytes: [UInt8]
  /// Whether they are UTF-8 beyond ASCII, which general purpose bit 11 then says.
  let needsUTF8Flag: Bool
  /// The name in UTF-8 for an extra field, where the header has it in another encoding: so that
  /// readers that know the field need not guess.
  let unicodePath: UnicodePath?

  /// Encodes a name: ASCII as it is in every encoding.
  ///
  /// - Throws: `invalidArgument` when the name is empty, has a NUL, is longer than 65,535 bytes,
  ///   or has a character that `encoding` has no bytes for.
  init(_ text: String, encoding: CharacterEncoding) throws(ZipError) {
    func refused(_ detail: String) -> ZipError {
      ZipError(.invalidArgument, entry: text, detail: detail)
    }
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    guard let bytes = isASCII ? Array(text.utf8) : encoding.encode(text) else {
      throw refused("the name has a character that \(encoding.name) has not")
    }
    guard !bytes.isEmpty else { throw refused("the name is empty") }
    guard !bytes.contains(0) else { throw refused("the name has a NUL byte") }
    guard bytes.count <= Int(UInt16.max) else {
      throw refused("the name has \(bytes.count) bytes, over 65,535")
    }
    self.text = text
    self.bytes = bytes
    needsUTF8Flag = !isASCII && encoding == .utf8
    // All extra fields together have 65,535 bytes; a name that leaves no room goes without.
    let fits = text.utf8.count <= Int(UInt16.max) - 64
    unicodePath = isASCII || needsUTF8Flag || !fits ? nil : UnicodePath(name: Array(text.utf8))
  }

  /// Whether it is the name of a folder.
  var isFolder: Bool { bytes.last == UInt8(ascii: "/") }

  /// What two entries of one archive must not share: on disk, `a` and `a/` are in each other's way.
  var key: Int {
    var hasher = Hasher()
    hasher.combine(isFolder ? bytes.dropLast() : bytes[...])
    return hasher.finalize()
  }
}
