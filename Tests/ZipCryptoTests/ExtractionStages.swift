import Foundation
import PortableSystem
import SystemPackage
import TestSupport

@testable import ZipCrypto

/// An archive in memory, and what its entries become on disk.
struct Extraction {
  let reader: ArchiveReader
  let entries: [Entry]

  /// Makes an archive by hand; its plain content is that which `add` gives.
  init(_ add: (ArchiveWriter) throws -> Void) throws {
    let sink = MemorySink()
    let writer = ArchiveWriter(sink, options: .fixed)
    try add(writer)
    try writer.finish()
    try self.init(sink.bytes)
  }

  init(_ bytes: [UInt8]) throws {
    reader = try ArchiveReader(MemorySource(bytes))
    var iterator = reader.entries()
    var entries: [Entry] = []
    while let entry = try iterator.next() { entries.append(entry) }
    self.entries = entries
  }

  /// An archive of one small file of that name.
  static func file(_ name: String) throws -> Extraction {
    try Extraction { try $0.addText(name) }
  }

  /// Extracts all entries in turn.
  ///
  /// - Returns: what each came to.
  func run(
    into folder: FilePath, overwrite: Bool = false, limits: Limits = Limits(),
    password: Password? = nil, changing change: (Entry) -> Entry = { $0 }
  ) throws -> [Result<ExtractedEntry, ZipError>] {
    let target = try ExtractionFolder(
      path: folder, overwrite: overwrite, limits: limits, timeZone: .utc)
    let results = entries.map { entry in
      Result { () throws(ZipError) in
        try target.extract(change(entry), from: reader, password: password)
      }
    }
    try target.finish()
    return results
  }
}

extension ArchiveWriter {
  /// Adds a small plain file.
  func addText(_ name: String, _ text: String = "content") throws {
    try addFile(
      name, content: MemorySource(Array(text.utf8)), attributes: .sample, password: nil)
  }

  /// Adds a plain link.
  func addLink(_ name: String, to destination: String) throws {
    try addSymbolicLink(
      name, destination: Array(destination.utf8), attributes: .sample, password: nil)
  }
}

extension Entry {
  /// The same entry with another central header.
  func with(_ change: (inout CentralDirectoryHeader) -> Void) -> Entry {
    var header = self.header
    change(&header)
    return Entry(
      index: index, headerOffset: headerOffset, header: header, name: name, size: size,
      compressedSize: compressedSize, localHeaderOffset: localHeaderOffset)
  }
}

extension Result where Failure == ZipError {
  /// What went wrong, if anything.
  var error: ZipError? {
    if case .failure(let error) = self { return error }
    return nil
  }
}

extension TemporaryFolder {
  /// Makes a symbolic link in it.
  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self[name].string, withDestinationPath: destination)
  }

  /// Permission bits of a file in it.
  func mode(of name: String) throws -> UInt16 {
    UInt16(try Stat(self[name], followTargetSymlink: false).mode.rawValue & 0o7777)
  }

  /// When a file in it was modified.
  func time(of name: String) throws -> Int64 {
    Platform.modificationTime(try Stat(self[name], followTargetSymlink: false))
  }
}
