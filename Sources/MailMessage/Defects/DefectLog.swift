/// The defects of a mail while it is read, not more than a limit allows.
struct DefectLog {
  private(set) var all: [Defect] = []
  /// The first that is a limit; kept even where `all` is full.
  private(set) var firstLimit: Defect?
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  mutating func add(_ defect: Defect) {
    if defect.isLimit, firstLimit == nil { firstLimit = defect }
    // What is left out is only more of the like: a mail with so many is none to trust anyway.
    if all.count < limit { all.append(defect) }
  }
}
