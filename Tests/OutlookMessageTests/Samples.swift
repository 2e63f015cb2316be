import CompoundFile
import GatewayFixtures
import OutlookMessage
import PortableSystem
import SystemPackage
import Testing

/// The two ways in which a message is kept.
enum Format: CaseIterable {
  case msg
  case tnef

  /// A draft in this form.
  func bytes(_ draft: OutlookMessageDraft) -> [UInt8] {
    self == .msg ? draft.bytes : TNEFDraft(draft).bytes
  }

  func message(
    _ draft: OutlookMessageDraft, limits: OutlookLimits = .init()
  ) throws -> OutlookMessage {
    try .read(bytes(draft), limits: limits)
  }
}

extension OutlookMessage {
  static func read(
    _ bytes: [UInt8], limits: OutlookLimits = .init()
  ) throws -> OutlookMessage {
    try read(MemorySource(bytes), limits: limits)
  }

  static func read(
    _ source: any ByteSource, limits: OutlookLimits = .init()
  ) throws -> OutlookMessage {
    try #require(try OutlookMessage(source, limits: limits))
  }

  var codes: [OutlookProblem.Code] { problems.map(\.code) }
}

extension OutlookContent {
  /// The bytes of a content that has them.
  var bytes: [UInt8] {
    get throws {
      guard case .data(let source) = self else { throw NoData() }
      return try source.content()
    }
  }

  /// The message that it is.
  var message: OutlookMessage? { if case .message(let message) = self { message } else { nil } }

  struct NoData: Error {}
}

extension OutlookText {
  var text: String {
    get throws {
      let bytes = try source.content()
      guard isUTF16 else { return String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self) }
      let units = stride(from: 0, to: bytes.count, by: 2).map {
        UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
      }
      return String(decoding: units.filter { $0 != 0 }, as: UTF16.self)
    }
  }
}

extension ByteSource {
  func content(inPiecesOf piece: Int = 1 << 16) throws -> [UInt8] {
    var result: [UInt8] = []
    while true {
      let bytes = try bytes(at: UInt64(result.count), count: piece)
      if bytes.isEmpty { return result }
      result += bytes
    }
  }
}

/// Drafts of both kinds with something of everything.
enum Sample {
  static let zip: [UInt8] = [0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18)
  static let noise: [UInt8] = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }

  static let inner = OutlookMessageDraft.note(
    subject: "inner", body: "inner body",
    attachments: [OutlookMessageDraft.file("deep.zip", zip, type: "application/zip")])

  static let full: OutlookMessageDraft = {
    var draft = OutlookMessageDraft.note(
      subject: "見積書", body: "本文",
      attachments: [
        OutlookMessageDraft.file("見積書 2026.zip", zip, short: "2D37~1.ZIP"),
        OutlookMessageDraft.file("noise.bin", noise, type: "application/octet-stream") + [
          .boolean(0x7FFE, true), .long(0x3714, 4), .unicode(0x3712, "noise@example.com"),
        ],
        OutlookMessageDraft.embedded("inner message", inner),
      ])
    draft.properties += [
      .binary(0x1013, Array("<p>html".utf8)), .binary(0x1009, [1, 2, 3]),
      .unicode(0x007D, "Received: by example.com\r\nSubject: x\r\n\r\n"),
    ]
    return draft
  }()

  /// One of each kind, small, for what is tried at every byte.
  static let small: [[UInt8]] = [smallDraft.bytes, TNEFDraft(smallDraft).bytes]

  static let smallDraft: OutlookMessageDraft = {
    OutlookMessageDraft(
      [.unicode(0x0037, "s"), .string8(0x001A, Array("IPM.Note".utf8)), .long(0x3FFD, 932)],
      attachments: [
        [.unicode(0x3707, "a.zip"), .long(0x3705, 1), .binary(0x3701, zip)],
        [
          .string8(0x3001, [0x8C, 0xA9]), .long(0x3705, 5),
          .message(OutlookMessageDraft([.unicode(0x0037, "t")])),
        ],
        [.long(0x3705, 6), .object([.stream("Package", [1, 2])])],
      ])
  }()
}
