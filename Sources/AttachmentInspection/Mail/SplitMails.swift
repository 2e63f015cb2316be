internal import MailMessage
public import SystemPackage

/// Puts split mails together whose pieces are among the inputs (RFC 2046, 5.2.2.1), and judges them
/// as a whole.
public struct SplitMails {
  /// A finding, and the input that it is about.
  public struct Piece {
    /// The input as it was named.
    public let input: String
    /// What is known of it.
    public internal(set) var finding: InputFinding
  }

  private var pieces: [Piece] = []

  /// Pieces beyond are not kept: each may hold a file open.
  private static let limit = 500

  /// No pieces.
  public init() {}

  /// Keeps the finding of a piece until all inputs were seen.
  ///
  /// - Returns: whether it is a piece and was kept.
  public mutating func keep(_ finding: InputFinding, of input: String) -> Bool {
    guard finding.piece != nil, pieces.count < Self.limit else { return false }
    pieces.append(Piece(input: input, finding: finding))
    return true
  }

  /// What is to be told of all pieces: those of a mail that is whole do not count, and the mail
  /// follows them; it goes by the name of the input that has its first piece.
  ///
  /// - Throws: the system's error: reading a source, or writing a temporary file.
  public func findings(_ inspector: Inspector) throws(Errno) -> [Piece] {
    var found: [Piece] = []
    var done: Set<String> = []
    for piece in pieces {
      guard let id = piece.finding.piece?.id, done.insert(id).inserted else { continue }
      found += try join(pieces.filter { $0.finding.piece?.id == id }, inspector)
    }
    return found
  }

  private func join(_ pieces: [Piece], _ inspector: Inspector) throws(Errno) -> [Piece] {
    let joined = try JoinedMessage(pieces.compactMap(\.finding.piece?.fragment))
    switch joined {
    case .whole(let source):
      let ordered = pieces.sorted { $0.number < $1.number }
      var whole = try inspector.inspectMessage(source, range: 0..<source.size)
      whole.attachments = whole.attachments.map { attachment in
        var attachment = attachment
        attachment.reasons.append(
          Reason(.splitMail, "it stands in a mail put together from pieces (\(pieces.count))")
        )
        return attachment
      }
      return ordered.map { $0.uncounted }
        + ordered.prefix(1).map { Piece(input: $0.input, finding: whole) }
    case .missing(let numbers, let mayHaveMore):
      let list = numbers.prefix(10).map(String.init).joined(separator: ", ")
      let more = mayHaveMore || numbers.count > 10 ? " and maybe others" : ""
      return pieces.map {
        $0.telling(
          numbers.isEmpty
            ? "no piece says how many there are" : "missing among the inputs: \(list)\(more)")
      }
    case .contradictory:
      return pieces.map {
        $0.telling("there are pieces that cannot both belong to the same mail")
      }
    }
  }
}

extension SplitMails.Piece {
  fileprivate var number: Int { finding.piece?.number ?? 0 }

  /// The same, which counts by the mail that it is a piece of.
  fileprivate var uncounted: Self {
    var piece = self
    let reason = Reason(.splitMail, "a piece of a mail that is whole, which counts in its stead")
    for index in piece.finding.attachments.indices {
      piece.finding.attachments[index].counted = false
      piece.finding.attachments[index].reasons = [reason]
    }
    piece.finding.notes = []
    return piece
  }

  fileprivate func telling(_ text: String) -> Self {
    var piece = self
    let reason = Reason(.splitMail, text)
    if piece.finding.attachments.isEmpty {
      piece.finding.notes.append(reason)
    } else {
      piece.finding.attachments[0].reasons.append(reason)
    }
    return piece
  }
}

/// A piece of a mail that was split.
public struct MailPiece: Sendable {
  /// What all pieces of the mail have in common.
  public var id: String { fragment.id }
  /// Its place among them, counted from 1.
  public var number: Int { fragment.number }
  /// How many there are, where it says so.
  public var total: Int? { fragment.total }
  let fragment: MessageFragment
}

extension MailPiece: Hashable {
  /// Whether two pieces are the same by what they say of themselves.
  public static func == (left: MailPiece, right: MailPiece) -> Bool {
    left.id == right.id && left.number == right.number && left.total == right.total
  }

  /// Hashes what a piece says of itself.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(number)
  }
}
