import Foundation
import SystemPackage
import TestSupport
import Testing

/// A folder of `Fixtures/copies`: copies of one mail, and what `compare` must say of them.
struct CopyCase: CustomTestStringConvertible, Sendable {
  /// One run of the command and its known answer; the keys are explained in `Fixtures/README.md`.
  struct Run: Decodable, Sendable, CustomStringConvertible {
    let copies: [String]
    let gateway: Bool
    let messageID: String?
    let answer: String
    let places: [String]
    let exit: Int32
    /// Evidence that must speak for the answer.
    let codes: [String]?
    /// Evidence that must not.
    let lacks: [String]?
    let why: String

    enum CodingKeys: String, CodingKey {
      case copies, gateway, answer, places, exit, codes, lacks, why
      case messageID = "message-id"
    }

    /// What stands behind `zipcrypto`, in the folder of the case.
    var arguments: [String] {
      ["compare", "--json"] + (gateway ? ["--gateway", "../gateway.profile"] : [])
        + (messageID.map { ["--message-id", $0] } ?? []) + copies
    }

    var description: String { "\(arguments.joined(separator: " ")): \(why)" }
  }

  let name: String
  let runs: [Run]
  /// The mails beside the answers.
  let files: [String]

  var testDescription: String { name }
  var folder: FilePath { Fixtures.path("copies/\(name)") }

  /// All cases there are.
  static func all() throws -> [CopyCase] {
    try Fixtures.names(in: "copies").compactMap { path in
      let files = (try? FileManager.default.contentsOfDirectory(atPath: Fixtures.path(path).string))
      guard let files, files.contains("answer.json") else { return nil }
      let answers = Data(try Fixtures.bytes("\(path)/answer.json"))
      return CopyCase(
        name: String(path.dropFirst("copies/".count)),
        runs: try JSONDecoder().decode([Run].self, from: answers),
        files: files.filter { $0 != "answer.json" }.sorted())
    }
  }
}
