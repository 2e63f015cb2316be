import AttachmentInspection
import ZipCrypto

@testable import GatewayFixtures

/// What an entry's recipe says that it is worth, told without looking at any archive.
///
/// Two headers describe an entry, and readers believe the one or the other. Whatever comes out
/// right by either was not encrypted; what comes out by neither is encrypted if something says so,
/// if its sizes are those of encrypted data, and if nothing of it can be recognised.
struct EntryModel {
  private let recipe: EntryRecipe
  private let tellsPassword: Bool
  private let honest: DraftEntry
  /// What the headers say, the central directory's first; who finds an entry that is not listed
  /// has its local header alone.
  private let claims: [Claim]
  private let isMarked: Bool

  /// - Parameter tellsPassword: whether the archive's comment is the password.
  init(_ recipe: EntryRecipe, _ archive: ArchiveRecipe) {
    self.recipe = recipe
    tellsPassword = archive.comment == .password
    honest = recipe.honestDraft(commentPassword: archive.commentPassword)
    let truth = Claim(honest)
    let local = recipe.descriptor == .none ? truth.telling(recipe.localLie) : nil
    claims =
      recipe.isListed
      ? [truth.telling(recipe.centralLie)] + (local.map { [$0] } ?? []) : [local ?? truth]
    isMarked = recipe.localMark || recipe.isListed && recipe.centralMark
  }

  /// The verdicts that the recipe admits: one, but where it says otherwise here.
  var verdicts: Set<Verdict> {
    switch recipe.truth {
    case .aes: return [.protected]
    case .aesEmptyPassword: return [.exposed]
    case .plain: return isMarked ? markedPlain : unmarkedPlain
    case .zipCrypto: break
    case .zipCryptoEmptyPassword, .zipCryptoCommentPassword:
      let isTold = recipe.truth == .zipCryptoEmptyPassword || tellsPassword
      if isTold, comesOut(claims[0]), honest.central.uncompressedSize > 0 {
        // A check byte and a CRC-32 of one byte are fulfilled by one password in 2^15.
        let unopened: Verdict = isMarked ? encryptedOrNot : .unknown
        return recipe.content == .short(1) ? [.exposed, unopened] : [.exposed]
      }
    }
    if isMarked { return [encryptedOrNot] }
    return [claims.allSatisfy(\.isNothing) ? .none : .unknown]
  }

  /// Nothing says that it is encrypted, and it is not: who opens it sees what its headers lead to.
  private var unmarkedPlain: Set<Verdict> {
    if case .archive(let inner) = recipe.content { return ArchiveModel(inner).verdicts }
    if claims.allSatisfy(\.isNothing) { return [.none] }
    guard claims.contains(where: comesOut) else { return [.unknown] }
    if recipe.content == .empty { return [.none] }
    return [.notProtected]
  }

  /// Something says that it is encrypted, and it is not.
  private var markedPlain: Set<Verdict> {
    if recipe.content != .empty, claims.contains(where: { comesOut($0) || comesOutPadded($0) }) {
      return [.pseudoProtected]
    }
    let verdict = encryptedOrNot
    let isEmptyByOne = recipe.content == .empty && claims.contains(where: \.isEmptyContent)
    if verdict == .protected, canBeRecognised || isEmptyByOne { return [.unknown] }
    // So little of deflate that it may be by chance tells nothing behind padding or under a wrong
    // size.
    return recipe.isDeflated ? [verdict, .unknown] : [verdict]
  }

  /// What is said of data that comes out by neither header: encrypted, if it can be.
  private var encryptedOrNot: Verdict {
    if claims.allSatisfy(\.isEmptyContent) { return .none }
    let isFolder = recipe.name.hasSuffix("/") && recipe.centralLie != .name
    if isFolder, claims[0].size == 0, claims[0].length <= 12 { return .none }
    return claims[0].canBeZipCrypto ? .protected : .unknown
  }

  /// Whether a header leads to just the content; bytes behind a deflate stream are passed over.
  private func comesOut(_ claim: Claim) -> Bool {
    guard claim.isRight(Claim(honest)), recipe.front == 0 else { return false }
    let surplus = claim.length - (honest.payload.count - recipe.behind)
    return claim.method == .deflate
      ? surplus >= 0 && (surplus == 0 || !isShort || !isMarked) : surplus == 0
  }

  /// Whether a marked header leads to the content behind some padding, or to a whole deflate
  /// stream of the stated size of which the CRC-32 alone is wrong.
  private func comesOutPadded(_ claim: Claim) -> Bool {
    let (truth, surplus) = (Claim(honest), claim.length - (honest.payload.count - recipe.behind))
    if claim.isRight(truth) { return !isShort && surplus >= 0 }
    return claim.method == .deflate && claim.method == truth.method && claim.size == truth.size
      && surplus == 0 && claim.length >= 48 && !isShort
  }

  /// Content of fewer bytes than a CRC-32 has is found in any data, behind some padding.
  private var isShort: Bool { honest.central.uncompressedSize < 4 }

  /// Whether the payload shows what is in it, whatever the headers say.
  private var canBeRecognised: Bool {
    let deflated = honest.payload.count - recipe.front - recipe.behind
    if recipe.isDeflated, [0, 12].contains(recipe.front), deflated >= 200,
      claims[0].length >= deflated + recipe.front
    {
      return true
    }
    return switch recipe.content {
    case .text: !recipe.isDeflated || [0, 12].contains(recipe.front)
    case .run: !recipe.isDeflated
    default: false
    }
  }

  /// Whether bytes of it stand behind what the headers and its data descriptor account for.
  var leavesBytes: Bool {
    let draft = recipe.draft(commentPassword: "")
    let (claim, payload) = (claims[0], honest.payload.count)
    var rest = (honest.payload + draft.descriptor + draft.gap).dropFirst(claim.length)
    if claim.length == payload, recipe.descriptor != .none {
      let isKnown = claim.size == Claim(honest).size && claim.crc32 == Claim(honest).crc32
      if isKnown || recipe.descriptor != .unsigned { rest = rest.dropFirst(draft.descriptor.count) }
    }
    return rest.contains { $0 != 0 && $0 != 0x20 && !(0x09...0x0D ~= $0) }
  }
}

extension Claim {
  fileprivate var isNothing: Bool { size == 0 && length == 0 }

  fileprivate var isEmptyContent: Bool {
    size == 0 && crc32 == 0 && length <= (method == .store ? 0 : 2)
  }

  /// Whether it is right in all but the payload's length.
  fileprivate func isRight(_ truth: Claim) -> Bool {
    method == truth.method && size == truth.size && crc32 == truth.crc32
  }

  /// Whether data of such sizes can stand behind an encryption header: stored content is as long,
  /// deflated content takes two bytes at least and gives 1,032 times as many at most.
  fileprivate var canBeZipCrypto: Bool {
    let data = length - 12
    return method == .store ? data == size : data >= 2 && data >= size / 1_032
  }
}
