import TestSupport
import ZipCrypto

@testable import GatewayFixtures

extension ArchiveRecipe {
  /// The password that ``Comment/password`` tells.
  var commentPassword: String { "Momiji\(seed % 1_000_000)" }

  /// The file.
  var bytes: [UInt8] {
    var random = SeededGenerator(seed: seed)
    var draft = Self.draft(of: entries, commentPassword)
    switch prefix {
    case .none: break
    case .program: draft.prefix = [0x7F] + Array("ELF".utf8) + random.bytes(60)
    case .page: draft.prefix = Array("<html><body>The offer follows</body></html>".utf8)
    }
    draft.countsPrefix = countsPrefix
    draft.beforeDirectory = random.bytes(beforeDirectory)
    switch comment {
    case .none: break
    case .text: draft.comment = Array("As agreed on the telephone".utf8)
    case .password: draft.comment = Array(commentPassword.utf8)
    }
    if let other {
      let bytes = Self.draft(of: other.entries, commentPassword).bytes
      switch other.place {
      case .inFront: draft.prefix += bytes
      case .inComment: draft.comment = bytes
      }
    }
    draft.hasZip64Records = zip64 != .none
    if zip64 == .oneEntryLess {
      draft.zip64Change = {
        $0.entries -= 1
        $0.entriesOnDisk -= 1
      }
    }
    if let endLie { draft.endChange = { $0.tell(endLie) } }
    draft.trailer =
      [UInt8](repeating: 0, count: trailingZeros) + random.bytes(trailingJunk)
    let bytes = draft.bytes
    return isCutOff ? Array(bytes.dropLast(draft.comment.count + draft.trailer.count + 9)) : bytes
  }

  private static func draft(
    of entries: [EntryRecipe], _ commentPassword: String
  ) -> ArchiveDraft {
    var draft = ArchiveDraft(entries.map { $0.draft(commentPassword: commentPassword) })
    for (place, entry) in entries.enumerated() where entry.isListed && entry.isListedTwice {
      draft.entries.append(
        draft.entries[place].with {
          $0.original = place
          $0.central.name = Array("copy-\(place)".utf8)
        })
    }
    return draft
  }
}

extension EndOfCentralDirectory {
  fileprivate mutating func tell(_ lie: ArchiveRecipe.EndLie) {
    switch lie {
    case .oneEntryLess: (entries, entriesOnDisk) = (entries - 1, entriesOnDisk - 1)
    case .oneEntryMore: (entries, entriesOnDisk) = (entries + 1, entriesOnDisk + 1)
    case .smallerSize: directorySize -= 5
    case .largerSize: directorySize += 5
    case .smallerOffset: directoryOffset -= 7
    case .largerOffset: directoryOffset += 7
    }
  }
}
