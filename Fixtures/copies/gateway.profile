# What the gateway leaves in the mails that cross it.
host: gateway.example.net
header: X-Attachment-Gateway
text: ※このメールの添付ファイルは、送信ゲートウェイで自動的にパスワード付きZIPに変換されました。
text: パスワードは別のメールでお知らせします。
archive: 添付ファイル_*.zip
