import AttachmentInspection
import PortableSystem
import SystemPackage
import ZipCrypto

/// A piece of work that one thread does: to open an input, or to inspect one mail of a mailbox.
struct InspectionJob: Sendable {
  /// What is to be done.
  enum Subject: Sendable {
    case input(InspectionInput)
    case unit(InspectionUnit, InspectionInput)
  }

  /// What comes of it.
  enum Result: Sendable {
    case finding(InspectedInput)
    case failure(CommandFailure)
    /// An input that is a mailbox or the like: its mails are jobs of their own.
    case several(SeveralUnits)
    /// An input with nothing in it.
    case nothing
  }

  let subject: Subject
  let inspector: Inspector
  /// Gives what is to be shown of a finding, on the thread that inspects.
  let layOut: @Sendable (InputFinding, InspectionInput) -> [UInt8]?

  /// Does it.
  func perform() -> Result {
    do throws(CommandFailure) {
      switch subject {
      case .unit(let unit, let input): return try inspect(unit, input)
      case .input(let input): return try open(input)
      }
    } catch { return .failure(error) }
  }

  private func open(_ input: InspectionInput) throws(CommandFailure) -> Result {
    let source = try input.open(limit: inspector.limits.contentBytes)
    var units = SeveralUnits(input, inspector.inspections(of: source, name: input.fileName))
    guard let first = try units.next() else { return .nothing }
    // Most inputs are one mail, which is at hand.
    guard let second = try units.next() else { return try inspect(first, input) }
    units.putBack([first, second])
    return .several(units)
  }

  private func inspect(
    _ unit: InspectionUnit, _ input: InspectionInput
  ) throws(CommandFailure) -> Result {
    do throws(Errno) {
      let finding = try unit.inspect()
      return .finding(
        InspectedInput(
          finding: finding, input: input, bytes: unit.size, text: layOut(finding, input)))
    } catch { throw CommandFailure(error, input: input.name) }
  }
}

/// A finding with what belongs to it.
struct InspectedInput: Sendable {
  let finding: InputFinding
  let input: InspectionInput
  /// How many bytes of the input it is about.
  let bytes: UInt64
  /// What is to be shown of it; `nil` where that is too long to be kept.
  let text: [UInt8]?

  /// About how many bytes of memory it takes.
  var weight: Int {
    (text?.count ?? 0) + finding.attachments.reduce(1024) { $0 + 64 * $1.entries.count }
  }
}

/// What is to be inspected in one input, one by one.
struct SeveralUnits: Sendable {
  let input: InspectionInput
  private var inspection: InputInspection
  private var waiting: ArraySlice<InspectionUnit> = []
  private var isAtEnd = false

  init(_ input: InspectionInput, _ inspection: InputInspection) {
    self.input = input
    self.inspection = inspection
  }

  /// Has `units` come again before all others.
  mutating func putBack(_ units: [InspectionUnit]) { waiting = units + waiting }

  /// The next, or `nil` after the last.
  mutating func next() throws(CommandFailure) -> InspectionUnit? {
    if let unit = waiting.popFirst() { return unit }
    guard !isAtEnd else { return nil }
    do throws(Errno) { return try inspection.nextUnit() } catch {
      // What follows cannot be reached.
      isAtEnd = true
      throw CommandFailure(error, input: input.name)
    }
  }
}
