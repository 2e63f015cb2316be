import PortableSystem

/// The fields of a header block (RFC 5322, 2.2), in their order.
///
/// It keeps the bytes as they stand and looks fields up by going through them.
public struct Headers: Sendable {
  let bytes: [UInt8]
  let offset: UInt64

  /// A header block.
  ///
  /// - Parameters:
  ///   - bytes: its lines, with their line breaks.
  ///   - offset: where they stand in the source.
  init(bytes: [UInt8] = [], offset: UInt64 = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// A header block that stands by itself, as Outlook keeps the one that a mail had on its way.
  public init(text: String) { self.init(bytes: Array(text.utf8)) }

  /// All fields of this name; letter case does not matter.
  public subscript(name: String) -> [HeaderField] {
    var fields = fields
    let name = Array(name.utf8)
    var found: [HeaderField] = []
    while let field = fields.next(named: name) { found.append(field) }
    return found
  }

  /// The first field of this name; letter case does not matter.
  public func first(_ name: String) -> HeaderField? {
    var fields = fields
    return fields.next(named: Array(name.utf8))
  }

  /// Who wrote the mail: the first address in From, else in Sender.
  public var sender: MailAddress? {
    first("from").flatMap(MailAddress.init) ?? first("sender").flatMap(MailAddress.init)
  }

  /// When the mail was sent, by its own word; `nil` where Date is missing or is no date.
  public var date: MailDate? { first("date").flatMap(MailDate.init) }

  /// What stands between angle brackets in the first field of this name, else all of it.
  func identifier(_ name: String) -> String? {
    guard let field = first(name) else { return nil }
    let value = field.unfolded.trimmingBlanks()
    guard let open = value.firstIndex(of: UInt8(ascii: "<")),
      let close = value[open...].firstIndex(of: UInt8(ascii: ">"))
    else { return UndeclaredText.decode(Array(value)) }
    return UndeclaredText.decode(Array(value[(open + 1)..<close]))
  }
}

extension Headers {
  /// The fields in their order; lines that are no field are left out.
  public var fields: Fields { Fields(headers: self) }

  /// The fields of a header block, found one after the other.
  public struct Fields: Sequence, IteratorProtocol {
    private let headers: Headers
    private var position = 0

    init(headers: Headers) { self.headers = headers }

    /// The next field.
    public mutating func next() -> HeaderField? { next { _ in true } }

    /// The next field of a name; only that one is taken apart.
    mutating func next(named name: [UInt8]) -> HeaderField? {
      next { HeaderField.isNamed(name, $0) }
    }

    /// The next field of those whose first lines fit.
    private mutating func next(where fits: (ArraySlice<UInt8>) -> Bool) -> HeaderField? {
      let bytes = headers.bytes
      while position < bytes.count {
        let start = position
        let firstEnd = endOfLine(from: start)
        position = firstEnd
        while position < bytes.count, bytes[position].isBlank {
          position = endOfLine(from: position)
        }
        let line = bytes[start..<firstEnd]
        if fits(line), let colon = HeaderField.colon(in: line) {
          return HeaderField(
            lines: bytes[start..<position], colon: colon, offset: headers.offset + UInt64(start))
        }
      }
      return nil
    }

    /// The index after the line feed that ends the line.
    private func endOfLine(from start: Int) -> Int {
      let bytes = headers.bytes
      let lineFeed = bytes.span.firstIndex(of: .lineFeed, in: start..<bytes.count)
      return lineFeed.map { $0 + 1 } ?? bytes.count
    }
  }
}
