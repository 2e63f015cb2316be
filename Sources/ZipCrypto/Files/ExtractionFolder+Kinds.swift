import PortableSystem
import SystemPackage

// How each kind of entry gets onto the disk. All of them have their content verified first, or
// written to where it is nobody's yet, and make the folders that are missing as late as they can.

extension ExtractionFolder {
  /// Makes sure that an entry's place is free, or may be taken.
  func checkPlace(of entry: Entry, at path: EntryPath) throws(ZipError) {
    guard try tree.check(path.components.dropLast()) else { return }
    if entry.kind == .folder {
      _ = try tree.check(path.components)
      return
    }
    switch try tree.type(of: path.path(in: tree.root)) {
    case nil: return
    case .directory: throw ZipError(.isDirectory)
    default: guard overwrite else { throw ZipError(.fileExists) }
    }
  }

  func extractFolder(
    _ entry: Entry, at path: EntryPath, _ made: inout [FilePath]
  ) throws(ZipError) -> ExtractedEntry {
    guard entry.size == 0 else {
      throw ZipError(
        .inconsistent, offset: entry.headerOffset, detail: "a folder that has content")
    }
    try makeFolders(path.components, &made)
    let place = path.path(in: tree.root)
    if madeFolders[place] != nil { madeFolders[place] = attributes(of: entry) }
    return ExtractedEntry(kind: .folder, path: place, size: 0, check: nil)
  }

  func extractFile(
    _ entry: Entry, at path: EntryPath, from reader: ArchiveReader, _ password: Password?,
    _ progress: (UInt64) -> Void, _ made: inout [FilePath]
  ) throws(ZipError) -> ExtractedEntry {
    let content = try reader.content(of: entry, password: password)
    try makeFolders(path.components.dropLast(), &made)
    let place = path.path(in: tree.root)
    let attributes = attributes(of: entry)
    let file: OutputFile
    do throws(Errno) { file = try OutputFile(path: place) } catch { throw ZipError(error) }
    var size: UInt64 = 0
    do throws(ZipError) {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      var span = buffer.mutableSpan
      while case let count = try content.read(into: &span), count > 0 {
        do throws(Errno) { try file.write(span.span.extracting(..<count)) } catch {
          throw ZipError(error)
        }
        size += UInt64(count)
        progress(size)
      }
      do throws(Errno) {
        try file.commit(
          overwrite ? .replace : .keep, permissions: attributes.permissions,
          modificationTime: attributes.modificationTime)
      } catch { throw ZipError(error) }
    } catch {
      file.discard()
      throw error
    }
    return ExtractedEntry(kind: .file, path: place, size: size, check: content.check)
  }

  func extractLink(
    _ entry: Entry, at path: EntryPath, from reader: ArchiveReader, _ password: Password?,
    _ made: inout [FilePath]
  ) throws(ZipError) -> ExtractedEntry {
    let content = try reader.content(of: entry, password: password)
    let destination = try Self.destination(in: content, of: entry)
    try path.checkLink(to: destination, of: entry)
    try makeFolders(path.components.dropLast(), &made)
    let place = path.path(in: tree.root)
    do throws(Errno) {
      try Self.makeLink(at: place, to: destination, replacing: overwrite)
    } catch { throw ZipError(error) }
    // Not every file system keeps a link's own time.
    if let time = attributes(of: entry).modificationTime {
      try? Platform.setModificationTime(time, at: place)
    }
    return ExtractedEntry(
      kind: .symbolicLink, path: place, size: UInt64(destination.count), check: content.check)
  }

  /// Reads what a link holds, to its CRC-32.
  private static func destination(
    in content: EntryContent, of entry: Entry
  ) throws(ZipError) -> [UInt8] {
    let longest = 4095  // what Linux allows for any path
    var buffer = [UInt8](repeating: 0, count: longest + 1)
    var span = buffer.mutableSpan
    var destination: [UInt8] = []
    while case let count = try content.read(into: &span), count > 0 {
      for index in 0..<count { destination.append(span[index]) }
      guard destination.count <= longest else {
        throw ZipError(
          .unsafeName, offset: entry.headerOffset, detail: "the link's destination is no path")
      }
    }
    return destination
  }

  /// Makes a symbolic link, in one step where it takes another file's place.
  private static func makeLink(
    at place: FilePath, to destination: [UInt8], replacing: Bool
  ) throws(Errno) {
    guard replacing else { return try Platform.makeSymbolicLink(at: place, to: destination) }
    let number = String(UInt64.random(in: .min ... .max), radix: 36)
    let temporary = place.removingLastComponent().appending(".zipcrypto-" + number)
    try Platform.makeSymbolicLink(at: temporary, to: destination)
    do throws(Errno) { try Platform.rename(temporary, to: place) } catch {
      try? Platform.remove(temporary)
      throw error
    }
  }

  private func makeFolders(
    _ names: some Sequence<String>, _ made: inout [FilePath]
  ) throws(ZipError) {
    defer { for folder in made { madeFolders[folder] = Attributes() } }
    try tree.make(names, made: &made)
  }

  private func attributes(of entry: Entry) -> Attributes {
    var attributes = Attributes(modificationTime: entry.modificationTime(in: timeZone))
    // Some writers set the type and leave the permissions zero.
    if let mode = entry.unixMode, mode & 0o777 != 0 {
      attributes.permissions = mode & 0o777 & ~Platform.creationMask
    }
    return attributes
  }
}
