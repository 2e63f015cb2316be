/// A part of a mail, or a whole mail: a header and a body; nothing has to agree.
struct PartDraft: Sendable {
  var fields: [FieldDraft]
  var body: BodyDraft

  /// What it is in a mail whose lines end so.
  func bytes(_ lineEnd: LineEnd = .crlf) -> [UInt8] {
    lineEnd.ending(fields.flatMap(\.bytes) + [0x0D, 0x0A]) + body.bytes(lineEnd)
  }

  /// The same part with another header or body.
  func with(_ change: (inout Self) -> Void) -> Self {
    var part = self
    change(&part)
    return part
  }

  /// The same part with a field replaced where it stood, or added behind the others.
  func setting(_ field: FieldDraft) -> Self {
    with {
      if let place = $0.fields.firstIndex(where: { $0.name == field.name }) {
        $0.fields[place] = field
      } else {
        $0.fields.append(field)
      }
    }
  }

  /// The same part with a further field behind the others.
  func adding(_ field: FieldDraft) -> Self { with { $0.fields.append(field) } }

  /// The same part without a field.
  func without(_ name: String) -> Self { with { $0.fields.removeAll { $0.name == name } } }
}

/// What stands behind a header.
indirect enum BodyDraft: Sendable {
  /// Lines that end in CRLF here, and as the mail's lines do there.
  case lines([UInt8])
  /// Bytes as they are.
  case bytes([UInt8])
  /// Parts between boundaries.
  case parts(MultipartDraft)
  /// A message as it is.
  case message(PartDraft)

  /// What it is in a mail whose lines end so.
  func bytes(_ lineEnd: LineEnd) -> [UInt8] {
    switch self {
    case .lines(let lines): lineEnd.ending(lines)
    case .bytes(let bytes): bytes
    case .parts(let parts): parts.bytes(lineEnd)
    case .message(let message): message.bytes(lineEnd)
    }
  }
}
