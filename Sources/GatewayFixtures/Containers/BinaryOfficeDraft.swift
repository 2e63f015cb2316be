/// Documents of the old Office, as compound files.
enum BinaryOfficeDraft {
  /// A `.doc` (MS-DOC 2.1).
  static func document(_ main: [UInt8], table: [UInt8]) -> [UInt8] {
    var draft = CompoundFileDraft([.stream("WordDocument", main), .stream("1Table", table)])
    draft.classID = classID(0x06)
    return draft.bytes
  }

  /// A `.xls` (MS-XLS 2.1.2).
  static func workbook(_ stream: [UInt8]) -> [UInt8] {
    var draft = CompoundFileDraft([.stream("Workbook", stream)])
    draft.classID = classID(0x20)
    return draft.bytes
  }

  /// 000209xx-0000-0000-C000-000000000046, or 000208xx.
  private static func classID(_ number: UInt8) -> [UInt8] {
    let program: UInt8 = number == 0x06 ? 0x09 : 0x08
    return [number, program, 0x02, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46]
  }
}
