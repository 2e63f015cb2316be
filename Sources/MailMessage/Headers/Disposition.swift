/// How a part wants to be shown (RFC 2183).
public enum Disposition: Hashable, Sendable {
  /// Within the message.
  case inline
  /// As a file.
  case attachment
  /// Another word, in lower case, which readers take as `attachment`.
  case other(String)

  init(word: String) {
    self =
      switch word {
      case "inline": .inline
      case "attachment": .attachment
      default: .other(word)
      }
  }
}
