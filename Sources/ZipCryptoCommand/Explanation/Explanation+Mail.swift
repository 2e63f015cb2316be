extension Explanation {
  /// The mail around the attachments.
  static let mail = [
    Explanation(
      "carried-mail",
      english: .init(
        title: "a mail that is attached as a file",
        meaning: """
          The attachment is a mail or mailbox itself; it counts by what is attached to that. Its \
          text can be read by anybody.
          """,
        cause: "Somebody forwarded a mail as attachment, or a journal put it there.",
        action: """
          Look at the lines about its attachments that follow. Check that the gateway encrypts \
          attachments of attached mails as well.
          """),
      japanese: .init(
        title: "ファイルとして添付されたメール",
        meaning: """
          添付ファイル自体がメールまたはメールボックスであり、それに添付されたものによって判定し\
          ます。その本文は誰でも読めます。
          """,
        cause: "メールが添付ファイルとして転送されたか、ジャーナルによって添付されました。",
        action: """
          後に続く、その添付ファイルについての行を確認してください。添付されたメールの中の添付\
          ファイルも、ゲートウェイで暗号化されるか確認してください。
          """)),
    Explanation(
      "file-in-text",
      english: .init(
        title: "a file that stands within the text",
        meaning: """
          A file stands in the mail's text, as uuencode, yEnc or BinHex, as programs sent it \
          before MIME. Some mail programs show it as an attachment, others as unreadable text; \
          here it counts.
          """,
        cause: """
          An old program or script sent the mail, or a gateway turned the attachment into text.
          """,
        action: """
          Have the sender use MIME. Gateways that look at MIME parts alone let such files pass.
          """),
      japanese: .init(
        title: "本文の中に埋め込まれたファイル",
        meaning: """
          MIME以前の方式（uuencode、yEnc、BinHex）で、メール本文の中にファイルがあります。添付\
          ファイルとして表示するメールソフトと、意味のない文字列として表示するものがありますが、\
          ここでは添付ファイルとして数えます。
          """,
        cause: """
          古いプログラムやスクリプトが送信したか、ゲートウェイが添付ファイルを本文に変換しまし\
          た。
          """,
        action: """
          MIMEで送るよう送信者に依頼してください。MIMEパートだけを調べるゲートウェイでは、このよ\
          うなファイルは素通りします。
          """)),
    Explanation(
      "control-part",
      english: .init(
        title: "a part that only describes the next one",
        meaning: """
          This short part tells programs how the next part is encrypted (PGP/MIME); it has no \
          content of its own and does not count.
          """,
        cause: "Mails under PGP/MIME are always built so.",
        action: "Nothing is to be done. The next part counts."),
      japanese: .init(
        title: "次のパートを説明するだけのパート",
        meaning: """
          次のパートの暗号化方法をプログラムに伝えるための短いパート（PGP/MIME）です。内容はな\
          く、判定の対象にもなりません。
          """,
        cause: "PGP/MIMEのメールは常にこの構造になります。",
        action: "対応は不要です。次のパートが判定の対象になります。")),
    Explanation(
      "encoding-damaged",
      english: .init(
        title: "the transfer encoding is damaged",
        meaning: """
          The encoding in which the attachment travels (base64 and the like) is damaged, \
          unknown, or another than the header says. What mail programs make of it may be \
          incomplete or differ.
          """,
        cause: """
          A server cut or changed lines, or the sender's program names a wrong encoding.
          """,
        action: """
          Fetch the mail from another copy. If all mails of one sender have this, show the \
          reason to whoever maintains the program.
          """),
      japanese: .init(
        title: "転送エンコーディングが破損している",
        meaning: """
          添付ファイルの転送エンコーディング（base64など）が破損しているか、未知であるか、\
          ヘッダーの記述と異なります。メールソフトで得られる内容が不完全であったり、ソフトによっ\
          て異なったりします。
          """,
        cause: """
          サーバーが行を切断または変更したか、送信側のプログラムが誤ったエンコーディングを記して\
          います。
          """,
        action: """
          別の控えからメールを取得してください。同じ送信者のメールがすべてこの状態であれば、\
          プログラムの管理者に理由の行を示してください。
          """)),
    Explanation(
      "not-examined",
      english: .init(
        title: "a part that was not looked at",
        meaning: """
          A part of the mail, or of an attachment, could not be looked at, and what is in it is \
          not in the list. The answer is therefore 'unknown' at best.
          """,
        cause: """
          The structure is damaged or uses something that is not read, such as a cut winmail.dat \
          or the end of a file without its beginning.
          """,
        action: "Look at that part by hand, or fetch the mail from another copy."),
      japanese: .init(
        title: "調べられなかったパート",
        meaning: """
          メールまたは添付ファイルの一部を調べられませんでした。その中に何かがあっても一覧に表示\
          されません。そのため、判定は良くても unknown になります。
          """,
        cause: """
          構造が破損しているか、途中で切れたwinmail.datや先頭のないファイルの末尾など、読み取れ\
          ないものが含まれています。
          """,
        action: "その部分を人の目で確認するか、別の控えからメールを取得してください。")),
    Explanation(
      "inline-picture",
      english: .init(
        title: "a picture that the text shows",
        meaning: """
          A picture that the mail's text or its signature shows; it does not count as an \
          attachment.
          """,
        cause: "Logos and pasted pictures are sent as parts of the mail.",
        action: """
          Use --inline where pictures must be protected as well. Screenshots that are pasted \
          into a mail stay in clear where a gateway's rule is for attachments alone.
          """),
      japanese: .init(
        title: "本文中に表示される画像",
        meaning: "メールの本文や署名欄に表示される画像です。添付ファイルとしては数えません。",
        cause: "ロゴや貼り付けられた画像は、メールのパートとして送られます。",
        action: """
          画像も保護が必要な場合は --inline を使ってください。本文に貼り付けられた画面の画像は、\
          添付ファイルだけを対象とする規則では平文のままです。
          """)),
    Explanation(
      "signature",
      english: .init(
        title: "a signature, which does not count",
        meaning: """
          This part is the digital signature over the mail; it holds no content that could be \
          protected.
          """,
        cause: "The sender signs mails with S/MIME or OpenPGP.",
        action: """
          Nothing is to be done. A gateway that changes a signed mail, for instance by \
          encrypting its attachments, makes the signature invalid.
          """),
      japanese: .init(
        title: "署名であり、数えない",
        meaning: "このパートはメールに対する電子署名です。保護の対象となる内容はありません。",
        cause: "送信者がS/MIMEまたはOpenPGPでメールに署名しています。",
        action: """
          対応は不要です。なお、ゲートウェイが署名付きメールを変更すると（添付ファイルの暗号化な\
          ど）、署名は無効になります。
          """)),
    Explanation(
      "readers-may-differ",
      english: .init(
        title: "mail programs may see other parts",
        meaning: """
          The mail's structure is contradictory, as with a header field or a parameter that \
          stands twice, or a mailbox whose mails are not clearly parted. Mail programs may see \
          other attachments than those listed, so that the answer is 'unknown' at best.
          """,
        cause: """
          A faulty program wrote the mail, or somebody wants filters and mail programs to \
          disagree.
          """,
        action: """
          Look at the mail in the program that the receivers use. Treat one from outside as \
          suspicious.
          """),
      japanese: .init(
        title: "メールソフトによって見えるパートが異なる",
        meaning: """
          ヘッダーやパラメーターの重複、メールボックス内の不明確な区切りなど、メールの構造が矛盾\
          しています。一覧にない添付ファイルが見えるメールソフトがあるかもしれないため、判定は良\
          くても unknown になります。
          """,
        cause: """
          不具合のあるプログラムで作られたか、フィルターとメールソフトの判断を食い違わせようとし\
          ています。
          """,
        action: """
          受信者が使うメールソフトで確認してください。外部から届いたものは不審なメールとして扱っ\
          てください。
          """)),
    Explanation(
      "split-mail",
      english: .init(
        title: "a piece of a split mail",
        meaning: """
          The mail was sent in pieces (message/partial). Where all of them are among the inputs, \
          the whole is judged in their stead; else nothing can be told.
          """,
        cause: "The sender's program splits mails beyond a size; only old ones still do.",
        action: """
          Give all pieces to one run of inspect. Have the splitting switched off: gateways and \
          scanners see pieces only.
          """),
      japanese: .init(
        title: "分割されたメールの一部",
        meaning: """
          メールが分割して送られています（message/partial）。すべての部分が入力に含まれていれば\
          全体として判定し、そうでなければ判定できません。
          """,
        cause: """
          送信側のプログラムが、一定のサイズを超えるメールを分割しています。現在では古い\
          プログラムだけの機能です。
          """,
        action: """
          すべての部分を1回の inspect に渡してください。ゲートウェイやスキャナーには断片しか見え\
          ないため、分割機能は無効にしてください。
          """)),
    Explanation(
      "mail-length-differs",
      english: .init(
        title: "the mailbox states another length of the mail",
        meaning: """
          A Content-Length field in the mailbox gives the mail another length than it has. \
          Programs that believe it see less of this mail, or part of the next one as its end.
          """,
        cause: """
          The mailbox was edited, or copied by a program that does not correct the field.
          """,
        action: """
          All mails were judged by where they really begin. Have the mailbox written anew by the \
          mail server.
          """),
      japanese: .init(
        title: "メールボックスに記録された長さと異なる",
        meaning: """
          メールボックスのContent-Lengthが、メールの実際の長さと異なります。これを信じる\
          プログラムには、メールの一部しか見えないか、次のメールの先頭が続いて見えます。
          """,
        cause: """
          メールボックスが編集されたか、このフィールドを修正しないプログラムでコピーされました。
          """,
        action: """
          実際の開始位置に基づいて、すべてのメールを判定しています。メールサーバーで\
          メールボックスを作り直してください。
          """)),
    Explanation(
      "report",
      english: .init(
        title: "a report on a mail's delivery",
        meaning: """
          This part tells that a mail was delivered, delayed, refused or read; it is no \
          attachment and does not count.
          """,
        cause: "Mail servers and mail programs send such reports by themselves.",
        action: """
          Nothing is to be done. The mail that is returned along with it is judged as usual.
          """),
      japanese: .init(
        title: "メールの配送に関する通知",
        meaning: """
          メールの配送、遅延、拒否、または開封を通知するパートです。添付ファイルではなく、判定の\
          対象になりません。
          """,
        cause: "メールサーバーやメールソフトが自動的に送ります。",
        action: "対応は不要です。一緒に返送されたメールは、通常どおり判定しています。")),
  ]
}
