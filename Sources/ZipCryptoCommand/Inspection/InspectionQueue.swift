import AttachmentInspection

/// Jobs that are under way and what came of them, in the order in which they are to be shown.
///
/// An input that turns out to be a mailbox stays in its place and gives its mails as jobs before
/// what follows it. Not too many jobs are begun before the first of them is done, so that memory
/// does not grow with the number of mails.
struct InspectionQueue {
  fileprivate enum Slot {
    case running(Int)
    case done(InspectionJob.Result)
    case units(SeveralUnits)
    case inputs(InspectionInputs)
  }

  private var slots: [Slot]
  private var lastNumber = 0
  /// The memory that results take which wait to be shown.
  private var weight = 0
  private let mostAhead: Int
  private static let mostWeight = 32 << 20

  /// - Parameter mostAhead: how many jobs may be ahead of one that is begun.
  init(_ inputs: InspectionInputs, mostAhead: Int) {
    slots = [.inputs(inputs)]
    self.mostAhead = mostAhead
  }

  /// Whether all is done and shown.
  var isEmpty: Bool { slots.isEmpty }

  /// The next job to begin, and its number; `nil` where one must end first, or there is none.
  mutating func nextJob() -> (number: Int, subject: InspectionJob.Subject)? {
    while let place = slots.firstIndex(where: \.givesJobs) {
      guard place <= mostAhead, weight <= Self.mostWeight || place == 0 else { return nil }
      do throws(CommandFailure) {
        guard let subject = try takeSubject(at: place) else {
          slots.remove(at: place)
          continue
        }
        lastNumber += 1
        slots.insert(.running(lastNumber), at: place)
        return (lastNumber, subject)
      } catch {
        slots.insert(.done(.failure(error)), at: place)
      }
    }
    return nil
  }

  /// Notes what came of a job.
  mutating func finish(_ number: Int, _ result: InspectionJob.Result) {
    let place = slots.firstIndex {
      if case .running(number) = $0 { true } else { false }
    }
    guard let place else { return }
    if case .several(let units) = result {
      slots[place] = .units(units)
    } else {
      if case .finding(let inspected) = result { weight += inspected.weight }
      slots[place] = .done(result)
    }
  }

  /// What is to be shown next; `nil` where that is not known yet.
  mutating func popResult() -> InspectionJob.Result? {
    guard case .done(let result)? = slots.first else { return nil }
    slots.removeFirst()
    if case .finding(let inspected) = result { weight -= inspected.weight }
    return result
  }

  /// The next job of what stands at a place; `nil` where that has no more.
  private mutating func takeSubject(
    at place: Int
  ) throws(CommandFailure) -> InspectionJob.Subject? {
    // Taken out and put back, so that it is never copied.
    let slot = slots[place]
    slots[place] = .running(0)
    switch slot {
    case .inputs(var inputs):
      defer { slots[place] = .inputs(inputs) }
      return try inputs.next().map { .input($0) }
    case .units(var units):
      defer { slots[place] = .units(units) }
      return try units.next().map { .unit($0, units.input) }
    case .running, .done: return nil
    }
  }
}

extension InspectionQueue.Slot {
  fileprivate var givesJobs: Bool {
    switch self {
    case .units, .inputs: true
    case .running, .done: false
    }
  }
}
