import TestSupport
import ZipCrypto

/// The content that a central directory lists, walked by the test itself.
struct ListedContent {
  struct Item {
    var name: [UInt8]
    var crc: UInt32
    var size: UInt64
    var offset: UInt64
  }

  /// Entries that have content, or may have some: no folders, and nothing of size 0.
  private(set) var items: [Item] = []
  /// Names of entries that are not folders and are empty.
  private(set) var emptyNames: Set<String> = []

  /// Walks the headers from a place on, as long as there are some.
  init(of bytes: [UInt8], directory: Int) {
    func number(_ place: Int, _ count: Int) -> UInt64 {
      (0..<count).reduce(0) { $0 | UInt64(bytes[place + $1]) << (8 * UInt64($1)) }
    }
    var place = directory
    while place + 46 <= bytes.count, number(place, 4) == 0x0201_4B50 {
      let lengths = (0..<3).map { Int(number(place + 28 + 2 * $0, 2)) }
      let end = place + 46 + lengths.reduce(0, +)
      guard end <= bytes.count else { break }
      let name = Array(bytes[place + 46..<place + 46 + lengths[0]])
      var size = number(place + 24, 4)
      let extra = place + 46 + lengths[0]
      if size == 0xFFFF_FFFF, lengths[1] >= 12, number(extra, 2) == 1 {
        size = number(extra + 4, 8)
      }
      if size == 0 {
        emptyNames.insert(String(decoding: name, as: UTF8.self))
      } else if name.last != UInt8(ascii: "/") {
        items.append(
          Item(
            name: name, crc: UInt32(number(place + 16, 4)), size: size,
            offset: number(place + 42, 4)))
      }
      place = end
    }
  }

  /// How many of the entries are in what a reader has shown, one after the other, in an order
  /// that readers use: nothing else may be in it.
  func count(in shown: [UInt8]) -> Int? {
    if shown.isEmpty { return 0 }
    let orders = [
      items, items.sorted { $0.offset < $1.offset },
      items.sorted { $0.name.lexicographicallyPrecedes($1.name) },
    ]
    for order in orders {
      var (place, count) = (0, 0)
      for item in order {
        guard let size = Int(exactly: item.size), size <= shown.count - place else { continue }
        let end = place + size
        if CRC32.of(shown[place..<end]) == item.crc { (place, count) = (end, count + 1) }
      }
      if place == shown.count { return count }
    }
    return nil
  }

  /// What a reader does, by what it showed of this content and for what it asked.
  ///
  /// - Returns: a word of the inspector's; `nil` when it showed something else.
  func behaviour(_ observation: ReaderObservation) -> String? {
    let asked = observation.asked.count { !emptyNames.contains($0) }
    guard let shown = count(in: observation.shown) else {
      return asked < items.count ? "refuses" : nil
    }
    let missing = items.count - shown
    if asked < missing { return "refuses" }
    if missing > 0 { return shown > 0 ? "opens-some" : "asks" }
    let asksForEmpty = observation.asked.count > asked
    if shown > 0 { return asksForEmpty ? "opens-some" : "opens" }
    return asksForEmpty ? "asks" : "shows-nothing"
  }
}
