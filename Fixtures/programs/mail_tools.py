"""Mails by the programs with which scripts write mail."""

from recipe import BROKEN, JAPANESE, LONG, ODD, attachment, inside, mail, several

UNESCAPED = "quotation marks in the name that nothing escapes: what it is depends on the reader"

# --- mpack --------------------------------------------------------------------------------------

MPACK = "mpack -s Quotation -d body.txt -o $OUT {}"
several("mpack", MPACK, [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP as octet-stream"),
    ("marked", "pseudo-protected", "marked.zip", "a marked ZIP, with Content-MD5"),
    ("japanese", "protected", JAPANESE, "a Japanese name as raw UTF-8"),
    ("picture", "not-protected", "picture.png", "a picture, which mpack knows by its bytes"),
    ("old-doc", "protected", "old.doc", "an old Word document under a password")])
several("mpack", MPACK, [("odd-name", "protected", ODD, UNESCAPED)], **BROKEN)
mail("mpack/typed.eml", "protected", "mpack -s Quotation -c application/zip -o $OUT aes.zip",
     ["aes.zip"], "no text before the file")
mail("mpack/split.eml", "unknown",
     "mpack -s Quotation -m 3000 -o $OUT marked.zip; mv $OUT.02 $OUT",
     [attachment(..., "partial", "unknown")],
     "one piece of a mail that was split (message/partial)")

# --- uuenview, biabam, mime-construct, makemime -------------------------------------------------

TEXT = {"path": ...}
mail("uuenview/base64.eml", "protected",
     "uuenview -b -a -m taro@example.com -s Quotation zipcrypto.zip <body.txt",
     ["zipcrypto.zip"], "a MIME mail, the encoding's name with a capital")
mail("uuenview/uuencode-part.eml", "protected",
     "uuenview -u -a -m taro@example.com -s Quotation zipcrypto.zip <body.txt",
     [("zipcrypto.zip", TEXT)], "a MIME part under Content-Transfer-Encoding: x-uuencode")
mail("uuenview/uuencode.eml", "not-protected",
     "uuenview -u -m taro@example.com -s Quotation plain.zip", [("plain.zip", TEXT)],
     "the whole mail is a plain ZIP under x-uuencode")
mail("uuenview/yenc.eml", "protected",
     "uuenview -y -m taro@example.com -s Quotation zipcrypto.zip", [("zipcrypto.zip", TEXT)],
     "yEnc within the text, raw bytes, no field of MIME")
mail("uuenview/yenc-marked.eml", "pseudo-protected",
     "uuenview -y -m taro@example.com -s Quotation marked.zip", [("marked.zip", TEXT)],
     "a marked ZIP in yEnc")
mail("biabam/zipcrypto.eml", "protected",
     "biabam zipcrypto.zip -s Quotation taro@example.com <body.txt", ["zipcrypto.zip"],
     "application/zip with charset=binary, as the program file tells it")
mail("biabam/several.eml", "not-protected",
     "biabam zipcrypto.zip,plain.pdf -s Quotation taro@example.com <body.txt",
     ["zipcrypto.zip", "plain.pdf"], "an encrypted ZIP and a plain PDF")
several("mime-construct", "construct --type application/zip --attachment {0} --file {0}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "a Japanese name as raw UTF-8"),
    ("odd-name", "protected", ODD, "quotation marks and a semicolon in the name")])
for encoding in ("binary", "quoted-printable"):
    mail(f"mime-construct/{encoding}.eml", "protected",
         f"construct --type application/zip --encoding {encoding} --attachment aes.zip "
         "--file aes.zip", ["aes.zip"], f"a ZIP under the encoding {encoding}")
mail("makemime/zipcrypto.eml", "protected",
     "makemime_with -c application/zip -e base64 -N zipcrypto.zip zipcrypto.zip",
     ["zipcrypto.zip"], "the name in Content-Type alone, and no Content-Disposition")
mail("makemime/guessed.eml", "pseudo-protected",
     "makemime_with -c auto -N marked.zip marked.zip", ["marked.zip"],
     "type and encoding by makemime's own guess")
mail("makemime/japanese.eml", "protected",
     f"makemime_with -c application/zip -e base64 -N {JAPANESE} {JAPANESE}", [JAPANESE],
     "a Japanese name in Content-Type")

# --- nmh, git -----------------------------------------------------------------------------------

