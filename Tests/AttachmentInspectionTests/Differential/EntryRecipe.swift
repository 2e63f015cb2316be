/// What one entry of a disguised archive is made of: a few words from which its bytes follow.
struct EntryRecipe {
  /// What is in it.
  indirect enum Content: Equatable {
    case empty
    /// So many bytes, one to four: fewer tell nothing by themselves.
    case short(Int)
    /// Letters, which nobody takes for encrypted.
    case text
    /// Random bytes, as a picture has them.
    case noise
    /// A single byte again and again, which shrinks to next to nothing.
    case run
    case archive(ArchiveRecipe)

    static func == (one: Content, other: Content) -> Bool { "\(one)" == "\(other)" }
  }

  /// What its payload really is.
  enum Truth: CaseIterable {
    case plain
    case zipCrypto
    case zipCryptoEmptyPassword
    /// Under the password that the archive's comment may hold.
    case zipCryptoCommentPassword
    case aes
    case aesEmptyPassword
  }

  /// What a header misstates.
  enum Lie: CaseIterable {
    case crc
    /// Five bytes of content more.
    case largerSize
    /// Three bytes of payload more, or fewer.
    case longerPayload
    case shorterPayload
    /// Stored for deflated, or the other way round.
    case method
    /// No content and no payload.
    case nothing
    case name
  }

  /// What stands behind the payload (general purpose bit 3).
  enum Descriptor: CaseIterable {
    case none
    case signed
    case unsigned
    /// Announced, but not there.
    case absent
    /// With a signature and other values.
    case deviating
  }

  var content: Content
  var isDeflated = false
  var truth = Truth.plain
  /// Whether the central directory, and the local header, mark it as encrypted.
  var centralMark = false
  var localMark = false
  var centralLie: Lie?
  /// A local header that leaves everything to a descriptor has none.
  var localLie: Lie?
  var descriptor = Descriptor.none
  /// Random bytes around a plain payload.
  var front = 0
  var behind = 0
  /// Random bytes between this entry and the next.
  var gap = 0
  var isListed = true
  /// Whether the directory lists it a second time, under another name.
  var isListedTwice = false
  var name = "a.txt"
  /// What its random bytes are drawn from.
  var seed: UInt64 = 0
}
