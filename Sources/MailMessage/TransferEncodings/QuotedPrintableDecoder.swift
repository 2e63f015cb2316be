/// Quoted-printable as it arrives in mails (RFC 2045, 6.7), a piece at a time.
///
/// Line breaks stay as they are. Blanks at the end of a line are taken away, as the RFC wants:
/// the way may have added them.
struct QuotedPrintableDecoder {
  /// Where in the text it is.
  private enum State {
    case text
    /// After blanks that only count when something follows on the line.
    case blanks
    /// After `=`.
    case equals
    /// After `=` and a hexadecimal digit.
    case digit
    /// After `=` and blanks: a soft line break, if the line ends.
    case soft
    /// After a carriage return that may belong to a soft line break.
    case softReturn
    /// After blanks and a carriage return.
    case blanksReturn
  }

  private var state = State.text
  /// What was read since the state was last `text`.
  private var held: [UInt8] = []
  /// Decoded bytes that found no room, and how many of them were given since.
  private var pending: [UInt8] = []
  private var pendingIndex = 0
  private var ended = false
  private var findings: [DecoderFinding] = []
  private var told = false

  /// The longest run of blanks that is held back; a longer one is taken as text.
  private static let longestRun = 1000

  /// Decodes from `input` into `output`, until the one is used up or `limit` is reached.
  mutating func decode(
    _ input: [UInt8], _ range: inout Range<Int>, atEnd: Bool,
    into output: inout MutableSpan<UInt8>, _ filled: inout Int, _ limit: Int
  ) {
    flush(into: &output, &filled, limit)
    let source = input.span
    var index = range.lowerBound
    let end = range.upperBound
    while index < end, filled < limit {
      let byte = source[index]
      if state == .text, byte != .equals, !byte.isBlank {
        output[filled] = byte
        filled += 1
        index += 1
        continue
      }
      take(byte, at: index)
      index += 1
      flush(into: &output, &filled, limit)
    }
    range = index..<end
    if atEnd, range.isEmpty, pendingIndex == pending.count, !ended {
      ended = true
      finish()
      flush(into: &output, &filled, limit)
    }
  }

  /// What was found wrong since it was last asked.
  mutating func takeFindings() -> [DecoderFinding] {
    guard !findings.isEmpty else { return [] }
    defer { findings = [] }
    return findings
  }

  private mutating func take(_ byte: UInt8, at index: Int) {
    switch state {
    case .text: begin(byte)
    case .blanks:
      if byte.isBlank, held.count < Self.longestRun {
        held.append(byte)
      } else if byte == .carriageReturn {
        held.append(byte)
        state = .blanksReturn
      } else {
        if byte != .lineFeed { giveHeld() }
        held = []
        begin(byte)
      }
    case .blanksReturn:
      if byte == .lineFeed { held = [.carriageReturn] }
      giveHeld()
      begin(byte)
    case .equals:
      if byte.hexValue != nil {
        held.append(byte)
        state = .digit
      } else {
        takeSoft(byte, at: index)
      }
    case .digit:
      if let low = byte.hexValue, let high = held.last?.hexValue {
        held = []
        state = .text
        pending.append(high << 4 | low)
      } else {
        giveUnescaped(at: index)
        begin(byte)
      }
    case .soft: takeSoft(byte, at: index)
    case .softReturn:
      held = []
      if byte == .lineFeed { state = .text } else { begin(byte) }
    }
  }

  /// Takes a byte after `=` that is no digit.
  private mutating func takeSoft(_ byte: UInt8, at index: Int) {
    if byte == .lineFeed {
      held = []
      state = .text
    } else if byte == .carriageReturn {
      state = .softReturn
    } else if byte.isBlank, held.count < Self.longestRun {
      held.append(byte)
      state = .soft
    } else {
      giveUnescaped(at: index)
      begin(byte)
    }
  }

  /// Takes a byte with nothing before it that matters.
  private mutating func begin(_ byte: UInt8) {
    if byte == .equals {
      held = [byte]
      state = .equals
    } else if byte.isBlank {
      held = [byte]
      state = .blanks
    } else {
      pending.append(byte)
      state = .text
    }
  }

  private mutating func finish() {
    switch state {
    case .text, .blanks, .softReturn, .soft, .equals: held = []
    case .blanksReturn: held = [.carriageReturn]
    case .digit: giveUnescaped(at: 0)
    }
    giveHeld()
  }

  private mutating func giveHeld() {
    pending.append(contentsOf: held)
    held = []
  }

  /// Gives what looked like an escape as it stands.
  private mutating func giveUnescaped(at index: Int) {
    giveHeld()
    guard !told else { return }
    told = true
    findings.append(
      DecoderFinding(
        code: .quotedPrintableEscape, text: "an = that begins no quoted-printable escape",
        index: index))
  }

  private mutating func flush(
    into output: inout MutableSpan<UInt8>, _ filled: inout Int, _ limit: Int
  ) {
    guard !pending.isEmpty else { return }
    while pendingIndex < pending.count, filled < limit {
      output[filled] = pending[pendingIndex]
      pendingIndex += 1
      filled += 1
    }
    if pendingIndex == pending.count {
      pending.removeAll(keepingCapacity: true)
      pendingIndex = 0
    }
  }
}
