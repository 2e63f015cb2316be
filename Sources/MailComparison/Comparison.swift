public import AttachmentInspection
public import SystemPackage

/// What copies of one mail say of where each comes from: from before the gateway, or from after it.
public struct Comparison: Sendable {
  /// The answer.
  public enum Answer: String, CaseIterable, Hashable, Sendable {
    /// One copy comes from before the gateway and another from after it.
    case beforeAndAfter = "before-and-after"
    /// None has crossed the gateway.
    case allBefore = "all-before"
    /// All have crossed the gateway.
    case allAfter = "all-after"
    /// They are copies of different mails.
    case notTheSameMessage = "not-the-same-message"
    /// The copies do not tell.
    case cannotTell = "cannot-tell"
  }

  /// The answer.
  public let answer: Answer
  /// The copies, in the order in which they were given.
  public let copies: [MailCopy]
  /// The place of each copy.
  public let places: [Place]
  /// What the answer rests on, the heaviest first; what speaks against it too.
  public let evidence: [Evidence]
  /// The gateway's profile, where one was given.
  public let gateway: GatewayProfile?
  /// Why it cannot be told, where it cannot.
  let doubt: Doubt?

  /// Why no answer can be given.
  enum Doubt: Hashable, Sendable {
    /// Nothing says that they are copies of one mail.
    case identity
    /// Each holds the other's file.
    case contradiction
    /// Nothing places a copy.
    case noEvidence
  }

  /// Compares copies of a mail.
  ///
  /// One alone gets what can be said of it.
  ///
  /// - Parameters:
  ///   - files: the copies.
  ///   - gateway: what the gateway leaves in mails, where that is known.
  ///   - kinds: the kinds of evidence that are looked at.
  ///   - inspector: what judges the attachments.
  /// - Throws: the system's error: reading a file, or writing a temporary one.
  public init(
    of files: [MailFile], gateway: GatewayProfile? = nil,
    using kinds: Set<Evidence.Code> = Set(Evidence.Code.allCases),
    inspector: Inspector = Inspector()
  ) throws(Errno) {
    let choice = try MailChoice(of: files.map(\.mail))
    var copies: [MailCopy] = []
    for (file, mail) in zip(files, choice.mails) {
      copies.append(try MailCopy(mail, name: file.name, inspector: inspector))
    }
    try self.init(copies, choice.sameness, gateway: gateway, using: kinds)
  }

  /// Compares copies that were read already.
  ///
  /// - Parameter sameness: what their identifiers, dates, senders and subjects say.
  init(
    _ copies: [MailCopy], _ sameness: MailIdentity.Sameness, gateway: GatewayProfile?,
    using kinds: Set<Evidence.Code>
  ) throws(Errno) {
    self.copies = copies
    self.gateway = gateway
    guard case .same = sameness.borneOut(by: copies) else {
      let isOther = if case .different = sameness { true } else { false }
      answer = isOther ? .notTheSameMessage : .cannotTell
      doubt = isOther ? nil : .identity
      places = copies.map { _ in .unknown }
      evidence = MessageShape.difference(of: copies)
      return
    }
    var found = try Self.evidence(in: copies, gateway).filter { kinds.contains($0.code) }
    let placement = Placement(copies: copies.count, found)
    places = placement.places
    answer = Self.answer(placement.places)
    doubt =
      answer != .cannotTell ? nil : placement.isContradictory ? .contradiction : .noEvidence
    for index in found.indices {
      found[index].speaksForAnswer =
        answer == .cannotTell
        ? found[index].statements.isEmpty : placement.agrees(with: found[index])
    }
    Self.hide(Self.passwords(in: copies), in: &found)
    evidence = found.enumerated().sorted { first, second in
      (first.element.weight.rank, first.element.code.rawValue, first.offset)
        < (second.element.weight.rank, second.element.code.rawValue, second.offset)
    }.map(\.element)
  }

  /// The passwords that were found in the copies themselves.
  static func passwords(in copies: [MailCopy]) -> [String] {
    copies.flatMap(\.finding.attachments).flatMap(\.foundPasswords).map(\.text)
      .filter { $0.count > 2 }
  }

  private static func hide(_ passwords: [String], in evidence: inout [Evidence]) {
    for index in evidence.indices {
      for place in evidence[index].quotes.indices {
        for password in passwords {
          let text = evidence[index].quotes[place].text
          evidence[index].quotes[place].text = text.replacing(password, with: "****")
        }
      }
    }
  }

  private static func evidence(
    in copies: [MailCopy], _ gateway: GatewayProfile?
  ) throws(Errno) -> [Evidence] {
    NeverTransported.find(in: copies, gateway) + ReceivedChains.find(in: copies, gateway)
      + AddedOnTheWay.find(in: copies, gateway) + SameContent.find(in: copies)
      + CopyMarks.find(in: copies) + DeliveryMarks.find(in: copies)
      + (try BodyHash.find(in: copies)) + MessageShape.find(in: copies, gateway)
  }

  private static func answer(_ places: [Place]) -> Answer {
    if places.contains(.before), places.contains(.after) { return .beforeAndAfter }
    if places.contains(.unknown) || places.isEmpty { return .cannotTell }
    return places.contains(.before) ? .allBefore : .allAfter
  }
}
