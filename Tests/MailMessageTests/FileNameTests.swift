import MailMessage
import Testing

/// File names as senders write them.
///
/// Expected bytes were made with Python's codecs.
@Suite struct FileNameTests {
  private func part(_ field: String) throws -> (Part, [Defect.Code]) {
    try part(Array(field.utf8))
  }

  /// The one part of a mail with this field, the same by every carrier.
  private func part(_ field: [UInt8]) throws -> (Part, [Defect.Code]) {
    var results: [(part: Part, codes: [Defect.Code])] = []
    for carrier in Carrier.allCases {
      let message = try carrier.message(field + [10, 10])
      results.append((message.parts[0], message.codes))
    }
    for result in results {
      #expect(result.part.fileName == results[0].part.fileName)
      #expect(result.codes == results[0].codes)
    }
    return results[0]
  }

  @Test(arguments: [
    ("a.zip", "a.zip"),
    ("\"a b.zip\"", "a b.zip"),
    ("a b (1).zip", "a b (1).zip"),
    ("\"a;b.zip\" ; size=3", "a;b.zip"),
    ("\"a\\\"b\\\\c.zip\"", "a\"b\\c.zip"),
    ("  (comment in front", "(comment in front"),
    ("\"folded\n name.zip\"", "folded name.zip"),
    ("", ""),
    ("\"\"", ""),
    ("見積書.zip", "見積書.zip"),
    ("\"=?utf-8?B?6KaL56mN5pu44pGgLnppcA==?=\"", "見積書①.zip"),
    ("=?Shift_JIS?B?jKmQz4+Rh0Auemlw?=", "見積書①.zip"),
    ("\"=?ISO-2022-JP?B?GyRCOCtAUT1xGyhCLnppcA==?=\"", "見積書.zip"),
    ("\"=?EUC-JP?B?uKvA0b3xLnppcA==?=\"", "見積書.zip"),
    ("\"=?utf-8?Q?=E8=A6=8B=E7=A9=8D_x.zip?=\"", "見積 x.zip"),
    ("\"=?utf-8*ja?B?6KaL?= =?UTF-8?B?56mN?=\n =?utf-8?b?5pu4?=.zip\"", "見積書.zip"),
    ("\"=?utf-8?B?6KY=?= =?utf-8?B?i3g=?=\"", "見x"),
    ("\"=?x-none?B?6Q==?=a\"", "\\xE9a"),
  ])
  func plainAndEncodedWords(value: String, expected: String) throws {
    for field in [
      "Content-Disposition: attachment; filename=\(value)",
      "Content-Type: application/octet-stream; NAME=\(value)",
      "Content-Disposition: (x) attachment; odd=1; FileName = \(value)",
    ] {
      #expect(try part(field).0.fileName == expected)
    }
  }

  @Test(arguments: [
    ("filename*=utf-8'ja'%E8%A6%8B%E7%A9%8D%E6%9B%B8%E2%91%A0.zip", "見積書①.zip"),
    ("filename*=Shift_JIS''%8C%A9%90%CF%8F%91.zip", "見積書.zip"),
    ("filename*=iso-2022-jp''%1B%24B8%2B%40Q%3Dq%1B%28B.zip", "見積書.zip"),
    ("filename*0*=utf-8''%E8%A6;filename*1*=%8B.z; filename*2=ip", "見.zip"),
    ("filename*2=c; filename*0=a; filename*1=b", "abc"),
    ("filename*0=\"=?utf-8?B?6KaL?=\"; filename*1=\".zip\"", "見.zip"),
    ("filename*=utf-8''a%ZZ%4", "a%ZZ%4"),
    ("filename*=a.zip", "a.zip"),
    ("filename*=''a%E8%A6%8B.zip", "a見.zip"),
    (
      "filename*10=k; filename*0=a; filename*1=b; filename*2=c; filename*3=d; filename*4=e; "
        + "filename*5=f; filename*6=g; filename*7=h; filename*8=i; filename*9=j", "abcdefghijk"
    ),
  ])
  func continuationsAndCharsets(parameters: String, expected: String) throws {
    let result = try part("Content-Disposition: attachment;\n \(parameters)")
    #expect(result.0.fileName == expected)
    #expect(result.1 == [])
  }

