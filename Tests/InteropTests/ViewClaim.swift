import AttachmentInspection
import TestSupport
import Testing
import ZipCrypto

/// What the inspector says of an archive's readers, held against the readers themselves.
struct ViewClaim {
  let bytes: [UInt8]
  private let views: [View]
  private let directory: Int

  /// Inspects an archive.
  init(of bytes: [UInt8], name: String = "archive.zip") throws {
    self.bytes = bytes
    let findings = try Inspector().inspect(MemorySource(bytes), name: name).attachments
    views = try #require(findings.first).views
    let reader = try? ArchiveReader(MemorySource(bytes), tolerance: .lenient)
    directory = Int(reader?.layout.directory.lowerBound ?? UInt64(bytes.count))
  }

  /// What is said of one reader; `nil` where nothing is.
  func view(of reader: ProbedReader) -> View? {
    views.first { $0.readers.map(\.rawValue).contains(reader.rawValue) }
  }

  /// For how many readers something is said.
  var count: Int { views.map(\.readers.count).reduce(0, +) }

  /// Runs each reader of which something is said, and expects just that of it.
  ///
  /// - Returns: the number of claims that were checked.
  @discardableResult
  func check(_ comment: String) async throws -> Int {
    var checked = 0
    for reader in ProbedReader.allCases {
      guard let view = view(of: reader) else { continue }
      let observation = try await ReaderProbe.observe(bytes, with: reader)
      let content = ListedContent(
        of: bytes, directory: view.directory.map(Int.init) ?? directory)
      #expect(
        content.behaviour(observation) == view.behaviour.rawValue,
        "\(comment): \(reader.rawValue) \(observation)")
      checked += 1
    }
    return checked
  }
}