several("nmh", "build_draft 'Attach: {}' ''", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "a Japanese name by RFC 2231"),
    ("text", "not-protected", "letter.txt", "a plain text"),
    ("sealed-names-7z", "protected", "sealed-names.7z", "a 7z whose names are hidden too")])
mail("nmh/long-name.eml", "protected", f"build_draft 'Attach: {LONG}' ''", [LONG],
     "a long name in continuations of RFC 2231")
mail("nmh/forwarded.eml", "pseudo-protected",
     "build_draft 'Attach: marked.zip' ''; mkdir -p $HOME/Mail/inbox; "
     "keep_as $HOME/Mail/inbox/1; build_draft '' '#forw [The original] +inbox 1'",
     ["marked.zip"], "a forwarded mail (#forw), with a marked ZIP")
PATCH = attachment("0001-Add-the-letter.patch", "none", "not-protected")
mail("git/format-patch.eml", "none", "in_repository; git format-patch -1 --root --stdout >$OUT",
     [], "a patch with a binary file in git's own encoding, as the mail's text")
mail("git/format-patch-attach.eml", "not-protected",
     "in_repository; git format-patch -1 --root --attach=border --stdout >$OUT", [PATCH],
     "the patch as an attachment")
mail("git/send-email.eml", "not-protected",
     "in_repository; git send-email --quiet --confirm=never --from=hanako@example.jp "
     "--to=taro@example.com --sendmail-cmd=/usr/sbin/sendmail --attach=border -1 --root", [PATCH],
     "the same by git send-email, which puts a second From line into the preamble")

# --- By SMTP: swaks, sendemail ------------------------------------------------------------------

SWAKS = "send_by_swaks --attach-type application/zip --attach-name {0} --attach @{0}"
several("swaks", SWAKS, [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP, as an SMTP server receives it"),
    ("japanese", "protected", JAPANESE, "a Japanese name as raw UTF-8")])
mail("swaks/odd-name.eml", "protected",
     f"cp '{ODD}' odd; send_by_swaks --attach-type application/zip --attach-name '{ODD}' "
     "--attach @odd", [(ODD, BROKEN)], UNESCAPED)
mail("swaks/octet-stream.eml", "pseudo-protected",
     "send_by_swaks --attach-name marked.zip --attach @marked.zip", ["marked.zip"],
     "a marked ZIP as octet-stream")
mail("swaks/name-of-file.eml", "protected",
     "send_by_swaks --attach-type application/zip --attach @aes.zip",
     [("aes.zip", {"name": "@aes.zip"})], "a name that has swaks's mark for a file in it")
mail("swaks/alternative.eml", "protected",
     "send_by_swaks --attach-body @body.txt --attach-type text/html --attach-body '<p>Hello</p>' "
     "--attach-name sealed.7z --attach @sealed.7z", ["sealed.7z"],
     "the text in two forms, beside an encrypted 7z")
for name, verdict, file in [("carried-mail", "pseudo-protected", "marked.zip"),
                            ("carried-protected", "protected", "zipcrypto.zip")]:
    mail(f"swaks/{name}.eml", verdict,
         f"mutt -s Quotation -a {file} -- taro@example.com <body.txt; keep_as inner.eml; "
         "send_by_swaks --attach-type application/octet-stream --attach-name inner.eml "
         "--attach @inner.eml",
         [attachment("inner.eml", "message", verdict), inside("inner.eml", file)],
         f"a mail that is carried as octet-stream, with {file}")
mail("swaks/dots.eml", "protected",
     "printf '.\\n..two\\n.one\\nFrom here\\n' >dots.txt; send_by_swaks --body @dots.txt "
     "--attach-type application/zip --attach-name zipcrypto.zip --attach @zipcrypto.zip",
     ["zipcrypto.zip"], "lines that begin with dots, which SMTP doubles on the way, and one with From")
several("sendemail", "send_by_sendemail {}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP as application/x-zip-compressed"),
    ("japanese", "protected", JAPANESE, "a Japanese name")])
several("sendemail", "send_by_sendemail {}", [("odd-name", "protected", ODD, UNESCAPED)], **BROKEN)
mail("sendemail/several.eml", "not-protected", "send_by_sendemail zipcrypto.zip report.docx",
     ["zipcrypto.zip", "report.docx"], "an encrypted ZIP and a plain Word document")
