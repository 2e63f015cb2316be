import Foundation
import SystemPackage
import TestSupport

/// What stands in a folder: names, contents, and what the system knows about each.
struct Snapshot: Equatable {
  struct Item: Equatable {
    enum Content: Equatable {
      case file([UInt8])
      case link(to: String)
      case folder
    }

    var content: Content
    /// Unix permission bits; `nil` where they are not to be compared.
    var permissions: Int?
    /// Seconds since 1970 of the last change of the content; `nil` where not to be compared.
    var seconds: Int?
  }

  /// The items by their paths below the folder.
  private(set) var items: [String: Item] = [:]

  init(of folder: FilePath) throws {
    let manager = FileManager.default
    for name in try manager.subpathsOfDirectory(atPath: folder.string) {
      let path = folder.pushing(FilePath(name)).string
      let facts = try manager.attributesOfItem(atPath: path)
      var item = Item(content: .folder)
      switch facts[.type] as? FileAttributeType {
      case .typeSymbolicLink:
        item.content = .link(to: try manager.destinationOfSymbolicLink(atPath: path))
      case .typeRegular:
        item.content = .file(try Fixtures.bytes(at: FilePath(path)))
        item.permissions = facts[.posixPermissions] as? Int
        item.seconds = (facts[.modificationDate] as? Date).map {
          Int($0.timeIntervalSince1970.rounded(.down))
        }
      default:
        item.permissions = facts[.posixPermissions] as? Int
      }
      items[name] = item
    }
  }

  /// Files and links alone, by name and content: what every reader must bring out.
  var contents: Self {
    var copy = self
    copy.items = items.filter { $0.value.content != .folder }.mapValues {
      Item(content: $0.content)
    }
    return copy
  }

  /// With the times of `other` where they are at most two seconds away: the MS-DOS time has no more.
  func withTimesNear(_ other: Self) -> Self {
    var copy = self
    for (name, item) in items {
      guard let mine = item.seconds, let theirs = other.items[name]?.seconds,
        abs(mine - theirs) <= 2
      else { continue }
      copy.items[name]?.seconds = theirs
    }
    return copy
  }

  /// With links as files that hold their target: what readers make that know no links.
  var linksAsFiles: Self {
    var copy = self
    copy.items = items.mapValues { item in
      guard case .link(let target) = item.content else { return item }
      return Item(content: .file(Array(target.utf8)))
    }
    return copy
  }
}
