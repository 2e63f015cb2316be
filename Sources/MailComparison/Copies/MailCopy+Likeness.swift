internal import MailMessage

extension MailIdentity.Sameness {
  /// What is left of it once texts and files were looked at.
  ///
  /// Date, sender and subject are those of many mails that a program sends in one second: without a
  /// Message-ID, the copies must have text and files in common besides.
  func borneOut(by copies: [MailCopy]) -> MailIdentity.Sameness {
    guard case .same(.dateSenderAndSubject) = self, let first = copies.first else { return self }
    return copies.dropFirst().allSatisfy(first.isLike) ? self : .undecided
  }
}

extension MailCopy {
  /// Whether two copies have the text in common, but for what was added to one, and a file, plain or
  /// encrypted, unless both have none; and nothing says that two programs have written them.
  func isLike(_ other: MailCopy) -> Bool {
    let programs = [self, other].map { copy in
      (copy.header.first("x-mailer") ?? copy.header.first("user-agent"))?.unfolded
    }
    guard programs[0] == programs[1] || !header.isKept || !other.header.isKept else { return false }
    let (marks, others) = (files.tellingMarks, other.files.tellingMarks)
    guard !marks.isDisjoint(with: others) || (marks.isEmpty && others.isEmpty) else { return false }
    guard let lines = text.plain ?? text.html, let second = other.text.plain ?? other.text.html
    else { return text.isMissing && other.text.isMissing && !marks.isEmpty }
    let difference = TextDifference(lines, second)
    let isPart = difference.onlyFirst.isEmpty || difference.onlySecond.isEmpty
    return isPart && (!marks.isEmpty || !(lines.isEmpty || second.isEmpty))
  }
}

extension HeldFiles {
  /// What the mail's own files are told by, as far as they are long enough to be told by it.
  fileprivate var tellingMarks: Set<ContentMark> {
    let own = plain.filter { !$0.isTrivial && !$0.attachment.isInAttachedMail }.map(\.mark)
    return Set(own + encrypted.filter { !$0.attachment.isInAttachedMail }.map(\.mark))
  }
}
