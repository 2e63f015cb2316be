import Foundation
import PortableSystem
import TestSupport
import Testing

@testable import AttachmentInspection
@testable import MailComparison

/// A run over copies of a mail with a known answer, out of `Fixtures/copies`.
struct CopyCase: Decodable, CustomTestStringConvertible, Sendable {
  let copies: [String]
  let gateway: Bool
  let messageID: String?
  let answer: String
  let places: [String]
  /// The folder that it stands in.
  var folder = ""

  private enum CodingKeys: String, CodingKey {
    case copies, gateway, answer, places
    case messageID = "message-id"
  }

  var testDescription: String {
    "\(folder): \(copies.joined(separator: ", "))" + (gateway ? " with the profile" : "")
  }

  /// All runs.
  static func all() throws -> [CopyCase] {
    var cases: [CopyCase] = []
    for folder in try Fixtures.names(in: "copies") {
      guard let json = try? Fixtures.bytes(folder + "/answer.json") else { continue }
      cases += try JSONDecoder().decode([CopyCase].self, from: Data(json)).map { run in
        var run = run
        run.folder = folder
        return run
      }
    }
    return cases
  }

  /// The gateway's profile of all runs.
  static func profile() throws -> GatewayProfile {
    try GatewayProfile(try Fixtures.bytes("copies/gateway.profile"), name: "gateway.profile")
  }

  /// The copies.
  func files() throws -> [MailFile] {
    try copies.flatMap { name in
      try MailFile.copies(
        in: MemorySource(try Fixtures.bytes("\(folder)/\(name)")), name: name, messageID: messageID)
    }
  }

  /// The copies, read once, and what tells that they are copies of one mail.
  func read() throws -> ReadCopies {
    let files = try files()
    let choice = try MailChoice(of: files.map(\.mail))
    return ReadCopies(
      copies: try zip(files, choice.mails).map { file, mail in
        try MailCopy(mail, name: file.name, inspector: Inspector())
      }, sameness: choice.sameness, gateway: gateway ? try Self.profile() : nil)
  }
}

/// Copies that were read, to be compared several times.
struct ReadCopies {
  var copies: [MailCopy]
  let sameness: MailIdentity.Sameness
  let gateway: GatewayProfile?

  /// The answer by some kinds of evidence.
  func comparison(
    using kinds: Set<Evidence.Code> = Set(Evidence.Code.allCases)
  ) throws -> Comparison {
    try Comparison(copies, sameness, gateway: gateway, using: kinds)
  }
}
