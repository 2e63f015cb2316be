import Synchronization

/// Converters that wait for their next use: to open one loads a library, and to close the last one
/// unloads it, which takes longer than to convert a mail.
package enum EncodingConverters {
  private struct Pair: Hashable {
    let from: String
    let to: String
  }

  private static let idle = Mutex<[Pair: [EncodingConverter]]>([:])
  /// A mail names what encodings it likes; no more pairs than these wait.
  private static let mostPairs = 64
  /// As many wait of a pair as threads need at a time.
  private static let mostOfPair = 16

  /// Converts bytes between two encodings.
  ///
  /// - Returns: the converted bytes and how many bytes of `input` they stand for; fewer than all
  ///   when a byte sequence is invalid, or incomplete at the end. `nil` when the C library does
  ///   not know one of the encodings.
  package static func convert(
    _ input: [UInt8], from: String, to: String
  ) -> (output: [UInt8], consumed: Int)? {
    let pair = Pair(from: from, to: to)
    let waiting = idle.withLock { $0[pair]?.popLast() }
    guard let converter = waiting ?? EncodingConverter(from: from, to: to) else { return nil }
    let converted = converter.convert(input)
    idle.withLock { idle in
      guard idle[pair] != nil || idle.count < mostPairs else { return }
      if idle[pair, default: []].count < mostOfPair { idle[pair, default: []].append(converter) }
    }
    return converted
  }
}
