import PortableSystem
import SystemPackage

/// Makes files of the sections of a text: parts of one file in yEnc are put together.
struct FileJoining {
  /// The files in the order in which they begin.
  private(set) var files: [EmbeddedFile] = []
  private let part: String
  private let place: TextPlace
  private let spool: any ByteSource

  /// What parts of one file have in common.
  private struct Key: Hashable {
    let name: [UInt8]
    let size: UInt64
  }

  init(
    _ sections: [FileScanner.Section], _ spool: any ByteSource, part: String, place: TextPlace
  ) throws(Errno) {
    (self.part, self.place, self.spool) = (part, place, spool)
    var parts: [Key: [FileScanner.Section]] = [:]
    for section in sections {
      guard let piece = section.record.piece else { continue }
      parts[Key(name: section.record.name, size: piece.size), default: []].append(section)
    }
    for section in sections {
      if let piece = section.record.piece {
        let key = Key(name: section.record.name, size: piece.size)
        // All of them stand where the first one does.
        guard let all = parts.removeValue(forKey: key) else { continue }
        files.append(try joined(all, size: piece.size))
      } else {
        files.append(alone(section))
      }
    }
  }

  /// A finding as a defect of the part.
  func defect(_ finding: FileFinding) -> Defect {
    Defect(finding.code, finding.text, offset: place.offset(finding.offset), part: part)
  }

  private func alone(_ section: FileScanner.Section) -> EmbeddedFile {
    let record = section.record
    let seam = section.content.upperBound - record.resourceBytes
    let resources = SliceSource(spool, range: seam..<section.content.upperBound)
    return file(
      record, SliceSource(spool, range: section.content.lowerBound..<seam),
      resourceFork: resources.size > 0 ? resources : nil)
  }

  /// A file from its parts, as far as they are there.
  private func joined(
    _ sections: [FileScanner.Section], size: UInt64
  ) throws(Errno) -> EmbeddedFile {
    var record = sections[0].record
    for section in sections.dropFirst() {
      record.checks += section.record.checks
      record.hasEndMark = record.hasEndMark && section.record.hasEndMark
      for finding in section.record.findings {
        record.note(finding.code, finding.text, at: finding.offset)
      }
    }
    let ordered = sections.sorted { first, second in
      let (one, two) = (first.record.piece?.range, second.record.piece?.range)
      return (one?.lowerBound ?? 0) < (two?.lowerBound ?? 0)
    }
    var end: UInt64 = 0
    var isWhole = true
    for section in ordered {
      guard let range = section.record.piece?.range else { continue }
      if range.lowerBound != end { isWhole = false }
      end = range.upperBound
    }
    if !isWhole || end != size {
      record.note(.filePartsMissing, "parts of it are missing or overlap", at: record.offset)
    }
    let totals = Set(sections.compactMap { $0.record.piece?.total })
    if totals.contains(where: { $0 != UInt64(sections.count) }) {
      record.note(
        .filePartsMissing, "it has \(sections.count) parts and says otherwise", at: record.offset)
    }
    let content = JoinedSource(ordered.map { SliceSource(spool, range: $0.content) })
    let checksums = Set(sections.compactMap { $0.record.piece?.fileChecksum })
    if let expected = checksums.first, isWhole, end == size {
      let found = try checksum(content)
      record.check(
        .crc32, checksums.count == 1 && expected == found, .fileChecksumWrong,
        "its checksum is not that of its content",
        at: record.offset)
    }
    return file(record, content, resourceFork: nil)
  }

  private func checksum(_ content: any ByteSource) throws(Errno) -> UInt32 {
    var checksum = CRC32()
    var offset: UInt64 = 0
    while true {
      let bytes = try content.bytes(at: offset, count: 1 << 16)
      if bytes.isEmpty { return checksum.value }
      checksum.update(bytes.span)
      offset += UInt64(bytes.count)
    }
  }

  private func file(
    _ record: FileRecord, _ content: any ByteSource, resourceFork: (any ByteSource)?
  ) -> EmbeddedFile {
    EmbeddedFile(
      encoding: record.encoding,
      name: record.name.isEmpty ? nil : UndeclaredText.decode(record.name),
      textOffset: record.offset, offset: place.offset(record.offset), content: content,
      resourceFork: resourceFork, hasEndMark: record.hasEndMark, checks: record.checks,
      defects: record.findings.map(defect))
  }
}
