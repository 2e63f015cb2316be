/// What an encryption dictionary says (ISO 32000-2, 7.6).
struct PDFEncryption: Hashable {
  /// How one kind of data is encrypted.
  enum Method: Hashable {
    /// Not at all.
    case identity
    case cipher(String)
    case unknown
  }

  /// The security handler: `Standard` for passwords.
  let handler: String
  let version: Int
  let revision: Int
  /// The length of the document's key in bytes.
  let keySize: Int
  let streams: Method
  let strings: Method
  let attachments: Method
  let encryptsMetadata: Bool
  let permissions: Int
  let owner: [UInt8]
  let user: [UInt8]

  /// - Throws: where the dictionary cannot be understood.
  init(_ dictionary: [String: PDFObject], at offset: UInt64?) throws(ReadingFailure) {
    guard let handler = dictionary["Filter"]?.name else {
      throw .malformed("the encryption dictionary names no security handler", at: offset)
    }
    self.handler = handler
    version = dictionary["V"]?.integer ?? 0
    revision = dictionary["R"]?.integer ?? 0
    // Numbers of 32 bits, which some programs write without a sign.
    permissions = dictionary["P"]?.integer ?? 0
    owner = dictionary["O"]?.string ?? []
    user = dictionary["U"]?.string ?? []
    encryptsMetadata = dictionary["EncryptMetadata"]?.boolean ?? true
    let bits = dictionary["Length"]?.integer ?? 40
    switch version {
    case 1: keySize = 5
    case 2, 3: keySize = (40...128).contains(bits) && bits.isMultiple(of: 8) ? bits / 8 : 0
    case 4: keySize = 16
    case 5, 6: keySize = 32
    default: keySize = 0
    }
    guard version >= 4 else {
      let method =
        (1...2).contains(version) && keySize > 0
        ? Method.cipher("rc4-\(keySize * 8)") : .unknown
      (streams, strings, attachments) = (method, method, method)
      return
    }
    let filters = dictionary["CF"]?.dictionary ?? [:]
    func method(_ key: String, or other: Method) -> Method {
      guard let name = dictionary[key]?.name else { return other }
      return Self.method(name, filters, keySize: 16, documentBits: dictionary["Length"]?.integer)
    }
    streams = method("StmF", or: .identity)
    strings = method("StrF", or: .identity)
    attachments = method("EFF", or: streams)
  }

  /// The method of a crypt filter by its name (ISO 32000-2, table 25).
  private static func method(
    _ name: String, _ filters: [String: PDFObject], keySize: Int, documentBits: Int?
  ) -> Method {
    if name == "Identity" { return .identity }
    guard let filter = filters[name]?.dictionary else { return .unknown }
    switch filter["CFM"]?.name {
    case nil, "None": return .unknown
    case "V2":
      // Some programs give the length in bytes, some in bits.
      let length = filter["Length"]?.integer ?? documentBits ?? 128
      let bits = (5...16).contains(length) ? length * 8 : length
      return (40...128).contains(bits) ? .cipher("rc4-\(bits)") : .unknown
    case "AESV2": return .cipher("aes-128")
    case "AESV3": return .cipher("aes-256")
    case "AESV4": return .cipher("aes-256-gcm")
    default: return .unknown
    }
  }

  var isPasswordBased: Bool { handler == "Standard" }

  var ciphers: [String] {
    [streams, strings, attachments].compactMap {
      if case .cipher(let name) = $0 { name } else { nil }
    }
  }
}
