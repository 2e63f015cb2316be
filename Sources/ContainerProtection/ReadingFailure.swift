internal import SystemPackage

/// Why a parser inside this library stopped.
///
/// It never leaves the library: the system's errors go on as they are, anything else becomes a
/// finding of a reading that is undetermined.
enum ReadingFailure: Error {
  case system(Errno)
  case unreadable(ContainerFinding)

  static func malformed(_ text: String, at offset: UInt64? = nil) -> Self {
    .unreadable(ContainerFinding(.malformed, text, offset: offset))
  }

  static func unsupported(_ text: String, at offset: UInt64? = nil) -> Self {
    .unreadable(ContainerFinding(.unsupported, text, offset: offset))
  }

  static func limit(_ text: String, at offset: UInt64? = nil) -> Self {
    .unreadable(ContainerFinding(.limitReached, text, offset: offset))
  }

  static func truncated(at offset: UInt64? = nil) -> Self {
    .unreadable(
      ContainerFinding(.truncated, "it ends before what its headers announce", offset: offset))
  }
}
