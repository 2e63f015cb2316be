import Foundation
public import Testing

/// A file whose truth is known: a line of `Fixtures/expected.tsv`, whose columns its README explains.
public struct Fixture: Sendable, CustomTestStringConvertible {
  /// The file's path below `Fixtures`.
  public let path: String
  /// The passwords, one for all entries or one each; none when no entry needs any.
  public let passwords: [[UInt8]]
  /// What `inspect` must say, given no password: a word of the verdict table, or `none`.
  public let verdict: String
  /// The step of the project that first demands the verdict.
  public let step: Int
  /// The exit status of `verify` with the password, where the table states one.
  public let verifyStatus: Int32?
  /// Why the file is there.
  public let shows: String

  /// How a parameterised test names this case.
  public var testDescription: String { path }

  /// The last component of the path.
  public var fileName: String { String(path.split(separator: "/").last ?? "") }
}

extension Fixtures {
  /// Every line of the table.
  public static func all() throws -> [Fixture] {
    let text = String(decoding: try bytes("expected.tsv"), as: UTF8.self)
    return try text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 6, let step = Int(cells[3]), let passwords = passwords(cells[1]) else {
        throw Malformed(path: "expected.tsv", detail: "bad line: \(line)")
      }
      return Fixture(
        path: String(cells[0]), passwords: passwords, verdict: String(cells[2]), step: step,
        verifyStatus: Int32(cells[4]), shows: String(cells[5]))
    }
  }

  /// The lines for one subfolder (`archives`, `disguises`, `mail`) that hold at the present step.
  public static func demanded(in subfolder: String) throws -> [Fixture] {
    try all().filter { $0.path.hasPrefix(subfolder + "/") && $0.step <= step }
  }

  private static func passwords(_ cell: Substring) -> [[UInt8]]? {
    if cell == "-" { return [] }
    if cell.hasPrefix("hex:") { return bytes(hexadecimal: cell.dropFirst(4)).map { [$0] } }
    return cell.split(separator: ",").map { Array($0.utf8) }
  }
}
