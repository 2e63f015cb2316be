extension Explanation {
  /// Which directory of an archive readers take, and what the end record says of it.
  static let directories = [
    Explanation(
      "several-end-records",
      english: .init(
        title: "more than one end record leads to a directory",
        meaning: """
          The file has more than one end record, and each leads to a list of files. Programs \
          choose different ones, so that people may see different archives.
          """,
        cause: """
          Two archives were joined, an archive stands in the comment of another, or the file is \
          made to show one thing to a scanner and another to a person.
          """,
        action: """
          Go by the verdict, which takes all of them into account, and have the file made anew.
          """),
      japanese: .init(
        title: "終端レコードが複数ある",
        meaning: """
          終端レコードが2つ以上あり、それぞれが別のファイル一覧を指しています。どれを選ぶかは\
          プログラムによって異なるため、人によって違う書庫が見えることがあります。
          """,
        cause: """
          2つの書庫が結合されたか、コメントの中に別の書庫があるか、スキャナーと人に異なるものを\
          見せるために作られています。
          """,
        action: "すべてを考慮した判定に従い、ファイルを作り直させてください。")),
    Explanation(
      "archive-in-comment",
      english: .init(
        title: "an archive stands in the comment of another",
        meaning: """
          The comment of the archive holds a whole archive. 7-Zip and libzip open the outer one; \
          Info-ZIP, libarchive and Python were measured to open the inner one.
          """,
        cause: """
          Hardly by accident: it is a way to show different content to different programs.
          """,
        action: """
          Treat it as suspicious. Ask the sender for a file without it before it is opened \
          anywhere.
          """),
      japanese: .init(
        title: "コメントの中に別の書庫がある",
        meaning: """
          書庫のコメントの中に、別の書庫が丸ごと入っています。測定では、7-Zipとlibzipは外側を、\
          Info-ZIP、libarchive、Pythonは内側を開きます。
          """,
        cause: "偶然とは考えにくく、プログラムによって異なる内容を見せる手口です。",
        action: """
          不審なファイルとして扱い、どこかで開く前に、これを含まないファイルの再送を依頼してくだ\
          さい。
          """)),
    Explanation(
      "archive-in-prefix",
      english: .init(
        title: "another archive stands in front",
        meaning: """
          In front of the archive, in what readers pass over as a prefix, stands another one. \
          7-Zip and libzip were measured to open the first, Info-ZIP, libarchive and Python the \
          last.
          """,
        cause: "Two archives were joined into one file, by a script or on purpose.",
        action: """
          Ask for the archives as two files. Do not pass it on as protected unless both are.
          """),
      japanese: .init(
        title: "先頭に別の書庫がある",
        meaning: """
          多くのプログラムが読み飛ばす先頭部分に、別の書庫があります。測定では、7-Zipとlibzipは\
          最初の書庫を、Info-ZIP、libarchive、Pythonは最後の書庫を開きます。
          """,
        cause: """
          スクリプトなどにより、あるいは意図的に、2つの書庫が1つのファイルに結合されています。
          """,
        action: """
          書庫を2つのファイルに分けて送ってもらってください。両方が保護されていない限り、保護さ\
          れたファイルとして渡さないでください。
          """)),
    Explanation(
      "readers-disagree",
      english: .init(
        title: "programs come to different answers",
        meaning: """
          Programs find different content in this file, by its archives, its transfer encoding, \
          its contents in Outlook or contradicting marks in a document; what one shows encrypted \
          another may show plain.
          """,
        cause: """
          The structure is contradictory, by a fault or on purpose. The reason tells which \
          readings there are.
          """,
        action: """
          Do not rely on what one program shows. Have the file made anew, and treat one from \
          outside as suspicious.
          """),
      japanese: .init(
        title: "プログラムによって結果が異なる",
        meaning: """
          複数の書庫、転送エンコーディング、Outlookの複数の内容、文書内の矛盾した情報などのた\
          め、プログラムによって見える内容が異なります。一方で暗号化されているものが、他方では平\
          文かもしれません。
          """,
        cause: """
          不具合により、あるいは意図的に、構造が矛盾しています。どのような読み方があるかは理由の\
          行に示されます。
          """,
        action: """
          1つのプログラムの表示だけに頼らないでください。ファイルを作り直させ、外部から届いたも\
          のは不審なファイルとして扱ってください。
          """)),
    Explanation(
      "entry-count-differs",
      english: .init(
        title: "the number of entries is not what is announced",
        meaning: """
          The end record announces another number of entries than the directory has. Readers \
          that stop at the number see fewer files; libzip refuses the archive.
          """,
        cause: """
          A program lost count, as with more than 65,535 entries without ZIP64, or entries are \
          to be hidden.
          """,
        action: """
          Both readings were judged. Have the archive made anew if receivers miss files.
          """),
      japanese: .init(
        title: "エントリー数が記録と異なる",
        meaning: """
          終端レコードのエントリー数が、中央ディレクトリの実際の数と異なります。記録された数で止\
          まるプログラムにはファイルの一部が見えません。libzipは書庫を拒否します。
          """,
        cause: """
          ZIP64を使わずに65,535個を超えたなどの理由でプログラムが数え違えたか、エントリーを隠そ\
          うとしています。
          """,
        action: """
          どちらの読み方でも判定しています。受信者にファイルが足りない場合は、書庫を作り直させて\
          ください。
          """)),
    Explanation(
      "directory-offset-differs",
      english: .init(
        title: "the directory is not where the end record says",
        meaning: """
          The central directory does not stand at the offset that the end record states. Some \
          readers correct that, some take another place for the directory, some refuse.
          """,
        cause: """
          Bytes were put in front of the archive without adjusting it, or the end record was \
          changed.
          """,
        action: """
          If nothing else is found, programs open it all the same. Have a self-extracting \
          archive adjusted ('zip -A').
          """),
      japanese: .init(
        title: "中央ディレクトリの位置が記録と異なる",
        meaning: """
          中央ディレクトリが、終端レコードに記録された位置にありません。補正するプログラム、別の\
          位置を読むプログラム、拒否するプログラムがあります。
          """,
        cause: """
          オフセットを修正せずに書庫の前にバイトが追加されたか、終端レコードが変更されました。
          """,
        action: """
          ほかに問題がなければ、多くのプログラムで開けます。自己展開書庫であれば、オフセットを修\
          正してください（zip -A）。
          """)),
    Explanation(
      "directory-size-differs",
      english: .init(
        title: "the directory is longer or shorter than stated",
        meaning: """
          The central directory has another length than the end record says. Readers that \
          believe the size see fewer entries than those that read on.
          """,
        cause: """
          The end record was changed or written wrongly, or entries were added behind it.
          """,
        action: "Both readings were judged. Have the archive made anew."),
      japanese: .init(
        title: "中央ディレクトリの長さが記録と異なる",
        meaning: """
          中央ディレクトリの長さが終端レコードの記録と異なります。記録を信じるプログラムには、読\
          み進めるプログラムよりも少ないエントリーしか見えません。
          """,
        cause: """
          終端レコードが変更されたか誤って書かれたか、後からエントリーが追加されました。
          """,
        action: "どちらの読み方でも判定しています。書庫を作り直させてください。")),
    Explanation(
      "zip64-differs",
      english: .init(
        title: "a ZIP64 record with other values",
        meaning: """
          A ZIP64 end record says something else than the ordinary end record, which does not \
          ask for it. Some readers use it all the same and find another directory.
          """,
        cause: """
          A leftover of an update, or a way to show different content to different programs.
          """,
        action: """
          Go by the verdict, which takes both into account. An archive of less than 4 GiB and \
          65,535 entries needs no ZIP64: have it made anew without.
          """),
      japanese: .init(
        title: "値の異なるZIP64レコードがある",
        meaning: """
          ZIP64終端レコードの値が、それを必要としない通常の終端レコードと異なります。それでも\
          ZIP64を使うプログラムがあり、別の中央ディレクトリを読みます。
          """,
        cause: "更新時の残りか、プログラムによって異なる内容を見せる手口です。",
        action: """
          両方を考慮した判定に従ってください。4GiB未満かつ65,535エントリー未満であればZIP64は不\
          要なので、使わずに作り直させてください。
          """)),
  ]
}
