import PortableSystem

/// What the header of a part says of its content.
struct PartHeader {
  private(set) var mediaType: MediaType
  private(set) var boundary: [UInt8]?
  private(set) var disposition: Disposition?
  private(set) var fileName: String?
  private(set) var transferEncoding = TransferEncoding.sevenBit
  /// What is wrong with it.
  private(set) var findings: [(code: Defect.Code, text: String, offset: UInt64)] = []

  /// - Parameter isInDigest: whether it stands in a multipart/digest (RFC 2046, 5.1.5).
  init(_ headers: Headers, isInDigest: Bool, limits: MailLimits) {
    mediaType =
      isInDigest
      ? MediaType(type: "message", subtype: "rfc822") : MediaType(type: "text", subtype: "plain")
    var names: [ParameterList.Resolved] = []
    var offset = headers.offset

    if let field = single("Content-Type", in: headers) {
      let structured = StructuredField(field.unfolded, limit: limits.parameters)
      let list = parameters(structured, of: field)
      readMediaType(structured, list, at: field.offset)
      boundary = list.first("boundary")?.bytes
      names += list.all.filter { $0.name == "name" }
      offset = field.offset
    }
    var dispositionName: ParameterList.Resolved?
    if let field = single("Content-Disposition", in: headers) {
      let structured = StructuredField(field.unfolded, limit: limits.parameters)
      let list = parameters(structured, of: field)
      if !structured.word.isEmpty { disposition = Disposition(word: structured.word) }
      dispositionName = list.first("filename") ?? list.first("name")
      names += list.all.filter { $0.name == "filename" }
      offset = field.offset
    }
    // The text that the media type has already, where it is the same: names may be long.
    fileName = dispositionName?.text ?? mediaType["name"]
    if names.count > 1, Set(names.map(\.text)).count > 1 {
      note(.nameDiffers, "its fields give different file names", at: offset)
    }
    if let field = single("Content-Transfer-Encoding", in: headers) {
      transferEncoding = TransferEncoding(field.unfolded)
      if case .other(let word) = transferEncoding {
        note(
          .transferEncodingUnknown, "content-transfer-encoding \(word.prefix(40)) is not known",
          at: field.offset)
      }
    }
  }

  /// The first field of a name; that there are others is noted, as readers differ in which counts.
  ///
  /// Some programs write a field twice with the same value, which all readers take alike.
  private mutating func single(_ name: String, in headers: Headers) -> HeaderField? {
    let bytes = Array(name.utf8)
    var first: HeaderField?
    var fields = headers.fields
    while let field = fields.next(named: bytes) {
      guard let known = first else {
        first = field
        continue
      }
      guard field.unfolded.trimmedLowercased != known.unfolded.trimmedLowercased else { continue }
      note(.headerTwice, "\(name.lowercased()) stands there twice", at: field.offset)
      break
    }
    return first
  }

  private mutating func parameters(
    _ structured: StructuredField, of field: HeaderField
  ) -> ParameterList {
    let list = ParameterList(structured.parameters)
    if structured.exceedsLimit {
      note(.parameterLimit, "more parameters than the limit allows", at: field.offset)
    }
    if structured.isMalformed || list.hasGap {
      note(.parameterMalformed, "a parameter against the grammar", at: field.offset)
    }
    if let name = list.repeated.first {
      note(.parameterTwice, "parameter \(name.prefix(40)) stands there twice", at: field.offset)
    }
    return list
  }

  private mutating func readMediaType(
    _ structured: StructuredField, _ list: ParameterList, at offset: UInt64
  ) {
    let word = structured.word.withoutBlanks
    let pieces = Self.pieces(of: word)
    let parameters = list.all.map { Parameter(name: $0.name, value: $0.text) }
    if pieces.count == 2, !pieces[0].isEmpty, !pieces[1].isEmpty {
      mediaType = MediaType(
        type: pieces[0], subtype: pieces[1], parameters: parameters)
    } else {
      // RFC 2045, 5.2 would have it text; but then a file would pass for none.
      mediaType = MediaType(
        type: "application", subtype: "octet-stream", parameters: parameters)
      note(.contentTypeMalformed, "content-type gives no type", at: offset)
    }
  }

  /// What stands before, between and behind slashes.
  private static func pieces(of word: String) -> [String] {
    // A character may be made of a slash and what follows it, but not in ASCII.
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
      return word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    }
    return word.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  private mutating func note(_ code: Defect.Code, _ text: String, at offset: UInt64) {
    findings.append((code, text, offset))
  }
}

extension String {
  /// The same without the spaces and tabs in it, which hardly any has.
  fileprivate var withoutBlanks: String {
    utf8.contains(where: \.isBlank) ? filter { $0 != " " && $0 != "\t" } : self
  }
}

extension [UInt8] {
  /// The same without blanks around it and without capitals, for comparing.
  fileprivate var trimmedLowercased: String { self[...].trimmingBlanks().lowercasedText }
}