  @Test(arguments: [
    (#"filename="a.zip"; filename*=utf-8''b.zip"#, "b.zip", [Defect.Code.nameDiffers]),
    (#"filename*=utf-8''b.zip; filename="b.zip""#, "b.zip", []),
    ("filename=a.zip; filename=b.zip", "a.zip", [.parameterTwice]),
    ("filename*0=a; filename*2=c", "a", [.parameterMalformed]),
    (#"filename="a.zip"#, "a.zip", [.parameterMalformed]),
    (#"filename="a.zip".exe"#, "a.zip", [.parameterMalformed]),
    ("attachment; nothing; filename=a.zip", "a.zip", [.parameterMalformed]),
  ])
  func defects(parameters: String, expected: String, codes: [Defect.Code]) throws {
    let result = try part("Content-Disposition: attachment; \(parameters)")
    #expect(result.0.fileName == expected)
    #expect(result.1 == codes)
  }

  @Test func nameThatDiffersBetweenTheFieldsIsToldOf() throws {
    let result = try part(
      "Content-Type: application/zip; name=b.zip\nContent-Disposition: attachment; filename=a.zip")
    #expect(result.0.fileName == "a.zip")
    #expect(result.1 == [.nameDiffers])
    let same = try part(
      "Content-Type: a/b; name=\"=?utf-8?B?6KaL?=\"\nContent-Disposition: x; filename*=utf-8''%E8%A6%8B"
    )
    #expect(same.1 == [])
  }

  /// 表 and ソ end in a backslash byte in Shift_JIS, and `<(` is a character in ISO-2022-JP.
  private static let rawNames: [(bytes: [UInt8], text: String)] = [
    ([0x8C, 0xA9, 0x90, 0xCF, 0x8F, 0x91], "見積書"),
    ([0x95, 0x5C, 0x8E, 0xA6, 0x83, 0x5C], "表示ソ"),
    ([0xB8, 0xAB, 0xC0, 0xD1, 0xBD, 0xF1], "見積書"),
    ([0xA4, 0xD2, 0xA4, 0xE9, 0xA5, 0xAB, 0xA5, 0xCA], "ひらカナ"),
    ([0x82, 0xD0, 0x82, 0xE7, 0x83, 0x4A, 0x83, 0x69], "ひらカナ"),
    (Array("\u{1B}$BI=<(%=\u{1B}(B".utf8), "表示ソ"),
    (Array("\u{1B}$B\"(\u{1B}(B\u{1B}$B\"\\\u{1B}(B".utf8), "※∠"),
    (Array("\u{1B}$B-!\u{1B}(B\u{1B}(ICDE\u{1B}(J".utf8), "①ﾃﾄﾅ"),
    (Array("\u{1B}$(D0!0\"\u{1B}(B".utf8), "丂丄"),
    ([0xC3, 0xBD, 0xC4], "ﾃｽﾄ"),
    ([0x72, 0xE9, 0x73, 0x75, 0x6D, 0xE9], "r\\xE9sum\\xE9"),
    ([0x61, 0xFF], "a\\xFF"),
    ([0xE3, 0x81], "\\xE3\\x81"),
  ]

  @Test(arguments: 0..<13)
  func rawBytes(index: Int) throws {
    try #require(Self.rawNames.count == 13)
    let name = Self.rawNames[index]
    for (open, close) in [("\"", "\""), ("", "")] {
      let field =
        Array("Content-Disposition: attachment; filename=\(open)".utf8) + name.bytes
        + Array("\(close); size=1".utf8)
      let result = try part(field)
      #expect(result.0.fileName == name.text)
      #expect(result.1 == [])
    }
  }

  @Test func boundaryAndCharsetMayHaveComments() throws {
    let result = try part("Content-Type: (a) text/plain (b); charset=us-ascii (c); x=\"(d)\"")
    #expect(result.0.mediaType.description == "text/plain")
    #expect(result.0.mediaType["charset"] == "us-ascii")
    #expect(result.0.mediaType["x"] == "(d)")
    #expect(result.0.mediaType["none"] == nil)
  }
}
