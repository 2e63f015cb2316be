/// Something in a compound file that is not as MS-CFB wants it, or that a limit kept from being
/// read.
///
/// Readers differ in what they make of it, so each is worth a look where it matters what a
/// recipient sees.
public struct CompoundFileProblem: Hashable, Sendable {
  /// What it is.
  public let code: Code
  /// What it is, for people: one lower-case clause.
  public let text: String
  /// Where the record stands, in bytes from the start of the file, that says so.
  public let offset: UInt64
  /// The number of the directory entry that it concerns, where it is about one.
  public let entry: Int?

  /// Makes a problem.
  public init(_ code: Code, _ text: String, offset: UInt64, entry: Int? = nil) {
    self.code = code
    self.text = text
    self.offset = offset
    self.entry = entry
  }
}

extension CompoundFileProblem {
  /// The kinds of problems, by names that never change their meaning.
  @nonexhaustive
  public enum Code: String, CaseIterable, Sendable {
    // Limits: something was not looked at.
    case entryLimit = "entry-limit"
    case depthLimit = "depth-limit"
    case tableLimit = "table-limit"
    case chainLimit = "chain-limit"

    // The header and the tables.
    case headerTruncated = "header-truncated"
    case headerUnsupported = "header-unsupported"
    case headerOdd = "header-odd"
    case tableBroken = "table-broken"
    case tableCountDiffers = "table-count-differs"

    // Chains of sectors.
    case chainTooShort = "chain-too-short"
    case chainTooLong = "chain-too-long"
    case chainLoops = "chain-loops"
    case sectorOutside = "sector-outside"
    case sectorShared = "sector-shared"

    // The directory.
    case directoryMissing = "directory-missing"
    case entryMalformed = "entry-malformed"
    case nameMalformed = "name-malformed"
    case nameTwice = "name-twice"
    case treeLoops = "tree-loops"
    case treeBroken = "tree-broken"
    case treeOrder = "tree-order"
    case entryOrphaned = "entry-orphaned"
    case sizeHighBits = "size-high-bits"
  }

  /// Whether it means that content was not looked at, so that nothing can be said of it.
  public var isLimit: Bool {
    switch code {
    case .entryLimit, .depthLimit, .tableLimit, .chainLimit: true
    default: false
    }
  }

  /// Whether content may be missing or cut off in what is listed, as with every limit.
  public var isLoss: Bool {
    switch code {
    case .headerTruncated, .headerUnsupported, .tableBroken, .chainTooShort, .chainLoops,
      .sectorOutside, .directoryMissing, .treeBroken:
      true
    default: isLimit
    }
  }
}

/// The problems of a file while it is read, not more than a limit allows.
struct CompoundFileProblemLog {
  private(set) var all: [CompoundFileProblem] = []
  /// The first that is a limit, and the first that is a loss; kept even where `all` is full.
  private(set) var firstLimit: CompoundFileProblem?
  private(set) var firstLoss: CompoundFileProblem?
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  mutating func add(
    _ code: CompoundFileProblem.Code, _ text: String, offset: UInt64, entry: Int? = nil
  ) {
    let problem = CompoundFileProblem(code, text, offset: offset, entry: entry)
    if problem.isLimit, firstLimit == nil { firstLimit = problem }
    if problem.isLoss, firstLoss == nil { firstLoss = problem }
    if all.count < limit { all.append(problem) }
  }
}
