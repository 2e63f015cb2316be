/// What a property is about (MS-OXPROPS), without its type.
enum PropertyID {
  static let messageClass: UInt16 = 0x001A
  static let subject: UInt16 = 0x0037
  static let transportHeaders: UInt16 = 0x007D
  static let body: UInt16 = 0x1000
  static let compressedRTF: UInt16 = 0x1009
  static let html: UInt16 = 0x1013
  static let internetMessageID: UInt16 = 0x1035
  static let displayName: UInt16 = 0x3001
  static let attachData: UInt16 = 0x3701
  static let attachEncoding: UInt16 = 0x3702
  static let attachExtension: UInt16 = 0x3703
  static let attachFileName: UInt16 = 0x3704
  static let attachMethod: UInt16 = 0x3705
  static let attachLongFileName: UInt16 = 0x3707
  static let attachPathName: UInt16 = 0x3708
  static let attachLongPathName: UInt16 = 0x370D
  static let attachMIMEType: UInt16 = 0x370E
  static let attachContentID: UInt16 = 0x3712
  static let attachFlags: UInt16 = 0x3714
  static let internetCodePage: UInt16 = 0x3FDE
  static let messageCodePage: UInt16 = 0x3FFD
  static let attachHidden: UInt16 = 0x7FFE

  /// Those that are looked at; all others are passed over.
  static let known: Set<UInt16> = [
    messageClass, subject, transportHeaders, body, compressedRTF, html, internetMessageID,
    displayName, attachData, attachEncoding, attachExtension, attachFileName, attachMethod,
    attachLongFileName, attachPathName, attachLongPathName, attachMIMEType, attachContentID,
    attachFlags, internetCodePage, messageCodePage, attachHidden,
  ]
}

/// What a property's value is (MS-OXCDATA 2.11.1).
enum PropertyType {
  static let integer16: UInt16 = 0x0002
  static let integer32: UInt16 = 0x0003
  static let boolean: UInt16 = 0x000B
  static let object: UInt16 = 0x000D
  static let string8: UInt16 = 0x001E
  static let unicode: UInt16 = 0x001F
  static let binary: UInt16 = 0x0102
  static let multiple: UInt16 = 0x1000

  /// The bytes of a value of fixed size; `nil` for all others.
  static func fixedSize(_ type: UInt16) -> UInt64? {
    switch type {
    case 0x0000, 0x0001: 0
    case 0x0002, 0x000B: 2
    case 0x0003, 0x0004, 0x000A: 4
    case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040: 8
    case 0x0048: 16
    default: nil
    }
  }

  /// Whether values have sizes of their own.
  static func isVariable(_ type: UInt16) -> Bool {
    type == object || type == string8 || type == unicode || type == binary
  }
}
