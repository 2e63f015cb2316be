extension Explanation {
  /// What the content is.
  static let content = [
    Explanation(
      "zipcrypto-is-weak",
      english: .init(
        title: "encrypted, with a cipher that is broken",
        meaning: """
          The content is encrypted with ZIP's traditional PKWARE encryption (ZipCrypto). Its \
          state has 96 bits: whoever knows 12 bytes of the data before encryption, 8 of them in \
          a row, opens the entry without the password.
          """,
        cause: """
          Nearly every program opens it, Windows Explorer and old ones included, so that many \
          gateways and programs use it by default.
          """,
        action: """
          Where the receiver has a newer program, use AES ('zipcrypto encrypt --aes 256', or the \
          gateway's setting for it). A longer password does not help against this attack.
          """),
      japanese: .init(
        title: "暗号化されているが、破られた方式である",
        meaning: """
          内容はZIPの従来の暗号方式（ZipCrypto）で暗号化されています。内部状態は96ビットしかな\
          く、暗号化前のデータを12バイト（うち8バイトは連続）知っている人は、パスワードなしで\
          エントリーを開けます。
          """,
        cause: """
          Windowsのエクスプローラーや古いものを含め、ほとんどのプログラムで開けるため、多くの\
          ゲートウェイやプログラムが既定で使っています。
          """,
        action: """
          受信側のプログラムが新しければ、AESを使ってください（zipcrypto encrypt --aes 256、また\
          はゲートウェイのAES設定）。この攻撃に対しては、パスワードを長くしても効果がありませ\
          ん。
          """)),
    Explanation(
      "aes",
      english: .init(
        title: "encrypted with AES",
        meaning: """
          The content is encrypted with WinZip AES, of which no practical break is known; it is \
          worth what the password is worth. Names, sizes and, in one variant, CRC-32 stay \
          readable.
          """,
        cause: """
          The sender's program or gateway was set to AES, in the strength that is named.
          """,
        action: """
          Make sure that the password is long and random and goes another way than the mail. \
          7-Zip, WinZip and libarchive open such archives; Info-ZIP does not, and Windows \
          Explorer may not (it was not measured).
          """),
      japanese: .init(
        title: "AESで暗号化されている",
        meaning: """
          内容はWinZip AESで暗号化されています。実用的な解読法は知られておらず、強さはパスワード\
          次第です。ファイル名とサイズ、形式によってはCRC-32も読めるままです。
          """,
        cause: """
          送信側のプログラムまたはゲートウェイが、表示された鍵長のAESを使う設定になっています。
          """,
        action: """
          長くランダムなパスワードを、メールとは別の経路で伝えてください。7-Zip、WinZip、\
          libarchiveでは開けますが、Info-ZIPでは開けません。Windowsのエクスプローラーは測定して\
          いませんが、開けないことがあります。
          """)),
    Explanation(
      "plain",
      english: .init(
        title: "not encrypted, and nothing says so",
        meaning: """
          The archive, entry or document can be read by anybody, and nothing in it claims \
          anything else. A ZIP by itself is compression and not encryption.
          """,
        cause: """
          It was made without a password, or the mail did not cross what should have encrypted \
          it.
          """,
        action: """
          Where protection was expected, compare with the delivered copy ('zipcrypto compare') \
          and look at the gateway's rules for this sender, receiver and kind of mail.
          """),
      japanese: .init(
        title: "暗号化されておらず、フラグもない",
        meaning: """
          この書庫、エントリー、または文書は誰でも読めます。暗号化を示すものもありません。ZIPは\
          それだけでは圧縮であり、暗号化ではありません。
          """,
        cause: """
          パスワードなしで作られたか、暗号化するはずのゲートウェイをメールが通っていません。
          """,
        action: """
          保護されているはずの場合は、配送された控えと比べ（zipcrypto compare）、この送信者、宛\
          先、メールの種類に対するゲートウェイのルールを確認してください。
          """)),
    Explanation(
      "plain-file",
      english: .init(
        title: "a file that anybody can open",
        meaning: """
          The attachment is of a kind that has no encryption of its own, such as a text or a \
          picture, or its bytes are not spread as encrypted ones are.
          """,
        cause: "It was attached as it is.",
        action: """
          If it should have been put into an encrypted archive, look for why this mail passed \
          the gateway unchanged, or whether it is a copy that never crossed it.
          """),
      japanese: .init(
        title: "誰でも開けるファイル",
        meaning: """
          この添付ファイルは、テキストや画像のようにそれ自体に暗号化の仕組みがない種類であるか、\
          バイトの分布が暗号化されたものと異なります。
          """,
        cause: "ファイルがそのまま添付されました。",
        action: """
          暗号化された書庫に入れるべきファイルであれば、このメールがなぜそのままゲートウェイを通\
          過したのか、あるいはゲートウェイを通っていない控えではないかを調べてください。
          """)),
    Explanation(
      "no-content",
      english: .init(
        title: "there is no content",
        meaning: """
          The attachment is empty or has only folders and empty files; nothing in it could be \
          protected.
          """,
        cause: "Nothing was put into it, or its content was lost when it was made or sent.",
        action: """
          Ask the sender whether it should be empty. Its size in the sender's copy tells whether \
          it got lost on the way.
          """),
      japanese: .init(
        title: "内容がない",
        meaning: """
          添付ファイルが空であるか、フォルダーと空のファイルしか含んでいません。保護の対象となる\
          ものがありません。
          """,
        cause: "何も入れられなかったか、作成時または送信時に内容が失われました。",
        action: """
          空でよいのかを送信者に確認してください。途中で失われたかどうかは、送信者の控えでの\
          サイズを見ればわかります。
          """)),
    Explanation(
      "mixed",
      english: .init(
        title: "encrypted and plain content side by side",
        meaning: """
          Some entries are encrypted and some are not. Programs show the plain ones without \
          asking, and their names look like those of the others.
          """,
        cause: """
          Files were added in two steps, once with a password and once without, or only some \
          were chosen to be encrypted.
          """,
        action: """
          Make the archive anew so that every file is encrypted. The reasons name the entries \
          that stand in clear.
          """),
      japanese: .init(
        title: "暗号化された内容と平文が混在している",
        meaning: """
          暗号化されたエントリーと暗号化されていないエントリーがあります。平文のものはパスワード\
          を求められずに表示され、名前だけでは区別できません。
          """,
        cause: """
          パスワードありとなしの2回に分けてファイルが追加されたか、一部のファイルだけが暗号化の\
          対象になりました。
          """,
        action: """
          すべてのファイルが暗号化されるように、書庫を作り直してください。平文のエントリーの名前\
          は理由の行に示されます。
          """)),
  ]
}
