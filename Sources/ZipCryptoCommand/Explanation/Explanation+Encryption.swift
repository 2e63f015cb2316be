extension Explanation {
  /// How containers other than ZIP archives are encrypted, and how far.
  static let encryption = [
    Explanation(
      "content-encrypted",
      english: .init(
        title: "the content is encrypted",
        meaning: """
          The content of the document or archive is encrypted; the reason and the cipher in \
          brackets say how. Office documents and PDF under a password were also tried with the \
          passwords that programs try by themselves.
          """,
        cause: "It was saved or packed with a password, or for a certificate.",
        action: """
          Nothing has to be repaired. Look at the cipher: AES is sound, RC4 and keys of 40 or 56 \
          bits are not.
          """),
      japanese: .init(
        title: "内容が暗号化されている",
        meaning: """
          文書または書庫の内容が暗号化されています。方式は理由の行と角括弧内の暗号方式に示されま\
          す。パスワード付きのOffice文書とPDFについては、プログラムが自動的に試すパスワードも確\
          かめています。
          """,
        cause: "パスワード付きで、または証明書の宛先に対して保存されました。",
        action: """
          修正の必要はありません。暗号方式を確認してください。AESは健全ですが、RC4や40ビット、56\
          ビットの鍵は弱い方式です。
          """)),
    Explanation(
      "names-encrypted",
      english: .init(
        title: "the names are encrypted too",
        meaning: """
          Besides the content, the names of the files, or all headers, are encrypted. Without \
          the password nobody sees what is inside.
          """,
        cause: "The archive was made with the option for it, such as -mhe=on of 7-Zip.",
        action: """
          Nothing is to be done: this is better than a ZIP, which cannot hide names. Gateways \
          that look for file types see none, and may hold the mail back.
          """),
      japanese: .init(
        title: "ファイル名も暗号化されている",
        meaning: """
          内容に加えて、ファイル名またはすべてのヘッダーが暗号化されています。パスワードがなけれ\
          ば、何が入っているかは誰にもわかりません。
          """,
        cause: "7-Zipの -mhe=on のような、名前を暗号化するオプションで作られました。",
        action: """
          対応は不要です。名前を隠せないZIPよりも優れています。ただし、ファイルの種類を調べる\
          ゲートウェイは中身が見えないため、メールを止めることがあります。
          """)),
    Explanation(
      "key-derivation",
      english: .init(
        title: "how the key is made from the password",
        meaning: """
          The reason names the algorithm and its rounds, by which the key is made from the \
          password: the more rounds, the slower an attacker can try passwords. Of an old OpenPGP \
          message it says instead that changes go unnoticed.
          """,
        cause: "The program that encrypted chose them; older ones use few.",
        action: """
          Few rounds are made up for by a long password. Newer versions of the program often use \
          more.
          """),
      japanese: .init(
        title: "パスワードから鍵を作る方法",
        meaning: """
          パスワードから鍵を作るアルゴリズムと反復回数が理由の行に示されます。反復回数が多いほ\
          ど、攻撃者がパスワードを試す速度は遅くなります。古いOpenPGPメッセージでは、改ざんを検\
          出できないことを示します。
          """,
        cause: """
          暗号化したプログラムが選んだもので、古いプログラムほど回数が少ない傾向があります。
          """,
        action: """
          回数が少ない場合は、長いパスワードで補ってください。プログラムを新しくすると回数が増え\
          ることもあります。
          """)),
    Explanation(
      "public-key",
      english: .init(
        title: "encrypted for the holder of a key",
        meaning: """
          The content is encrypted for somebody who has a private key or a certificate; no \
          password has to be sent.
          """,
        cause: """
          The sender used S/MIME, OpenPGP, age or a document's encryption for certificates.
          """,
        action: """
          This is sounder than a password by mail. Make sure that the receiver still has the \
          key, and that your archive of mails can be read when keys change.
          """),
      japanese: .init(
        title: "鍵の所有者に対して暗号化されている",
        meaning: """
          秘密鍵または証明書を持つ人に対して暗号化されています。パスワードを送る必要はありませ\
          ん。
          """,
        cause: "送信者がS/MIME、OpenPGP、age、または文書の証明書による暗号化を使っています。",
        action: """
          メールでパスワードを送るより確かな方法です。受信者が今も鍵を持っていること、鍵の更新後\
          も保存したメールを読めることを確認してください。
          """)),
    Explanation(
      "passphrase",
      english: .init(
        title: "encrypted under a password",
        meaning: """
          A password, or a key that both sides have, opens it; programs ask for it. What the \
          protection is worth depends on that password.
          """,
        cause: "The sender set one.",
        action: "See that the password is long and goes another way than the mail."),
      japanese: .init(
        title: "パスワードで暗号化されている",
        meaning: """
          パスワード、または双方が持つ共通の鍵で開きます。プログラムはこれを求めます。保護の強さ\
          はそのパスワード次第です。
          """,
        cause: "送信者がパスワードを設定しました。",
        action: """
          パスワードが長いこと、メールとは別の経路で伝えられていることを確認してください。
          """)),
    Explanation(
      "rights-management",
      english: .init(
        title: "under rights management",
        meaning: """
          A server decides who may open the document; the file alone is of no use to others. The \
          content is encrypted.
          """,
        cause: "It was protected by rights management or a sensitivity label of the company.",
        action: """
          Check that outside receivers may open it: often they have no account on that server.
          """),
      japanese: .init(
        title: "権利管理（RMS）で保護されている",
        meaning: """
          誰が文書を開けるかをサーバーが決めます。ファイルだけを持っていても開けません。内容は暗\
          号化されています。
          """,
        cause: "組織の権利管理または秘密度ラベルで保護されました。",
        action: """
          社外の受信者が開けるかを確認してください。そのサーバーのアカウントがない場合がよくあり\
          ます。
          """)),
    Explanation(
      "attachments-only",
      english: .init(
        title: "only files attached to the document are encrypted",
        meaning: """
          The pages of the PDF can be read by anybody; only files that are attached to it are \
          encrypted.
          """,
        cause: """
          The document is meant as an envelope, or the wrong option was chosen when it was \
          saved.
          """,
        action: "If the pages are confidential, encrypt the whole document."),
      japanese: .init(
        title: "文書に添付されたファイルだけが暗号化されている",
        meaning: """
          PDFのページは誰でも読めます。暗号化されているのは、PDFに添付されたファイルだけです。
          """,
        cause: "PDFを封筒として使っているか、保存時に誤ったオプションが選ばれました。",
        action: "ページの内容も機密であれば、文書全体を暗号化してください。")),
    Explanation(
      "parts-in-clear",
      english: .init(
        title: "parts of the document are left in clear",
        meaning: """
          The document is encrypted except for some parts, which the reason names: title and \
          author, some streams, strings or attachments. Search engines and scanners read those.
          """,
        cause: """
          The program was told to leave metadata readable, or it marks some parts as not \
          encrypted.
          """,
        action: """
          Remove confidential words from title, author and keywords, or encrypt the metadata as \
          well. Content that is left in clear makes it 'partly-protected'.
          """),
      japanese: .init(
        title: "文書の一部が平文のままである",
        meaning: """
          文書は暗号化されていますが、理由の行に示された部分（表題や作成者、一部のストリーム、文\
          字列、添付ファイル）は平文です。検索エンジンやスキャナーから読めます。
          """,
        cause: """
          メタデータを暗号化しない設定になっているか、プログラムが一部を暗号化の対象外にしていま\
          す。
          """,
        action: """
          表題、作成者、キーワードから機密の語句を取り除くか、メタデータも暗号化してください。内\
          容が平文のまま残っている場合、判定は partly-protected になります。
          """)),
    Explanation(
      "default-password",
      english: .init(
        title: "encrypted under a password that programs try",
        meaning: """
          The document is encrypted under the password that Office programs try by themselves, \
          so that they open it without asking. It is as good as plain.
          """,
        cause: """
          Excel uses this password where a workbook in an old format is protected against \
          changes alone; some other programs do the same.
          """,
        action: """
          Set a password for opening, not only for changing. Regard what was sent as readable by \
          anybody.
          """),
      japanese: .init(
        title: "プログラムが自動的に試すパスワードで暗号化されている",
        meaning: """
          Officeのプログラムが自動的に試すパスワードで暗号化されているため、何も求められずに開き\
          ます。平文と同じです。
          """,
        cause: """
          Excelは、古い形式のブックで変更だけを禁止した場合にこのパスワードを使います。同様の出\
          力をするプログラムもあります。
          """,
        action: """
          「書き込み」ではなく「読み取り」のパスワードを設定してください。送信済みのものは誰でも\
          読めるものとして扱ってください。
          """)),
    Explanation(
      "identity-cipher",
      english: .init(
        title: "marked as encrypted, under no cipher at all",
        meaning: """
          The document is marked as encrypted, but the cipher that it names for its pages is \
          'identity': the bytes stand as they are.
          """,
        cause: """
          A program set up encryption with an empty filter, or the file was made to look \
          protected.
          """,
        action: """
          Count it as sent in clear, unless the reason says that attached files are encrypted; \
          have the document made anew.
          """),
      japanese: .init(
        title: "暗号化フラグはあるが、暗号方式が「なし」である",
        meaning: """
          暗号化フラグがありますが、ページに指定された暗号方式が「恒等」（Identity）であり、\
          バイトはそのまま記録されています。
          """,
        cause: """
          プログラムが空のフィルターで暗号化を設定したか、保護されているように見せるために作られ\
          ています。
          """,
        action: """
          添付されたファイルが暗号化されていると理由の行にない限り、平文で送られたものとして数\
          え、文書を作り直させてください。
          """)),
    Explanation(
      "weak-cipher",
      english: .init(
        title: "a cipher of which all keys can be tried",
        meaning: """
          The key has so few bits, or the cipher is so simple, that a computer tries all keys: \
          no password helps. Documents under RC4 with 40 bits are the usual case.
          """,
        cause: """
          An old format or an old setting was used, such as .xls, .doc, or PDF before 1.4.
          """,
        action: """
          Save it in a current format with AES. Regard what was sent as readable by whoever \
          takes the trouble.
          """),
      japanese: .init(
        title: "すべての鍵を試せる弱い暗号方式",
        meaning: """
          鍵のビット数が少なすぎるか方式が単純すぎるため、コンピューターですべての鍵を試せます。\
          どのようなパスワードでも防げません。40ビットのRC4で暗号化された文書が典型です。
          """,
        cause: """
          .xls、.doc、バージョン1.4より前のPDFなど、古い形式または古い設定が使われています。
          """,
        action: """
          AESを使う現在の形式で保存し直してください。送信済みのものは、手間をかければ読めるもの\
          として扱ってください。
          """)),
  ]
}
