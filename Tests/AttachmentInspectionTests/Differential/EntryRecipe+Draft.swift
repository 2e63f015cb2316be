import TestSupport
import ZipCrypto

@testable import GatewayFixtures

extension EntryRecipe {
  /// What stands in the archive, before any header lies about it.
  ///
  /// - Parameter commentPassword: the password that the archive's comment may hold.
  func honestDraft(commentPassword: String) -> DraftEntry {
    var random = SeededGenerator(seed: seed)
    if truth == .aes || truth == .aesEmptyPassword {
      var material = FixtureMaterial(seed: seed, name: name)
      let payload = truth == .aes ? PeerPayload.aes256 : PeerPayload.emptyAES256
      return PeerPayload.aes(payload, strength: 3, &material).named(name)
    }
    let bytes = bytes(&random)
    var draft = isDeflated ? DraftEntry.deflated(name, bytes) : .stored(name, bytes)
    switch truth {
    case .plain:
      draft = draft.carrying(random.bytes(front) + draft.payload + random.bytes(behind))
    case .zipCrypto:
      draft = draft.encrypted("secret-\(random.next())", header: random.bytes(11))
    case .zipCryptoEmptyPassword: draft = draft.encrypted("", header: random.bytes(11))
    case .zipCryptoCommentPassword:
      draft = draft.encrypted(commentPassword, header: random.bytes(11))
    case .aes, .aesEmptyPassword: break
    }
    return draft
  }

  /// What stands in the archive, with all that its headers say.
  func draft(commentPassword: String) -> DraftEntry {
    var random = SeededGenerator(seed: ~seed)
    let honest = honestDraft(commentPassword: commentPassword)
    var draft = honest
    if descriptor != .none { draft = draft.describedBehind(signed: descriptor != .unsigned) }
    if descriptor == .absent { draft.descriptor = [] }
    if descriptor == .deviating {
      draft.descriptor = DataDescriptor(crc32: 1, compressedSize: 2, uncompressedSize: 3)
        .encoded(signed: true, wide: false)
    }
    if !centralMark { draft = draft.cleared(.centralOnly) }
    if !localMark { draft = draft.cleared(.localOnly) }
    if centralMark { draft = draft.marked(.centralOnly) }
    if localMark { draft = draft.marked(.localOnly) }
    let claim = Claim(honest)
    if let centralLie {
      let lie = claim.telling(centralLie)
      draft.central.method = lie.method
      draft.central.crc32 = lie.crc32
      draft.central.uncompressedSize = UInt32(lie.size)
      draft.central.compressedSize = UInt32(lie.length)
      if centralLie == .name { draft.central.name += Array("-2".utf8) }
    }
    if let localLie {
      let lie = claim.telling(localLie)
      draft.local.method = lie.method
      draft.local.crc32 = lie.crc32
      draft.local.uncompressedSize = UInt32(lie.size)
      draft.local.compressedSize = UInt32(lie.length)
      if localLie == .name { draft.local.name += Array("-3".utf8) }
    }
    draft.gap = random.bytes(gap)
    draft.isListed = isListed
    return draft
  }

  private func bytes(_ random: inout SeededGenerator) -> [UInt8] {
    switch content {
    case .empty: []
    case .short(let count): random.bytes(count)
    case .text: random.bytes(300).map { 0x61 + $0 % 26 }
    case .noise: random.bytes(150)
    case .run: [UInt8](repeating: random.bytes(1)[0], count: 700)
    case .archive(let recipe): recipe.bytes
    }
  }
}

/// What one header says of an entry.
struct Claim {
  var method: CompressionMethod
  var crc32: UInt32
  /// Bytes of content.
  var size: Int
  /// Bytes of payload.
  var length: Int

  init(_ draft: DraftEntry) {
    method = draft.central.method
    crc32 = draft.central.crc32
    size = Int(draft.central.uncompressedSize)
    length = draft.payload.count
  }

  /// The same with a lie.
  func telling(_ lie: EntryRecipe.Lie?) -> Claim {
    var claim = self
    switch lie {
    case .crc: claim.crc32 ^= 0x5A5A_A5A5
    case .largerSize: claim.size += 5
    case .longerPayload: claim.length += 3
    case .shorterPayload: claim.length = max(claim.length - 3, 0)
    case .method: claim.method = method == .store ? .deflate : .store
    case .nothing: (claim.size, claim.length, claim.crc32) = (0, 0, 0)
    case .name, nil: break
    }
    return claim
  }
}
