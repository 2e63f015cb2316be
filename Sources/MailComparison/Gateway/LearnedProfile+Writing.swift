extension LearnedProfile {
  /// The profile as a file, with comments that ask to look it through.
  public var text: String {
    var lines = [
      "# What a gateway leaves in the mails that cross it; learned by 'zipcrypto compare --learn'.",
      "# Look it through, and strike every line that is not the gateway's. '*' is any text.",
      "",
      "# Its servers, as they name themselves in Received lines.",
    ]
    lines += profile.hosts.map { "host: \($0.text)" }
    if profile.hosts.isEmpty, doubtfulHosts.isEmpty { lines.append("# (none was found)") }
    if !doubtfulHosts.isEmpty {
      lines.append("# On the way too; take the mark away in front of those that are the gateway's.")
      lines += doubtfulHosts.map { "# host: \($0)" }
    }
    if !profile.headers.isEmpty {
      lines += ["", "# Header fields that only it writes."]
      lines += profile.headers.map { "header: \($0)" }
    }
    if !profile.texts.isEmpty {
      lines += [
        "",
        isCompared
          ? "# Lines that it adds to the text."
          : "# Lines that it adds to the text; any that the sender wrote must go.",
      ]
      lines += profile.texts.map { "text: \($0.text)" }
    }
    if !profile.archives.isEmpty {
      lines += ["", "# Names of the archives that it makes."]
      lines += profile.archives.map { "archive: \($0.text)" }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
