import Synchronization

/// The files that the mails of a recipe attach: some hundreds, each made when it is first needed.
///
/// A mailbox has far more attachments than that. What differs between them then is their name, and
/// the mail around them.
final class AttachmentStore: Sendable {
  /// A file as it stands in a mail.
  struct File: Sendable {
    let kind: AttachmentKind
    /// Its base64, each line with its LF.
    let lines: [UInt8]
  }

  private let seed: UInt64
  private let made = Mutex<[Int: File]>([:])

  /// Every mixture stands in it so many times.
  private static let rounds = 4
  /// The number of files.
  static let count = rounds * AttachmentKind.mixture.count

  init(seed: UInt64) { self.seed = seed }

  /// A file by its number.
  func file(_ number: Int) -> File {
    made.withLock { made in
      if let file = made[number] { return file }
      var material = FixtureMaterial(seed: seed, name: "mailbox-file-\(number)")
      let kind = AttachmentKind.mixture[number % AttachmentKind.mixture.count]
      let size = Self.size(&material)
      let file = File(
        kind: kind, lines: Base64Draft.unixLines(kind.content(size: size, &material)))
      made[number] = file
      return file
    }
  }

  /// One of them.
  func drawn(_ material: inout FixtureMaterial) -> File {
    file(material.number(below: Self.count))
  }

  /// One of them that is really encrypted.
  func drawnEncrypted(_ material: inout FixtureMaterial) -> File {
    // The first kind of the mixture.
    let places = AttachmentKind.mixture.prefix { $0 == .zipCrypto }.count
    let round = material.number(below: Self.rounds)
    return file(round * AttachmentKind.mixture.count + material.number(below: places))
  }

  /// Bytes: mostly below 20 KB, one in a hundred up to 2 MB.
  private static func size(_ material: inout FixtureMaterial) -> Int {
    let range =
      switch material.number(below: 100) {
      case ..<78: 5_000..<20_000
      case ..<94: 20_000..<100_000
      case ..<99: 100_000..<500_000
      default: 500_000..<2_000_000
      }
    return range.lowerBound + material.number(below: range.count)
  }
}
