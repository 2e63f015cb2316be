internal import ZipCrypto

/// A list of passwords to try, one a line.
public struct PasswordList: Sendable {
  /// The most bytes of one line; no password is near.
  public static let longestLine = 1_024
  /// The most lines that are taken.
  public static let mostLines = 100_000
  /// The most bytes of a list that need to be read for that.
  public static let mostBytes = 16 << 20

  /// The candidates, each distinct sequence of bytes once, in the order of the lines.
  public private(set) var candidates: [PasswordCandidate] = []
  /// The lines, counted from 1, that are too long to be passwords, and how many there are.
  public private(set) var skippedLines: (first: Int, count: Int)?
  /// Whether there are more lines than are taken.
  public private(set) var isCutOff = false

  /// Reads a list, in UTF-8 with or without a byte order mark, or in any other encoding.
  ///
  /// Lines end in LF or CR LF. An empty one stands for no password, not for the empty one.
  public init(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    var known: Set<Password> = []
    var number = 0
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty { continue }
      guard line.count <= Self.longestLine else {
        skippedLines = (skippedLines?.first ?? number, (skippedLines?.count ?? 0) + 1)
        continue
      }
      guard number <= Self.mostLines else {
        isCutOff = true
        break
      }
      guard !known.contains(Password(bytes: line)) else { continue }
      for candidate in PasswordCandidate.candidates(for: Array(line), at: .list(line: number))
      where known.insert(candidate.password).inserted {
        candidates.append(candidate)
      }
    }
  }
}
