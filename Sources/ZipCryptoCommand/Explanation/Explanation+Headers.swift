extension Explanation {
  /// An entry's two headers: some readers trust the one, some the other.
  static let headers = [
    Explanation(
      "flags-differ",
      english: .init(
        title: "one header says encrypted, the other does not",
        meaning: """
          The local header and the central directory disagree on whether, or how, the entry is \
          encrypted. 7-Zip and libarchive believe the one, Info-ZIP, Python and libzip the \
          other, so that two people see different things.
          """,
        cause: """
          A program or gateway changed one header and forgot the other, or somebody wants \
          scanners and readers to disagree.
          """,
        action: """
          Go by what the verdict says of the bytes, and by the line that tells what each program \
          shows. Have the maker of the archive set both headers alike.
          """),
      japanese: .init(
        title: "一方のヘッダーだけが暗号化を示している",
        meaning: """
          暗号化の有無または方式について、ローカルヘッダーと中央ディレクトリが一致しません。\
          7-Zipとlibarchiveは前者、Info-ZIP、Python、libzipは後者を信じるため、人によって見える\
          ものが異なります。
          """,
        cause: """
          プログラムやゲートウェイが片方のヘッダーだけを変更したか、スキャナーと閲覧プログラムの\
          判断を食い違わせようとしています。
          """,
        action: """
          バイトに基づく判定と、各プログラムで何が見えるかを示す行に従ってください。両方の\
          ヘッダーを一致させるよう、作成元に依頼してください。
          """)),
    Explanation(
      "methods-differ",
      english: .init(
        title: "the headers disagree on the compression method",
        meaning: """
          The local header and the central directory name different compression methods. Readers \
          decode the data by one of them and show different content, or an error.
          """,
        cause: """
          Only one header was changed, or the archive was put together by hand; marks of AES \
          (method 99) often stand in one header alone.
          """,
        action: """
          Have the archive made anew. Do not let an archive from outside with this finding pass \
          unseen: scanners may not see what readers show.
          """),
      japanese: .init(
        title: "ヘッダー間で圧縮方式が異なる",
        meaning: """
          ローカルヘッダーと中央ディレクトリの圧縮方式が異なります。プログラムはどちらか一方に従\
          って読むため、異なる内容やエラーが表示されます。
          """,
        cause: """
          片方のヘッダーだけが変更されたか、書庫が手作業で組み立てられています。AESを示す値（方\
          式99）が片方のヘッダーだけにあることもよくあります。
          """,
        action: """
          書庫を作り直させてください。外部から届いたものは、閲覧プログラムに見えるものが\
          スキャナーに見えない可能性があるため、そのまま通過させないでください。
          """)),
    Explanation(
      "sizes-differ",
      english: .init(
        title: "the headers disagree on a size",
        meaning: """
          The local header and the central directory state different sizes of the content or of \
          the data. Readers that believe one of them show more, less, or other content than the \
          rest.
          """,
        cause: """
          A program wrote the local header before it knew the sizes and did not correct it, or a \
          header was changed on purpose.
          """,
        action: """
          Both readings were judged. If the verdict is not 'protected', have the archive made \
          anew.
          """),
      japanese: .init(
        title: "ヘッダー間でサイズが異なる",
        meaning: """
          ローカルヘッダーと中央ディレクトリに記録された、内容または格納データのサイズが異なりま\
          す。どちらを信じるかによって、表示される内容の量や中身が変わります。
          """,
        cause: """
          サイズがわかる前に書いたローカルヘッダーをプログラムが修正していないか、意図的に変更さ\
          れています。
          """,
        action: """
          どちらの読み方でも判定しています。判定が protected でなければ、書庫を作り直させてくだ\
          さい。
          """)),
    Explanation(
      "names-differ",
      english: .init(
        title: "the headers disagree on the name",
        meaning: """
          The local header has another name than the central directory. Some readers show the \
          one name, some the other, and Python refuses the entry.
          """,
        cause: """
          The entry was renamed in the directory alone, or a harmless name is to hide another, \
          such as that of a program.
          """,
        action: """
          Be careful with an archive from outside: filters by file name may have seen the \
          harmless name. From inside, have the program repaired.
          """),
      japanese: .init(
        title: "ヘッダー間で名前が異なる",
        meaning: """
          ローカルヘッダーの名前が中央ディレクトリと異なります。プログラムによって表示される名前\
          が異なり、Pythonはエントリーを拒否します。
          """,
        cause: """
          中央ディレクトリだけで名前が変更されたか、実行ファイルなどの名前を無害な名前で隠そうと\
          しています。
          """,
        action: """
          外部から届いた書庫であれば注意してください。ファイル名によるフィルターは無害な名前だけ\
          を見ている可能性があります。社内のものであれば、プログラムを修正させてください。
          """)),
    Explanation(
      "unicode-name-differs",
      english: .init(
        title: "an extra field has another name",
        meaning: """
          An extra field (Unicode Path, 0x7075) gives the entry another name than its header. \
          Readers that know the field show one name, others the header's.
          """,
        cause: """
          The name was changed without the field, or the field was written by a program that \
          converts names in another way.
          """,
        action: """
          Check under which name receivers see the file. Take it for suspicious when the two \
          names have different extensions.
          """),
      japanese: .init(
        title: "拡張フィールドの名前が異なる",
        meaning: """
          拡張フィールド（Unicode Path、0x7075）に、ヘッダーと異なる名前があります。この\
          フィールドに対応するプログラムとしないプログラムで、表示される名前が異なります。
          """,
        cause: """
          フィールドを更新せずに名前が変更されたか、名前の変換方法が異なるプログラムで書かれてい\
          ます。
          """,
        action: """
          受信者にどの名前で見えるかを確認してください。2つの名前の拡張子が異なる場合は、不審な\
          ファイルとして扱ってください。
          """)),
    Explanation(
      "folder-marks-differ",
      english: .init(
        title: "a folder to some readers, a file to others",
        meaning: """
          By one mark the entry is a folder and by another it is not, or it is a folder that has \
          content. Readers that take it for a folder show nothing of that content.
          """,
        cause: """
          Names that end in a slash and attributes were written by different rules, or content \
          is to be hidden where scanners pass over folders.
          """,
        action: """
          Look at what the entry holds with a program that takes it for a file. Do not trust \
          such an archive from outside.
          """),
      japanese: .init(
        title: "フォルダーかファイルかが一致しない",
        meaning: """
          ある情報ではフォルダー、別の情報ではファイルとなっているか、フォルダーなのに内容があり\
          ます。フォルダーとみなすプログラムでは、その内容が見えません。
          """,
        cause: """
          末尾のスラッシュと属性が別々の規則で書かれたか、フォルダーを調べないスキャナーから内容\
          を隠そうとしています。
          """,
        action: """
          ファイルとして扱うプログラムで中身を確認してください。外部から届いた書庫であれば信頼し\
          ないでください。
          """)),
    Explanation(
      "headers-differ",
      english: .init(
        title: "the headers disagree on CRC-32 or descriptor",
        meaning: """
          The local header and the central directory have different CRC-32 values, or only one \
          of them announces a data descriptor, or none with the right values follows. Most \
          readers go by the directory.
          """,
        cause: """
          The writer did not know the values yet and put something else there, or the archive \
          was changed later.
          """,
        action: """
          If all programs that your receivers use open it, nothing is to be done; else have the \
          archive made anew.
          """),
      japanese: .init(
        title: "CRC-32またはデータ記述子が一致しない",
        meaning: """
          ローカルヘッダーと中央ディレクトリのCRC-32が異なるか、一方だけがデータ記述子を示してい\
          るか、正しい値のデータ記述子がありません。ほとんどのプログラムは中央ディレクトリに従い\
          ます。
          """,
        cause: "値が決まる前に別の値が書かれたか、後から書庫が変更されました。",
        action: """
          受信者が使うプログラムで開けるのであれば対応は不要です。開けない場合は、書庫を作り直さ\
          せてください。
          """)),
    Explanation(
      "masked-header",
      english: .init(
        title: "marked as masked, at which scanners stop",
        meaning: """
          Bit 13 says that the local header is masked, as it is where the central directory is \
          encrypted. Readers ignore it and open the entry; virus scanners have been seen to pass \
          over such entries.
          """,
        cause: """
          Without an encrypted directory there is no reason to set the bit, but for getting past \
          scanners.
          """,
        action: """
          Take the archive for suspicious and have it looked at by hand. The mark protects from \
          nothing.
          """),
      japanese: .init(
        title: "マスクのフラグがあり、スキャナーが読み飛ばす",
        meaning: """
          ビット13は、中央ディレクトリの暗号化に伴いローカルヘッダーがマスクされていることを示し\
          ます。閲覧プログラムはこれを無視して開きますが、ウイルススキャナーが読み飛ばす例を確認\
          しています。
          """,
        cause: """
          中央ディレクトリが暗号化されていないのにこのビットを立てる理由は、スキャナーの回避以外\
          に考えられません。
          """,
        action: """
          不審な書庫として扱い、人の目で確認してください。このフラグに保護の効果はありません。
          """)),
  ]
}
