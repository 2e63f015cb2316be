internal import PortableSystem

/// An object with a number of its own, and the stream behind it if it has one.
struct PDFIndirectObject {
  let number: Int
  let generation: Int
  let value: PDFObject
  /// Where the bytes of its stream begin.
  let streamStart: UInt64?

  /// The object that begins at a place; `nil` where none does.
  init?(_ meter: MeteredSource, at offset: UInt64) throws(ReadingFailure) {
    guard offset < meter.size else { return nil }
    var lexer = PDFLexer(meter, at: offset)
    guard let number = try lexer.object()?.integer, let generation = try lexer.object()?.integer,
      try lexer.object() == .keyword("obj"), let value = try lexer.object()
    else { return nil }
    self.number = number
    self.generation = generation
    self.value = value
    guard value.dictionary != nil, try lexer.object() == .keyword("stream") else {
      streamStart = nil
      return
    }
    try lexer.skipStreamBreak()
    streamStart = lexer.offset
  }
}
