/// Decodes one file within a text, from the line behind its first one on.
protocol TextFileDecoder {
  /// What is known of it so far.
  var record: FileRecord { get set }

  /// Takes the line that comes next, or a piece of it.
  ///
  /// - Parameter content: where the bytes that it stands for are appended.
  mutating func take(_ line: TextLine, into content: inout [UInt8]) -> LineUse

  /// Ends the file where the text ends, another file begins, or `take` said so.
  ///
  /// - Returns: whether it was a file at all.
  mutating func finish(at offset: UInt64, into content: inout [UInt8]) -> Bool
}

/// What became of a line.
enum LineUse {
  /// It belongs to the file, which goes on.
  case taken
  /// The file ends with it.
  case last
  /// The file has ended before it, or is none.
  case notTaken
}
