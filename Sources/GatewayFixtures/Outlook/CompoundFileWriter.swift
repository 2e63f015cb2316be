/// Lays out a compound file: the data first, then the tables that tell of it.
struct CompoundFileWriter {
  private static let end: UInt32 = 0xFFFF_FFFE
  private static let cutoff = 4096
  private static let miniSize = 64
  private let version: Int
  private let isReversed: Bool
  private let sectorSize: Int
  private var layout: CompoundFileDraft.Layout
  /// The sectors' contents.
  private var sectors: [[UInt8]] = []
  /// What the FAT says of each sector.
  private var links: [UInt32] = []
  private var miniStream: [UInt8] = []
  private var miniLinks: [UInt32] = []
  private var records: [DraftRecord] = []

  init(version: Int, isReversed: Bool) {
    self.version = version
    self.isReversed = isReversed
    sectorSize = version == 4 ? 4096 : 512
    layout = .init(sectorSize: sectorSize)
  }

  mutating func write(
    _ nodes: [CompoundFileDraft.Node], classID: [UInt8]
  ) -> CompoundFileDraft.Layout {
    var root = DraftRecord(name: "Root Entry", type: 5)
    root.classID = classID
    records = [root]
    records[0].child = addTree(nodes)

    layout.miniStreamSectors = chain(miniStream)
    records[0].start = layout.miniStreamSectors.first.map(UInt32.init) ?? Self.end
    records[0].size = miniStream.count
    var miniTable: [UInt8] = []
    for link in miniLinks { miniTable.append(word: link) }
    miniTable.pad(to: sectorSize, with: 0xFF)
    layout.miniTableSectors = chain(miniTable)
    var directory = records.flatMap(\.bytes)
    while !directory.count.isMultiple(of: sectorSize) { directory += DraftRecord.free }
    layout.directorySectors = chain(directory)
    addTables()

    layout.bytes = header
    for sector in sectors { layout.bytes += sector }
    return layout
  }

  /// Puts the nodes of one storage into the directory as a balanced tree.
  ///
  /// - Returns: the number of its first entry.
  private mutating func addTree(_ nodes: [CompoundFileDraft.Node]) -> UInt32 {
    let sorted = nodes.sorted {
      let (first, second) = (Array($0.name.uppercased().utf16), Array($1.name.uppercased().utf16))
      return first.count == second.count
        ? first.lexicographicallyPrecedes(second) : first.count < second.count
    }
    // Only the lowest level of a tree that is not full is red, so that all paths have as many
    // black entries.
    let levels = Int.bitWidth - sorted.count.leadingZeroBitCount
    return addTree(sorted[...], levels: levels)
  }

  private mutating func addTree(
    _ nodes: ArraySlice<CompoundFileDraft.Node>, levels: Int
  ) -> UInt32 {
    guard !nodes.isEmpty else { return 0xFFFF_FFFF }
    let middle = nodes.startIndex + nodes.count / 2
    let number = add(nodes[middle])
    records[number].isRed = levels == 1 && number != 1
    records[number].left = addTree(nodes[..<middle], levels: levels - 1)
    records[number].right = addTree(nodes[(middle + 1)...], levels: levels - 1)
    return UInt32(number)
  }

  private mutating func add(_ node: CompoundFileDraft.Node) -> Int {
    let number = records.count
    layout.entries[node.name] = number
    switch node {
    case .storage(let name, let nodes, let classID):
      var record = DraftRecord(name: name, type: 1)
      record.classID = classID
      record.start = 0
      records.append(record)
      records[number].child = addTree(nodes)
    case .stream(let name, let content):
      var record = DraftRecord(name: name, type: 2)
      record.size = content.count
      if content.isEmpty {
        record.start = Self.end
      } else if content.count < Self.cutoff {
        record.start = UInt32(miniLinks.count)
        miniStream += content
        miniStream.pad(to: Self.miniSize)
        while miniLinks.count < miniStream.count / Self.miniSize - 1 {
          miniLinks.append(UInt32(miniLinks.count + 1))
        }
        miniLinks.append(Self.end)
      } else {
        let places = chain(content)
        layout.streamSectors[name] = places
        record.start = UInt32(places[0])
      }
      records.append(record)
    }
    return number
  }

