import CompoundFile
import PortableSystem
import SystemPackage

/// What one message and all those within it may still use, and the problems found so far.
struct OutlookWork {
  let limits: OutlookLimits
  private(set) var problems: [OutlookProblem] = []
  private(set) var firstLimit: OutlookProblem?
  private(set) var firstLoss: OutlookProblem?
  private var attachmentsLeft: Int
  private var valuesLeft: Int
  private var textLeft: Int
  private var checksumLeft: UInt64

  init(_ limits: OutlookLimits) {
    self.limits = limits
    attachmentsLeft = limits.attachments
    valuesLeft = limits.values
    textLeft = limits.textBytes
    checksumLeft = limits.checksumBytes
  }

  mutating func add(
    _ code: OutlookProblem.Code, _ text: String, offset: UInt64, attachment: String
  ) {
    let problem = OutlookProblem(code, text, offset: offset, attachment: attachment)
    if problem.isLimit, firstLimit == nil { firstLimit = problem }
    if problem.isLoss, firstLoss == nil { firstLoss = problem }
    if problems.count < limits.problems { problems.append(problem) }
  }

  /// Takes over what is wrong with the compound file.
  mutating func add(_ file: CompoundFile) {
    // The decisive ones stand first, so that a full list does not hide them.
    let decisive = [file.limitReached, file.firstLoss].compactMap(\.self)
    for problem in decisive + file.problems.filter({ !decisive.contains($0) }) {
      let code: OutlookProblem.Code =
        problem.isLimit ? .containerLimit : problem.isLoss ? .containerDamaged : .containerOdd
      add(code, problem.text, offset: problem.offset, attachment: "")
    }
  }

  /// Whether one more attachment may be listed.
  mutating func takeAttachment() -> Bool {
    attachmentsLeft -= 1
    return attachmentsLeft >= 0
  }

  /// Whether one more property, value or attribute may be looked at.
  mutating func takeValue() -> Bool {
    valuesLeft -= 1
    return valuesLeft >= 0
  }

  /// Keeps a property, unless there are too many values of it already.
  mutating func keep(_ property: Property, in set: inout PropertySet, attachment: String) {
    guard set[property.id].count < limits.valuesPerProperty else {
      add(
        .propertyLimit, "more values of one property than are kept", offset: property.offset,
        attachment: attachment)
      return
    }
    set.add(property)
  }

  /// Reads the front of a value into memory.
  mutating func bytes(
    of source: any ByteSource, atMost limit: Int, offset: UInt64, attachment: String
  ) throws(Errno) -> [UInt8] {
    let allowed = max(min(limit, textLeft), 0)
    let bytes = try source.bytes(at: 0, count: allowed)
    textLeft -= bytes.count
    if UInt64(allowed) < source.size {
      add(
        .textLimit, "a text of \(source.size) bytes is longer than is read", offset: offset,
        attachment: attachment)
    }
    return bytes
  }

  /// Takes from the bytes whose checksums may be verified.
  mutating func takeChecksum(_ bytes: UInt64) -> Bool {
    guard bytes <= checksumLeft else { return false }
    checksumLeft -= bytes
    return true
  }
}
