extension Explanation {
  /// The items of evidence that `compare` weighs.
  static let evidence = [
    Explanation(
      "E1",
      english: .init(
        title: "this copy was never transported",
        meaning: """
          The copy has no Received lines, or only the one of its submission. Every server that \
          passes a mail on adds such a line, so that this copy was kept when the mail was \
          written or handed in: a draft or a sent copy.
          """,
        cause: """
          Mail programs store a copy in 'Sent' before or while they hand the mail to the server. \
          Messages of Outlook (.msg) may lack the headers for another reason, which is then no \
          evidence.
          """,
        action: """
          Strong evidence for 'before the gateway'. Get the delivered copy from the receiver's \
          mailbox to see what really arrived.
          """),
      japanese: .init(
        title: "この控えは配送されていない",
        meaning: """
          この控えには、Receivedヘッダーがまったくないか、送信受付時の1行だけがあります。メール\
          を中継するサーバーは必ずこの行を追加するため、この控えは作成時または送信時に保存された\
          もの（下書きまたは送信済みの控え）です。
          """,
        cause: """
          メールソフトは、サーバーに渡す前または渡すときに「送信済み」に控えを保存します。\
          Outlookのメッセージ（.msg）は別の理由でヘッダーを持たないことがあり、その場合は証拠と\
          しません。
          """,
        action: """
          「ゲートウェイの前」を示す強い証拠です。実際に何が届いたかは、受信者のメールボックスに\
          ある配送された控えで確認してください。
          """)),
    Explanation(
      "E2",
      english: .init(
        title: "one copy went further than the other",
        meaning: """
          All Received lines of the one copy stand, in the same order, at the beginning of the \
          other's way, which then went on over further servers; or a line names the gateway that \
          a profile describes.
          """,
        cause: """
          The copies were taken at different places: the one early, the other after more hops. \
          Lines below the first server that you trust can be forged, and are called claimed.
          """,
        action: """
          Strong together with a gateway's host that a profile names ('--gateway'), or with E3 \
          or E4; alone it does not say where the gateway stands.
          """),
      japanese: .init(
        title: "一方の控えがさらに先まで配送されている",
        meaning: """
          一方の控えのReceivedヘッダーが、もう一方の経路の始まりにすべて同じ順序で含まれており、\
          もう一方はその先のサーバーも通っています。または、プロファイルに記されたゲートウェイが\
          Receivedヘッダーにあります。
          """,
        cause: """
          一方は経路の早い段階で、もう一方は多くのサーバーを通った後に保存されました。信頼できる\
          最初のサーバーより下の行は偽造できるため、「申告された」（claimed）ものとして扱いま\
          す。
          """,
        action: """
          プロファイル（--gateway）に記されたゲートウェイのホスト、またはE3かE4と合わせれば強い\
          証拠です。これだけではゲートウェイの位置はわかりません。
          """)),
    Explanation(
      "E3",
      english: .init(
        title: "text or headers were added to one copy",
        meaning: """
          The text is the same but for lines that stand in one copy only, such as a gateway's \
          notice, or header fields other than those of transport stand in one only.
          """,
        cause: """
          A gateway adds its line on the way, so that copies from before it lack the line. A \
          mailing list adds a footer too, which is told apart.
          """,
        action: """
          Strong when a profile names the very text or header ('zipcrypto compare --learn' makes \
          one), and for lines about encryption together with E1 or E2. Other lines and fields \
          are weaker, since any server may have added them.
          """),
      japanese: .init(
        title: "一方の控えだけに本文またはヘッダーが追加されている",
        meaning: """
          本文が、一方にだけある行（ゲートウェイの通知文など）を除いて一致しているか、配送用以外\
          のヘッダーが一方にだけあります。
          """,
        cause: """
          ゲートウェイは途中で行を追加するため、通過前の控えにはその行がありません。\
          メーリングリストもフッターを追加しますが、区別しています。
          """,
        action: """
          プロファイル（zipcrypto compare --learn で作成）に同じ本文やヘッダーが記されている場合\
          と、暗号化についての行がE1かE2と合わさった場合に強い証拠です。それ以外の行やヘッダー\
          は、どのサーバーでも追加できるため、より弱い証拠です。
          """)),
    Explanation(
      "E4",
      english: .init(
        title: "the archive holds the other copy's plain file",
        meaning: """
          An encrypted entry in one copy has the CRC-32 and size of a plain attachment in the \
          other: one copy's archive holds the other's file. That is proof without the password, \
          and decides alone.
          """,
        cause: """
          ZIP keeps CRC-32 and size of the plain content in clear. AES of the kind AE-2 has no \
          CRC-32, and very short or trivial content proves nothing.
          """,
        action: """
          The copy with the plain file is from before the gateway, the other from behind it. Who \
          sees the plain file does not look at what was delivered.
          """),
      japanese: .init(
        title: "書庫に、もう一方の控えの平文ファイルが入っている",
        meaning: """
          一方の控えにある暗号化されたエントリーのCRC-32とサイズが、もう一方の平文の添付ファイル\
          と一致します。書庫の中身がそのファイルであることを、パスワードなしで証明できます。これ\
          だけで結論が決まります。
          """,
        cause: """
          ZIPは、元の内容のCRC-32とサイズを平文で記録します。AESのAE-2にはCRC-32がなく、ごく短い\
          内容や単純な内容では証明になりません。
          """,
        action: """
          平文のファイルがある控えはゲートウェイの前、もう一方は後のものです。平文のファイルが見\
          えている人は、配送されたものを見ているのではありません。
          """)),
    Explanation(
      "E5",
      english: .init(
        title: "marks of a sent copy or draft",
        meaning: """
          The copy bears marks that only the sender's side has: a Bcc field, X-Unsent, fields of \
          a mail program's own, a folder for sent mail, or a mailbox status.
          """,
        cause: """
          Mail programs note such things in their own store and usually do not send them along.
          """,
        action: """
          Medium evidence: forwarding and exporting can carry such marks along. Look for E1 or \
          E4 beside it.
          """),
      japanese: .init(
        title: "送信済みの控えまたは下書きの特徴",
        meaning: """
          Bccヘッダー、X-Unsent、メールソフト独自のヘッダー、送信済みフォルダー、メールボックス\
          の状態など、送信側にしかない特徴があります。
          """,
        cause: "メールソフトはこれらを自身の保存先にだけ記録し、通常は送信しません。",
        action: """
          中程度の証拠です。転送やエクスポートでこれらが残ることもあります。E1またはE4があるかど\
          うかも確認してください。
          """)),
    Explanation(
      "E6",
      english: .init(
        title: "marks of delivery in one copy only",
        meaning: """
          Return-Path, Delivered-To, X-Original-To, Authentication-Results or ARC fields stand \
          in one copy and not in the other: that one was delivered to a mailbox.
          """,
        cause: "The receiving server adds these fields when it takes the mail in.",
        action: """
          Medium evidence that this copy was delivered; that it crossed the gateway it does not \
          show. An internal mail is delivered without crossing it.
          """),
      japanese: .init(
        title: "一方の控えだけにある配送の形跡",
        meaning: """
          Return-Path、Delivered-To、X-Original-To、Authentication-Results、ARCのヘッダーが一方\
          の控えにだけあります。その控えはメールボックスに配送されています。
          """,
        cause: "受信側のサーバーが、メールを受け入れるときに追加します。",
        action: """
          配送されたことを示す中程度の証拠ですが、ゲートウェイを通ったことは示しません。社内宛て\
          のメールは、ゲートウェイを通らずに配送されます。
          """)),
    Explanation(
      "E7",
      english: .init(
        title: "the DKIM body hash fits one copy",
        meaning: """
          The hash over the body that a DKIM signature states was computed anew: it fits the one \
          copy and not the other, whose text or attachments were changed after or before \
          signing. The signature itself is not checked, since that needs the DNS.
          """,
        cause: """
          A gateway that changes the mail after it was signed breaks the hash; one that signs at \
          last makes it fit the delivered copy.
          """,
        action: """
          Medium evidence of which copy is the signed one. If receivers complain of broken \
          signatures, let the gateway sign behind the change.
          """),
      japanese: .init(
        title: "DKIMの本文ハッシュが一方だけに一致する",
        meaning: """
          DKIM署名にある本文ハッシュを再計算した結果、一方の控えにだけ一致しました。もう一方は、\
          署名の前または後に本文や添付ファイルが変更されています。署名自体はDNSが必要なため検証\
          していません。
          """,
        cause: """
          署名後にメールを変更するゲートウェイではハッシュが一致しなくなり、最後に署名する\
          ゲートウェイでは配送された控えに一致します。
          """,
        action: """
          どちらが署名された控えかを示す中程度の証拠です。受信者から署名の不一致を指摘される場合\
          は、変更後に署名するようにゲートウェイを設定してください。
          """)),
    Explanation(
      "E8",
      english: .init(
        title: "identifiers and structure of the mails",
        meaning: """
          The Message-IDs, dates and other identifiers, the MIME structure or the attachments of \
          the copies are alike or differ, or an archive is named as the gateway names them. What \
          is alike shows that the copies belong together, what differs that somebody has built \
          one anew.
          """,
        cause: """
          Who takes a mail apart and puts it together again, as a gateway does, leaves a style \
          of its own.
          """,
        action: """
          Weak to medium evidence: servers and exports rebuild mails as well. It only supports \
          what other items say.
          """),
      japanese: .init(
        title: "メールの識別子と構造",
        meaning: """
          Message-ID、日付などの識別子、MIMEの構造、添付ファイルが一致または相違しているか、書庫\
          の名前がゲートウェイの付けるものと一致しています。一致は同じメールであること、相違は誰\
          かが一方を組み立て直したことを示します。
          """,
        cause: """
          ゲートウェイのようにメールを分解して組み立て直すものは、独自の書き方を残します。
          """,
        action: """
          弱い、または中程度の証拠です。サーバーやエクスポートもメールを組み立て直すため、ほかの\
          証拠を補うものとしてだけ使ってください。
          """)),
  ]
}
