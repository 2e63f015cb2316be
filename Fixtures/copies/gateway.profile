# What a gateway leaves in the mails that cross it; learned by 'zipcrypto compare --learn'.
# Look it through, and strike every line that is not the gateway's. '*' is any text.

# Its servers, as they name themselves in Received lines.
host: gateway.example.net
# On the way too; take the mark away in front of those that are the gateway's.
# host: mail.example.jp

# Header fields that only it writes.
header: X-Attachment-Gateway

# Lines that it adds to the text.
text: ※このメールの添付ファイルは、送信ゲートウェイで自動的にパスワード付きZIPに変換されました。
text: パスワードは別のメールでお知らせします。

# Names of the archives that it makes.
archive: 添付ファイル_*.zip
