extension Explanation {
  /// The verdicts, from worst to best.
  static let verdicts = [
    Explanation(
      "pseudo-protected",
      english: .init(
        title: "marked as encrypted, readable without a password",
        meaning: """
          Something says that the attachment is encrypted, yet anybody can read its content. \
          Programs that believe the mark ask for a password; others may open it at once.
          """,
        cause: """
          A gateway or program sets the mark without encrypting, or encrypts under a password \
          that readers try by themselves: the empty one of a PDF, the built-in one of Excel. The \
          reasons say which.
          """,
        action: """
          Treat the content as sent in clear. Find what made the file, have that repaired, and \
          inspect what it makes afterwards.
          """),
      japanese: .init(
        title: "暗号化フラグがあるのにパスワードなしで読める",
        meaning: """
          暗号化されていることになっていますが、内容は誰でも読めます。フラグを信じるプログラムは\
          パスワードを求め、信じないプログラムはそのまま開くことがあります。
          """,
        cause: """
          ゲートウェイやプログラムが暗号化せずにフラグだけを立てたか、閲覧プログラムが自動的に試\
          すパスワード（PDFの空のパスワードやExcelの既定のパスワード）で暗号化しています。どちら\
          であるかは理由の行に示されます。
          """,
        action: """
          平文で送られたものとして扱ってください。そのファイルを作ったものを特定して修正し、その\
          後に作られるファイルをもう一度検査してください。
          """)),
    Explanation(
      "exposed",
      english: .init(
        title: "really encrypted, and a password was found",
        meaning: """
          The content is really encrypted, and a password that opens it was found: an empty one, \
          one in the mail, in a comment or a name, or one of the list that was given. That it \
          opens was proved, not guessed.
          """,
        cause: """
          The password travels with the file, or is so well known that it stands in lists. Some \
          gateways and scripts make passwords from the file's name or the date, and many send \
          them in the next mail.
          """,
        action: """
          Regard the content as known to everybody who can read the mail. From now on let a long \
          random password go another way than the mail, or do without passwords: see 'zipcrypto \
          explain alternatives'.
          """),
      japanese: .init(
        title: "本当に暗号化されているがパスワードが見つかった",
        meaning: """
          内容は本当に暗号化されていますが、それを開くパスワードが見つかりました（空の\
          パスワード、メールの中、コメントや名前の中、指定したリストの中）。推測ではなく、実際に\
          開けることを確かめています。
          """,
        cause: """
          パスワードがファイルと一緒に送られているか、リストに載るほどよく知られています。\
          ファイル名や日付からパスワードを作るゲートウェイやスクリプトもあり、次のメールで送る運\
          用も多く見られます。
          """,
        action: """
          メールを読める人には内容も知られているものとして扱ってください。今後は長いランダムな\
          パスワードをメールとは別の経路で伝えるか、パスワードを使わない方法に切り替えてください\
          （zipcrypto explain alternatives を参照）。
          """)),
    Explanation(
      "not-protected",
      english: .init(
        title: "nothing is encrypted, and nothing says so",
        meaning: """
          Everybody who gets the attachment, or can read the mail on its way, can read its \
          content. Compression alone, as in an ordinary ZIP, protects from nothing.
          """,
        cause: """
          The file was attached as it is, or the mail did not cross the gateway that should have \
          encrypted it; a sender's own copy usually does not.
          """,
        action: """
          If it should be protected, first find out whether this is the delivered copy \
          ('zipcrypto compare' tells); if it is, look for the gateway's rule that let it pass.
          """),
      japanese: .init(
        title: "何も暗号化されていない",
        meaning: """
          添付ファイルを受け取った人、あるいは配送の途中でメールを読める人は、誰でも内容を読めま\
          す。通常のZIPのような圧縮だけでは、何の保護にもなりません。
          """,
        cause: """
          ファイルがそのまま添付されたか、暗号化するはずのゲートウェイをメールが通っていません。\
          送信者自身の控えは、通常ゲートウェイを通りません。
          """,
        action: """
          保護されているはずの場合は、まずこれが配送された控えかどうかを確かめてください\
          （zipcrypto compare でわかります）。配送された控えであれば、通過させたゲートウェイの\
          ルールを調べてください。
          """)),
    Explanation(
      "ambiguous",
      english: .init(
        title: "readers disagree on the content",
        meaning: """
          Programs find different content in the same file, and its protection differs: to one \
          it is encrypted, to another it is plain. What a recipient sees depends on the program.
          """,
        cause: """
          Two archives stand in one file, an archive stands in a comment or in front of another, \
          entries exist that no directory lists, or records contradict each other; by a faulty \
          program or on purpose.
          """,
        action: """
          Do not pass it on as protected: somebody will see the plain part. Ask the sender for a \
          file that was made anew, and treat one from outside as suspicious.
          """),
      japanese: .init(
        title: "読むプログラムによって内容が異なる",
        meaning: """
          同じファイルでもプログラムによって見つかる内容が異なり、一方では暗号化、他方では平文と\
          なります。受信者に何が見えるかは、使うプログラム次第です。
          """,
        cause: """
          1つのファイルに2つの書庫がある、コメントの中や先頭に別の書庫がある、中央ディレクトリに\
          載っていないエントリーがある、またはレコードが互いに矛盾しています。プログラムの不具合\
          の場合も、意図的な場合もあります。
          """,
        action: """
          保護されたファイルとして渡さないでください。平文の部分が見える人がいます。送信者に作り\
          直しを依頼し、外部から届いたものであれば不審なファイルとして扱ってください。
          """)),
    Explanation(
      "partly-protected",
      english: .init(
        title: "some content is encrypted, some is not",
        meaning: """
          At least one file in the attachment can be read by anybody, and at least one cannot. \
          Programs open the plain ones without asking.
          """,
        cause: """
          A file was added to an encrypted archive without a password, or a program leaves some \
          kinds of content in clear, as libarchive does with the targets of symbolic links.
          """,
        action: """
          Look at the entries that the reasons name as not encrypted. Make the archive anew in \
          one step with one password for all files.
          """),
      japanese: .init(
        title: "一部は暗号化、一部は平文",
        meaning: """
          添付ファイルの中に、誰でも読めるものと読めないものが少なくとも1つずつあります。平文の\
          ものは、パスワードを求められずに開けます。
          """,
        cause: """
          暗号化された書庫にパスワードなしでファイルが追加されたか、プログラムが一部の内容を平文\
          のまま残しています（libarchiveはシンボリックリンクのリンク先を暗号化しません）。
          """,
        action: """
          理由の行で暗号化されていないと示されたエントリーを確認してください。すべてのファイルを\
          1つのパスワードで一度に圧縮し直してください。
          """)),
    Explanation(
      "unknown",
      english: .init(
        title: "it cannot be told",
        meaning: """
          Whether the attachment is protected cannot be told, and it is never called better than \
          that. It may be encrypted, plain, or both.
          """,
        cause: """
          It is damaged or cut off, uses a format or a feature that is not read, passes a limit, \
          or a part of the mail could not be looked at. The reasons say which.
          """,
        action: """
          Count it as not protected until you know. Fetch the mail again if it is damaged; with \
          the password, 'zipcrypto inspect --password-file' can often tell more.
          """),
      japanese: .init(
        title: "判定できない",
        meaning: """
          保護されているかどうかを判定できません。暗号化されている場合も、平文の場合も、両方が混\
          ざっている場合もあるため、これより良い判定にはしません。
          """,
        cause: """
          破損しているか途中で切れている、読み取れない形式や機能を使っている、制限を超えている、\
          またはメールの一部を調べられませんでした。どれであるかは理由の行に示されます。
          """,
        action: """
          わかるまでは、保護されていないものとして数えてください。破損している場合はメールを取得\
          し直してください。パスワードがあれば、zipcrypto inspect --password-file でさらに詳しく\
          わかることがあります。
          """)),
    Explanation(
      "protected",
      english: .init(
        title: "every byte of content is encrypted",
        meaning: """
          Wherever a reader may look, it finds encrypted content alone, and of a ZIP, no \
          password that stands in it opens it. That says nothing of how good the password is.
          """,
        cause: """
          The archive or document was encrypted as a whole, and the proof that it is only marked \
          so has failed for every entry.
          """,
        action: """
          Look at the cipher: under ZipCrypto the protection is weak (see 'zipcrypto explain \
          zipcrypto'), under AES it is as good as the password. Names and sizes in a ZIP stay \
          readable.
          """),
      japanese: .init(
        title: "内容のすべてのバイトが暗号化されている",
        meaning: """
          どのプログラムがどこを読んでも、暗号化された内容しか見つかりません。ZIPの場合は、書庫\
          自体に書かれているパスワードでも開きません。ただし、パスワードの強さについては何も言え\
          ません。
          """,
        cause: """
          書庫や文書の全体が暗号化されており、どのエントリーも「フラグだけで実際は平文」であると\
          は証明されませんでした。
          """,
        action: """
          暗号方式を確認してください。ZipCryptoであれば保護は弱く（zipcrypto explain zipcrypto \
          を参照）、AESであればパスワードの強さ次第です。ZIPではファイル名とサイズは読めるままで\
          す。
          """)),
    Explanation(
      "none",
      english: .init(
        title: "there is no content to protect",
        meaning: """
          The mail has no attachment that counts, or the attachment holds nothing: only folders, \
          empty files, or a signature.
          """,
        cause: """
          The text alone was sent, or what was attached got lost on the way; pictures that the \
          text shows do not count without --inline.
          """,
        action: """
          If a file should be there, compare with the sender's copy. A gateway may have removed \
          the attachment or replaced it by a link in the text.
          """),
      japanese: .init(
        title: "保護すべき内容がない",
        meaning: """
          数えるべき添付ファイルがメールにないか、添付ファイルの中身がありません（フォルダー、空\
          のファイル、署名だけなど）。
          """,
        cause: """
          本文だけが送られたか、添付ファイルが途中で失われました。本文中に表示される画像は、\
          --inline を付けない限り数えません。
          """,
        action: """
          ファイルがあるはずの場合は、送信者の控えと比べてください。ゲートウェイが添付ファイルを\
          取り除いたか、本文中のリンクに置き換えた可能性があります。
          """)),
  ]
}
