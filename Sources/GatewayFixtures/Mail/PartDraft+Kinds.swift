/// The parts of which most mails are made.
extension PartDraft {
  /// Text in UTF-8; lines end in CRLF.
  static func text(
    _ text: [UInt8], _ subtype: String = "plain", _ encoding: TransferEncodingDraft = .eightBit
  ) -> Self {
    Self(
      fields: [FieldDraft("Content-Type", "text/\(subtype); charset=utf-8"), encoding.field],
      body: encoding.isText ? .lines(text) : encoding.body(text))
  }

  /// A file under an ASCII name, which Content-Type and Content-Disposition both give.
  static func file(
    _ content: [UInt8], _ name: String, type: String = "application/zip",
    _ encoding: TransferEncodingDraft = .base64
  ) -> Self {
    file(
      content, type: type, encoding, name: [.quoted("name", name)],
      fileName: [.quoted("filename", name)])
  }

  /// A file whose name stands as a case wants it.
  ///
  /// - Parameters:
  ///   - name: parameters of Content-Type.
  ///   - disposition: `nil` for no Content-Disposition.
  ///   - fileName: parameters of Content-Disposition.
  static func file(
    _ content: [UInt8], type: String = "application/zip",
    _ encoding: TransferEncodingDraft = .base64, name: [ParameterDraft],
    disposition: String? = "attachment", fileName: [ParameterDraft] = []
  ) -> Self {
    var fields = [FieldDraft("Content-Type", type, name), encoding.field]
    if let disposition { fields.append(FieldDraft("Content-Disposition", disposition, fileName)) }
    return Self(fields: fields, body: encoding.body(content))
  }

  /// A multipart.
  static func multipart(
    _ subtype: String, _ multipart: MultipartDraft, _ parameters: [ParameterDraft] = []
  ) -> Self {
    Self(
      fields: [
        FieldDraft(
          "Content-Type", "multipart/\(subtype)",
          parameters + [.quoted("boundary", multipart.boundary)])
      ],
      body: .parts(multipart))
  }

  /// A message within a mail, as it is or encoded (RFC 2046, 5.2.1 allows the former alone).
  static func message(_ message: PartDraft, _ encoding: TransferEncodingDraft = .sevenBit) -> Self {
    Self(
      fields: [FieldDraft("Content-Type", "message/rfc822"), encoding.field],
      body: encoding.isText ? .message(message) : encoding.body(message.bytes()))
  }
}

extension TransferEncodingDraft {
  /// Whether lines stand as they are.
  var isText: Bool { self == .sevenBit || self == .eightBit || self == .binary }
}
