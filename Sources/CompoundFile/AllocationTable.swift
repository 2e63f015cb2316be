import PortableSystem
import Synchronization
import SystemPackage

/// The FAT or the mini FAT (MS-CFB 2.3, 2.4), read page by page as it is asked for.
///
/// The table of a large file is large itself, so only some of its pages are kept.
final class AllocationTable: Sendable {
  private static let pageSize = 4096
  private static let pageLimit: UInt64 = 64
  private let source: any ByteSource
  private let pages = Mutex<[UInt64: Page]>([:])

  private struct Page {
    let number: UInt64
    let bytes: [UInt8]
  }

  /// A table whose words stand in `source` one after the other.
  init(_ source: any ByteSource) { self.source = source }

  /// What the table says of a sector.
  func link(of sector: UInt32) throws(Errno) -> SectorLink {
    let offset = UInt64(sector) * 4
    guard offset < source.size else { return .unlisted }
    let number = offset / UInt64(Self.pageSize)
    let within = Int(offset % UInt64(Self.pageSize))
    return try pages.withLock { (pages) throws(Errno) -> SectorLink in
      let slot = number % Self.pageLimit
      let bytes: [UInt8]
      if let page = pages[slot], page.number == number {
        bytes = page.bytes
      } else {
        let start = number * UInt64(Self.pageSize)
        bytes = try source.bytes(at: start, count: Self.pageSize)
        pages[slot] = Page(number: number, bytes: bytes)
      }
      return bytes.number(at: within).map(SectorLink.init) ?? .unlisted
    }
  }
}
