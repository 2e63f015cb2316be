/// The parameters of a field, with the continuations and encodings of RFC 2231 resolved.
struct ParameterList {
  /// One parameter, before it is made text.
  struct Resolved {
    let name: String
    var bytes: [UInt8]
    /// The charset that RFC 2231 names; `nil` for a plain value.
    var charset: String?

    /// The value as text.
    var text: String {
      guard let charset else { return EncodedWords.decode(bytes) }
      return Charset.decode(bytes, charset: charset)
    }
  }

  /// The parameters in the order in which they begin; one that is there plain and by RFC 2231 is
  /// there twice, the RFC 2231 form first.
  private(set) var all: [Resolved] = []
  /// The names of parameters that are there twice in the same form, with different values.
  private(set) var repeated: [String] = []
  /// Whether sections are missing.
  private(set) var hasGap = false

  init(_ raw: [StructuredField.RawParameter]) {
    guard raw.contains(where: { $0.name.utf8.contains(UInt8(ascii: "*")) }) else {
      takePlain(raw)
      return
    }
    var sections: [String: [Int: (bytes: [UInt8], isEncoded: Bool)]] = [:]
    var order: [String] = []
    var plain: [String: [UInt8]] = [:]
    for parameter in raw {
      let mark = Self.mark(of: parameter.name)
      if sections[mark.name] == nil, plain[mark.name] == nil { order.append(mark.name) }
      if let section = mark.section {
        if let known = sections[mark.name]?[section] {
          if known.bytes != parameter.value { repeated.append(mark.name) }
        } else {
          sections[mark.name, default: [:]][section] = (parameter.value, mark.isEncoded)
        }
      } else if let known = plain[mark.name] {
        if known != parameter.value { repeated.append(mark.name) }
      } else {
        plain[mark.name] = parameter.value
      }
    }
    for name in order {
      if let parts = sections[name] { all.append(join(parts, name: name)) }
      if let bytes = plain[name] { all.append(Resolved(name: name, bytes: bytes)) }
    }
  }

  /// Takes parameters of which none has a mark of RFC 2231.
  private mutating func takePlain(_ raw: [StructuredField.RawParameter]) {
    for parameter in raw {
      if let known = first(parameter.name) {
        if known.bytes != parameter.value { repeated.append(parameter.name) }
      } else {
        all.append(Resolved(name: parameter.name, bytes: parameter.value))
      }
    }
  }

  /// The parameter of this name, by RFC 2231 where it is there both ways.
  func first(_ name: String) -> Resolved? { all.first { $0.name == name } }

  /// Puts sections together in their order, as far as there is none missing.
  private mutating func join(
    _ sections: [Int: (bytes: [UInt8], isEncoded: Bool)], name: String
  ) -> Resolved {
    var resolved = Resolved(name: name, bytes: [])
    var expected: Int?
    for index in sections.keys.sorted() {
      guard let section = sections[index] else { continue }
      if index != expected ?? 0 {
        hasGap = true
        if expected != nil { break }
      }
      if section.isEncoded {
        var bytes = section.bytes[...]
        if expected == nil { resolved.charset = Self.takeCharset(from: &bytes) }
        resolved.bytes += Self.percentDecoded(bytes)
      } else {
        resolved.bytes += section.bytes
      }
      expected = index + 1
    }
    return resolved
  }

  /// `filename*1*` is section 1 of `filename`, encoded; `filename*` is section 0, encoded.
  private static func mark(of name: String) -> (name: String, section: Int?, isEncoded: Bool) {
    guard name.utf8.contains(UInt8(ascii: "*")) else { return (name, nil, false) }
    let pieces = name.split(separator: "*", maxSplits: 2, omittingEmptySubsequences: false)
    guard pieces.count > 1 else { return (name, nil, false) }
    let base = String(pieces[0])
    if pieces.count == 2, pieces[1].isEmpty { return (base, 0, true) }
    guard let section = Int(pieces[1]), (0..<100_000).contains(section) else {
      return (name, nil, false)
    }
    return (base, section, pieces.count == 3)
  }

  /// Takes `charset'language'` from the front (RFC 2231, 4).
  private static func takeCharset(from bytes: inout ArraySlice<UInt8>) -> String {
    let apostrophe = UInt8(ascii: "'")
    guard let first = bytes.firstIndex(of: apostrophe),
      let second = bytes[(first + 1)...].firstIndex(of: apostrophe)
    else { return "" }
    let charset = bytes[..<first].lowercasedText
    bytes = bytes[(second + 1)...]
    return charset
  }

  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), bytes.endIndex - index > 2,
        let high = bytes[index + 1].hexValue, let low = bytes[index + 2].hexValue
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
