extension Explanation {
  /// What an admin should know of the whole.
  static let topics = [
    Explanation(
      "ppap",
      english: .init(
        title: "the archive by mail, its password by the next mail",
        meaning: """
          PPAP is the Japanese nickname for sending a password ZIP by mail and its password by a \
          second mail. It keeps out nobody who reads the mailbox or listens on the way, since \
          both mails take the same way; and virus scanners cannot look into the archive, which \
          malware makes use of.
          """,
        cause: """
          It spread in the 2000s as a rule against sending files to the wrong address, and \
          gateways automated it, so that not even the second look at the address is left. The \
          Japanese government announced in November 2020 that its Cabinet Office would stop it, \
          and many companies refuse such mails since.
          """,
        action: """
          Do not introduce it: use what 'zipcrypto explain alternatives' lists and, where a \
          partner insists, AES with a password that is told by telephone or another agreed way. \
          'zipcrypto inspect' on the outgoing mailbox tells how much of it there is ('exposed').
          """),
      japanese: .init(
        title: "パスワード付きZIPとパスワードを別のメールで送る慣行",
        meaning: """
          PPAPとは、パスワード付きZIPをメールで送り、そのパスワードを次のメールで送る慣行の通称\
          です。2通は同じ経路を通るため、メールボックスを読める人や経路上で盗聴する人に対しては\
          効果がありません。また、ウイルススキャナーが書庫の中を調べられないため、マルウェアに悪\
          用されます。
          """,
        cause: """
          誤送信対策として2000年代に広まり、ゲートウェイで自動化された結果、宛先を見直す機会さえ\
          なくなりました。日本政府は2020年11月に内閣府などでの廃止を発表し、以後、受け取りを拒否\
          する企業も増えています。
          """,
        action: """
          新たに導入しないでください。取引先から求められる場合は、AESを使い、パスワードは電話な\
          どの取り決めた方法で伝えてください。それ以外は zipcrypto explain alternatives の方法を\
          使ってください。送信メールを zipcrypto inspect で検査すると、残っている件数がわかりま\
          す（判定は exposed）。
          """)),
    Explanation(
      "zipcrypto",
      english: .init(
        title: "what ZIP's traditional encryption is worth",
        meaning: """
          Little. Its state has 96 bits; whoever knows 12 bytes of an entry's data before \
          encryption, 8 of them in a row, computes it in minutes with a public tool, however \
          long the password. File formats' beginnings, pictures and archives inside, or a second \
          copy of one of the files give such bytes.
          """,
        cause: """
          The cipher was designed around 1990, and an attack on it was published in 1994. Making \
          a key from the password takes no time, so that short passwords fall to trying as well. \
          It is still in use because nearly every program opens it.
          """,
        action: """
          Use it only for receivers who can read nothing better. 'zipcrypto encrypt --aes 256' \
          writes WinZip AES, which 7-Zip, WinZip and libarchive read. Names, sizes and CRC-32 \
          stay readable under ZipCrypto, and names and sizes under AES.
          """),
      japanese: .init(
        title: "ZIPの従来の暗号（ZipCrypto）の強さ",
        meaning: """
          ほとんどありません。内部状態は96ビットで、暗号化前のデータを12バイト（うち8バイトは連\
          続）知っていれば、パスワードがどれほど長くても、公開されているツールを使って数分で計算\
          できます。ファイル形式の先頭部分、中の画像や書庫、同じファイルの別の控えから、そのよう\
          なバイトが得られます。
          """,
        cause: """
          1990年頃の方式で、1994年に解読法が発表されました。パスワードから鍵を作る処理が一瞬で終\
          わるため、短いパスワードは総当たりでも破られます。ほとんどのプログラムで開けるため、今\
          も使われています。
          """,
        action: """
          ほかの方式を読めない受信者にだけ使ってください。zipcrypto encrypt --aes 256 は、\
          7-Zip、WinZip、libarchiveで読めるWinZip AESで書き込みます。ZipCryptoではファイル名、\
          サイズ、CRC-32が、AESでもファイル名とサイズが読めるままです。
          """)),
    Explanation(
      "alternatives",
      english: .init(
        title: "what to use instead of a ZIP and a password",
        meaning: """
          Best is what needs no password by mail: S/MIME or OpenPGP for partners who have keys, \
          age for files, a file exchange where each receiver signs in and links expire, or mail \
          servers that insist on TLS between two companies. They differ in whom they protect \
          from.
          """,
        cause: """
          TLS alone protects the way between servers, not the mailboxes; a file exchange \
          protects until it is downloaded; S/MIME, OpenPGP and age protect up to the receiver's \
          key.
          """,
        action: """
          Choose by what has to be kept from whom. If it must be an archive: 7z with encrypted \
          names or ZIP under AES-256, a long random password, told once by telephone or in \
          person.
          """),
      japanese: .init(
        title: "パスワード付きZIPの代わりに使うもの",
        meaning: """
          メールでパスワードを送らない方法が最善です。鍵を持つ相手にはS/MIMEやOpenPGP、ファイル\
          にはage、受信者ごとの認証とリンクの有効期限があるファイル共有、2社間でTLSを必須にした\
          メールサーバーなどがあります。何から守るかはそれぞれ異なります。
          """,
        cause: """
          TLSが守るのはサーバー間の経路だけで、メールボックスは守りません。ファイル共有が守るの\
          はダウンロードされるまでです。S/MIME、OpenPGP、ageは、受信者の鍵のところまで守ります。
          """,
        action: """
          何を誰から守るのかによって選んでください。書庫が必要な場合は、名前も暗号化した7z、また\
          はAES-256のZIPを使い、長くランダムなパスワードを電話または対面で一度だけ伝えてくださ\
          い。
          """)),
    Explanation(
      "password-mail",
      english: .init(
        title: "the password that follows in the next mail",
        meaning: """
          A password that is sent by mail opens the archive for everybody who sees both mails: \
          in the mailbox, in a backup, in a forwarded thread, on the way. 'zipcrypto inspect' \
          finds it among the inputs and says 'exposed'.
          """,
        cause: """
          Gateways send the notice by themselves, or a person does; both go from the same sender \
          to the same receiver, minutes apart.
          """,
        action: """
          Agree with each partner on another way: telephone, a message to a mobile phone, a \
          meeting; or on keys. Switch off the gateway's automatic notice first, since it also \
          sends the password when the address was wrong.
          """),
      japanese: .init(
        title: "次のメールで送られるパスワード",
        meaning: """
          メールで送られたパスワードがあれば、両方のメールを見られる人は誰でも書庫を開けます。\
          メールボックス、バックアップ、転送されたスレッド、配送経路のいずれでも同じです。\
          zipcrypto inspect は入力の中からこれを見つけ、exposed と判定します。
          """,
        cause: """
          ゲートウェイが自動的に、または人が手作業で通知を送ります。どちらも、同じ送信者から同じ\
          受信者へ数分の間隔で届きます。
          """,
        action: """
          電話、携帯電話へのメッセージ、対面など、別の伝え方または鍵の利用を取引先ごとに取り決め\
          てください。ゲートウェイの自動通知は、宛先を誤った場合にもパスワードを送るため、最初に\
          無効にしてください。
          """)),
    Explanation(
      "sent-copy",
      english: .init(
        title: "why a phone shows the plain file",
        meaning: """
          A mail exists in several copies. The copy in 'Sent' was stored before the mail crossed \
          the gateway, so that its attachment is plain even where the delivered one is \
          encrypted; phones and web mail often show it in the thread as if it had arrived.
          """,
        cause: """
          The sender's account is on the phone as well; or a service shows the sent copy in \
          place of a mail to oneself; or a server drops the second delivery of the same \
          Message-ID, the one through the gateway. A gateway's line that is missing in the text \
          is the clue.
          """,
        action: """
          Save both copies as files and run 'zipcrypto compare COPY-A COPY-B': it tells which is \
          which, with the evidence. To test a gateway, send to an address outside and look \
          there.
          """),
      japanese: .init(
        title: "スマートフォンで平文のファイルが見える理由",
        meaning: """
          1通のメールには複数の控えがあります。「送信済み」の控えは、メールがゲートウェイを通る\
          前に保存されるため、配送された控えが暗号化されていても、添付ファイルは平文のままです。\
          スマートフォンやWebメールは、これを届いたメールのようにスレッドに表示することがよくあ\
          ります。
          """,
        cause: """
          スマートフォンに送信者のアカウントも設定されている、サービスが自分宛てのメールの代わり\
          に送信済みの控えを表示している、同じMessage-IDの2回目の配送（ゲートウェイ経由のもの）\
          をサーバーが破棄した、などの理由があります。ゲートウェイが追加する行が本文にないことが\
          手がかりになります。
          """,
        action: """
          両方の控えをファイルに保存し、zipcrypto compare COPY-A COPY-B を実行してください。どち\
          らがどの控えであるかが、証拠とともに示されます。ゲートウェイの確認は、社外のアドレスに\
          送信し、届いた側で行ってください。
          """)),
  ]
}
