extension Explanation {
  /// What could not be read of an archive, or stands around its entries.
  static let archive = [
    Explanation(
      "damaged",
      english: .init(
        title: "damaged",
        meaning: """
          Something in the file is not as its format demands: a record, a checksum, an index, or \
          content that is missing. What it concerns cannot be judged.
          """,
        cause: "The file was changed or cut off on the way, or a program wrote it wrongly.",
        action: """
          Fetch it again, or compare its size and checksum with the sender's copy. The reason \
          names the place in bytes.
          """),
      japanese: .init(
        title: "破損している",
        meaning: """
          ファイルの一部（レコード、チェックサム、索引、または欠けている内容）が形式の規定どおり\
          ではありません。該当する部分は判定できません。
          """,
        cause: "途中で変更されたか切れたか、プログラムが誤って書き込んでいます。",
        action: """
          取得し直すか、送信者の控えとサイズやチェックサムを比べてください。位置は理由の行に\
          バイト単位で示されます。
          """)),
    Explanation(
      "truncated",
      english: .init(
        title: "it ends too early",
        meaning: """
          The file ends before what its headers announce. Nothing is known of the part that is \
          missing.
          """,
        cause: "The transfer was broken off, a size limit cut the mail, or a disk was full.",
        action: """
          Fetch it again, and compare its size with the sender's copy. Look for size limits on \
          the mail's way.
          """),
      japanese: .init(
        title: "途中で終わっている",
        meaning: """
          ヘッダーに示された長さより前にファイルが終わっています。欠けた部分については何もわかり\
          ません。
          """,
        cause: """
          転送が中断されたか、サイズ制限でメールが切られたか、ディスクがいっぱいでした。
          """,
        action: """
          取得し直し、送信者の控えとサイズを比べてください。配送経路にサイズ制限がないかも確認し\
          てください。
          """)),
    Explanation(
      "unsupported",
      english: .init(
        title: "a feature that is not read",
        meaning: """
          The file uses something that zipcrypto does not read, such as a split archive, a rare \
          cipher or variant of its format, or content of a kind that is not known. What it \
          concerns is left open.
          """,
        cause: "A special program or setting wrote it.",
        action: """
          Open it with the program that made it, or ask for an ordinary archive in one piece.
          """),
      japanese: .init(
        title: "対応していない機能",
        meaning: """
          分割書庫、珍しい暗号方式や変種、未知の種類の内容など、zipcryptoが読み取れないものが使\
          われています。該当する部分の結論は出していません。
          """,
        cause: "特殊なプログラムまたは設定で作られました。",
        action: """
          作成したプログラムで開くか、分割していない通常の書庫での再送を依頼してください。
          """)),
    Explanation(
      "entries-not-listed",
      english: .init(
        title: "entries that were judged and are not listed",
        meaning: """
          The archive has so many or so long names that not all entries are listed. All of them \
          were judged, and the verdict counts them.
          """,
        cause: "An archive with very many files, or names that were made long on purpose.",
        action: """
          Nothing needs to be done for the verdict. For a list of all names use an archiver.
          """),
      japanese: .init(
        title: "判定済みだが一覧にないエントリー",
        meaning: """
          名前が多すぎるか長すぎるため、一部のエントリーを一覧に表示していません。判定はすべての\
          エントリーについて行っており、結果に含まれています。
          """,
        cause: "ファイルが非常に多いか、意図的に長い名前が付けられています。",
        action: """
          判定については対応不要です。名前の一覧が必要であれば、圧縮・展開プログラムで確認してく\
          ださい。
          """)),
    Explanation(
      "limit-exceeded",
      english: .init(
        title: "a limit was reached",
        meaning: """
          Something is larger, deeper or more numerous than is looked at, and what lies beyond \
          is not known. Only where the search for passwords was given up does the verdict stand \
          all the same.
          """,
        cause: """
          A very large or deeply nested file, or one that is made to keep scanners busy.
          """,
        action: """
          Look at the place that the reason names by hand. Be careful with such a file from \
          outside.
          """),
      japanese: .init(
        title: "制限に達した",
        meaning: """
          大きさ、深さ、または数が調査の範囲を超えており、その先については何もわかりません。ただ\
          し、パスワードの探索だけを打ち切った場合、判定はそのまま有効です。
          """,
        cause: """
          非常に大きいか深く入れ子になったファイル、またはスキャナーに負荷をかけるために作られた\
          ファイルです。
          """,
        action: """
          理由の行に示された箇所を人の目で確認してください。外部から届いたものには注意してくださ\
          い。
          """)),
    Explanation(
      "hidden-entry",
      english: .init(
        title: "an entry that the directory does not list",
        meaning: """
          The archive holds an entry that its central directory does not list. Ordinary programs \
          do not show it; repair tools, and programs that read from front to back, do.
          """,
        cause: """
          An update removed the entry from the directory and left its data, or it was hidden on \
          purpose.
          """,
        action: """
          It was judged as well. Where old content must not leave the company, make the archive \
          anew instead of updating it.
          """),
      japanese: .init(
        title: "中央ディレクトリに載っていないエントリー",
        meaning: """
          中央ディレクトリに載っていないエントリーが書庫にあります。通常のプログラムには表示され\
          ませんが、修復ツールや先頭から順に読むプログラムには見えます。
          """,
        cause: """
          更新時に中央ディレクトリからだけ削除されてデータが残ったか、意図的に隠されています。
          """,
        action: """
          このエントリーも判定しています。古い内容を社外に出せない場合は、更新ではなく書庫を作り\
          直してください。
          """)),
    Explanation(
      "unaccounted-bytes",
      english: .init(
        title: "bytes that belong to no entry",
        meaning: """
          Between or behind the entries stand bytes that belong to no entry and no record. They \
          may be readable content, so that the archive is not called protected.
          """,
        cause: "Data of removed entries, padding of a program, or something hidden.",
        action: """
          Look at the bytes at the offset that the reason gives; have the archive made anew if \
          nobody can explain them.
          """),
      japanese: .init(
        title: "どのエントリーにも属さないバイト",
        meaning: """
          エントリーの間や後ろに、どのエントリーにもレコードにも属さないバイトがあります。読める\
          内容かもしれないため、保護されているとは判定しません。
          """,
        cause: """
          削除されたエントリーのデータ、プログラムが入れた余白、または隠された内容です。
          """,
        action: """
          理由の行に示された位置のバイトを確認してください。説明がつかない場合は、書庫を作り直さ\
          せてください。
          """)),
    Explanation(
      "overlap",
      english: .init(
        title: "entries whose bytes overlap",
        meaning: """
          Two entries, or an entry and the directory, claim the same bytes. Some readers refuse \
          such an archive, others show both.
          """,
        cause: """
          A compression bomb that uses its data many times, an archive that is damaged, or one \
          that is made to confuse scanners.
          """,
        action: """
          Do not unpack it without limits. No ordinary program writes such archives, so treat \
          one from outside as hostile.
          """),
      japanese: .init(
        title: "バイトが重なり合うエントリー",
        meaning: """
          2つのエントリー、またはエントリーと中央ディレクトリが、同じバイトを使っています。拒否\
          するプログラムと、両方を表示するプログラムがあります。
          """,
        cause: """
          同じデータを何度も使う圧縮爆弾、破損した書庫、またはスキャナーを混乱させるための書庫で\
          す。
          """,
        action: """
          制限なしに展開しないでください。通常のプログラムはこのような書庫を作らないため、外部か\
          ら届いたものは攻撃とみなしてください。
          """)),
    Explanation(
      "encrypted-directory",
      english: .init(
        title: "the list of files itself is encrypted",
        meaning: """
          The central directory is encrypted, as PKWARE's strong encryption can do it. zipcrypto \
          cannot see which entries there are, so that it cannot tell whether all are encrypted.
          """,
        cause: "The sender's program was told to encrypt the names as well.",
        action: """
          Only programs of the PKWARE family open it. Where names must be hidden, ask for 7z \
          with encrypted names.
          """),
      japanese: .init(
        title: "ファイルの一覧自体が暗号化されている",
        meaning: """
          PKWAREの強力な暗号化により、中央ディレクトリが暗号化されています。zipcryptoからは\
          エントリーの一覧が見えないため、すべてが暗号化されているかどうかを判定できません。
          """,
        cause: "送信側のプログラムで、名前も暗号化する設定になっていました。",
        action: """
          PKWARE系のプログラムでしか開けません。名前も隠す必要がある場合は、名前を暗号化した7zで\
          の再送を依頼してください。
          """)),
    Explanation(
      "prefix",
      english: .init(
        title: "bytes stand before the archive or document",
        meaning: """
          The file does not begin with the archive or document. A program that unpacks it is \
          usual there; anything else may be content of its own that a viewer shows, and keeps a \
          ZIP from being called protected.
          """,
        cause: """
          A self-extracting archive, text of a gateway or web server that got in front, or a \
          file that is two things at once.
          """,
        action: """
          Look at the first bytes. Self-extracting archives are better sent as ordinary ones.
          """),
      japanese: .init(
        title: "書庫または文書の前にバイトがある",
        meaning: """
          ファイルの先頭が書庫や文書ではありません。自己展開プログラムであれば通常のことですが、\
          それ以外は閲覧プログラムに表示される別の内容かもしれず、その場合ZIPは保護されていると\
          は判定しません。
          """,
        cause: """
          自己展開書庫、ゲートウェイやWebサーバーの出力の混入、または1つのファイルが2つの形式を\
          兼ねている場合です。
          """,
        action: """
          先頭のバイトを確認してください。自己展開書庫は、通常の書庫に替えて送る方が安全です。
          """)),
    Explanation(
      "trailing-bytes",
      english: .init(
        title: "bytes stand behind the end",
        meaning: """
          Bytes follow the end of the archive or document. In a ZIP, zeros and white space there \
          do not count, and all else is told as 'unaccounted-bytes'; other formats are then not \
          called protected, since the bytes may be content in clear.
          """,
        cause: """
          Padding by a transfer or a mail server, a second file that was appended, or something \
          hidden.
          """,
        action: """
          Look at what stands at the offset that the reason gives, and ask for a clean file if \
          it is more than padding.
          """),
      japanese: .init(
        title: "末尾の後にバイトがある",
        meaning: """
          書庫や文書の終わりの後にバイトが続いています。ZIPでは、ゼロと空白は判定に影響せず、そ\
          れ以外は unaccounted-bytes として扱います。ほかの形式では平文の内容かもしれないため、\
          保護されているとは判定しません。
          """,
        cause: """
          転送やメールサーバーによる余白、追加された2つ目のファイル、または隠された内容です。
          """,
        action: """
          理由の行に示された位置を確認し、単なる余白でなければ、正しいファイルの再送を依頼してく\
          ださい。
          """)),
    Explanation(
      "nested",
      english: .init(
        title: "other content is inside",
        meaning: """
          The entry holds an archive, a document or a mail of its own. Where the entry is plain, \
          what is inside decides what it counts for; where a password opens it, its own \
          encryption counts.
          """,
        cause: """
          An archive was packed into another, often so that names are hidden or because a \
          gateway encrypts archives once more.
          """,
        action: """
          Look at the lines about the inner content that follow this attachment. Receivers need \
          the password of each level.
          """),
      japanese: .init(
        title: "中に別の内容がある",
        meaning: """
          エントリーの中に、書庫、文書、またはメールがあります。エントリーが平文であれば中身によ\
          って判定し、パスワードで開ける場合はエントリー自身の暗号化によって判定します。
          """,
        cause: """
          名前を隠すため、あるいはゲートウェイが書庫をさらに暗号化したために、書庫の中に書庫が入\
          れられています。
          """,
        action: """
          この添付ファイルの後に続く、中身についての行を確認してください。受信者にはそれぞれの階\
          層のパスワードが必要です。
          """)),
  ]
}
