import MailMessage
import PortableSystem

extension EmbeddedFile {
  /// The content as a whole.
  var bytes: [UInt8] {
    get throws { try content.bytes(at: 0, count: Int(clamping: content.size)) }
  }
  var codes: [Defect.Code] { defects.map(\.code) }
}

/// All that is known of a file, to be compared.
struct FileOutline: Equatable {
  let encoding: EmbeddedFile.Encoding
  let name: String?
  let bytes: [UInt8]
  let resource: [UInt8]
  let hasEndMark: Bool
  let checks: [EmbeddedFile.Check]
  let codes: [Defect.Code]

  init(_ file: EmbeddedFile) throws {
    encoding = file.encoding
    name = file.name
    bytes = try file.bytes
    resource = try file.resourceFork.map { try $0.bytes(at: 0, count: Int($0.size)) } ?? []
    hasEndMark = file.hasEndMark
    checks = file.checks
    codes = file.codes
  }
}

/// The ways in which texts are given: their line breaks, and how many bytes come at once.
enum TextCarrier: CaseIterable {
  case lf, crlf, cr, lfInPieces, crlfInPieces, crInPieces

  func files(_ text: [UInt8], limits: EmbeddedFileLimits = .init()) throws -> EmbeddedFiles {
    let lineBreak: [UInt8] =
      switch self {
      case .lf, .lfInPieces: [10]
      case .crlf, .crlfInPieces: [13, 10]
      case .cr, .crInPieces: [13]
      }
    let bytes = text.flatMap { $0 == 10 ? lineBreak : [$0] }
    return switch self {
    case .lf, .crlf, .cr: try EmbeddedFiles(text: MemorySource(bytes), limits: limits)
    case .lfInPieces, .crlfInPieces, .crInPieces:
      try EmbeddedFiles(text: PieceSource(bytes), limits: limits)
    }
  }

  func files(_ text: String, limits: EmbeddedFileLimits = .init()) throws -> EmbeddedFiles {
    try files(Array(text.utf8), limits: limits)
  }
}
