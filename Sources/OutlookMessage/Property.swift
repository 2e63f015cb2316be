import CompoundFile
import PortableSystem

/// A property of a message or an attachment: where its value stands, and small values themselves.
struct Property {
  let id: UInt16
  let type: UInt16
  /// Where it is said.
  let offset: UInt64
  let value: Value

  enum Value {
    /// A number, of the bits that its type has.
    case number(UInt64)
    /// Text or bytes.
    case bytes(any ByteSource)
    /// An object within a TNEF stream: its interface, its bytes, and where those begin.
    case object(ClassID, any ByteSource, offset: UInt64)
    /// A storage of the compound file.
    case storage(CompoundFileEntry)
  }

  /// The bytes of a value that has some.
  var bytes: (any ByteSource)? {
    if case .bytes(let source) = value { source } else { nil }
  }
}

/// The properties of one message or attachment that are looked at.
struct PropertySet {
  private var values: [UInt16: [Property]] = [:]

  mutating func add(_ property: Property) { values[property.id, default: []].append(property) }

  subscript(_ id: UInt16) -> [Property] { values[id] ?? [] }

  /// The number under an id; a boolean is 0 or 1.
  func number(_ id: UInt16) -> UInt64? {
    for property in self[id] { if case .number(let number) = property.value { return number } }
    return nil
  }

  /// The code page of 8-bit texts.
  var codePage: CodePage? {
    [PropertyID.messageCodePage, PropertyID.internetCodePage].lazy
      .compactMap { number($0) }.first { $0 != 0 }.map { CodePage(UInt32(truncatingIfNeeded: $0)) }
  }
}
