import PortableSystem
import ZipCrypto

/// Archives with passwords, by our own writer.
enum EncryptedArchive {
  /// A file of an archive.
  struct File {
    var name = "report.txt"
    var content = Array("Nobody should read this without being asked to.\r\n".utf8)
    var password: [UInt8]?
  }

  /// An archive of these files.
  ///
  /// - Parameter headers: the random bytes of the encryption headers, over and over again.
  static func bytes(
    _ files: [File], comment: String = "", stored: Bool = false, headers: [UInt8]? = nil
  ) throws -> [UInt8] {
    let sink = MemorySink()
    let options = ArchiveWriter.Options(level: stored ? .store : .standard)
    let writer =
      if let headers {
        ArchiveWriter(sink, options: options, random: ScriptedGenerator(headers))
      } else {
        ArchiveWriter(sink, options: options)
      }
    for file in files {
      try writer.addFile(
        file.name, content: MemorySource(file.content),
        attributes: EntryAttributes(modificationTime: 1_775_035_800, unixMode: 0o100644),
        password: file.password.map(Password.init(bytes:)))
    }
    try writer.finish(comment: Array(comment.utf8))
    return sink.bytes
  }

  /// An archive of one file under a password.
  static func bytes(_ password: String, comment: String = "") throws -> [UInt8] {
    try bytes([File(password: Array(password.utf8))], comment: comment)
  }
}

/// The same bytes over and over again instead of random ones.
struct ScriptedGenerator: RandomNumberGenerator, Sendable {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> UInt64 {
    defer { position = (position + 1) % bytes.count }
    return UInt64(bytes[position])
  }
}
