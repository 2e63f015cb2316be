import AttachmentInspection
import PortableSystem
import SystemPackage

/// The rows of a page's table until what stands before them is known: in a temporary file, in the
/// order in which they came.
///
/// A browser shows so many rows and no more. What is not protected has precedence: rows of
/// protected items stand only where the others leave room, so that no more than twice the limit
/// is ever kept.
struct RowSpool {
  /// What is in memory of a row.
  private struct Row {
    let verdict: Verdict
    let length: UInt32
  }

  private let file: TemporaryFile
  private let rowsLimit: Int
  private var rows: [Row] = []
  /// Rows, and their bytes, of what is protected and of what is not.
  private var kept = (protected: 0, others: 0)
  private var bytes = (protected: UInt64(0), others: UInt64(0))

  /// The most rows on a page.
  static let rowsLimit = 20_000
  /// The most bytes of rows of either class: long names and many reasons make long rows.
  private static let bytesLimit: UInt64 = 64 << 20

  /// No rows.
  init(rowsLimit: Int = Self.rowsLimit) throws(Errno) {
    file = try TemporaryFile()
    self.rowsLimit = rowsLimit
  }

  /// Keeps a row, if it may get onto the page.
  mutating func add(_ row: HTML, _ verdict: Verdict) throws(Errno) {
    let text = Array((row.text + "\n").utf8)
    let (count, size) =
      verdict == .protected ? (kept.protected, bytes.protected) : (kept.others, bytes.others)
    guard count < rowsLimit, size < Self.bytesLimit, let length = UInt32(exactly: text.count) else {
      return
    }
    try file.write(text.span)
    rows.append(Row(verdict: verdict, length: length))
    if verdict == .protected {
      kept.protected += 1
      bytes.protected += UInt64(length)
    } else {
      kept.others += 1
      bytes.others += UInt64(length)
    }
  }

  /// The rows that get onto the page, by their verdicts.
  var shown: VerdictCounts {
    var shown = VerdictCounts()
    forEachShown { row, _ in shown.add(row.verdict) }
    return shown
  }

  /// Writes the rows that get onto the page, in the order in which they came.
  func copy(to sink: any ByteSink) throws(Errno) {
    var runs: [(offset: UInt64, count: UInt64)] = []
    forEachShown { row, offset in
      if let last = runs.last, last.offset + last.count == offset {
        runs[runs.count - 1].count += UInt64(row.length)
      } else {
        runs.append((offset, UInt64(row.length)))
      }
    }
    for (offset, count) in runs {
      var copied: UInt64 = 0
      while copied < count {
        let piece = try file.bytes(
          at: offset + copied, count: Int(min(count - copied, 1 << 16)))
        guard !piece.isEmpty else { throw .ioError }
        try sink.write(piece.span)
        copied += UInt64(piece.count)
      }
    }
  }

  private func forEachShown(_ body: (Row, UInt64) -> Void) {
    var room = rowsLimit - kept.others
    var offset: UInt64 = 0
    for row in rows {
      if row.verdict != .protected {
        body(row, offset)
      } else if room > 0 {
        room -= 1
        body(row, offset)
      }
      offset += UInt64(row.length)
    }
  }
}
