internal import MailMessage

/// How a mail is built: its parts by their types, and the boundary that its writer has chosen.
struct MessageShapeFacts: Hashable, Sendable {
  /// The types of the parts, in their order; empty where the format has no parts.
  let types: [String]
  /// The boundary of the outermost multipart.
  let boundary: String?

  /// Parts beyond these say no more.
  private static let mostParts = 100

  init(_ mail: HeldMail) {
    guard case .mime(let message, _, _) = mail.content else {
      (types, boundary) = ([], nil)
      return
    }
    types = message.parts.prefix(Self.mostParts).map(\.mediaType.description)
    boundary = message.parts.first?.mediaType["boundary"]
  }
}
