import PortableSystem
import SystemPackage

/// Deflates in memory to see what it would gain.
enum CompressionTrial {
  /// Content up to this many bytes is compressed in memory; 256 KiB.
  static let wholeLimit = 1 << 18

  private static let samples: UInt64 = 8
  private static let sampleSize = 1 << 15

  /// The content deflated, if that is shorter.
  ///
  /// - Parameter content: at most `wholeLimit` bytes.
  static func deflate(
    _ content: Span<UInt8>, level: CompressionLevel
  ) throws(ZipError) -> [UInt8]? {
    guard level != .store, content.count > 1 else { return nil }
    do throws(DeflateError) {
      // No room for more than is wanted: what does not end in it has not shrunk.
      var output = [UInt8](repeating: 0, count: content.count - 1)
      var span = output.mutableSpan
      let progress = try Deflater(level: level).deflate(
        content, finish: true, into: &span, in: 0..<span.count)
      guard progress.isAtEnd else { return nil }
      output.removeSubrange(progress.produced...)
      return output
    } catch { throw .deflating(error) }
  }

  /// Whether long content is worth deflating: whether samples from all over it shrink.
  ///
  /// Films, photographs and archives do not; so the pass over all of them is saved. Where the
  /// samples are wrong and it shrinks nevertheless, it is stored, and that is all.
  static func isWorthwhile(
    _ source: any ByteSource, size: UInt64, level: CompressionLevel
  ) throws(ZipError) -> Bool {
    guard level != .store else { return false }
    let step = (size - min(size, UInt64(sampleSize))) / (samples - 1)
    for sample in 0..<samples {
      let bytes: [UInt8]
      do throws(Errno) {
        bytes = try source.bytes(at: sample * step, count: sampleSize)
      } catch { throw ZipError(error) }
      if try deflate(bytes.span, level: level) != nil { return true }
    }
    return false
  }
}

extension ZipError {
  /// What zlib answered while it compressed.
  static func deflating(_ error: DeflateError) -> ZipError {
    ZipError(.system(.noMemory), detail: error.detail)
  }
}
