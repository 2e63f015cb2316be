import MailMessage
import PortableSystem
import SystemPackage
import Testing

/// The ways in which each mail of the tests is given: its line breaks, and how many bytes the
/// source gives at once.
enum Carrier: CaseIterable, CustomTestStringConvertible {
  case lf
  case crlf
  case lfInPieces
  case crlfInPieces

  var lineBreak: String { self == .lf || self == .lfInPieces ? "\n" : "\r\n" }

  var testDescription: String {
    switch self {
    case .lf: "LF"
    case .crlf: "CRLF"
    case .lfInPieces: "LF, in pieces"
    case .crlfInPieces: "CRLF, in pieces"
    }
  }

  /// The mail's bytes with this carrier's line breaks; the mail is written with `\n`.
  func bytes(_ mail: String) -> [UInt8] { bytes(Array(mail.utf8)) }

  func bytes(_ mail: [UInt8]) -> [UInt8] {
    mail.flatMap { $0 == 10 ? Array(lineBreak.utf8) : [$0] }
  }

  func source(_ bytes: [UInt8]) -> any ByteSource {
    switch self {
    case .lf, .crlf: MemorySource(bytes)
    case .lfInPieces, .crlfInPieces: PieceSource(bytes)
    }
  }

  func message(_ mail: String, limits: MailLimits = .init()) throws -> Message {
    try Message(source(bytes(mail)), limits: limits)
  }

  func message(_ mail: [UInt8], limits: MailLimits = .init()) throws -> Message {
    try Message(source(bytes(mail)), limits: limits)
  }
}

/// A source that gives 1, 2, 3, 5 or 7 bytes at a time, by where it is read.
struct PieceSource: ByteSource {
  private let base: MemorySource
  init(_ bytes: [UInt8]) { base = MemorySource(bytes) }
  var size: UInt64 { base.size }

  func read(
    _ count: Int, at offset: UInt64, into buffer: inout MutableSpan<UInt8>
  ) throws(Errno) -> Int {
    let piece = [1, 2, 3, 5, 7][Int(offset % 5)]
    return try base.read(min(count, piece), at: offset, into: &buffer)
  }
}

extension Message {
  func part(_ path: String) throws -> Part {
    try #require(parts.first { $0.path == path }, "part \(path) of \(parts.map(\.path))")
  }

  var codes: [Defect.Code] { defects.map(\.code) }
  var paths: [String] { parts.map(\.path) }
}

extension Part {
  /// The decoded content, read in pieces of `size` bytes, and what the decoder found wrong.
  func content(
    inPiecesOf size: Int = 1 << 16, as encoding: TransferEncoding? = nil
  ) throws -> (bytes: [UInt8], codes: [Defect.Code]) {
    let decoder = PartDecoder(self, as: encoding)
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: size)
    while true {
      var span = buffer.mutableSpan
      let count = try decoder.read(size, into: &span)
      if count == 0 { break }
      result += buffer[..<count]
    }
    return (result, decoder.defects.map(\.code))
  }

  /// The decoded content as text.
  var text: String {
    get throws { String(decoding: try content().bytes, as: UTF8.self) }
  }
}
