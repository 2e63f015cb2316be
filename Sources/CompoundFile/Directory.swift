import PortableSystem
import SystemPackage

/// The directory of a compound file, slot by slot (MS-CFB 2.6), and the tree that its entries make.
struct Directory {
  private(set) var entries: [CompoundFileEntry] = []
  /// The entries that a storage holds, in the order of the tree, by the places in `entries`.
  private(set) var children: [Int: [Int]] = [:]
  /// The place in `entries` of the entry with a number.
  private(set) var places: [UInt32: Int] = [:]
  private let limits: CompoundFileLimits

  /// Reads the slots that are in use.
  ///
  /// - Parameter place: where the byte of the directory at an offset stands in the file.
  init(
    _ stream: some ByteSource, hasLongSizes: Bool, limits: CompoundFileLimits,
    log: inout CompoundFileProblemLog, place: (UInt64) throws(Errno) -> UInt64
  ) throws(Errno) {
    self.limits = limits
    let slots = stream.size / UInt64(DirectoryRecord.size)
    let readable = min(slots, UInt64(clamping: limits.directorySlots))
    let slotsPerPage: UInt64 = 32
    for page in stride(from: 0, to: readable, by: Int(slotsPerPage)) {
      let bytes = try stream.bytes(
        at: page * UInt64(DirectoryRecord.size),
        count: Int(min(slotsPerPage, readable - page)) * DirectoryRecord.size)
      for slot in 0..<bytes.count / DirectoryRecord.size {
        let start = slot * DirectoryRecord.size
        guard let record = DirectoryRecord(Array(bytes[start..<start + DirectoryRecord.size])),
          record.type != 0
        else { continue }
        let number = page + UInt64(slot)
        let offset = try place(number * UInt64(DirectoryRecord.size))
        guard entries.count < limits.entries else {
          log.add(.entryLimit, "more entries than are listed", offset: offset)
          return
        }
        add(record, UInt32(clamping: number), offset, hasLongSizes: hasLongSizes, &log)
      }
    }
    if readable < slots {
      log.add(.entryLimit, "a directory longer than is read", offset: 48)
    }
  }

  private mutating func add(
    _ record: DirectoryRecord, _ number: UInt32, _ offset: UInt64, hasLongSizes: Bool,
    _ log: inout CompoundFileProblemLog
  ) {
    let kind: CompoundFileEntry.Kind =
      switch (record.type, number) {
      case (5, 0): .root
      case (1, _): .storage
      case (2, _): .stream
      default: .unknown(record.type)
      }
    func note(_ code: CompoundFileProblem.Code, _ text: String) {
      log.add(code, text, offset: offset, entry: Int(number))
    }
    if case .unknown(let type) = kind {
      note(.entryMalformed, "an entry of the unknown or misplaced type \(type)")
    }
    if !record.isNameSound { note(.nameMalformed, "the length of a name is not what it has") }
    var size = record.size
    // In version 3 the upper half may be anything, and is to be ignored (MS-CFB 2.6.1).
    if !hasLongSizes, size >> 32 != 0 {
      size &= 0xFFFF_FFFF
      note(.sizeHighBits, "the upper half of a size is not zero")
    }
    places[number] = entries.count
    entries.append(
      CompoundFileEntry(
        number: Int(number), kind: kind, name: String(decoding: record.name, as: UTF16.self),
        classID: record.classID, claimedSize: kind == .storage ? 0 : size, offset: offset,
        firstSector: record.firstSector,
        links: .init(left: record.left, right: record.right, child: record.child),
        key: EntryName(record.name)))
  }

  /// Follows the tree from the root on, so that each entry knows the storage that holds it.
  mutating func link(_ log: inout CompoundFileProblemLog) {
    guard let root = places[0], entries[root].kind == .root else { return }
    entries[root].isOrphan = false
    var waiting = [(place: root, depth: 0)]
    while let (storage, depth) = waiting.popLast() {
      let held = collect(entries[storage].links.child, storage, &log)
      guard !held.isEmpty else { continue }
      children[storage] = held
      checkNames(held, of: storage, &log)
      for place in held where entries[place].kind == .storage {
        if depth + 1 < limits.depth {
          waiting.append((place, depth + 1))
        } else {
          log.add(
            .depthLimit, "storages in one another deeper than are read",
            offset: entries[place].offset, entry: entries[place].number)
        }
      }
    }
    for entry in entries where entry.isOrphan {
      log.add(
        .entryOrphaned, "no storage leads to \(entry.name.debugDescription)", offset: entry.offset,
        entry: entry.number)
    }
  }

  /// The entries of one tree in its order: left, itself, right.
  ///
  /// Each entry is taken once in the whole file, so that no tree can be endless.
  private mutating func collect(
    _ first: UInt32, _ storage: Int, _ log: inout CompoundFileProblemLog
  ) -> [Int] {
    var held: [Int] = []
    var stack: [Int] = []
    var next = first
    while true {
      while let place = enter(next, from: stack.last ?? storage, storage, &log) {
        stack.append(place)
        next = entries[place].links.left
      }
      guard let place = stack.popLast() else { return held }
      held.append(place)
      next = entries[place].links.right
    }
  }

  private mutating func enter(
    _ number: UInt32, from: Int, _ storage: Int, _ log: inout CompoundFileProblemLog
  ) -> Int? {
    guard number != DirectoryRecord.noEntry else { return nil }
    let origin = entries[from]
    guard let place = places[number] else {
      log.add(
        .treeBroken, "a link to entry \(number), which there is not", offset: origin.offset,
        entry: origin.number)
      return nil
    }
    guard entries[place].isOrphan else {
      log.add(
        .treeLoops, "a second link to entry \(number)", offset: origin.offset, entry: origin.number)
      return nil
    }
    entries[place].isOrphan = false
    entries[place].parent = entries[storage].number
    return place
  }

  /// Names must ascend: a reader that searches the tree does not find what stands at a wrong place.
  private func checkNames(
    _ held: [Int], of storage: Int, _ log: inout CompoundFileProblemLog
  ) {
    if zip(held, held.dropFirst()).contains(where: { entries[$1].key < entries[$0].key }) {
      log.add(
        .treeOrder, "names that are not in their order", offset: entries[storage].offset,
        entry: entries[storage].number)
    }
    var seen: Set<EntryName> = []
    for place in held where !seen.insert(entries[place].key).inserted {
      log.add(
        .nameTwice, "a second \(entries[place].name.debugDescription) in one storage",
        offset: entries[place].offset, entry: entries[place].number)
    }
  }

  /// Notes how many bytes of a stream can be read.
  mutating func setSize(_ size: UInt64, at place: Int) { entries[place].size = size }
}
