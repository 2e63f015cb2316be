internal import MailMessage

/// E8: identifiers, the shape of the mail, and what else is the same or differs; it places nothing.
enum MessageShape {
  static func find(in copies: [MailCopy], _ gateway: GatewayProfile?) -> [Evidence] {
    var found: [Evidence] = []
    if copies.count > 1 {
      found += [
        identifiers(copies), sameAttachments(copies), shapes(copies),
        field("thread-index", "Thread-Index", of: copies),
        field("x-ms-exchange-organization-network-message-id", "Exchange's number", of: copies),
      ].compactMap(\.self)
    }
    if let gateway { found += copies.indices.compactMap { archive(gateway, $0, copies[$0]) } }
    return found
  }

  /// What tells that they are copies of one mail, or that they are not.
  private static func identifiers(_ copies: [MailCopy]) -> Evidence? {
    let identifiers = Set(copies.compactMap(\.identity.messageID))
    let have = copies.filter { $0.identity.messageID != nil }.count
    guard have > 1 else {
      return quoted("date", copies).isEmpty
        ? nil
        : Evidence(
          .messageShape, .weak,
          "date, sender and subject of the copies, which have not all a "
            + "Message-ID",
          quotes: quoted("date", copies) + quoted("from", copies) + quoted("subject", copies))
    }
    return Evidence(
      .messageShape, identifiers.count == 1 ? .weak : .medium,
      identifiers.count == 1
        ? have == copies.count
          ? "all have the same Message-ID" : "those that have a Message-ID have the same"
        : "the Message-IDs differ", quotes: quoted("message-id", copies))
  }

  /// Whether nothing happened to the attachments.
  private static func sameAttachments(_ copies: [MailCopy]) -> Evidence? {
    let marks = copies.map { copy in
      copy.files.attachments.map(\.mark).sorted { ($0.size, $0.crc32) < ($1.size, $1.crc32) }
    }
    guard let first = marks.first, !first.isEmpty, marks.allSatisfy({ $0 == first }) else {
      return nil
    }
    return Evidence(
      .messageShape, .weak, "the attachments are the same, byte by byte",
      quotes: copies.enumerated().flatMap { index, copy in
        copy.files.attachments.prefix(1).compactMap { item in
          item.attachment.line.map { Evidence.Quote(index, $0) }
        }
      })
  }

  /// Whether one was built anew.
  private static func shapes(_ copies: [MailCopy]) -> Evidence? {
    let shapes = copies.map(\.shape)
    guard let first = shapes.first, !shapes.contains(where: { $0.types.isEmpty }),
      shapes.contains(where: { $0 != first })
    else { return nil }
    let hasSameTypes = shapes.allSatisfy { $0.types == first.types }
    return Evidence(
      .messageShape, .weak,
      hasSameTypes
        ? "the boundaries between the parts differ: somebody has built one of them anew"
        : "the parts are of different kinds: somebody has built one of them anew",
      quotes: quoted("content-type", copies))
  }

  /// Whether a field of Exchange or Outlook is the same.
  private static func field(_ name: String, _ title: String, of copies: [MailCopy]) -> Evidence? {
    let values = copies.compactMap { $0.header.first(name)?.unfolded }
    guard values.count > 1 else { return nil }
    let isSame = Set(values).count == 1
    return Evidence(
      .messageShape, .weak,
      isSame ? "\(title) is the same" : "\(title) differs: Exchange took them for two mails",
      quotes: quoted(name, copies))
  }

  /// An archive that is called as the gateway calls them.
  private static func archive(
    _ gateway: GatewayProfile, _ index: Int, _ copy: MailCopy
  ) -> Evidence? {
    let names = gateway.archives.filter { $0.length > 4 }
    let found = copy.files.encrypted.first { file in
      file.attachment.name.map { name in names.contains { $0.matches(FoldedText(name)) } } ?? false
    }
    guard let attachment = found?.attachment else { return nil }
    return Evidence(
      .messageShape, .medium,
      "an archive in \(CopyLabel.letter(index)) is called as the gateway calls them",
      quotes: attachment.line.map { [.init(index, $0)] } ?? [], [.hint(index, .after)])
  }

  static func quoted(_ name: String, _ copies: [MailCopy]) -> [Evidence.Quote] {
    copies.enumerated().compactMap { index, copy in
      copy.header.first(name).map { .init(index, copy.header.line($0)) }
    }
  }
}

extension MessageShape {
  /// The fields by which mails are told to be different, or not known to be the same.
  static func difference(of copies: [MailCopy]) -> [Evidence] {
    let names = ["message-id", "date", "from", "subject"]
    for name in names {
      let lines = quoted(name, copies)
      guard lines.count > 1, Set(lines.map(\.text)).count > 1 else { continue }
      let title = name == "message-id" ? "Message-IDs" : "\(name) lines"
      return [Evidence(.messageShape, .medium, "the \(title) differ", quotes: lines)]
    }
    let lines = ["date", "from", "subject"].flatMap { quoted($0, copies) }
    guard lines.count == 3 * copies.count else { return [] }
    return [
      Evidence(
        .messageShape, .weak,
        "date, sender and subject are the same; without a Message-ID in both, and without a file or "
          + "text in common, that is not enough", quotes: lines)
    ]
  }
}
