internal import SystemPackage

/// The files in a mail: those that can be read, and those that stand encrypted in archives.
struct HeldFiles: Sendable {
  /// The files that anybody can read.
  var plain: [HeldFile] = []
  /// The files that stand encrypted in ZIP archives.
  var encrypted: [EncryptedFile] = []
  /// What each attachment is told by as a whole, in the order of the mail.
  var attachments: [(attachment: HeldAttachment, mark: ContentMark)] = []
}

extension HeldFiles {
  /// The files in a mail.
  init(_ mail: HeldMail) throws(Errno) { self = try FileWalk(mail).files }
}
