/// What the mails among the inputs say that may be a password: gathered in a first pass over all of
/// them, since the mail with the password usually comes after the one with the archive.
///
/// Memory is bounded: ``isCutOff`` tells that there was more.
public struct MailPasswords: Sendable {
  /// A mail and the input that it stands in.
  private struct Pooled: Sendable {
    let mail: PasswordMail
    let input: String
    /// What the mail calls a password, made once: it is tried on the archives of many mails.
    let called: [CandidateKeys]
  }

  private struct SenderDay: Hashable, Sendable {
    let sender: Int
    let day: Int
  }

  private var mails: [Pooled] = []
  private var byThread: [Int: [Int]] = [:]
  private var byFileName: [Int: [Int]] = [:]
  private var bySubject: [Int: [Int]] = [:]
  private var bySender: [SenderDay: [Int]] = [:]
  private var byDay: [Int: [Int]] = [:]
  private var undated: [Int] = []
  private var weight = 0

  /// Whether some mails, or texts of some, were passed over for want of room.
  public private(set) var isCutOff = false

  /// The most bytes that are kept, about.
  static let mostBytes = 48 << 20
  /// The most mails that are looked up by each way in which they may belong together.
  private static let mostRelated = 64
  private static let mostNear = 512
  private static let mostNearest = 16
  /// Where so few mails have anything that may be a password, every word about it is tried.
  private static let few = 64
  /// A password comes on the same day or soon after, now and then before.
  private static let days = [0, 1, -1, 2, 3, 4, 5, 6, 7, -2, -3]

  /// Nothing was gathered yet.
  public init() {}

  /// How many mails hold something that may be a password.
  public var count: Int { mails.count }

  /// Adds a mail.
  ///
  /// - Parameter input: what the input that it stands in is called in reasons.
  public mutating func add(_ mail: PasswordMail, input: String) {
    if mail.isCutOff { isCutOff = true }
    guard !mail.isEmpty else { return }
    let place = mail.member.map { "\(input) › \($0)" } ?? input
    let called = mail.candidates(in: place, withSentences: false).map(CandidateKeys.init)
    let weight = mail.weight + 256 * called.count
    guard self.weight + weight <= Self.mostBytes else {
      isCutOff = true
      return
    }
    self.weight += weight
    mails.append(Pooled(mail: mail, input: place, called: called))
    index(mails.count - 1)
  }

  /// Puts the mails in an order of their own, so that the order of the inputs decides nothing: to be
  /// called after the last was added.
  public mutating func finish() {
    mails.sort { ($0.input, $0.mail.index) < ($1.input, $1.mail.index) }
    (byThread, byFileName, bySubject, bySender, byDay) = ([:], [:], [:], [:], [:])
    undated = []
    for number in mails.indices { index(number) }
  }

  /// Has a mail found by what it belongs to.
  private mutating func index(_ number: Int) {
    let relations = mails[number].mail.relations
    for id in Set(relations.references + [relations.messageID].compactMap(\.self)) {
      byThread[id, default: []].append(number)
    }
    for name in relations.fileNames { byFileName[name, default: []].append(number) }
    if let subject = relations.subject { bySubject[subject, default: []].append(number) }
    guard let day = relations.day else {
      if undated.count < Self.mostNear / 2 { undated.append(number) }
      return
    }
    byDay[day, default: []].append(number)
    if let sender = relations.sender {
      bySender[SenderDay(sender: sender, day: day), default: []].append(number)
    }
  }

  /// The candidates in mails that belong to one, the likeliest first.
  ///
  /// - Parameter relations: those of the mail, whose archives' names are among its file names.
  func related(to relations: MailRelations, withSentences: Bool) -> [CandidateKeys] {
    var numbers: [Int] = []
    for id in relations.references + [relations.messageID].compactMap(\.self) {
      numbers += near(byThread[id] ?? [], relations, Self.mostRelated)
    }
    for name in relations.fileNames {
      numbers += near(byFileName[name] ?? [], relations, Self.mostRelated)
    }
    if let subject = relations.subject {
      numbers += near(bySubject[subject] ?? [], relations, Self.mostRelated)
    }
    return candidates(of: numbers, withSentences: withSentences)
  }

  /// The candidates in the few mails of the same sender that came nearest to one.
  func nearest(_ relations: MailRelations, withSentences: Bool) -> [CandidateKeys] {
    guard let day = relations.day, let sender = relations.sender else { return [] }
    for distance in Self.days {
      let found = bySender[SenderDay(sender: sender, day: day + distance)] ?? []
      if !found.isEmpty {
        return candidates(of: Array(found.prefix(Self.mostNearest)), withSentences: withSentences)
      }
    }
    return []
  }

  /// The candidates in mails that came near to one, those of the same sender first.
  func near(_ relations: MailRelations) -> [CandidateKeys] {
    guard let day = relations.day, mails.count > Self.mostNear else {
      return candidates(
        of: Array(mails.indices.prefix(Self.mostNear)), withSentences: mails.count <= Self.few)
    }
    var ofSender = undated
    var others: [Int] = []
    for distance in Self.days {
      if let sender = relations.sender {
        ofSender += bySender[SenderDay(sender: sender, day: day + distance)] ?? []
      }
      others += byDay[day + distance] ?? []
      if others.count >= Self.mostNear { break }
    }
    return candidates(
      of: Array((ofSender.prefix(Self.mostNear) + others).prefix(2 * Self.mostNear)),
      withSentences: false)
  }

  /// Those of a list that are nearest in time, in the order of the inputs where that is the same.
  private func near(_ numbers: [Int], _ relations: MailRelations, _ most: Int) -> [Int] {
    guard numbers.count > most, let day = relations.day else { return Array(numbers.prefix(most)) }
    // A newsletter's subject may be that of thousands.
    let window = numbers.prefix(16 * Self.mostNear)
    let sorted = window.sorted { left, right in
      (distance(left, day), left) < (distance(right, day), right)
    }
    return Array(sorted.prefix(most))
  }

  private func distance(_ number: Int, _ day: Int) -> Int {
    mails[number].mail.relations.day.map { abs($0 - day) } ?? .max
  }

  private func candidates(
    of numbers: [Int], withSentences: Bool
  ) -> [CandidateKeys] {
    var seen: Set<Int> = []
    return numbers.filter { seen.insert($0).inserted }.flatMap { number in
      withSentences
        ? mails[number].mail.candidates(in: mails[number].input, withSentences: true)
          .map(CandidateKeys.init) : mails[number].called
    }
  }
}
