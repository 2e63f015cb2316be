internal import ZipCrypto

/// A RAR archive put together block by block, for there is no free program that writes one.
///
/// Content is stored. Encrypted content is bytes that look like it: no reader here has the
/// password, and what tells of archives does not ask for one.
package struct RarDraft {
  /// The two formats.
  package enum Version: String, CaseIterable, Sendable {
    /// RAR 1.5 to 4.
    case four = "rar4"
    /// RAR 5.
    case five = "rar5"
  }

  /// A file of the archive.
  package struct File: Sendable {
    package var name: String
    /// The bytes as they stand in the archive.
    package var data: [UInt8]
    /// The bytes that they stand for.
    package var content: [UInt8]
    package var isEncrypted = false
    package var isDirectory = false
    /// Whether its content goes on in the next volume.
    package var isContinued = false

    /// A plain file.
    package init(_ name: String, _ content: [UInt8]) {
      (self.name, data, self.content) = (name, content, content)
    }

    /// The same file, encrypted to bytes in whole blocks.
    package func encrypted(to data: [UInt8]) -> File {
      var file = self
      (file.data, file.isEncrypted) = (data, true)
      return file
    }
  }

  package var version: Version
  package var files: [File]
  /// What stands before the archive.
  package var prefix: [UInt8] = []
  /// Bytes that stand for all headers, encrypted.
  package var sealed: [UInt8]?
  /// Whether it is one volume of several.
  package var isVolume = false
  /// Whether the end block says that another volume follows.
  package var goesOn = false
  /// Whether the files are packed as one.
  package var isSolid = false

  /// An archive of files.
  package init(_ version: Version, _ files: [File]) {
    (self.version, self.files) = (version, files)
  }

  /// The finished file.
  package var bytes: [UInt8] { prefix + (version == .four ? bytes4 : bytes5) }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    CRC32.of(bytes)
  }

  static func littleEndian(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
  }
}
