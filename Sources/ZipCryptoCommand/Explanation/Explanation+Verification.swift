extension Explanation {
  /// The codes that `verify` alone has.
  static let verification = [
    Explanation(
      "not-encrypted",
      english: .init(
        title: "plain content, and nothing says otherwise",
        meaning: """
          The entry is not encrypted and its content came out right; no password was needed for \
          it. It does not count against the password.
          """,
        cause: "The file was added to the archive without a password.",
        action: """
          If every file should be encrypted, make the archive anew; 'zipcrypto inspect' tells \
          what the whole is worth.
          """),
      japanese: .init(
        title: "平文であり、暗号化フラグもない",
        meaning: """
          エントリーは暗号化されておらず、内容は正しく読めました。パスワードは不要であり、\
          パスワードの確認結果には影響しません。
          """,
        cause: "ファイルがパスワードなしで書庫に追加されました。",
        action: """
          すべてのファイルを暗号化すべき場合は、書庫を作り直してください。全体の判定は zipcrypto \
          inspect で確認できます。
          """)),
    Explanation(
      "check-byte-only",
      english: .init(
        title: "an empty entry: one byte speaks for the password",
        meaning: """
          The entry is empty and under ZipCrypto, so that only the check byte of its header \
          speaks for the password. One wrong password in 256 passes it.
          """,
        cause: "An empty file was encrypted along with the others.",
        action: "Rely on the other entries of the archive, whose content was verified."),
      japanese: .init(
        title: "空のエントリー: 1バイトでしか確認できない",
        meaning: """
          ZipCryptoで暗号化された空のエントリーのため、パスワードはヘッダーの検査バイトでしか確\
          認できません。誤ったパスワードでも256回に1回は通ります。
          """,
        cause: "空のファイルが、ほかのファイルと一緒に暗号化されました。",
        action: "内容まで確認できた、書庫内のほかのエントリーの結果を参考にしてください。")),
    Explanation(
      "wrong-password",
      english: .init(
        title: "no entry opened with the password",
        meaning: """
          The password was refused by the check in the entry's header, or what came out was not \
          what CRC-32 and size say, and nothing else in the archive opened either.
          """,
        cause: """
          A typing error, another password, or characters that the sender's program encoded in \
          another way. Rarely the archive is damaged.
          """,
        action: """
          Check for blanks and full-width characters, and try --password-encoding cp932 for \
          passwords from old Japanese Windows programs.
          """),
      japanese: .init(
        title: "パスワードで開けたエントリーがない",
        meaning: """
          エントリーのヘッダーの検査で拒否されたか、得られた内容がCRC-32やサイズと一致せず、書庫\
          内のほかのエントリーも開けませんでした。
          """,
        cause: """
          入力の誤り、別のパスワード、または送信側のプログラムでの文字コードの違いです。まれに、\
          書庫が破損していることもあります。
          """,
        action: """
          空白や全角文字が混ざっていないか確認してください。古い日本語版Windowsのプログラムで設\
          定されたパスワードであれば、--password-encoding cp932 を試してください。
          """)),
    Explanation(
      "wrong-password-or-damaged",
      english: .init(
        title: "it does not open: the password, or damage",
        meaning: """
          The entry does not open, and it was one of so many failures that it was not kept apart \
          whether the password is wrong or the entry damaged.
          """,
        cause: """
          The archive has very many entries that fail, and opened entries came late or not at \
          all.
          """,
        action: """
          Verify again with the right password; if entries fail then too, fetch the archive \
          again.
          """),
      japanese: .init(
        title: "開けない（パスワードの誤りまたは破損）",
        meaning: """
          エントリーを開けません。失敗が非常に多いため、パスワードの誤りか破損かを区別していませ\
          ん。
          """,
        cause: """
          失敗するエントリーが非常に多く、開けるエントリーが後になって現れたか、まったくありませ\
          んでした。
          """,
        action: """
          正しいパスワードでもう一度確認し、それでも失敗する場合は書庫を取得し直してください。
          """)),
    Explanation(
      "inconsistent",
      english: .init(
        title: "headers that cannot be true",
        meaning: """
          The headers of the entry contradict each other or the file, so that it cannot be read: \
          an offset that leads nowhere, or sizes that do not fit.
          """,
        cause: """
          The archive was damaged, or changed by a program that did not correct all records.
          """,
        action: """
          Fetch it again, or have it made anew. 'zipcrypto inspect' tells more of what \
          contradicts what.
          """),
      japanese: .init(
        title: "ヘッダーに矛盾がある",
        meaning: """
          エントリーのヘッダーが互いに、あるいはファイルと矛盾しており、読み取れません（存在しな\
          い位置を指すオフセット、合わないサイズなど）。
          """,
        cause: "書庫が破損したか、すべてのレコードを修正しないプログラムで変更されました。",
        action: """
          取得し直すか、作り直させてください。矛盾の詳細は zipcrypto inspect で確認できます。
          """)),
    Explanation(
      "unreadable",
      english: .init(
        title: "the system refused to read",
        meaning: """
          The system reported an error while the archive was read; the message beside it says \
          which. Nothing is said of the content.
          """,
        cause: """
          Missing rights, a broken disk or network share, or a file that was removed meanwhile.
          """,
        action: "Repair the cause and run the command again."),
      japanese: .init(
        title: "システムが読み取りを拒否した",
        meaning: """
          書庫の読み取り中にシステムがエラーを返しました。内容は併記されたメッセージのとおりで\
          す。書庫の中身については何も言えません。
          """,
        cause: """
          権限の不足、ディスクやネットワーク共有の障害、または読み取り中のファイルの削除です。
          """,
        action: "原因を取り除いてから、もう一度実行してください。")),
  ]
}
