extension Explanation {
  /// Passwords and how they are used.
  static let passwords = [
    Explanation(
      "empty-password",
      english: .init(
        title: "encrypted under the empty password",
        meaning: """
          The content is encrypted, and the empty password opens it. Of a ZIP, programs still \
          ask, and in some of them pressing Return is enough; viewers of PDF do not even ask.
          """,
        cause: """
          The program was started with a password that was empty: a variable that was not set, a \
          form field that was left blank; or a PDF was given an owner password alone.
          """,
        action: """
          Look for the empty setting in the gateway or script, and send anew under a real \
          password. Regard what was sent as readable by anybody.
          """),
      japanese: .init(
        title: "空のパスワードで暗号化されている",
        meaning: """
          内容は暗号化されていますが、空のパスワードで開けます。ZIPではパスワードを求められます\
          が、Enterキーを押すだけで開けるプログラムがあります。PDFの閲覧プログラムはパスワードを\
          求めません。
          """,
        cause: """
          設定されていない変数や空欄のフォームなどにより、空のパスワードで暗号化されました。PDF\
          では、オーナーパスワードだけを設定した場合にもこの状態になります。
          """,
        action: """
          ゲートウェイやスクリプトの空の設定を探し、正しいパスワードで送り直してください。送信済\
          みのものは誰でも読めるものとして扱ってください。
          """)),
    Explanation(
      "password-in-comment",
      english: .init(
        title: "the password stands in a comment",
        meaning: """
          The content is encrypted, and a password that stands in the comment of the archive or \
          of an entry opens it. A comment is never encrypted, and some programs show it when \
          they open the archive.
          """,
        cause: """
          Somebody wrote the password there for the receiver, or a program writes its settings \
          into the comment.
          """,
        action: """
          Regard the content as readable by anybody who has the file. Remove the comment from \
          the template or the setting, and choose a new password.
          """),
      japanese: .init(
        title: "コメントにパスワードが書かれている",
        meaning: """
          内容は暗号化されていますが、書庫またはエントリーのコメントに書かれたパスワードで開けま\
          す。コメントは暗号化されず、書庫を開くと表示するプログラムもあります。
          """,
        cause: "受信者のために誰かが書いたか、プログラムが設定をコメントに書き込んでいます。",
        action: """
          ファイルを持っている人は誰でも読めるものとして扱ってください。テンプレートや設定から\
          コメントを取り除き、パスワードを変更してください。
          """)),
    Explanation(
      "password-in-entry-name",
      english: .init(
        title: "the password is in the name of a file inside",
        meaning: """
          The content is encrypted, and a password that is, or stands in, the name of an entry \
          opens it. Names in a ZIP stay readable without the password.
          """,
        cause: """
          The password was made from the file's name, a customer's number or a date in it, by \
          habit or by a rule of the gateway.
          """,
        action: """
          Change the rule: a password must have nothing to do with what can be read in the \
          archive. Regard what was sent as readable by anybody.
          """),
      japanese: .init(
        title: "中のファイル名にパスワードがある",
        meaning: """
          内容は暗号化されていますが、エントリー名そのもの、またはエントリー名の一部をパスワード\
          として開けます。ZIPの中のファイル名は、パスワードなしで読めます。
          """,
        cause: """
          習慣やゲートウェイの規則により、ファイル名やその中の顧客番号、日付からパスワードが作ら\
          れています。
          """,
        action: """
          書庫から読み取れるものと無関係なパスワードになるように規則を変更してください。送信済み\
          のものは誰でも読めるものとして扱ってください。
          """)),
    Explanation(
      "password-in-archive-name",
      english: .init(
        title: "the password is in the name of the archive",
        meaning: """
          The content is encrypted, and a password that is, or stands in, the name of the \
          archive opens it. Whoever sees the attachment sees the password.
          """,
        cause: """
          The password was made from the archive's name or a date or number in it, or was put \
          into the name for the receiver.
          """,
        action: """
          Change the rule that makes names or passwords. Regard what was sent as readable by \
          anybody who has the mail.
          """),
      japanese: .init(
        title: "書庫の名前にパスワードがある",
        meaning: """
          内容は暗号化されていますが、書庫のファイル名そのもの、またはその一部をパスワードとして\
          開けます。添付ファイルを見た人には、パスワードも見えています。
          """,
        cause: """
          書庫の名前やその中の日付、番号からパスワードが作られたか、受信者のために名前に入れられ\
          ました。
          """,
        action: """
          名前またはパスワードを作る規則を変更してください。送信済みのものは、メールを持っている\
          人なら誰でも読めるものとして扱ってください。
          """)),
    Explanation(
      "password-in-list",
      english: .init(
        title: "a password of the list opens it",
        meaning: """
          The content is encrypted, and a line of the list that was given with --passwords opens \
          it. Others who have such a list can open it as well.
          """,
        cause: """
          The same password is used again and again, or it is one of those that everybody uses.
          """,
        action: """
          Choose a long random password for each mail, best by a program. Change fixed passwords \
          that have been agreed on with partners.
          """),
      japanese: .init(
        title: "リストのパスワードで開ける",
        meaning: """
          内容は暗号化されていますが、--passwords で指定したリストの1行で開けます。同じような\
          リストを持つ人は誰でも開けます。
          """,
        cause: "同じパスワードが使い回されているか、よく使われるパスワードの1つです。",
        action: """
          メールごとに、長くランダムなパスワードをプログラムで生成してください。取引先と取り決め\
          た固定のパスワードは変更してください。
          """)),
    Explanation(
      "password-in-mail",
      english: .init(
        title: "the password is in a mail",
        meaning: """
          The content is really encrypted, and a password that stands in a mail among the inputs \
          opens it: the mail itself, or another one, as the notice that follows it. The reason \
          says where it stands.
          """,
        cause: """
          This is PPAP: the archive and its password go the same way to the same mailbox, often \
          by a gateway that sends both. Whoever reads the one mail reads the other.
          """,
        action: """
          Regard the content as unprotected against anybody who reads the mails. Let the \
          password go another way, or use what needs none: 'zipcrypto explain ppap' and \
          'zipcrypto explain alternatives'.
          """),
      japanese: .init(
        title: "メールにパスワードが書かれている",
        meaning: """
          内容は本当に暗号化されていますが、入力の中のメール（そのメール自体、または後から届く通\
          知などの別のメール）に書かれたパスワードで開けます。書かれている場所は理由の行に示され\
          ます。
          """,
        cause: """
          いわゆるPPAPです。書庫とパスワードが同じ経路で同じメールボックスに送られており、両方を\
          ゲートウェイが送っている場合も多くあります。一方を読める人は、もう一方も読めます。
          """,
        action: """
          メールを読める人に対しては保護されていないものとして扱ってください。パスワードを別の経\
          路で伝えるか、パスワードの要らない方法に切り替えてください（zipcrypto explain ppap と \
          zipcrypto explain alternatives を参照）。
          """)),
    Explanation(
      "password-from-date",
      english: .init(
        title: "the password is made of the mail's date",
        meaning: """
          The content is encrypted, and a password that is made of the mail's date, or of one in \
          its text, opens it, perhaps with the sender's name or domain beside it. Whoever has \
          the mail has the password.
          """,
        cause: """
          The sender or the gateway follows a rule instead of choosing a password: the day of \
          sending, perhaps with fixed letters.
          """,
        action: """
          Change the rule: there are only a few thousand dates to try. Regard what was sent as \
          readable by anybody who has the mail.
          """),
      japanese: .init(
        title: "メールの日付から作られたパスワードで開ける",
        meaning: """
          内容は暗号化されていますが、メールの日付や本文中の日付から作られた（送信者の名前や\
          ドメインを付けたものを含む）パスワードで開けます。メールを持っている人は、パスワードも\
          持っています。
          """,
        cause: """
          パスワードの代わりに、送信日などを使う規則が送信者またはゲートウェイで決められていま\
          す。
          """,
        action: """
          日付は数千通り試せば当たるため、規則を変更してください。送信済みのものは、メールを持っ\
          ている人なら誰でも読めるものとして扱ってください。
          """)),
    Explanation(
      "password-opens",
      english: .init(
        title: "the password that was given opens it",
        meaning: """
          The password that you gave opens the entry, to the last CRC-32 or authentication code. \
          That you have it makes the archive no worse, so that the verdict stays.
          """,
        cause: "It is the password that the sender used.",
        action: """
          Nothing is to be done. With the password, inspect also looks into archives inside and \
          judges how well the cipher is used.
          """),
      japanese: .init(
        title: "指定したパスワードで開ける",
        meaning: """
          指定されたパスワードで、最後のCRC-32または認証コードまで正しく開けました。利用者が\
          パスワードを知っていても保護が弱くなるわけではないため、判定は変わりません。
          """,
        cause: "送信者が使ったパスワードです。",
        action: """
          対応は不要です。パスワードがあると、中の書庫の検査と、暗号の使い方の評価も行われます。
          """)),
    Explanation(
      "password-refused",
      english: .init(
        title: "the password that was given does not open it",
        meaning: """
          The password that you gave does not open the entry. It is the wrong one, or the entry \
          is damaged; the verdict rests on what can be seen without it.
          """,
        cause: """
          The entry is under another password, or the password has characters that the sender's \
          program encoded in another way.
          """,
        action: """
          Check for blanks and full-width characters; try --password-encoding cp932 for \
          passwords from old Japanese Windows programs.
          """),
      japanese: .init(
        title: "指定したパスワードでは開けない",
        meaning: """
          指定されたパスワードではエントリーを開けません。パスワードが誤っているか、エントリーが\
          破損しています。判定は、パスワードなしでわかることに基づいています。
          """,
        cause: """
          別のパスワードで暗号化されているか、パスワードの文字が送信側のプログラムで別の文字\
          コードに変換されています。
          """,
        action: """
          空白や全角文字が混ざっていないか確認してください。古い日本語版Windowsのプログラムで設\
          定されたパスワードであれば、--password-encoding cp932 を試してください。
          """)),
    Explanation(
      "several-passwords",
      english: .init(
        title: "not all entries are under the same password",
        meaning: """
          At least one entry is under another password than the others. Most programs ask for \
          one password and report the other entries as damaged or refused.
          """,
        cause: """
          Files were added to the archive at different times, or two archives were joined.
          """,
        action: """
          Tell the receiver all passwords, or make the archive anew with one. 'zipcrypto verify' \
          shows which entries a password opens.
          """),
      japanese: .init(
        title: "エントリーによってパスワードが異なる",
        meaning: """
          少なくとも1つのエントリーが、ほかと異なるパスワードで暗号化されています。多くの\
          プログラムはパスワードを1つしか求めず、ほかのエントリーを破損やパスワードの誤りとして\
          報告します。
          """,
        cause: "書庫にファイルが別々の機会に追加されたか、2つの書庫が結合されました。",
        action: """
          すべてのパスワードを受信者に伝えるか、1つのパスワードで作り直してください。どの\
          エントリーが開けるかは zipcrypto verify でわかります。
          """)),
    Explanation(
      "weak-encryption-header",
      english: .init(
        title: "the encryption header is not random",
        meaning: """
          The 12 bytes in front of the content, which should be random, are zeros, a constant, \
          text or a copy of what stands in clear. They can be guessed, and about twelve known \
          bytes are what an attack on ZipCrypto needs.
          """,
        cause: """
          The program that wrote the archive saves itself the random source; some ZIP libraries \
          do.
          """,
        action: """
          Update or replace the program or gateway. For content that matters do not use \
          ZipCrypto at all, but AES.
          """),
      japanese: .init(
        title: "暗号化ヘッダーがランダムでない",
        meaning: """
          内容の前に置かれる、本来ランダムであるべき12バイトが、ゼロ、定数、テキスト、または平文\
          で記録された値の写しになっています。推測できる値であり、ZipCryptoへの攻撃に必要な既知\
          の約12バイトをそのまま与えてしまいます。
          """,
        cause: """
          書庫を作成したプログラムが乱数を使っていません。このようなZIPライブラリーがいくつかあ\
          ります。
          """,
        action: """
          プログラムまたはゲートウェイを更新するか、別のものに替えてください。重要な内容には\
          ZipCryptoではなくAESを使ってください。
          """)),
    Explanation(
      "repeated-encryption-header",
      english: .init(
        title: "entries bear the same random bytes",
        meaning: """
          Several entries begin with the same encryption header or the same salt, so that the \
          same keystream hides them. Whoever knows the content of one can work out that of the \
          others as far as it reaches.
          """,
        cause: """
          The writer draws random bytes once instead of for every entry, or from a generator \
          that starts anew each time.
          """,
        action: """
          Have the program repaired or replaced. Where the content of one entry is known to \
          others, regard all of them as readable.
          """),
      japanese: .init(
        title: "複数のエントリーで乱数部分が同じ",
        meaning: """
          複数のエントリーの暗号化ヘッダーまたはソルトが同じで、同じ鍵ストリームで暗号化されてい\
          ます。1つの内容を知っている人は、その長さまでほかのエントリーの内容も復元できます。
          """,
        cause: """
          作成プログラムが乱数をエントリーごとではなく一度しか生成していないか、毎回同じ状態から\
          始まる乱数生成器を使っています。
          """,
        action: """
          プログラムを修正するか、別のものに替えてください。1つのエントリーの内容が知られている\
          場合は、すべて読めるものとして扱ってください。
          """)),
    Explanation(
      "crc-gives-content-away",
      english: .init(
        title: "so short that its CRC-32 gives it away",
        meaning: """
          The content has four bytes or fewer, and the CRC-32 that stands in clear beside it \
          tells them exactly, without a password and whatever the cipher.
          """,
        cause: """
          ZIP keeps the CRC-32 of the plain content in its headers; of so little content it is \
          as good as the content itself.
          """,
        action: """
          Put short secrets, as a PIN or a yes or no, into a longer file, or use AES of the kind \
          AE-2, which has no CRC-32.
          """),
      japanese: .init(
        title: "短すぎてCRC-32から内容がわかる",
        meaning: """
          内容が4バイト以下で、平文で記録されたCRC-32から、パスワードなしで正確に復元できます。\
          暗号方式は関係ありません。
          """,
        cause: """
          ZIPはヘッダーに平文のCRC-32を記録します。これほど短い内容では、CRC-32は内容そのものと\
          同じです。
          """,
        action: """
          暗証番号や「はい／いいえ」のような短い秘密は、より長いファイルに入れるか、CRC-32を記録\
          しないAES（AE-2）を使ってください。
          """)),
  ]
}
