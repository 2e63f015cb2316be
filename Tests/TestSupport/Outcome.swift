/// What became of a program that was run.
public struct Outcome: Sendable, CustomStringConvertible {
  /// The program and its arguments.
  public let command: [String]
  /// The exit status, or the signal's number plus 128 as a shell has it.
  public let status: Int32
  /// What it wrote to standard output, unless that went to a file.
  public let output: [UInt8]
  /// What it wrote to standard error.
  public let errors: [UInt8]

  /// Standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  public var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// All that a failed expectation should tell.
  public var description: String {
    "\(command.joined(separator: " ")): status \(status)\n\(text.prefix(2000))\n"
      + errorText.prefix(2000)
  }

  /// Hands on the outcome of a run that had to succeed.
  ///
  /// - Throws: `Failed`, with all that is known, unless the status is `wanted`.
  @discardableResult
  public func checked(_ wanted: Int32...) throws -> Self {
    guard wanted.isEmpty ? status == 0 : wanted.contains(status) else {
      throw Failed(outcome: self)
    }
    return self
  }

  /// A program that had to succeed did not.
  public struct Failed: Error, CustomStringConvertible {
    /// What became of it.
    public let outcome: Outcome
    /// The outcome in words.
    public var description: String { outcome.description }
  }
}