  /// Puts bytes into sectors of their own, chained.
  private mutating func chain(_ bytes: [UInt8]) -> [Int] {
    var padded = bytes
    padded.pad(to: sectorSize)
    let first = sectors.count
    let count = padded.count / sectorSize
    let order = isReversed ? Array((0..<count).reversed()) : Array(0..<count)
    for place in order {
      sectors.append(Array(padded[place * sectorSize..<(place + 1) * sectorSize]))
    }
    let places = order.indices.map { first + (isReversed ? count - 1 - $0 : $0) }
    links += Array(repeating: Self.end, count: count)
    for (place, next) in zip(places, places.dropFirst()) { links[place] = UInt32(next) }
    return places
  }

  /// The FAT and, where the header cannot list all of it, the DIFAT.
  private mutating func addTables() {
    let words = sectorSize / 4
    var (tables, lists) = (0, 0)
    while true {
      let needed = (sectors.count + tables + lists + words - 1) / words
      let neededLists = needed > 109 ? (needed - 109 + words - 2) / (words - 1) : 0
      if needed == tables, neededLists == lists { break }
      (tables, lists) = (needed, neededLists)
    }
    layout.tableSectors = Array(sectors.count..<sectors.count + tables)
    layout.listSectors = Array(sectors.count + tables..<sectors.count + tables + lists)
    links += Array(repeating: 0xFFFF_FFFD, count: tables)
    links += Array(repeating: 0xFFFF_FFFC, count: lists)
    var table: [UInt8] = []
    for link in links { table.append(word: link) }
    table.pad(to: sectorSize, with: 0xFF)
    for index in 0..<tables {
      sectors.append(Array(table[index * sectorSize..<(index + 1) * sectorSize]))
    }
    for index in 0..<lists {
      var list: [UInt8] = []
      for sector in layout.tableSectors.dropFirst(109 + index * (words - 1)).prefix(words - 1) {
        list.append(word: UInt32(sector))
      }
      while list.count < sectorSize - 4 { list.append(0xFF) }
      list.append(word: index + 1 < lists ? UInt32(layout.listSectors[index + 1]) : Self.end)
      sectors.append(list)
    }
  }

  private var header: [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += Array(repeating: 0, count: 16)
    for word: UInt16 in [0x3E, UInt16(version), 0xFFFE, version == 4 ? 12 : 9, 6, 0, 0, 0] {
      bytes.append(word: word)
    }
    func first(_ sectors: [Int]) -> UInt32 { sectors.first.map(UInt32.init) ?? Self.end }
    let directorySectors = version == 4 ? layout.directorySectors.count : 0
    for long: UInt32 in [
      UInt32(directorySectors), UInt32(layout.tableSectors.count), first(layout.directorySectors),
      0, UInt32(Self.cutoff), first(layout.miniTableSectors),
      UInt32(layout.miniTableSectors.count), first(layout.listSectors),
      UInt32(layout.listSectors.count),
    ] { bytes.append(word: long) }
    for sector in layout.tableSectors.prefix(109) { bytes.append(word: UInt32(sector)) }
    while bytes.count < 512 { bytes.append(0xFF) }
    bytes.pad(to: sectorSize)
    return bytes
  }
}

/// One slot of a draft's directory.
private struct DraftRecord {
  /// A slot that is not in use: no links, all else zero.
  static let free: [UInt8] =
    Array(repeating: 0, count: 68) + Array(repeating: 0xFF, count: 12)
    + Array(repeating: 0, count: 48)

  let name: String
  let type: UInt8
  var isRed = false
  var left: UInt32 = 0xFFFF_FFFF
  var right: UInt32 = 0xFFFF_FFFF
  var child: UInt32 = 0xFFFF_FFFF
  var classID: [UInt8] = []
  var start: UInt32 = 0
  var size = 0

  init(name: String, type: UInt8) {
    self.name = name
    self.type = type
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    let units = Array(name.utf16.prefix(31))
    for unit in units { bytes.append(word: unit) }
    bytes += Array(repeating: 0, count: 64 - bytes.count)
    bytes.append(word: UInt16(2 * units.count + 2))
    bytes += [type, isRed ? 0 : 1]
    for link in [left, right, child] { bytes.append(word: link) }
    bytes += classID.prefix(16) + Array(repeating: 0, count: 16 - min(classID.count, 16))
    bytes += Array(repeating: 0, count: 20)
    bytes.append(word: start)
    bytes.append(word: UInt64(size))
    return bytes
  }
}
