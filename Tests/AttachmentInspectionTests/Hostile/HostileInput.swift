import AttachmentInspection
import Testing
import ZipCrypto

/// An archive that wants more work than its size is worth, and the verdicts that are true of it.
struct HostileInput: Sendable, CustomTestStringConvertible {
  let name: String
  /// What may be said of it: the truth, or that it cannot be told.
  let verdicts: Set<Verdict>
  private let build: @Sendable () -> [UInt8]

  init(_ name: String, _ verdicts: Set<Verdict>, _ build: @escaping @Sendable () -> [UInt8]) {
    (self.name, self.verdicts, self.build) = (name, verdicts, build)
  }

  var bytes: [UInt8] { build() }
  var testDescription: String { name }
}

/// What an inspection did, against what it may do.
struct InspectedWork {
  let finding: InputFinding
  private let size: UInt64
  private let bytesRead: UInt64

  /// Bytes read for each of the input's: headers and payloads four times and a mebibyte, as
  /// `WorkBudget` has it, and each payload behind some thirty paddings.
  private static let readFactor: UInt64 = 4 * 32
  private static let readAtLeast: UInt64 = 32 << 20
  /// As `InspectionMeter` has it: what deflate can give, three times.
  private static let contentFactor: UInt64 = 3 * 1_032
  private static let contentAtLeast: UInt64 = 64 << 20

  init(_ bytes: [UInt8], name: String = "hostile.zip", inspector: Inspector = Inspector()) throws {
    let source = CountingSource(bytes)
    finding = try inspector.inspect(source, name: name)
    size = source.size
    bytesRead = source.bytesRead
  }

  /// The counters that are over their bound, as words.
  var excesses: [String] {
    let work = finding.work
    var excesses: [String] = []
    if bytesRead > Self.readFactor * size + Self.readAtLeast {
      excesses.append("\(bytesRead) bytes read of \(size)")
    }
    if work.contentBytes > Self.contentFactor * size + Self.contentAtLeast + 1 << 16 {
      excesses.append("\(work.contentBytes) bytes of content out of \(size)")
    }
    if work.entries > Limits().entries { excesses.append("\(work.entries) entries") }
    return excesses
  }

  /// Whether more entries were judged than the headers' bytes allow, where archives are not in
  /// one another.
  var judgesEntriesAgainAndAgain: Bool {
    finding.work.entries * 46 > 4 * size + 1 << 20 + 1 << 17
  }
}
