/// Who writes the mails of a mailbox: few write much, many little.
struct MailSender: Sendable {
  /// As it stands in From, with capitals where people write them.
  let address: String
  /// What stands in front of the address; empty for nothing.
  let name: String
  /// Where the sender's clock stands.
  let zone: String
  let writesJapanese: Bool

  /// The value of From.
  var field: String { name.isEmpty ? address : "\(name) <\(address)>" }

  private static let japanese = [
    ("山田 花子", "yamada"), ("佐藤 健", "sato"), ("鈴木 一郎", "suzuki"), ("高橋 美咲", "takahashi"),
    ("伊藤 翔太", "ito"), ("渡辺 さくら", "watanabe"), ("中村 大輔", "nakamura"), ("小林 由美", "kobayashi"),
    ("営業部", "eigyo"), ("経理課", "keiri"), ("総務部 受付", "soumu"), ("株式会社サンプル", "info"),
  ]

  private static let english = [
    ("Ann Baker", "ann.baker"), ("Bill Carter", "Bill.Carter"), ("\"Dyer, Carol\"", "carol"),
    ("Dan O'Neill", "dan"), ("Accounts (monthly)", "accounts"), ("Order Desk", "orders"),
    ("", "no-reply"), ("Grace Hill", "grace.hill"), ("\"Sales, \\\"North\\\"\"", "sales"),
    ("Scanner 3rd floor", "scanner"), ("Help Desk", "HelpDesk"), ("Ivy Jones", "ivy"),
  ]

  /// All of them, who writes most first.
  static let all: [MailSender] = {
    let places = [
      ("example.jp", "example.com"), ("sub.example.jp", "example.org"),
    ]
    return places.flatMap { (japaneseDomain, englishDomain) in
      zip(japanese, english).enumerated().flatMap { place, pair in
        let ((japaneseName, japaneseBox), (englishName, englishBox)) = pair
        let bytes = Array(japaneseName.utf8)
        return [
          MailSender(
            address: "\(japaneseBox)@\(japaneseDomain)",
            name: place % 3 == 2
              ? EncodedWordDraft.quoted("UTF-8", bytes) : EncodedWordDraft.base64("UTF-8", bytes),
            zone: "+0900", writesJapanese: true),
          MailSender(
            address: "\(englishBox)@\(englishDomain)", name: englishName,
            zone: ["+0100", "-0500", "+0000"][place % 3], writesJapanese: false),
        ]
      }
    }
  }()

  /// One of them; the first writes about a fifth of all, each next one less (Zipf's law).
  static func drawn(_ material: inout FixtureMaterial) -> MailSender {
    var place = material.number(below: weights.reduce(0, +))
    for (sender, weight) in zip(all, weights) {
      if place < weight { return sender }
      place -= weight
    }
    return all[0]
  }

  private static let weights = all.indices.map { 10_000 / ($0 + 1) }
}
