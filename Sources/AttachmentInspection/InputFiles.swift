internal import ContainerProtection
internal import MailMessage
internal import OutlookMessage
internal import PortableSystem
internal import SystemPackage
internal import ZipCrypto

/// The files of an input: itself, or the mails and files in it where it is a compressed file or a
/// tar archive with mail in it.
struct InputFiles: Sendable {
  private let limits: Limits
  /// The input, until it was looked at.
  private var input: InputFile?
  private var members: TarMembers?

  init(_ source: any ByteSource, name: String?, limits: Limits) {
    self.limits = limits
    input = InputFile(source: source, name: name)
  }

  /// The next file; `nil` after the last.
  mutating func next() throws(Errno) -> InputFile? {
    if let file = input {
      input = nil
      return try open(file)
    }
    while let member = try members?.next() {
      guard member.source.size > 0 else { continue }
      var file = InputFile(source: member.source, name: member.name, member: member.name ?? "")
      file.kind = try InputFile.Kind(member.source)
      return file
    }
    guard let problem = members?.problem else { return nil }
    members = nil
    return InputFile(damage: Reason(problem))
  }

  private mutating func open(_ input: InputFile) throws(Errno) -> InputFile? {
    var file = input
    try (input.source as? SpooledStream)?.readUnlessMailbox()
    file.kind = try InputFile.Kind(input.source)
    guard case .other = file.kind else { return file }
    // Mail is looked for behind one compression at most.
    var unpacked = input
    if let content = try compressedContent(of: input.source) { unpacked.source = content }
    unpacked.kind = try InputFile.Kind(unpacked.source)
    guard case .other = unpacked.kind else { return unpacked }
    guard try hasMail(unpacked.source) else { return file }
    members = TarMembers(unpacked.source)
    return try next()
  }

  /// What a gzip or xz file holds; `nil` where it is none, or cannot be unpacked in full.
  private func compressedContent(
    of source: any ByteSource
  ) throws(Errno) -> (any ByteSource)? {
    let head = try source.bytes(at: 0, count: ContentFormat.headSize)
    guard ContentFormat(head: head) == .encryptable(.compressed) else { return nil }
    let meter = InspectionMeter(size: source.size, limits: limits)
    let reading = try ContainerReader(limits: meter.containerLimits).read(source)
    guard let reading, [.gzip, .xz].contains(reading.container) else { return nil }
    return reading.contents.first?.source
  }

  /// Whether a source is a tar archive that has mail among its files.
  private func hasMail(_ source: any ByteSource) throws(Errno) -> Bool {
    var members = TarMembers(source)
    while let member = try members.next() {
      guard member.source.size > 0 else { continue }
      if case .other = try InputFile.Kind(member.source) { continue }
      return true
    }
    return false
  }
}

/// A file of an input.
struct InputFile: Sendable {
  /// What a file is, told by its content.
  enum Kind: Sendable {
    case mail(MailboxKind)
    case outlook(OutlookMessage)
    case other
    /// What follows cannot be read.
    case damaged(Reason)
  }

  var source: any ByteSource
  var name: String?
  /// What it is called in the archive that the input is.
  var member: String?
  var kind = Kind.other

  init(source: any ByteSource, name: String?, member: String? = nil) {
    (self.source, self.name, self.member) = (source, name, member)
  }

  init(damage reason: Reason) {
    self.init(source: MemorySource([]), name: nil)
    kind = .damaged(reason)
  }
}

extension InputFile.Kind {
  /// Tells what a source is.
  init(_ source: any ByteSource) throws(Errno) {
    self = .other
    switch ContentFormat(head: try source.bytes(at: 0, count: ContentFormat.headSize)) {
    case .zip: break
    case .encryptable(.compoundFile), .encryptable(.tnef):
      if let message = try OutlookMessage(source) { self = .outlook(message) }
    default:
      if let kind = try MailboxKind(source) { self = .mail(kind) }
    }
  }
}
