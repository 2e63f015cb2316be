/// One thing that tells copies of a mail apart, or tells where one of them comes from.
public struct Evidence: Hashable, Sendable {
  /// The kinds of evidence, by the codes under which reports name them.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// A copy has no Received lines, or none but that of its submission.
    case neverTransported = "E1"
    /// The ways of the copies by their Received lines: one goes on where the other ends, one leads
    /// through the gateway that a profile describes.
    case receivedChains = "E2"
    /// Text or header fields that somebody on the way has added.
    case addedOnTheWay = "E3"
    /// The CRC-32 and size that a ZIP keeps in clear are those of the other copy's plain file.
    case sameContent = "E4"
    /// Marks that programs leave in copies that they sent or have not sent yet.
    case copyMarks = "E5"
    /// Marks that servers leave in mails that they deliver.
    case deliveryMarks = "E6"
    /// The hash of the body that was signed (RFC 6376) fits one copy and not another.
    case bodyHash = "E7"
    /// The shape of the mail, its identifiers and times.
    case messageShape = "E8"
  }

  /// How much it weighs; the heaviest first.
  public enum Weight: String, CaseIterable, Comparable, Hashable, Sendable {
    /// It decides, whatever else there is.
    case decides
    /// It can place a copy, alone or with other evidence.
    case strong
    /// It supports what other evidence says.
    case medium
    /// It is worth knowing.
    case weak

    /// Whether one weighs less than another.
    public static func < (first: Weight, second: Weight) -> Bool { first.rank > second.rank }

    var rank: Int {
      switch self {
      case .decides: 0
      case .strong: 1
      case .medium: 2
      case .weak: 3
      }
    }
  }

  /// A line of a copy that it rests on.
  public struct Quote: Hashable, Sendable {
    /// Which copy, counted from 0.
    public let copy: Int
    /// The line as it stands, decoded and not escaped; passwords that were found are stars.
    public internal(set) var text: String
    /// Where it stands in the input, in bytes; `nil` where that is not known.
    public let offset: UInt64?

    init(_ copy: Int, _ line: QuotedLine) {
      self.copy = copy
      text = line.text
      offset = line.offset
    }
  }

  /// What kind of evidence it is.
  public let code: Code
  /// How much it weighs.
  public let weight: Weight
  /// What was found, one clause for people; names from the mails stand in it unescaped.
  public let text: String
  /// The lines that it rests on.
  public internal(set) var quotes: [Quote]
  /// What it says of the copies.
  let statements: [Statement]
  /// Whether it speaks for the answer; `false` where it speaks against it.
  public internal(set) var speaksForAnswer = true

  init(
    _ code: Code, _ weight: Weight, _ text: String, quotes: [Quote], _ statements: [Statement] = []
  ) {
    self.code = code
    self.weight = weight
    self.text = text
    self.quotes = quotes
    self.statements = statements
  }
}

/// What evidence says of copies, which are counted from 0.
enum Statement: Hashable, Sendable {
  /// One copy holds the other's file, encrypted.
  case holdsFile(after: Int, before: Int)
  /// A copy has crossed the gateway, or has not: a profile of the gateway tells.
  case placed(Int, Place)
  /// A copy was not transported as far as another.
  ///
  /// - Parameter isSubmitted: whether it has the line of its submission.
  case lessTransported(Int, than: Int, isSubmitted: Bool)
  /// A copy's way goes on where another's ends.
  case wentOn(Int, beyond: Int)
  /// Two copies came through the same servers, but for the last of each.
  case sameWay(Int, Int)
  /// Text that looks like a gateway's stands in a copy, and another lacks it.
  case added(Int, lackedBy: Int)
  /// A copy looks like one from before or after the gateway, which places nothing.
  case hint(Int, Place)
}
