package import MailMessage

/// What a part is for its reader.
package enum PartRole {
  /// The mail's text, plain or HTML.
  case body
  /// A signature over another part (RFC 1847).
  case signature
  /// What tells programs how the next part is encrypted (RFC 3156, 4).
  case control
  /// Content of its own: a part with a name, or of another type than text.
  case attachment

  /// Tells a part's role by its header.
  package init(_ part: Part) {
    let type = part.mediaType
    if type.type == "application",
      ["pgp-signature", "pkcs7-signature", "x-pkcs7-signature"].contains(type.subtype)
    {
      self = .signature
    } else if type.type == "application", type.subtype == "pgp-encrypted" {
      self = .control
    } else if type.type == "text", part.givenName == nil, part.disposition != .attachment {
      self = .body
    } else {
      self = .attachment
    }
  }
}

extension Part {
  /// Its name; some programs write an empty one where there is none.
  package var givenName: String? { fileName?.isEmpty == true ? nil : fileName }
}
