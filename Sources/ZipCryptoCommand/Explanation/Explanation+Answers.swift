extension Explanation {
  /// The answers of `compare`.
  static let answers = [
    Explanation(
      "before-and-after",
      english: .init(
        title: "one copy is from before the gateway, one from behind",
        meaning: """
          One copy never crossed the gateway, the other is the delivered one. Who looks at the \
          first sees plain attachments, whatever the gateway does.
          """,
        cause: """
          A sent copy is stored before the mail goes out, and phones and web mail show it as if \
          it had arrived. Copies to oneself and internal copies are often such, too.
          """,
        action: """
          Judge the protection by the delivered copy alone, whose verdict is given. The plain \
          file in the other copy is no fault of the gateway.
          """),
      japanese: .init(
        title: "一方はゲートウェイの前、一方は後の控え",
        meaning: """
          一方の控えはゲートウェイを通っておらず、もう一方が配送された控えです。前者を見ている人\
          には、ゲートウェイの働きにかかわらず平文の添付ファイルが見えます。
          """,
        cause: """
          送信済みの控えはメールが出ていく前に保存され、スマートフォンやWebメールでは届いた\
          メールのように表示されます。自分宛ての控えや社内宛ての控えも同様であることがよくありま\
          す。
          """,
        action: """
          保護の有無は、配送された控えの判定だけで判断してください。もう一方に平文のファイルがあ\
          っても、ゲートウェイの不具合ではありません。
          """)),
    Explanation(
      "all-before",
      english: .init(
        title: "no copy has crossed the gateway",
        meaning: """
          All copies are from before the gateway: sent copies, drafts, or copies that were \
          delivered inside. None of them shows what outside receivers get.
          """,
        cause: "Everybody who was asked looked into a mailbox on the sender's side.",
        action: """
          Ask a receiver outside for the delivered mail as a file (.eml) and compare with that.
          """),
      japanese: .init(
        title: "どの控えもゲートウェイを通っていない",
        meaning: """
          すべての控えがゲートウェイの前のもの（送信済みの控え、下書き、または社内で配送された控\
          え）です。社外の受信者に何が届いたかは、どれからもわかりません。
          """,
        cause: "確認した人が全員、送信側のメールボックスを見ています。",
        action: """
          社外の受信者に、配送されたメールをファイル（.eml）で送ってもらい、比較してください。
          """)),
    Explanation(
      "all-after",
      english: .init(
        title: "every copy has crossed the gateway",
        meaning: """
          All copies are delivered ones. If an attachment is plain in one of them, the gateway \
          let it pass so.
          """,
        cause: """
          The mail was delivered to several mailboxes, for instance directly and by a mailing \
          list.
          """,
        action: """
          Look at the verdicts. For a copy that is not protected, look for the rule that let it \
          pass: by receiver, by format (HTML), by size or by kind of attachment.
          """),
      japanese: .init(
        title: "どの控えもゲートウェイを通っている",
        meaning: """
          すべてが配送された控えです。添付ファイルが平文のものがあれば、ゲートウェイがそのまま通\
          過させています。
          """,
        cause: """
          直接の配送とメーリングリスト経由など、メールが複数のメールボックスに配送されました。
          """,
        action: """
          判定を確認してください。保護されていない控えがあれば、宛先、形式（HTML）、サイズ、添付\
          ファイルの種類など、通過させた規則を調べてください。
          """)),
    Explanation(
      "not-the-same-message",
      english: .init(
        title: "these are different mails",
        meaning: """
          The mails are not copies of one and the same message: their Message-IDs differ, or \
          date, sender and subject do. Nothing follows from a comparison.
          """,
        cause: """
          Mails of the same subject were mixed up, as the mail with the archive and the notice \
          with its password, or a mail that was sent twice.
          """,
        action: "Take the copies by their Message-ID, which all copies of one mail share."),
      japanese: .init(
        title: "別々のメールである",
        meaning: """
          同じメールの控えではありません。Message-ID、または日付、送信者、件名が異なります。比較\
          しても何もわかりません。
          """,
        cause: """
          書庫のメールとパスワードの通知メール、または2回送信されたメールなど、同じ件名のメール\
          が取り違えられています。
          """,
        action: """
          同じメールの控えはMessage-IDが共通です。Message-IDで控えを選び直してください。
          """)),
    Explanation(
      "cannot-tell",
      english: .init(
        title: "the evidence is not enough",
        meaning: """
          Which copy crossed the gateway cannot be told: the evidence is missing, too weak, or \
          contradicts itself. No guess is made.
          """,
        cause: """
          Both copies may be the same, formats as .msg may lack the headers, or the gateway \
          changes nothing in this mail.
          """,
        action: """
          Give a profile of the gateway (learned from a good mail by 'zipcrypto compare \
          --learn', used with '--gateway'), or a third copy from another place.
          """),
      japanese: .init(
        title: "証拠が足りない",
        meaning: """
          どの控えがゲートウェイを通ったのかを判断できません。証拠がないか、弱すぎるか、矛盾して\
          います。推測は行いません。
          """,
        cause: """
          控えの内容が同じである、.msgのような形式でヘッダーが欠けている、またはゲートウェイがこ\
          のメールを変更していない可能性があります。
          """,
        action: """
          ゲートウェイのプロファイルを指定するか（正しいメールから zipcrypto compare --learn で\
          作成し、--gateway で指定）、別の場所にある3つ目の控えを加えてください。
          """)),
  ]
}
