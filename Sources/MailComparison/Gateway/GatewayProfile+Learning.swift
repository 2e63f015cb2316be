public import AttachmentInspection
internal import MailMessage
public import SystemPackage

/// A profile that was learned from mails, with what is not certain.
public struct LearnedProfile: Hashable, Sendable {
  /// What is the gateway's, as far as the mails tell.
  public private(set) var profile = GatewayProfile(name: "")
  /// Servers that may be the gateway's as well.
  public private(set) var doubtfulHosts: [String] = []
  /// Whether the sent copy was there to compare with.
  public let isCompared: Bool

  /// Why nothing can be learned.
  public enum Problem: Error, Hashable, Sendable {
    /// The system could not read a mail, or not write a temporary file.
    case system(Errno)
    /// The mails are not known to be copies of one.
    case notTheSameMessage
    /// Nothing in the mail looks like a gateway's.
    case nothingFound
  }

  /// No gateway writes so many lines or fields.
  private static let most = 20

  /// Learns what a gateway leaves in the mails that cross it.
  ///
  /// - Parameters:
  ///   - good: a mail that is known to have crossed it.
  ///   - sent: the same mail before that, so that only differences are taken.
  ///   - inspector: what tells the attachments.
  public init(
    from good: MailFile, sent: MailFile?, inspector: Inspector = Inspector()
  ) throws(Problem) {
    isCompared = sent != nil
    let copies: [MailCopy]
    do throws(Errno) { copies = try Self.copies(good, sent, inspector) } catch {
      throw .system(error)
    }
    guard let copy = copies.first else { throw .notTheSameMessage }
    let other = copies.dropFirst().first
    learnHosts(copy, other)
    learnHeaders(copy, other)
    learnTexts(copy, other)
    learnArchives(copy, other)
    guard !isEmpty || !doubtfulHosts.isEmpty else { throw .nothingFound }
  }

  /// The copies to learn from; none where they are not known to be of one mail.
  private static func copies(
    _ good: MailFile, _ sent: MailFile?, _ inspector: Inspector
  ) throws(Errno) -> [MailCopy] {
    let files = [good] + [sent].compactMap(\.self)
    let choice = try MailChoice(of: files.map(\.mail))
    var copies: [MailCopy] = []
    for (file, mail) in zip(files, choice.mails) {
      copies.append(try MailCopy(mail, name: file.name, inspector: inspector))
    }
    guard case .same = choice.sameness.borneOut(by: copies) else { return [] }
    return copies
  }

  private var isEmpty: Bool {
    profile.hosts.isEmpty && profile.headers.isEmpty && profile.texts.isEmpty
      && profile.archives.isEmpty
  }

  /// Takes the servers between the sender's and the recipient's own.
  ///
  /// The oldest took the mail from its writer, and the newest delivered it. Of those between, the
  /// ones outside of the sender's and the recipient's domains are the gateway's; where there are
  /// none, the last before the recipient's side, with a doubt.
  private mutating func learnHosts(_ copy: MailCopy, _ other: MailCopy?) {
    let known = Set((other?.chain.hops ?? []).compactMap(\.by))
    let recipients = copy.recipientDomains
    var hosts: [HostName] = []
    for hop in copy.chain.hops.dropLast() {
      guard let by = hop.by, !hosts.contains(by), !known.contains(by) else { continue }
      hosts.append(by)
    }
    let delivering = copy.chain.hops.last?.by
    hosts.removeAll { host in
      host == delivering || host.isAddress || recipients.contains(where: host.isIn)
    }
    let outside = hosts.filter { host in copy.senderDomain.map { !host.isIn($0) } ?? true }
    let first = copy.chain.hops.first?.by
    let between = hosts.filter { $0 != first }
    // Behind the first one outside may stand others that are nobody's gateway: a filter of the
    // recipient's, a forwarder.
    let sure =
      outside.isEmpty
      ? Array(between.suffix(1)) : outside.filter { $0 == outside[0] || $0.isNear(outside[0]) }
    profile.hosts = sure.prefix(Self.most).map { TextPattern($0.text) }
    doubtfulHosts = hosts.filter { !sure.contains($0) }.prefix(Self.most).map(\.text)
  }

  private mutating func learnHeaders(_ copy: MailCopy, _ other: MailCopy?) {
    let known = other?.header.names ?? []
    for field in copy.header.fields {
      let name = field.name
      guard profile.headers.count < Self.most, HeaderOrigin(name.lowercased()) == .unknown,
        !known.contains(name.lowercased()),
        !profile.headers.contains(where: { $0.lowercased() == name.lowercased() })
      else { continue }
      profile.headers.append(name)
    }
  }

  private mutating func learnTexts(_ copy: MailCopy, _ other: MailCopy?) {
    let lines: [BodyLine]
    if let other {
      lines = AddedText(to: other.text, in: copy.text)?.lines ?? []
    } else {
      lines = (copy.text.plain ?? copy.text.html ?? []).filter { line in
        !line.isQuoted && EncryptionWords.stand(in: line.folded)
      }
    }
    let names =
      (other?.files.plain ?? []).compactMap(\.name) + copy.files.encrypted.map(\.name)
      + copy.files.attachments.compactMap(\.attachment.name)
    let passwords = Comparison.passwords(in: [copy])
    for line in lines where profile.texts.count < Self.most {
      var text = line.shown.text
      // Each mail has another one, and none belongs into a file.
      for password in passwords { text = text.replacing(password, with: "*") }
      for name in names where !name.isEmpty { text = text.replacing(name, with: "*") }
      let pattern = TextPattern(text.withoutNumbers)
      guard pattern.length >= 8, !profile.texts.contains(pattern) else { continue }
      profile.texts.append(pattern)
    }
  }

  private mutating func learnArchives(_ copy: MailCopy, _ other: MailCopy?) {
    let known = Set(other?.files.attachments.map(\.mark) ?? [])
    var names = (other?.files.plain ?? []).compactMap(\.name) + copy.files.encrypted.map(\.name)
    names = names.map(\.stem).filter { !$0.isEmpty }
    let archives = copy.files.encrypted.map(\.attachment)
    for item in copy.files.attachments
    where !known.contains(item.mark) && archives.contains(item.attachment) {
      guard var name = item.attachment.name else { continue }
      for stem in names { name = name.replacing(stem, with: "*") }
      let pattern = TextPattern(name.withoutNumbers)
      if !profile.archives.contains(pattern), profile.archives.count < Self.most {
        profile.archives.append(pattern)
      }
    }
  }
}

extension String {
  /// With one star for each number, and for stars beside one another.
  fileprivate var withoutNumbers: String {
    var text = ""
    for character in self {
      if character == "*"
        || character.isWholeNumber && character.wholeNumberValue != nil
          && character.isDigit
      {
        if text.last != "*" { text.append("*") }
      } else {
        text.append(character)
      }
    }
    return text
  }

  /// The name of a file without its ending.
  fileprivate var stem: String {
    let name = split { $0 == "/" || $0 == "\\" }.last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}

extension Character {
  /// A digit, narrow or wide.
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }
}
