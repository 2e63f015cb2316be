import Foundation
import SystemPackage
import TestSupport

/// What stands in mails by another reader than ours: Python's `email`.
///
/// White space is left out, since fields and texts are folded in many ways.
struct MailLines {
  private let texts: [String: String]
  private let contents: [String: [UInt8]]

  /// Reads the mails of a folder.
  init(of files: [String], in folder: FilePath) async throws {
    let outcome = try await Tool("python3").run(["-c", Self.script] + files, in: folder).checked()
    texts = try JSONDecoder().decode([String: String].self, from: Data(outcome.output))
    contents = try Dictionary(
      uniqueKeysWithValues: files.map { ($0, try Fixtures.bytes(at: folder.appending($0))) })
  }

  /// Whether a line stands in a mail: in its bytes, in its decoded fields or in its texts.
  func contain(_ line: String, in file: String) -> Bool {
    let wanted = String(line.filter { !$0.isWhitespace })
    return !wanted.isEmpty && texts[file]?.contains(wanted) == true
  }

  /// Whether a line of a mail's bytes begins at a place: with the same first word, or the same
  /// field's name.
  func begin(_ line: String, at offset: Int, in file: String) -> Bool {
    guard let bytes = contents[file], (0..<bytes.count).contains(offset) else { return false }
    let word = line.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: " ") }
    let starts = offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
    return starts && !word.isEmpty && bytes[offset...].starts(with: word)
  }

  private static let script = #"""
    import email, email.header, email.policy, html, json, mailbox, re, sys, zlib

    def mails(name, data):
      if name.endswith(".mbox"):
        return [mail.as_bytes() for mail in mailbox.mbox(name)]
      if name.endswith(".emlx"):
        count, _, rest = data.partition(b"\n")
        return [rest[:int(count)]]
      return [] if name.endswith(".msg") else [data]

    def decoded(value):
      try:
        return str(email.header.make_header(email.header.decode_header(value)))
      except Exception:
        return value

    def texts(mail):
      for part in mail.walk():
        for name, value in part.items():
          yield f"{name}: {value}"
          yield f"{name}: {decoded(value)}"
        yield str(part.get_filename() and decoded(part.get_filename()))
        if part.is_multipart():
          continue
        content = part.get_payload(decode=True) or b""
        yield f"{zlib.crc32(content):08x}"
        if part.get_content_maintype() == "text":
          text = content.decode(part.get_content_charset() or "latin-1", "replace")
          yield text
          yield html.unescape(re.sub("<[^>]*>", "", text))

    found = {}
    for name in sys.argv[1:]:
      data = open(name, "rb").read()
      lines = [data.decode("utf-8", "replace"), data.decode("utf-16-le", "replace")]
      for mail in mails(name, data):
        lines += texts(email.message_from_bytes(mail))
      found[name] = re.sub(r"\s", "", "\n".join(lines))
    json.dump(found, sys.stdout)
    """#
}
