public import SystemPackage

/// Several sources, one after the other, as one.
public struct JoinedSource: ByteSource {
  private let pieces: [any ByteSource]
  /// Where each piece ends.
  private let ends: [UInt64]

  /// The bytes of all `pieces` in their order.
  ///
  /// Pieces that would take the size beyond what 64 bits count are left out.
  public init(_ pieces: [any ByteSource]) {
    var kept: [any ByteSource] = []
    var ends: [UInt64] = []
    var size: UInt64 = 0
    for piece in pieces {
      let (sum, overflow) = size.addingReportingOverflow(piece.size)
      if overflow { break }
      size = sum
      kept.append(piece)
      ends.append(size)
    }
    self.pieces = kept
    self.ends = ends
  }

  /// The number of bytes.
  public var size: UInt64 { ends.last ?? 0 }

  /// Reads `count` bytes from `offset` on into the front of `buffer`, across the pieces.
  ///
  /// Where a piece gives fewer bytes than were asked for, no more are read.
  public func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    guard offset < size else { return 0 }
    var index = firstPiece(endingAfter: offset)
    var filled = 0
    while filled < count, index < pieces.count {
      let place = offset + UInt64(filled)
      let start = index == 0 ? 0 : ends[index - 1]
      let wanted = Int(clamping: min(UInt64(count - filled), ends[index] - place))
      let got: Int
      if filled == 0 {
        got = try pieces[index].read(wanted, at: place - start, into: &buffer)
      } else {
        // A span cannot be cut to be written to; what is asked for after a seam is copied.
        let bytes = try pieces[index].bytes(at: place - start, count: wanted)
        buffer.copy(bytes.span, to: filled)
        got = bytes.count
      }
      filled += got
      if got < wanted { break }
      index += 1
    }
    return filled
  }

  private func firstPiece(endingAfter offset: UInt64) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
