/// A field of a header, honest or not: its value is bytes, for senders write what they like.
struct FieldDraft: Sendable {
  let name: String
  /// What stands behind the colon and its space; folded lines end in CRLF.
  var value: [UInt8]

  init(_ name: String, _ value: String) { self.init(name, Array(value.utf8)) }

  init(_ name: String, _ value: [UInt8]) {
    self.name = name
    self.value = value
  }

  /// A field with parameters, one on each line (RFC 2045, 5.1).
  init(_ name: String, _ word: String, _ parameters: [ParameterDraft]) {
    self.init(
      name,
      parameters.reduce(Array(word.utf8)) { $0 + Array(";\r\n ".utf8) + $1.bytes })
  }

  /// The field as it stands in the header.
  var bytes: [UInt8] { Array("\(name): ".utf8) + value + Array("\r\n".utf8) }
}
