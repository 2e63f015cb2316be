internal import ContainerProtection
internal import MailMessage
internal import PortableSystem
internal import SystemPackage

/// Judges what stands in clear inside a container: files of a tar archive, what was compressed or
/// signed.
struct ContainedFiles {
  private let carrier: String?
  private let inner: ContentInspector

  /// - Parameters:
  ///   - content: the inspector at the container's place.
  ///   - carrier: the container's name.
  init(content: ContentInspector, carrier: String?) {
    self.carrier = carrier
    inner = content.inside(carrier)
  }

  /// Judges a file inside.
  ///
  /// - Returns: what it counts for, and what is to be told of it: files that hold nothing are not
  ///   listed.
  func inspect(
    _ file: WrappedContent, of kind: ContainerKind
  ) throws(Errno) -> (verdict: Verdict, findings: [AttachmentFinding]) {
    // What a signature covers is the mail itself, or a file; what is compressed is a file.
    let isWrapped = kind == .cms
    if isWrapped, try file.source.isMailContent() {
      let mail = try inner.messageInspector.inspect(Message(file.source))
      return (mail.verdict, mail.attachments.map(\.uncounted))
    }
    let findings = try inner.inspect(file.source, name: file.name ?? nameInside(kind))
    guard let first = findings.first else { return (.none, []) }
    if isWrapped { return (first.verdict, findings.map(\.uncounted)) }
    // Nothing asks for a password for a file in it; what the file is itself may ask.
    guard first.container != .none else {
      return (first.verdict == .none ? .none : .notProtected, [])
    }
    return (first.verdictAsFile, findings.map(\.uncounted))
  }

  /// The carrier's name without the ending that compression has put behind it.
  private func nameInside(_ kind: ContainerKind) -> String? {
    guard let carrier else { return nil }
    let lowercased = carrier.lowercased()
    for (ending, replacement) in [(".tgz", ".tar"), (".txz", ".tar"), (".gz", ""), (".xz", "")]
    where lowercased.hasSuffix(ending) { return carrier.dropLast(ending.count) + replacement }
    for ending in [".p7m", ".p7s", ".pem"] where lowercased.hasSuffix(ending) {
      return String(carrier.dropLast(ending.count))
    }
    return nil
  }
}

extension ByteSource {
  /// Whether this is a mail, or a part of one with its header, as a signature covers it.
  fileprivate func isMailContent() throws(Errno) -> Bool {
    if try Message.looksLikeMessage(self) { return true }
    let head = try bytes(at: 0, count: 13)
    return String(decoding: head, as: UTF8.self).lowercased() == "content-type:"
  }
}

extension AttachmentFinding {
  /// What it counts for as a file inside an archive: a mail has text that anybody can read.
  var verdictAsFile: Verdict {
    switch container {
    case .message, .msg, .tnef: .combining([.notProtected, verdict])
    case .smime where verdict == .none: .notProtected
    default: verdict
    }
  }

  /// The same, as something inside another finding, which counts for it.
  var uncounted: AttachmentFinding {
    var finding = self
    finding.counted = false
    return finding
  }
}
