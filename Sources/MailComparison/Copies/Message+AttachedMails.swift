internal import MailMessage

extension Message {
  /// For each part, whether it belongs to a mail that is attached to this one.
  var partsInAttachedMails: [Bool] {
    var isInside = [Bool](repeating: false, count: parts.count)
    for (index, part) in parts.enumerated() {
      guard let parent = part.parent, parent < index else { continue }
      isInside[index] = isInside[parent] || parts[parent].isMessage
    }
    return isInside
  }
}
