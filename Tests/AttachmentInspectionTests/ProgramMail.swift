import AttachmentInspection
import Foundation
import TestSupport
import Testing

/// A mail, or a mailbox, by a real program, and what its JSON says is true of it.
struct ProgramMail: Sendable, CustomTestStringConvertible {
  /// The path below `Fixtures`.
  let path: String
  /// What must be said of each message, in order; a mail alone has one.
  let messages: [ExpectedMessage]

  var testDescription: String { path }

  /// The last component of the path.
  var fileName: String { String(path.split(separator: "/").last ?? "") }

  /// What its name ends with.
  var fileExtension: String { String(path.split(separator: ".").last ?? "") }

  func bytes() throws -> [UInt8] { try Fixtures.bytes(path) }

  /// The folders, each of one program.
  static func programs() throws -> [String] {
    try Fixtures.names(in: "programs").filter { name in
      !name.contains(".") && !["programs/scripts", "programs/documents"].contains(name)
    }
  }

  /// All of them.
  static func all() throws -> [ProgramMail] {
    try programs().flatMap { folder in
      try Fixtures.names(in: folder).filter { !$0.hasSuffix(".json") }.map { path in
        let json = path.prefix { $0 != "." } + ".json"
        return ProgramMail(path: path, messages: try messages(String(json)))
      }
    }
  }

  private static func messages(_ path: String) throws -> [ExpectedMessage] {
    let data = Data(try Fixtures.bytes(path))
    if data.first == UInt8(ascii: "[") {
      return try JSONDecoder().decode([ExpectedMessage].self, from: data)
    }
    return [try JSONDecoder().decode(ExpectedMessage.self, from: data)]
  }
}

/// What must be said of a message.
struct ExpectedMessage: Decodable, Sendable {
  let verdict: String
  /// All attachments, where all are stated.
  let attachments: [ExpectedAttachment]?
  /// Those that count, where only they are stated.
  let counted: [ExpectedAttachment]?

  /// In what a finding differs, one line for each difference.
  func differences(from finding: InputFinding) -> [String] {
    var found: [String] = []
    if finding.verdict.rawValue != verdict {
      found.append("\(finding.verdict.rawValue), not \(verdict): \(finding.notes.map(\.text))")
    }
    let listed = attachments == nil ? finding.attachments.filter(\.counted) : finding.attachments
    let expected = attachments ?? counted ?? []
    guard listed.count == expected.count else {
      return found + ["\(listed.count) attachments, not \(expected.count): \(listed.map(\.name))"]
    }
    return found + zip(expected, listed).flatMap { $0.differences(from: $1) }
  }
}

/// What must be said of an attachment; what is `nil` is not compared.
struct ExpectedAttachment: Decodable, Sendable {
  /// The name, of which none at all can be stated too.
  let name: String??
  let container: String?
  let verdict: String?
  let isCounted: Bool?
  let path: [String]?
  let encryption: [String]?

  private enum CodingKeys: String, CodingKey {
    case name, container, verdict, counted, path, encryption
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name =
      values.contains(.name) ? .some(try values.decodeIfPresent(String.self, forKey: .name)) : nil
    container = try values.decodeIfPresent(String.self, forKey: .container)
    verdict = try values.decodeIfPresent(String.self, forKey: .verdict)
    isCounted = try values.decodeIfPresent(Bool.self, forKey: .counted)
    path = try values.decodeIfPresent([String].self, forKey: .path)
    encryption = try values.decodeIfPresent([String].self, forKey: .encryption)
  }

  func differences(from finding: AttachmentFinding) -> [String] {
    var found: [String] = []
    func compare<Value: Equatable>(_ key: String, _ stated: Value?, _ value: Value) {
      if let stated, stated != value {
        found.append("\(finding.name ?? "-"): \(key) is \(value), not \(stated)")
      }
    }
    compare("name", name, finding.name)
    compare("container", container, finding.container.rawValue)
    compare("verdict", verdict, finding.verdict.rawValue)
    compare("counted", isCounted, finding.counted)
    compare("path", path, finding.path)
    compare("encryption", encryption, finding.encryption)
    return found
  }
}
