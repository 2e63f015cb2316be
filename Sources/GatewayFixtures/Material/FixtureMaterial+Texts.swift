/// Contents of our own, as offices send them, with numbers drawn by lot.
extension FixtureMaterial {
  /// A letter in Japanese and English, some 300 bytes of UTF-8.
  mutating func letter() -> [UInt8] {
    let names = ["山田", "佐藤", "鈴木", "高橋", "伊藤", "渡辺"]
    let things = ["お茶", "和紙", "筆記具", "封筒", "名刺入れ", "風呂敷"]
    let name = names[number(below: names.count)]
    let thing = things[number(below: things.count)]
    let count = 10 + number(below: 90)
    let price = 1_000 * (1 + number(below: 99))
    let text = """
      \(name)様

      いつもお世話になっております。\(thing)\(count)個の見積書をお送りします。
      合計は\(price)円です。ご確認をお願いいたします。

      Dear customer, this is our quotation over \(count) pieces for \(price) yen in all.
      It is valid for \(10 + number(below: 50)) days. Number \(number(below: 1_000_000)).

      """
    return content(Array(text.utf8))
  }

  /// A table of prices; a row has about 20 bytes of ASCII.
  mutating func table(rows: Int = 40) -> [UInt8] {
    var text = "item,pieces,price\r\n"
    for row in 1...rows {
      text += "A-\(1_000 + row),\(1 + number(below: 20)),\(100 * (1 + number(below: 500)))\r\n"
    }
    return content(Array(text.utf8))
  }

  /// Bytes that do not compress, as a picture has them.
  mutating func noise(_ count: Int) -> [UInt8] { content(bytes(count)) }

  /// The first `count` bytes of a short answer.
  mutating func answer(_ count: Int) -> [UInt8] {
    let digits = (0..<count).map { _ in UInt8(0x30 + number(below: 10)) }
    return content(digits)
  }
}
