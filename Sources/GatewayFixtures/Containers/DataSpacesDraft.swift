/// The storage that tells how the content of a compound file was transformed (MS-OFFCRYPTO 2.1).
struct DataSpacesDraft {
  /// The data space and its only transform, by their names.
  let space, transform: String
  /// The transform's class, and the name by which it is known besides.
  let identifier, name: String
  /// What stands behind the transform's header.
  let rest: [UInt8]

  /// Encryption under a password (2.2.6).
  static let encryption = Self(
    space: "StrongEncryptionDataSpace", transform: "StrongEncryptionTransform",
    identifier: "{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}",
    name: "Microsoft.Container.EncryptionTransform", rest: numbers(0, 0, 0, 4))

  /// Rights management (2.2.6), its licence an empty element.
  static let rightsManagement = Self(
    space: "DRMEncryptedDataSpace", transform: "DRMEncryptedTransform",
    identifier: "{C73DFACD-061F-43B0-8B64-0C620D2A8B50}", name: "Microsoft.Metadata.DRMTransform",
    rest: numbers(4, 20) + Array("<XrML version=\"1.2\"/>".utf8) + [0, 0, 0])

  /// The storage.
  var node: CompoundFileDraft.Node {
    let feature = Self.text("Microsoft.Container.DataSpaces")
    let reference = Self.numbers(1, 0) + Self.text("EncryptedPackage") + Self.text(space)
    let header = Self.numbers(1) + Self.text(identifier)
    let start = Self.numbers(UInt32(header.count + 4))
    return .storage(
      "\u{6}DataSpaces",
      [
        .stream("Version", feature + Self.versions),
        .stream(
          "DataSpaceMap",
          Self.numbers(8, 1) + Self.numbers(UInt32(reference.count + 4)) + reference),
        .storage(
          "DataSpaceInfo", [.stream(space, Self.numbers(8, 1) + Self.text(transform))]),
        .storage(
          "TransformInfo",
          [
            .storage(
              transform,
              [.stream("\u{6}Primary", start + header + Self.text(name) + Self.versions + rest)])
          ]),
      ])
  }

  /// The versions that can read, update and write it: 1.0 each.
  private static let versions = numbers(1, 1, 1)

  private static func numbers(_ numbers: UInt32...) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in numbers { bytes.append(word: number) }
    return bytes
  }

  /// A text of UTF-16 behind its length, and zeros up to four bytes (2.1.2).
  private static func text(_ text: String) -> [UInt8] {
    var bytes = numbers(UInt32(2 * text.utf16.count))
    for unit in text.utf16 { bytes.append(word: unit) }
    bytes.pad(to: 4)
    return bytes
  }
}
