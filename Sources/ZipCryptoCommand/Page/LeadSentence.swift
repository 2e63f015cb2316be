import AttachmentInspection

/// The sentence that says it all: how many attachments are not really protected.
///
/// It never says more than is known: what is `unknown` counts neither as protected nor as
/// unprotected, and `all` is said only where everything was looked at.
struct LeadSentence {
  /// What all inputs come to, item by item.
  let counts: VerdictCounts
  /// How many of the items are not attachments, but what could not be looked at.
  let unseen: Int
  /// How many inputs could not be read.
  let unread: Int

  /// The sentence.
  var html: HTML {
    let attachments = counts.total - unseen - counts[.none]
    let noun = attachments == 1 ? "attachment" : "attachments"
    if attachments == 0 {
      return counts[.none] > 0
        ? "No attachment with content was found." : "No attachment was found."
    }
    if counts.bad > 0 {
      let verb = counts.bad == 1 ? "is" : "are"
      return "\(counts.bad) of \(attachments) \(noun) \(verb) not really protected."
    }
    let verb = counts[.protected] == 1 ? "is" : "are"
    if counts[.protected] == attachments, unseen == 0, unread == 0 {
      return attachments == 1
        ? "The only attachment is protected." : "All \(attachments) attachments are protected."
    }
    return """
      \(counts[.protected]) of \(attachments) \(noun) \(verb) known to be protected, and none to \
      be unprotected.
      """
  }
}
