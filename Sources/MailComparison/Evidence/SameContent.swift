/// E4: an archive in one copy holds the other copy's file, proved without the password.
///
/// A ZIP keeps the CRC-32 and the size of the plain content in clear, whatever it encrypts
/// (APPNOTE 4.4.7, 4.4.9); so names, compression and the number of files play no part. Under AE-2
/// there is no CRC-32, and nothing is said.
enum SameContent {
  /// So many files are named.
  private static let mostNamed = 4

  static func find(in copies: [MailCopy]) -> [Evidence] {
    var found: [Evidence] = []
    for after in copies.indices {
      for before in copies.indices where before != after {
        if let evidence = proof(after, before, copies) { found.append(evidence) }
      }
    }
    return found
  }

  private static func proof(_ after: Int, _ before: Int, _ copies: [MailCopy]) -> Evidence? {
    let (holder, other) = (copies[after].files, copies[before].files)
    // What a copy has both ways says nothing of which came first.
    let plainInHolder = Set(holder.plain.map(\.mark))
    let encryptedInOther = Set(other.encrypted.map(\.mark))
    var files: [ContentMark: HeldFile] = [:]
    for file in other.plain where !file.isTrivial && files[file.mark] == nil {
      files[file.mark] = file
    }
    var matches: [(EncryptedFile, HeldFile)] = []
    var seen: Set<ContentMark> = []
    for entry in holder.encrypted {
      guard let file = files[entry.mark], !plainInHolder.contains(entry.mark),
        !encryptedInOther.contains(entry.mark), seen.insert(entry.mark).inserted
      else { continue }
      matches.append((entry, file))
    }
    guard let (entry, file) = matches.first else { return nil }
    let (letter, name) = (CopyLabel.letter(after), CopyLabel.letter(before))
    let rest = matches.count - 1
    let archive = entry.attachment.name.map { "its archive \($0)" } ?? "its archive"
    let text =
      "\(letter) holds the plain file \(file.name ?? "without a name") of \(name), encrypted in "
      + "\(archive): CRC-32 \(entry.mark.checksum) and \(entry.mark.size) bytes are the same"
      + (rest == 0
        ? "" : rest == 1 ? ", and so is one more file" : ", and so are \(rest) more files")
    return Evidence(
      .sameContent, .decides, text, quotes: quotes(matches, after, before),
      [.holdsFile(after: after, before: before)])
  }

  /// The lines that name the attachments, each once.
  private static func quotes(
    _ matches: [(EncryptedFile, HeldFile)], _ after: Int, _ before: Int
  ) -> [Evidence.Quote] {
    var quotes: [Evidence.Quote] = []
    for (entry, file) in matches.prefix(mostNamed) {
      for (copy, line) in [(before, file.attachment.line), (after, entry.attachment.line)] {
        guard let line else { continue }
        let quote = Evidence.Quote(copy, line)
        if !quotes.contains(quote) { quotes.append(quote) }
      }
    }
    return quotes
  }
}
