extension Explanation {
  /// Names of entries.
  static let names = [
    Explanation(
      "duplicate-name",
      english: .init(
        title: "several entries have the same name",
        meaning: """
          Two or more entries have the same name. Some readers show the first, some the last, \
          some both one after the other.
          """,
        cause: """
          The archive was updated by adding instead of replacing, or different content is to be \
          shown to scanners and to people.
          """,
        action: """
          All of them were judged. Have the archive made anew, so that everybody sees the same \
          file.
          """),
      japanese: .init(
        title: "同じ名前のエントリーが複数ある",
        meaning: """
          同じ名前のエントリーが2つ以上あります。最初のもの、最後のもの、あるいは両方を順に表示\
          するプログラムがあります。
          """,
        cause: """
          置き換えではなく追加によって書庫が更新されたか、スキャナーと人に異なる内容を見せようと\
          しています。
          """,
        action: """
          判定ではすべてを調べています。全員に同じファイルが見えるように、書庫を作り直させてくだ\
          さい。
          """)),
    Explanation(
      "case-folded-name",
      english: .init(
        title: "names differ in case or normalisation alone",
        meaning: """
          Names of entries differ only in upper and lower case or in how accented letters and \
          kana are composed. Where a system does not tell them apart, as Windows and macOS \
          mostly do not, one file replaces the other when the archive is unpacked.
          """,
        cause: "The archive was made on a system that tells such names apart, as Linux does.",
        action: """
          Rename one of the files before it is sent, and tell receivers that one may be missing.
          """),
      japanese: .init(
        title: "大文字小文字または正規化だけが異なる名前",
        meaning: """
          エントリー名の違いが、大文字と小文字、または濁点やアクセント記号の合成方法だけです。こ\
          れらを区別しないシステム（多くの場合、WindowsやmacOS）で展開すると、一方が他方を上書き\
          します。
          """,
        cause: "Linuxのように、これらの名前を区別するシステムで作られました。",
        action: """
          送信前に一方の名前を変更してください。受信者には、片方のファイルが欠ける可能性があるこ\
          とを伝えてください。
          """)),
    Explanation(
      "odd-name",
      english: .init(
        title: "a name that readers change or refuse",
        meaning: """
          A name leads out of its folder, is absolute, empty or too long, has control characters \
          or marks that turn the direction of text, or is that of a device on Windows. Programs \
          rename such files, refuse them, or write them to places where they do harm.
          """,
        cause: """
          The archive was made on another system, or its maker wants to overwrite files or to \
          disguise an extension.
          """,
        action: """
          Unpack it only with a program that writes nothing outside its folder, such as \
          'zipcrypto decrypt'. Take it for an attack when it comes from outside.
          """),
      japanese: .init(
        title: "プログラムが変更または拒否する名前",
        meaning: """
          名前がフォルダーの外を指す、絶対パスである、空または長すぎる、制御文字や文字の方向を変\
          える記号を含む、あるいはWindowsのデバイス名です。プログラムは名前を変更するか、拒否す\
          るか、危険な場所に書き込みます。
          """,
        cause: "別のシステムで作られたか、ファイルの上書きや拡張子の偽装を狙っています。",
        action: """
          zipcrypto decrypt のように、フォルダーの外に書き込まないプログラムだけで展開してくださ\
          い。外部から届いたものは攻撃とみなしてください。
          """)),
  ]
}
