import AttachmentInspection
import PortableSystem
import SystemPackage
import ZipCrypto

/// A piece of work that one thread does: to open an input, or to inspect one mail of a mailbox.
struct InspectionJob: Sendable {
  /// What is wanted of the inputs.
  enum Purpose: Sendable {
    /// To judge them; gives what is to be shown of a finding, on the thread that inspects.
    case judge(layOut: @Sendable (InputFinding, InspectionInput) -> [UInt8]?)
    /// To gather what may be a password, before they are judged.
    case gather(SpooledInputs)
  }

  /// What is to be done.
  enum Subject: Sendable {
    case input(InspectionInput)
    case unit(InspectionUnit, InspectionInput)
  }

  /// What comes of it.
  enum Result: Sendable {
    case finding(InspectedInput)
    /// What a mail says that may be a password.
    case letter(GatheredMail)
    case failure(CommandFailure)
    /// An input that is a mailbox or the like: its mails are jobs of their own.
    case several(SeveralUnits)
    /// An input with nothing in it.
    case nothing
  }

  let subject: Subject
  let inspector: Inspector
  let purpose: Purpose

  /// Does it.
  func perform() -> Result {
    do throws(CommandFailure) {
      switch subject {
      case .unit(let unit, let input): return try take(unit, input)
      case .input(let input): return try open(input)
      }
    } catch { return .failure(error) }
  }

  private func open(_ input: InspectionInput) throws(CommandFailure) -> Result {
    let limit = inspector.limits.contentBytes
    let source: any ByteSource
    if case .gather(let spooled) = purpose {
      source = try spooled.open(input, limit: limit)
    } else {
      source = try input.open(limit: limit)
    }
    var units = SeveralUnits(input, inspector.inspections(of: source, name: input.fileName))
    guard let first = try units.next() else { return .nothing }
    // Most inputs are one mail, which is at hand.
    guard let second = try units.next() else { return try take(first, input) }
    units.putBack([first, second])
    return .several(units)
  }

  private func take(
    _ unit: InspectionUnit, _ input: InspectionInput
  ) throws(CommandFailure) -> Result {
    do throws(Errno) {
      switch purpose {
      case .gather:
        let mail = try unit.passwordMail()
        return .letter(GatheredMail(mail: mail, input: input, bytes: unit.size))
      case .judge(let layOut):
        let finding = try unit.inspect()
        return .finding(
          InspectedInput(
            finding: finding, input: input, bytes: unit.size, text: layOut(finding, input)))
      }
    } catch { throw CommandFailure(error, input: input.name) }
  }
}

/// What a mail says that may be a password, with where it stands.
struct GatheredMail: Sendable {
  /// `nil` where it is no mail.
  let mail: PasswordMail?
  let input: InspectionInput
  /// How many bytes of the input it is about.
  let bytes: UInt64
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
