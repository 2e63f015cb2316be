internal import ContainerProtection
internal import PortableSystem
internal import SystemPackage

/// What some content is, told by its first bytes and, where they do not say enough, by samples.
enum ContentFormat: Hashable {
  /// It begins as a ZIP archive.
  case zip
  /// It begins as a format that can be encrypted.
  case encryptable(Container)
  /// A format without encryption, by its name.
  case plain(String)
  /// A program, which may have an archive behind it.
  case program
  /// None of the known ones, and its bytes do not look random, as encrypted ones do.
  case structured
  /// None of the known ones.
  case unknown

  /// The kind of ``plain(_:)`` that text is.
  static let text = "text"

  /// The number of bytes at the front by which a format is told.
  static let headSize = 4_096

  /// Tells a format by the first ``headSize`` bytes, or all where there are fewer.
  init(head: [UInt8]) {
    if let known = Self.signatures.first(where: { head.has($0.bytes, at: $0.offset) }) {
      self = known.format
    } else if head.looksLikeText {
      self = head.has(Array("-----BEGIN PGP ".utf8), at: 0) ? .encryptable(.pgp) : .plain(Self.text)
    } else {
      self = .unknown
    }
  }

  /// Tells the format of a source, by samples where its first bytes do not.
  init(of source: any ByteSource) throws(Errno) {
    self.init(head: try source.bytes(at: 0, count: Self.headSize))
    if self == .unknown, try !source.looksRandom() { self = .structured }
  }

  private struct Signature {
    var bytes: [UInt8]
    var offset = 0
    var format: ContentFormat

    init(_ bytes: [UInt8], at offset: Int = 0, _ format: ContentFormat) {
      (self.bytes, self.offset, self.format) = (bytes, offset, format)
    }

    init(_ text: String, at offset: Int = 0, _ format: ContentFormat) {
      self.init(Array(text.utf8), at: offset, format)
    }
  }

  private static let signatures: [Signature] = [
    Signature("PK\u{3}\u{4}", .zip),
    Signature("PK\u{5}\u{6}", .zip),
    Signature("PK00PK\u{3}\u{4}", .zip),
    Signature("PK\u{7}\u{8}PK\u{3}\u{4}", .zip),
    Signature([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .encryptable(.sevenZip)),
    Signature("Rar!\u{1A}\u{7}", .encryptable(.rar)),
    Signature("%PDF-", .encryptable(.pdf)),
    Signature([0x78, 0x9F, 0x3E, 0x22], .encryptable(.tnef)),
    Signature([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .encryptable(.compoundFile)),
    Signature([0x89] + Array("PNG\r\n\u{1A}\n".utf8), .plain("png picture")),
    Signature([0xFF, 0xD8, 0xFF], .plain("jpeg picture")),
    Signature("GIF87a", .plain("gif picture")),
    Signature("GIF89a", .plain("gif picture")),
    Signature("II*\u{0}", .plain("tiff picture")),
    Signature("MM\u{0}*", .plain("tiff picture")),
    Signature("WEBP", at: 8, .plain("webp picture")),
    Signature("WAVE", at: 8, .plain("wav sound")),
    Signature("AVI ", at: 8, .plain("avi film")),
    Signature("ftyp", at: 4, .plain("mp4 film or heif picture")),
    Signature("ID3", .plain("mp3 sound")),
    Signature("OggS", .plain("ogg sound or film")),
    Signature("fLaC", .plain("flac sound")),
    Signature([0x1F, 0x8B, 0x08], .encryptable(.compressed)),
    Signature("BZh", .encryptable(.compressed)),
    Signature([0xFD] + Array("7zXZ\u{0}".utf8), .encryptable(.compressed)),
    Signature([0x28, 0xB5, 0x2F, 0xFD], .encryptable(.compressed)),
    Signature("ustar", at: 257, .encryptable(.compressed)),
    Signature("MZ", .program),
    Signature([0x7F] + Array("ELF".utf8), .program),
    Signature("#!", .program),
  ]

  /// Whether a viewer shows it as a picture.
  var isPicture: Bool {
    guard case .plain(let name) = self else { return false }
    return name.hasSuffix("picture")
  }
}

extension [UInt8] {
  /// Whether `bytes` stand at a place.
  func has(_ bytes: [UInt8], at place: Int) -> Bool {
    guard count >= place + bytes.count else { return false }
    for index in bytes.indices where self[place + index] != bytes[index] { return false }
    return true
  }

  /// Whether there is nothing that text does not have.
  ///
  /// Japanese in its mail encoding has the escape character; text in UTF-16 begins with a mark.
  fileprivate var looksLikeText: Bool {
    guard !isEmpty else { return false }
    if has([0xFF, 0xFE], at: 0) || has([0xFE, 0xFF], at: 0) { return true }
    for byte in self where !byte.isInText { return false }
    // A few bytes without control characters may still be anything, but for valid UTF-8.
    return count >= 64 || CharacterEncoding.utf8.decode(self) != nil
  }
}

extension UInt8 {
  /// A bit for each: tab, line feed, form feed, carriage return, escape.
  private static var controlsInText: UInt32 { 1 << 9 | 1 << 10 | 1 << 12 | 1 << 13 | 1 << 27 }

  /// Whether text has it: all but controls other than white space and the escape character.
  fileprivate var isInText: Bool {
    if self >= 0x20 { return self != 0x7F }
    return Self.controlsInText >> UInt32(self) & 1 == 1
  }
}

extension ByteSource {
  /// Whether three samples of the content, or one of them, could be random bytes.
  ///
  /// Encrypted bytes are evenly spread; what is not, was not encrypted. Too little to tell counts
  /// as random.
  func looksRandom() throws(Errno) -> Bool {
    let sample = 16_384
    guard size >= 1_024 else { return true }
    for place in [0, size / 2, size - min(size, UInt64(sample))] {
      let bytes = try bytes(at: place, count: sample)
      if bytes.count >= 512, bytes.lookEvenlySpread { return true }
    }
    return false
  }
}

extension [UInt8] {
  /// Whether these are spread as evenly as encrypted bytes are.
  var lookEvenlySpread: Bool { EvenSpread.isEven(self) }
}
