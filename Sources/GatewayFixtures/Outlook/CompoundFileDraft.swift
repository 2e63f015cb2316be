/// A compound file put together sector by sector (MS-CFB), honest; tests break the finished bytes,
/// for which `Layout` says where things stand.
package struct CompoundFileDraft: Sendable {
  /// A storage or a stream.
  package indirect enum Node: Sendable {
    case stream(String, [UInt8])
    case storage(String, [Node], classID: [UInt8] = [])

    package var name: String {
      switch self {
      case .stream(let name, _), .storage(let name, _, _): name
      }
    }
  }

  /// Where things stand in the finished file, in bytes.
  package struct Layout: Sendable {
    package var bytes: [UInt8] = []
    package let sectorSize: Int
    package var tableSectors: [Int] = []
    package var listSectors: [Int] = []
    package var directorySectors: [Int] = []
    package var miniTableSectors: [Int] = []
    package var miniStreamSectors: [Int] = []
    /// The sectors of each large stream, by its name.
    package var streamSectors: [String: [Int]] = [:]
    /// The numbers of the directory's entries by their names.
    package var entries: [String: Int] = [:]

    /// Where a sector begins.
    package func offset(ofSector sector: Int) -> Int { (sector + 1) * sectorSize }

    /// Where the FAT speaks of a sector.
    package func link(ofSector sector: Int) -> Int {
      let words = sectorSize / 4
      return offset(ofSector: tableSectors[sector / words]) + 4 * (sector % words)
    }

    /// Where an entry's record stands.
    package func record(_ name: String) -> Int {
      let place = (entries[name] ?? 0) * 128
      return offset(ofSector: directorySectors[place / sectorSize]) + place % sectorSize
    }
  }

  /// What stands in the root.
  package var nodes: [Node]
  /// 3, with sectors of 512 bytes, or 4, with sectors of 4,096.
  package var version = 3
  package var classID: [UInt8] = []
  /// Whether the sectors of each chain stand in the file from its end to its beginning.
  package var isReversed = false

  package init(_ nodes: [Node]) { self.nodes = nodes }

  /// The finished file.
  package var bytes: [UInt8] { layout.bytes }

  /// The finished file and where things stand in it.
  package var layout: Layout {
    var writer = CompoundFileWriter(version: version, isReversed: isReversed)
    return writer.write(nodes, classID: classID)
  }
}
