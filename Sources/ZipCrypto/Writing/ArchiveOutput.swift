import PortableSystem
import SystemPackage

/// The sink that an archive goes to, with the place that writing has reached.
final class ArchiveOutput {
  private let sink: any ByteSink
  private let seekable: (any SeekableByteSink)?
  /// The number of bytes written, which is the offset of what comes next.
  private(set) var position: UInt64 = 0
  /// Whether a write failed, so that nobody knows how much of it got through.
  private(set) var isTorn = false

  /// An archive's output.
  ///
  /// - Parameter sink: empty, if it can seek, since offsets are counted from its start.
  init(_ sink: any ByteSink) {
    self.sink = sink
    seekable = sink as? any SeekableByteSink
  }

  /// Whether what is written can be written anew.
  var canSeek: Bool { seekable != nil }

  /// Writes `bytes` and moves on.
  func write(_ bytes: Span<UInt8>) throws(ZipError) {
    do throws(Errno) { try sink.write(bytes) } catch {
      isTorn = true
      throw ZipError(error, offset: position)
    }
    position += UInt64(bytes.count)
  }

  /// Writes `bytes` and moves on.
  func write(_ bytes: [UInt8]) throws(ZipError) { try write(bytes.span) }

  /// Writes `bytes` over what stands at `offset`.
  ///
  /// - Precondition: the sink can seek.
  func overwrite(_ bytes: [UInt8], at offset: UInt64) throws(ZipError) {
    guard let seekable else { preconditionFailure("a pipe cannot be written anew") }
    do throws(Errno) { try seekable.overwrite(bytes.span, at: offset) } catch {
      throw ZipError(error, offset: offset)
    }
  }

  /// Cuts off what stands from `offset` on, and goes on there.
  ///
  /// - Precondition: the sink can seek.
  func truncate(to offset: UInt64) throws(ZipError) {
    guard let seekable else { preconditionFailure("a pipe cannot be cut off") }
    do throws(Errno) { try seekable.truncate(to: offset) } catch {
      throw ZipError(error, offset: offset)
    }
    position = offset
    isTorn = false
  }
}
