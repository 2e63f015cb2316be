internal import ZipCrypto

/// Tells documents that are ZIP archives underneath by the entries that they must have.
struct DocumentRecognition {
  /// What the entries so far make it.
  private(set) var container = Container.zip

  /// Takes an entry into account.
  mutating func add(_ entry: Entry) {
    // A million names are asked: those that end in another letter are none of these.
    let last = entry.name.utf8.last
    guard last == UInt8(ascii: "l") || last == UInt8(ascii: "F") else { return }
    switch entry.name.text {
    case "[Content_Types].xml": container = .ooxml
    case "AndroidManifest.xml": container = .apk
    case "META-INF/container.xml": container = .epub
    case "META-INF/MANIFEST.MF" where container == .zip: container = .jar
    case "META-INF/manifest.xml" where container == .zip: container = .odf
    default: break
    }
  }
}
