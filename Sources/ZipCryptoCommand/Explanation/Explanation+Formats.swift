extension Explanation {
  /// Attachments that are no archives, or whose format encrypts nothing.
  static let formats = [
    Explanation(
      "format-not-examined",
      english: .init(
        title: "a format that is not examined",
        meaning: """
          The attachment is of a kind that can be encrypted, or that only points to content \
          elsewhere, and zipcrypto does not look into it. It may be protected or not.
          """,
        cause: """
          It is in a format such as bzip2 or zstd, is S/MIME that cannot be read, a piece of a \
          split mail, or a link to a file in a cloud store instead of the file.
          """,
        action: "Open it by hand, or ask for a format that can be judged: ZIP, 7z, PDF."),
      japanese: .init(
        title: "調べられない形式",
        meaning: """
          この添付ファイルは、暗号化できる種類であるか別の場所にある内容を指すだけのもので、\
          zipcryptoでは中を調べられません。保護されているともいないとも言えません。
          """,
        cause: """
          bzip2やzstdなどの形式、読み取れないS/MIME、分割されたメールの一部、またはファイルの代\
          わりにクラウド上のファイルへのリンクです。
          """,
        action: """
          手作業で開いて確認するか、判定できる形式（ZIP、7z、PDF）での再送を依頼してください。
          """)),
    Explanation(
      "format-unknown",
      english: .init(
        title: "a format that is not recognised",
        meaning: """
          The content is of no known kind and looks random, as encrypted data does, and as some \
          compressed data does too. It may be encrypted or not.
          """,
        cause: "An unknown program made it, or its beginning was removed.",
        action: "Ask the sender what it is and what opens it."),
      japanese: .init(
        title: "認識できない形式",
        meaning: """
          既知の形式ではなく、暗号化データにも圧縮データにも見られるようなランダムな内容です。暗\
          号化されているともいないとも言えません。
          """,
        cause: "未知のプログラムで作られたか、先頭部分が取り除かれています。",
        action: "それが何であり、何で開くのかを送信者に確認してください。")),
    Explanation(
      "signed",
      english: .init(
        title: "signed, not encrypted",
        meaning: """
          A signature proves who wrote it and that it was not changed; it hides nothing. Anybody \
          can read the content.
          """,
        cause: """
          The sender's program signs mails or files, which is often taken for encryption.
          """,
        action: """
          If it should be confidential, have it encrypted as well. What S/MIME has signed is \
          looked into and decides.
          """),
      japanese: .init(
        title: "署名されているが暗号化されていない",
        meaning: """
          署名は作成者と改ざんのないことを示しますが、内容を隠すものではありません。内容は誰でも\
          読めます。
          """,
        cause: """
          送信側のプログラムがメールやファイルに署名しています。暗号化とよく混同されます。
          """,
        action: """
          機密であれば、暗号化もしてください。S/MIMEで署名された内容は、中まで調べて判定していま\
          す。
          """)),
    Explanation(
      "compressed",
      english: .init(
        title: "compressed, not encrypted",
        meaning: """
          Compression makes a file smaller and hides nothing; these formats know no encryption.
          """,
        cause: "The file was packed with gzip, xz, tar or the like.",
        action: """
          If it should be protected, encrypt it: with age or OpenPGP, or in an archive under \
          AES.
          """),
      japanese: .init(
        title: "圧縮されているが暗号化されていない",
        meaning: """
          圧縮はファイルを小さくするだけで、何も隠しません。この形式には暗号化の機能がありませ\
          ん。
          """,
        cause: "gzip、xz、tarなどで圧縮またはまとめられています。",
        action: "保護が必要であれば、ageやOpenPGP、またはAESの書庫で暗号化してください。")),
    Explanation(
      "key-material",
      english: .init(
        title: "a key, a certificate or a signature",
        meaning: """
          The attachment is a key, a certificate or a signature, and no message. A signature \
          alone holds no content; a public key is no secret; a secret key should never go by \
          mail.
          """,
        cause: """
          Programs attach public keys and certificates so that the receiver can answer \
          encrypted.
          """,
        action: """
          Nothing is to be done for public keys. If the reason names a secret key, have it \
          revoked and replaced.
          """),
      japanese: .init(
        title: "鍵、証明書、または署名",
        meaning: """
          添付ファイルは鍵、証明書、または署名であり、メッセージではありません。署名だけのものに\
          内容はなく、公開鍵は秘密ではありませんが、秘密鍵は決してメールで送ってはいけません。
          """,
        cause: "受信者が暗号化して返信できるように、プログラムが公開鍵や証明書を添付します。",
        action: """
          公開鍵であれば対応は不要です。理由の行に秘密鍵とある場合は、失効させて作り直してくださ\
          い。
          """)),
    Explanation(
      "write-protection",
      english: .init(
        title: "a password against changes, not against reading",
        meaning: """
          A password, or no more than a request, keeps from changing the document; anybody can \
          read it.
          """,
        cause: "Somebody chose the protection against changes and took it for encryption.",
        action: "If it should be confidential, set a password for opening."),
      japanese: .init(
        title: "変更を防ぐだけのパスワード",
        meaning: """
          文書の変更にはパスワードが必要か、変更しないよう求められますが、内容は誰でも読めます。
          """,
        cause: "変更を防ぐ保護が、暗号化と取り違えて設定されています。",
        action: "機密であれば、「読み取り」のパスワードを設定してください。")),
    Explanation(
      "volume",
      english: .init(
        title: "one piece of several",
        meaning: """
          The archive is one volume of several, and the others are not at hand. What goes on in \
          them cannot be judged.
          """,
        cause: """
          The sender split the archive because of size limits, into several attachments or \
          mails.
          """,
        action: """
          Put the pieces together and inspect the whole, or ask for one file by another way.
          """),
      japanese: .init(
        title: "分割された書庫の一部",
        meaning: """
          この書庫は分割されたものの1つで、ほかの部分が手元にありません。それらに続く内容は判定\
          できません。
          """,
        cause: "サイズ制限のため、複数の添付ファイルやメールに分割されています。",
        action: """
          すべての部分を結合してから検査するか、別の方法で1つのファイルとして送ってもらってくだ\
          さい。
          """)),
    Explanation(
      "embedded-object",
      english: .init(
        title: "an object of another program",
        meaning: """
          An object that was put into the mail, such as a table or a drawing; it counts by what \
          is in it.
          """,
        cause: "Outlook keeps what is inserted into a mail in rich text as such objects.",
        action: """
          Send files as ordinary attachments if a gateway is to protect them: not every gateway \
          looks at objects.
          """),
      japanese: .init(
        title: "別のプログラムのオブジェクト",
        meaning: "表や図など、メールに埋め込まれたオブジェクトです。中身によって判定します。",
        cause: "Outlookは、リッチテキスト形式のメールに挿入されたものをこの形で保存します。",
        action: """
          ゲートウェイで保護する場合は、通常の添付ファイルとして送ってください。オブジェクトを対\
          象にしないゲートウェイもあります。
          """)),
  ]
}
