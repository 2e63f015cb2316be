import ArgumentParser
import PortableSystem
import SystemPackage

/// What the argument parser has to say: help and version on standard output, or what is wrong
/// with the command line, in the command's own voice.
struct UsageAnswer {
  private let error: any Error

  init(_ error: any Error) { self.error = error }

  /// Says it.
  ///
  /// - Returns: the exit status: 0 for help and version, else 64.
  func give() -> Int32 {
    let output = StandardOutput.shared
    guard !ZipCryptoTool.exitCode(for: error).isSuccess else {
      do {
        try output.writeLine(ZipCryptoTool.fullMessage(for: error))
        try output.flush()
      } catch {
        return error == .brokenPipe
          ? ExitStatus.brokenPipe.rawValue : ExitStatus.failure.rawValue
      }
      return ExitStatus.yes.rawValue
    }
    let diagnostics = Diagnostics()
    let sentences = Self.clauses(ZipCryptoTool.message(for: error))
    diagnostics.error(sentences.first ?? "bad usage")
    for guess in sentences.dropFirst() { diagnostics.hint(guess) }
    diagnostics.hint("see '\(Self.helpCommand(ZipCryptoTool.fullMessage(for: error)))'")
    return ExitStatus.usage.rawValue
  }

  /// The parser's first line as clauses of ours: lower case, no full stop; what is wrong, then
  /// what may have been meant.
  static func clauses(_ message: String) -> [String] {
    let line = message.split(separator: "\n").first.map(String.init) ?? ""
    let guess = line.firstRange(of: ". Did you mean")
    let sentences = guess.map {
      [line[..<$0.lowerBound], line[$0.lowerBound...].dropFirst(2)]
    }
    return (sentences ?? [line[...]]).filter { !$0.isEmpty }.map { sentence in
      let words = sentence.hasSuffix(".") ? sentence.dropLast() : sentence
      return words.prefix(1).lowercased() + words.dropFirst()
    }
  }

  /// The command that shows the help of the subcommand in question.
  private static func helpCommand(_ message: String) -> String {
    for line in message.split(separator: "\n") {
      guard let start = line.firstRange(of: "See '") else { continue }
      return String(line[start.upperBound...].prefix { $0 != "'" })
    }
    return "zipcrypto --help"
  }
}
