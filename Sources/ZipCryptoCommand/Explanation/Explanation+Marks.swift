extension Explanation {
  /// Marks of encryption that the content does not bear out, or that cannot be judged.
  static let marks = [
    Explanation(
      "marked-but-plain",
      english: .init(
        title: "marked as encrypted, and plain",
        meaning: """
          The headers say that it is encrypted, but the data, read without any password, is the \
          plain content: its size and CRC-32 are those that the archive states, which by chance \
          happens once in 4 billion times. Of a PDF, it is that its streams are in clear.
          """,
        cause: """
          A gateway or program sets the encryption mark and does not encrypt, be it by a fault \
          or to look compliant. Programs that believe the mark ask for a password, and none is \
          right.
          """,
        action: """
          Count it as sent in clear and report it to whoever runs the gateway; 'zipcrypto \
          fixtures' makes archives to test the repair with.
          """),
      japanese: .init(
        title: "暗号化フラグがあるが平文である",
        meaning: """
          ヘッダーには暗号化とありますが、データは平文そのものです。パスワードなしで読んだ内容\
          が、書庫に記録されたサイズとCRC-32に一致します（偶然に一致する確率は約43億分の1）。PDF\
          の場合は、ストリームが平文のままです。
          """,
        cause: """
          ゲートウェイやプログラムが、暗号化せずにフラグだけを立てています。不具合の場合も、規則\
          を守っているように見せるためである場合もあります。フラグを信じるプログラムはパスワード\
          を求めますが、正しいパスワードはありません。
          """,
        action: """
          平文で送られたものとして数え、ゲートウェイの管理者に報告してください。修正後の確認用の\
          書庫は zipcrypto fixtures で作れます。
          """)),
    Explanation(
      "marked-but-padded",
      english: .init(
        title: "marked as encrypted, and plain behind some padding",
        meaning: """
          The headers say that the entry is encrypted, but behind a few bytes stands the plain \
          content, with the size and CRC-32 that the archive states.
          """,
        cause: """
          Somebody left room for an encryption header, so that the sizes look right, and did not \
          encrypt. That is hardly an accident.
          """,
        action: """
          Count it as sent in clear. Ask the maker of the program or gateway for an explanation \
          before you trust anything else that it makes.
          """),
      japanese: .init(
        title: "暗号化フラグがあるが、余白の後は平文である",
        meaning: """
          ヘッダーには暗号化とありますが、数バイトの余白の後に平文の内容があり、書庫に記録された\
          サイズとCRC-32に一致します。
          """,
        cause: """
          サイズが正しく見えるように暗号化ヘッダーの場所だけを空け、暗号化していません。偶然とは\
          考えにくい状態です。
          """,
        action: """
          平文で送られたものとして数えてください。そのプログラムやゲートウェイが作るほかのものを\
          信頼する前に、提供元に説明を求めてください。
          """)),
    Explanation(
      "marked-but-readable",
      english: .init(
        title: "marked as encrypted, and it decompresses",
        meaning: """
          The headers say that the entry is encrypted, but its data decompresses completely \
          without a password, or begins as its compression method does; only the CRC-32 differs \
          or was not read. Programs that recover damaged archives show the content.
          """,
        cause: """
          The data was not encrypted, and the CRC-32 is wrong or missing: by a faulty program, \
          or to hide that it is plain.
          """,
        action: "Count it as sent in clear, and have what made it repaired."),
      japanese: .init(
        title: "暗号化フラグがあるが展開できる",
        meaning: """
          ヘッダーには暗号化とありますが、データはパスワードなしで最後まで展開できるか、圧縮方式\
          どおりの始まり方をしています。CRC-32だけが異なるか、照合されていません。破損した書庫を\
          修復するプログラムでは内容が見えます。
          """,
        cause: """
          データは暗号化されておらず、CRC-32が誤っているか、ありません。プログラムの不具合か、平\
          文であることを隠すためです。
          """,
        action: "平文で送られたものとして数え、作成したプログラムを修正させてください。")),
    Explanation(
      "looks-readable",
      english: .init(
        title: "marked as encrypted, and it looks readable",
        meaning: """
          It is marked as encrypted, but some of its bytes are text, decompress, or are not \
          spread as evenly as encrypted bytes are. What it is cannot be proved, so it is not \
          called protected.
          """,
        cause: """
          The data may be plain with wrong sizes or checksums, encrypted in part only, or under \
          something that is no real cipher.
          """,
        action: """
          Count it as not protected until the password has opened it ('zipcrypto verify'). Look \
          at the place that the reason gives.
          """),
      japanese: .init(
        title: "暗号化フラグがあるが、読めるように見える",
        meaning: """
          暗号化フラグがありますが、一部のバイトがテキストであるか、展開できるか、暗号化された\
          データのような一様な分布になっていません。正体を証明できないため、保護されているとは判\
          定しません。
          """,
        cause: """
          サイズやチェックサムが誤っている平文、一部だけの暗号化、または暗号とは言えない処理の可\
          能性があります。
          """,
        action: """
          パスワードで開けることを確かめる（zipcrypto verify）までは、保護されていないものとして\
          数えてください。理由の行に示された位置を確認してください。
          """)),
    Explanation(
      "impossible-size",
      english: .init(
        title: "sizes that no encrypted entry can have",
        meaning: """
          Under the cipher that is named, content of the stated size cannot take the stated \
          number of bytes: the encryption header is missing, or the sizes are wrong. Such an \
          entry is never called protected.
          """,
        cause: """
          A header was changed after the archive was made, or the mark was set on data that is \
          not encrypted.
          """,
        action: """
          Have the archive made anew. If it comes from a gateway, show its maker the two numbers \
          in the reason.
          """),
      japanese: .init(
        title: "暗号化されたエントリーではあり得ないサイズ",
        meaning: """
          表示された暗号方式では、記録された内容のサイズと格納サイズの組み合わせはあり得ません。\
          暗号化ヘッダーがないか、サイズが誤っています。このようなエントリーは保護されているとは\
          判定しません。
          """,
        cause: """
          書庫の作成後にヘッダーが変更されたか、暗号化されていないデータにフラグが立てられまし\
          た。
          """,
        action: """
          書庫を作り直させてください。ゲートウェイが作ったものであれば、理由の行にある2つの数値\
          を提供元に示してください。
          """)),
    Explanation(
      "too-short",
      english: .init(
        title: "too few bytes for an encryption header",
        meaning: """
          The entry is marked as encrypted, but has fewer bytes than the encryption header alone \
          takes (12 under ZipCrypto, more under AES). It cannot be encrypted as it claims.
          """,
        cause: "The mark was set on short plain content, or the data was cut off.",
        action: """
          Have the archive made anew, and compare its size with the sender's copy to see whether \
          something got lost.
          """),
      japanese: .init(
        title: "暗号化ヘッダーに足りないバイト数",
        meaning: """
          暗号化フラグがありますが、データは暗号化ヘッダーだけのサイズ（ZipCryptoでは12バイト、\
          AESではそれ以上）よりも短く、フラグのとおりに暗号化されていることはあり得ません。
          """,
        cause: "短い平文にフラグが立てられたか、データが途中で切れています。",
        action: """
          書庫を作り直させてください。失われた部分がないか、送信者の控えとサイズを比べてくださ\
          い。
          """)),
    Explanation(
      "unmarked-but-encrypted",
      english: .init(
        title: "encrypted, and no header says so",
        meaning: """
          No header marks the entry as encrypted, yet a password that is at hand opens it. \
          Readers do not ask for a password and show damage.
          """,
        cause: """
          A program encrypted the data and forgot the mark, or somebody cleared it later.
          """,
        action: """
          Receivers cannot open it by ordinary means: have it made anew with the mark. Scanners \
          and policies that go by the mark take it for plain.
          """),
      japanese: .init(
        title: "暗号化されているが、フラグがない",
        meaning: """
          どのヘッダーにも暗号化フラグがありませんが、手元のパスワードで開けます。閲覧プログラム\
          はパスワードを求めず、破損として表示します。
          """,
        cause: """
          プログラムがデータを暗号化してフラグを立て忘れたか、後からフラグが消されました。
          """,
        action: """
          受信者は通常の方法では開けないため、フラグを立てて作り直させてください。フラグだけを見\
          るスキャナーやポリシーは、これを平文とみなします。
          """)),
    Explanation(
      "does-not-read",
      english: .init(
        title: "not marked as encrypted, and it does not read",
        meaning: """
          No header says that the entry is encrypted, but its content does not have the size and \
          CRC-32 that the archive states. It is damaged, or encrypted without a mark; only a \
          password can tell which.
          """,
        cause: "Bytes were changed on the way, or the encryption mark was cleared.",
        action: """
          Fetch the file again. If you have the password, run 'zipcrypto inspect \
          --password-file' to learn whether it is encrypted.
          """),
      japanese: .init(
        title: "暗号化フラグはないが、正しく読めない",
        meaning: """
          暗号化フラグはありませんが、内容が書庫に記録されたサイズやCRC-32と一致しません。破損し\
          ているか、フラグのないまま暗号化されています。どちらであるかは、パスワードがなければわ\
          かりません。
          """,
        cause: "途中でバイトが変化したか、暗号化フラグが消されました。",
        action: """
          ファイルを取得し直してください。パスワードがあれば、zipcrypto inspect --password-file \
          で暗号化されているかどうかを確認できます。
          """)),
    Explanation(
      "method-not-read",
      english: .init(
        title: "a compression method that is not read",
        meaning: """
          The data is under a compression method that zipcrypto does not read, so that it can \
          neither be proved plain nor, for some methods, be told from encrypted data.
          """,
        cause: """
          The archive was made with a rare or new method, such as Deflate64, PPMd or LZMA, which \
          some programs choose by themselves.
          """,
        action: """
          Ask for an archive with Deflate, which every program reads. Until then, regard the \
          answer as open.
          """),
      japanese: .init(
        title: "読み取れない圧縮方式",
        meaning: """
          zipcryptoが読み取れない圧縮方式が使われているため、平文であることを証明できず、方式に\
          よっては暗号化されたデータと区別できません。
          """,
        cause: """
          Deflate64、PPMd、LZMAなど、珍しい方式や新しい方式で作られています。自動的にこれらを選\
          ぶプログラムもあります。
          """,
        action: """
          どのプログラムでも読めるDeflateで作り直しを依頼してください。それまでは、結論は出てい\
          ないものとして扱ってください。
          """)),
    Explanation(
      "cipher-not-examined",
      english: .init(
        title: "a cipher that is not examined",
        meaning: """
          A header names a cipher that is not known, or claims strong encryption without the \
          header that belongs to it. Whether the data is really encrypted cannot be told.
          """,
        cause: "A rare program wrote it, or the fields were damaged or invented.",
        action: """
          Open it with the program that made it, and ask the sender for WinZip AES, which others \
          can read as well.
          """),
      japanese: .init(
        title: "調べられない暗号方式",
        meaning: """
          ヘッダーに未知の暗号方式が記されているか、強力な暗号化とありながら対応するヘッダーがあ\
          りません。データが本当に暗号化されているかは判定できません。
          """,
        cause: "珍しいプログラムが書き込んだか、フィールドが破損または捏造されています。",
        action: """
          作成したプログラムで開いて確認し、ほかのプログラムでも読めるWinZip AESでの再送を依頼し\
          てください。
          """)),
    Explanation(
      "strong-encryption",
      english: .init(
        title: "encrypted with PKWARE strong encryption",
        meaning: """
          The data carries the header of PKWARE strong encryption; the reason names the \
          algorithm, the length of the key, and whether a password or a certificate opens it. \
          zipcrypto does not open it.
          """,
        cause: """
          A program of the PKWARE family, or one that is licensed for this format, made the \
          archive.
          """,
        action: """
          Few receivers can open it, since most programs refuse: ask for WinZip AES. Old \
          algorithms, such as RC2 or DES, and short keys are weak.
          """),
      japanese: .init(
        title: "PKWAREの強力な暗号化方式で暗号化されている",
        meaning: """
          データにはPKWARE Strong Encryptionのヘッダーがあります。アルゴリズム、鍵長、パスワード\
          と証明書のどちらで開くかは理由の行に示されます。zipcryptoでは開けません。
          """,
        cause: "PKWARE系のプログラム、またはこの形式を扱えるプログラムで作られました。",
        action: """
          開ける受信者は少なく、ほとんどのプログラムは拒否します。WinZip AESでの再送を依頼してく\
          ださい。RC2やDESなどの古いアルゴリズムや短い鍵は弱い方式です。
          """)),
  ]
}
