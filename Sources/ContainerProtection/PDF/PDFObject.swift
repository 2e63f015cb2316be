/// An object of a PDF document (ISO 32000-2, 7.3).
enum PDFObject: Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case real
  case name(String)
  case string([UInt8])
  case array([PDFObject])
  case dictionary([String: PDFObject])
  case reference(number: Int, generation: Int)
  /// A word that is none of these: `obj`, `stream`, `trailer`.
  case keyword(String)

  var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  var name: String? { if case .name(let value) = self { value } else { nil } }
  var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
  var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
  var array: [PDFObject]? { if case .array(let value) = self { value } else { nil } }
  var dictionary: [String: PDFObject]? {
    if case .dictionary(let value) = self { value } else { nil }
  }

  /// The names that it is, or that it holds as an array: a stream has one filter or several.
  var names: [String] { name.map { [$0] } ?? (array ?? []).compactMap(\.name) }
}
