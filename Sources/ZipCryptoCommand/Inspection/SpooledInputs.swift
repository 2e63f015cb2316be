import PortableSystem
import Synchronization

/// What came through the pipes among the inputs, so that they can be gone through twice.
final class SpooledInputs: Sendable {
  private let sources = Mutex<[String: any ByteSource]>([:])

  /// Opens an input for the first time; what can be opened only once is kept.
  func open(_ input: InspectionInput, limit: UInt64) throws(CommandFailure) -> any ByteSource {
    let source = try input.openWhole(limit: limit)
    if source is TemporaryFile { sources.withLock { $0[input.argument] = source } }
    return source
  }

  /// The input with what was kept of it.
  func restored(_ input: InspectionInput) -> InspectionInput {
    var input = input
    input.spooled = sources.withLock { $0[input.argument] }
    return input
  }
}
