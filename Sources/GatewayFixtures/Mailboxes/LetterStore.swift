import Synchronization

/// The texts of mails: some dozens of letters in English and Japanese, each made when it is first
/// needed.
final class LetterStore: Sendable {
  /// A letter as text and as a page.
  struct Letter: Sendable {
    let text: PartDraft
    let page: PartDraft
    /// The page, which shows the picture `logo@example.jp` besides.
    let pageWithPicture: PartDraft
  }

  /// A picture that pages show.
  let logo: PartDraft

  private let seed: UInt64
  private let made = Mutex<[Int: Letter]>([:])

  /// Letters of each language.
  private static let count = 48

  init(seed: UInt64) {
    self.seed = seed
    var material = FixtureMaterial(seed: seed, name: "mailbox-logo")
    let picture = PictureDraft.bytes(about: 3_000 + material.number(below: 5_000), &material)
    logo = PartDraft(
      fields: [
        FieldDraft("Content-Type", "image/png; name=\"logo.png\""),
        FieldDraft("Content-Transfer-Encoding", "base64"),
        FieldDraft("Content-ID", "<logo@example.jp>"),
        FieldDraft("Content-Disposition", "inline; filename=\"logo.png\""),
      ],
      body: .bytes(Base64Draft.unixLines(picture)))
  }

  /// One of the letters in a language.
  func drawn(inJapanese: Bool, _ material: inout FixtureMaterial) -> Letter {
    let number = 2 * material.number(below: Self.count) + (inJapanese ? 1 : 0)
    return made.withLock { made in
      if let letter = made[number] { return letter }
      var material = FixtureMaterial(seed: seed, name: "mailbox-letter-\(number)")
      let letter = Letter(&material, inJapanese: inJapanese)
      made[number] = letter
      return letter
    }
  }
}

extension LetterStore.Letter {
  /// A letter of one to some dozens of paragraphs, which names no password.
  fileprivate init(_ m: inout FixtureMaterial, inJapanese: Bool) {
    let sentences = inJapanese ? Self.japanese : Self.english
    let count = 1 + m.number(below: 5) * m.number(below: 8)
    let paragraphs = (0..<count).map { _ in
      (0...m.number(below: 3)).map { _ in sentences[m.number(below: sentences.count)] }
        .joined(separator: inJapanese ? "" : " ")
    }
    let greeting = inJapanese ? "いつもお世話になっております。" : "Dear all,"
    let end = inJapanese ? "よろしくお願いいたします。" : "Kind regards"
    var lines = [greeting] + paragraphs + [end]
    // What looks like the separator of a mailbox, in one letter of six.
    if m.number(below: 6) == 0 { lines.insert("From here on all prices are net.", at: 1) }
    if m.number(below: 6) == 0 { lines += ["> From here it was quoted once.", ">From nowhere."] }
    let text = lines.joined(separator: "\n\n") + "\n"
    let encodings: [TransferEncodingDraft] = [.eightBit, .quotedPrintable, .base64]
    let encoding = encodings[m.number(below: 3)]
    self.text = Self.part(text, "plain", encoding)
    let body = lines.map { "<p style=\"margin:0 0 1em\">\($0)</p>\n" }.joined()
    page = Self.part("<html><body>\n\(body)</body></html>\n", "html", encoding)
    pageWithPicture = Self.part(
      "<html><body>\n\(body)<img src=\"cid:logo@example.jp\">\n</body></html>\n", "html", encoding)
  }

  /// Text in UTF-8 whose lines end in LF, so that it needs no work for each mail.
  private static func part(
    _ text: String, _ subtype: String, _ encoding: TransferEncodingDraft
  ) -> PartDraft {
    let bytes = Array(text.utf8)
    let body =
      switch encoding {
      case .base64: Base64Draft.unixLines(bytes)
      case .quotedPrintable: LineEnd.lf.ending(QuotedPrintableDraft.lines(bytes)) + [0x0A]
      case .sevenBit, .eightBit, .binary: bytes
      }
    return PartDraft(
      fields: [FieldDraft("Content-Type", "text/\(subtype); charset=utf-8"), encoding.field],
      body: .bytes(body))
  }

  private static let english = [
    "Please find the figures of last week in the table.",
    "The delivery of the paper is late by two days, and the tea has arrived.",
    "Could you send the drawing of the second floor again?",
    "We meet on Thursday at ten in the small room.",
    "Thank you for the quick answer.",
    "The invoice for March is paid.",
    "I am out of the office until Monday; Ann takes the calls.",
    "The printer on the third floor needs toner.",
    "Our offer is valid until the end of the month.",
    "Let us talk about the contract by phone.",
  ]

  private static let japanese = [
    "先週の数字を表にまとめました。", "用紙の納品が二日遅れております。", "お茶は本日届きました。",
    "二階の図面をもう一度お送りいただけますでしょうか。", "木曜日の十時に小会議室でお待ちしております。",
    "早速のご返信ありがとうございます。", "三月分のご請求書は支払い済みです。",
    "月曜日まで不在にしております。", "お見積りの有効期限は今月末です。", "契約の件は電話でご相談させてください。",
  ]
}
