import SystemPackage
import ZipCrypto

/// Why the command cannot go on, for the user: where, what, and what to try.
struct CommandFailure: Error {
  var status = ExitStatus.failure
  /// What the user called the input, not escaped.
  var input: String?
  /// The entry that it is about, not escaped.
  var entry: String?
  /// One clause in lower case.
  var detail: String
  /// The place in the input, in bytes from its start.
  var offset: UInt64?
  /// What to try, one clause each.
  var hints: [String] = []

  /// A failure of the command's own.
  init(
    _ detail: String, input: String? = nil, status: ExitStatus = .failure, hints: [String] = []
  ) {
    self.detail = detail
    self.input = input
    self.status = status
    self.hints = hints
  }

  /// What the system says about an input.
  init(_ error: Errno, input: String) { self.init(ZipError(error), input: input) }

  /// An archive's error, with the hint that helps.
  init(_ error: ZipError, input: String) {
    self.init(error.detail, input: input, hints: error.hints)
    entry = error.entry
    offset = error.offset
  }
}

extension ZipError {
  /// What the user can try.
  var hints: [String] {
    switch kind {
    case .notAnArchive:
      ["give a zip archive; for a mail or another file, use 'zipcrypto inspect'"]
    case .truncated:
      ["the file may be cut off: compare its size with the sender's, or fetch it again"]
    case .sourceChanged:
      ["try again when nothing writes to the file"]
    case .system(.fileExists):
      ["--force replaces files that exist"]
    case .system(.noSpace), .system(.diskQuotaExceeded):
      ["make room, or choose another place for the output"]
    default: []
    }
  }
}
