internal import MailMessage

/// The header of a copy, and where its lines stand.
struct CopyHeader: Sendable {
  /// The fields in their order.
  let fields: [HeaderField]
  /// Whether the format keeps what the mail had on its way: only then does a missing line say
  /// anything.
  let isKept: Bool
  /// Whether offsets are those of the input.
  let hasOffsets: Bool
  private let places: [String: [Int]]

  /// No real mail has so many fields.
  private static let mostFields = 5_000

  /// - Parameter headers: `nil` where the format kept none.
  init(_ headers: Headers?, hasOffsets: Bool) {
    fields = headers.map { Array($0.fields.prefix(Self.mostFields)) } ?? []
    isKept = headers != nil && fields.count < Self.mostFields
    self.hasOffsets = hasOffsets
    var places: [String: [Int]] = [:]
    for (index, field) in fields.enumerated() {
      places[field.name.lowercased(), default: []].append(index)
    }
    self.places = places
  }

  /// The fields of a name in lower case, in their order.
  subscript(name: String) -> [HeaderField] { (places[name] ?? []).map { fields[$0] } }

  /// The first field of a name in lower case.
  func first(_ name: String) -> HeaderField? { places[name]?.first.map { fields[$0] } }

  /// The names of all fields, each once, in lower case.
  var names: Set<String> { Set(places.keys) }

  /// A field as it is shown: its name, and its value on one line.
  func line(_ field: HeaderField) -> QuotedLine {
    QuotedLine(
      text: "\(field.name): \(field.text)", offset: hasOffsets ? field.offset : nil)
  }
}

/// A line of a mail as it is shown, and where it stands.
struct QuotedLine: Hashable, Sendable {
  let text: String
  /// In bytes from the start of the input, where that is known.
  let offset: UInt64?

  /// Longer lines are cut off.
  private static let longest = 1_000

  init(text: String, offset: UInt64?) {
    self.text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longest)))
    self.offset = offset
  }
}
