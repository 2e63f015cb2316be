"""Mails by libraries, through the scripts beside, which do what the libraries' manuals show."""

from recipe import BROKEN, JAPANESE, LONG, ODD, attachment, mail, several

SHOWN = ("picture.png", {"counted": False})
JAVA = "java -cp /usr/share/java/javax.mail.jar:/usr/share/java/javax.activation.jar "


# --- Perl ---------------------------------------------------------------------------------------

LITE = "mime-lite.pl application/zip="
several("perl-mime-lite", LITE + "{}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "a Japanese name as raw UTF-8"),
    ("marked", "pseudo-protected", "見積書(marked).zip", "a marked ZIP")])
mail("perl-mime-lite/nameless-text.eml", "protected",
     f"TEXT=nameless {LITE}zipcrypto.zip", ["zipcrypto.zip"],
     'the mail\'s text under name="" and filename="": an empty name is none')
mail("perl-mime-lite/named-text.eml", "not-protected",
     f"TEXT=file {LITE}zipcrypto.zip",
     [attachment("body.txt", "none", "not-protected"),
      "zipcrypto.zip"], "the mail's text from a file, under the file's name: an attachment")
mail("perl-mime-lite/binary.eml", "protected", f"{LITE}aes.zip=binary", ["aes.zip"],
     "a ZIP as it is, under Content-Transfer-Encoding: binary")
mail("perl-mime-lite/quoted-printable.eml", "pseudo-protected",
     f"{LITE}marked-central.zip=quoted-printable", ["marked-central.zip"],
     "a marked ZIP in quoted-printable")
several("perl-mime-tools", "mime-entity.pl application/zip={}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "a Japanese name as raw UTF-8"),
    ("odd-name", "protected", ODD, "quotation marks and a semicolon in the name")])
mail("perl-mime-tools/quoted-printable.eml", "protected",
     "mime-entity.pl application/zip=aes.zip=quoted-printable", ["aes.zip"],
     "a ZIP in quoted-printable")
mail("perl-mime-tools/uuencode.eml", "protected",
     "mime-entity.pl application/zip=aes.zip=x-uuencode", ["aes.zip"],
     "a ZIP under Content-Transfer-Encoding: x-uuencode")
mail("perl-mime-tools/gzip64.eml", "protected",
     "mime-entity.pl application/zip=aes.zip=x-gzip64",
     ["aes.zip"], "said to be x-gzip64, for which MIME-tools has no encoder here: written as it is")
several("perl-email-mime", "email-mime.pl application/zip={}", [
    ("japanese", "protected", JAPANESE, "RFC 2231, and beside it a name that is made of letters alone"),
    ("long-name", "protected", LONG, "RFC 2231 in continuations, and a name of letters alone")])
mail("perl-email-stuffer/zipcrypto.eml", "protected", "email-stuffer.pl zipcrypto.zip",
     ["zipcrypto.zip"], "an encrypted ZIP")
mail("perl-email-stuffer/japanese.eml", "protected", f"email-stuffer.pl {JAPANESE}",
     [(JAPANESE, {"name": JAPANESE.encode().decode("latin-1")})],
     "a name in UTF-8, encoded in UTF-8 once more: a bug that many scripts have")

# --- Ruby, PHP, JavaScript, Java ----------------------------------------------------------------

several("ruby-mail", "ruby $SCRIPTS/mail.rb {}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "encoded words in quotation marks"),
    ("long-name", "protected", LONG, "a long name as two encoded words in quotation marks"),
    ("pdf-opens", "pseudo-protected", "opens-128.pdf", "a PDF that opens without a password")])
several("ruby-mail", "ruby $SCRIPTS/mail.rb {}", [
    ("odd-name", "protected", ODD, "quotation marks in the name that nothing escapes")], **BROKEN)
mail("ruby-mail/picture.eml", "none", "ruby $SCRIPTS/mail.rb --html picture.png", [SHOWN],
     "a picture that the HTML shows, and nothing else")
mail("ruby-mail/picture-and-zip.eml", "protected",
     "ruby $SCRIPTS/mail.rb --html picture.png zipcrypto.zip", [SHOWN, "zipcrypto.zip"],
     "a picture that the HTML shows, and an encrypted ZIP")
several("phpmailer", "php $SCRIPTS/phpmailer.php {}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "an encoded word without quotation marks"),
    ("long-name", "protected", LONG, "a long name as one encoded word"),
    ("odd-name", "protected", ODD, "quotation marks and a semicolon in the name"),
    ("office", "protected", "standard.xlsx", "an Excel workbook under a password (standard)")])
mail("phpmailer/quoted-printable.eml", "protected",
     "php $SCRIPTS/phpmailer.php aes.zip=quoted-printable", ["aes.zip"],
     "a ZIP in quoted-printable")
mail("phpmailer/eight-bit.eml", "unknown", "php $SCRIPTS/phpmailer.php aes.zip=8bit",
     [("aes.zip", {"container": ..., "verdict": "unknown", "encryption": ...})],
     "a ZIP as 8bit, in which every line feed has become CR LF: damaged by its sender")
mail("phpmailer/picture.eml", "protected",
     "php $SCRIPTS/phpmailer.php --html picture.png zipcrypto.zip", [SHOWN, "zipcrypto.zip"],
     "a picture that the HTML shows, and an encrypted ZIP")
several("pear-mail-mime", "php $SCRIPTS/mail-mime.php {}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "a Japanese name by RFC 2231"),
    ("long-name", "protected", LONG, "a long name by RFC 2231")])
several("pear-mail-mime", "NAMES=base64 php $SCRIPTS/mail-mime.php {}", [
    ("japanese-words", "protected", JAPANESE, "the name as an encoded word in B"),
    ("long-name-words", "protected", LONG, "a long name as encoded words in B")])
several("pear-mail-mime", "NAMES=quoted-printable php $SCRIPTS/mail-mime.php {}", [
    ("japanese-q", "protected", JAPANESE, "the name as an encoded word in Q")])
several("nodemailer", "node $SCRIPTS/nodemailer.js {}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "RFC 2231 in the one field, an encoded word in the other"),
    ("long-name", "protected", LONG, "a long name in both ways"),
    ("odd-name", "protected", ODD, "quotation marks and a semicolon in the name"),
    ("sealed-7z", "protected", "sealed-names.7z", "a 7z whose names are hidden too")])
mail("nodemailer/picture.eml", "pseudo-protected",
     "node $SCRIPTS/nodemailer.js --html picture.png marked.zip", [SHOWN, "marked.zip"],
     "a picture that the HTML shows, and a marked ZIP")
mail("nodemailer/carried-mail.eml", "protected",
     "node $SCRIPTS/nodemailer.js zipcrypto.zip; keep_as inner.eml; "
     "node $SCRIPTS/nodemailer.js inner.eml", ["zipcrypto.zip"],
     "an attached mail as message/rfc822, whatever encoding nodemailer gives it")
several("javamail", JAVA + "$SCRIPTS/Send.java {}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "a Japanese name by RFC 2231"),
    ("long-name", "protected", LONG, "a long name in continuations of RFC 2231")])
several("javamail", "NAME_CHARSET=ISO-2022-JP " + JAVA + "$SCRIPTS/Send.java {}", [
    ("iso-2022-jp", "protected", JAPANESE, "an encoded word in ISO-2022-JP"),
    ("iso-2022-jp-long", "protected", LONG, "encoded words that the continuations of RFC 2231 cut in two")])
several("javamail", "NAME_CHARSET=Shift_JIS " + JAVA
        + "-Dmail.mime.encodeparameters=false $SCRIPTS/Send.java {}", [
            ("shift-jis", "protected", JAPANESE, "an encoded word in Shift_JIS in place of RFC 2231")])

# --- GMime, Emacs, Tcl, Django ------------------------------------------------------------------

several("gmime", "/usr/bin/python3 $SCRIPTS/gmime.py {}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "a Japanese name by RFC 2231"),
    ("long-name", "protected", LONG, "a long name in continuations of RFC 2231")])
several("gmime", "NAMES=2047 /usr/bin/python3 $SCRIPTS/gmime.py {}", [
    ("japanese-words", "protected", JAPANESE, "the name as an encoded word"),
    ("long-name-words", "protected", LONG, "a long name as encoded words")])
several("gnus", "emacs -Q --batch -l $SCRIPTS/message.el {}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "a Japanese name by RFC 2231"),
    ("long-name", "protected", LONG, "a long name by RFC 2231"),
    ("csv", "not-protected", "prices.csv", "a plain table")])
several("semi", "emacs --batch -l $SCRIPTS/mime-edit.el {}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP, as Wanderlust's users send it"),
    ("japanese", "protected", JAPANESE, "a Japanese name by RFC 2231 in ISO-2022-JP"),
    ("long-name", "protected", LONG, "a long name in continuations of RFC 2231")])
several("tcllib", "tclsh $SCRIPTS/mime.tcl {}", [
    ("zipcrypto", "protected", "zipcrypto.zip",
     "Content-Transfer-Encoding twice, with the same value, and a broken header line"),
    ("japanese", "protected", JAPANESE, "the same under a Japanese name as raw UTF-8")])
several("django", "python3 $SCRIPTS/django-mail.py {}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "a Japanese name by RFC 2231"),
    ("long-name", "protected", LONG, "a long name by RFC 2231 on one line"),
    ("text", "not-protected", "手紙.txt", "a plain text in UTF-8")])
mail("django/carried-mail.eml", "not-protected",
     "python3 $SCRIPTS/django-mail.py plain.zip; keep_as inner.eml; "
     "python3 $SCRIPTS/django-mail.py inner.eml", ["plain.zip"],
     "an attached mail as message/rfc822")

# --- Python's email package ---------------------------------------------------------------------

PYTHON = "python3 $SCRIPTS/python-email.py "
several("python-email", PYTHON + "{}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "a Japanese name by RFC 2231"),
    ("long-name", "protected", LONG, "a long name in continuations of RFC 2231"),
    ("odd-name", "protected", ODD, "quotation marks and a semicolon in the name"),
    ("csv", "not-protected", "prices.csv", "a plain table as application or text"),
    ("marked", "pseudo-protected", "見積書(marked).zip", "a marked ZIP"),
    ("half-width", "protected", "ﾐﾂﾓﾘ.zip", "half-width kana in the name"),
    ("xls", "protected", "old.xls", "an old Excel workbook under a password"),
    ("xlsx-opens", "pseudo-protected", "default.xlsx",
     "a workbook under the password that Excel tries by itself"),
    ("doc", "not-protected", "plain.doc", "a plain old Word document"),
    ("pdf-40", "protected", "asks-40.pdf", "a PDF that asks, under RC4 of 40 bits"),
    ("pdf-128", "protected", "asks-128.pdf", "a PDF that asks, under RC4 of 128 bits"),
    ("pdf-256", "protected", "asks-aes-256.pdf", "a PDF that asks, under AES-256"),
    ("plain-7z", "not-protected", "plain.7z", "a plain 7z"),
    ("libarchive-aes", "protected", "libarchive-aes.zip", "a ZIP of libarchive under AES-128"),
    ("bsdtar", "protected", "bsdtar.zip", "a ZIP of libarchive under ZipCrypto"),
    ("pyzipper", "protected", "pyzipper.zip", "a ZIP of pyzipper under AES-256")])
several("python-email", "WAY=utf8 " + PYTHON + "{}", [
    ("raw-utf8", "protected", JAPANESE, "a Japanese name in raw UTF-8 (RFC 6532)")])
several("python-email", "WAY=legacy " + PYTHON + "{}", [
    ("legacy", "protected", JAPANESE, "the older interface: RFC 2231 by itself")])
several("python-email", "WAY=charset " + PYTHON + "{}", [
    ("iso-2022-jp", "protected", JAPANESE, "RFC 2231 in ISO-2022-JP, with a language")])
several("python-email", "WAY=header " + PYTHON + "{}", [
    ("header", "protected", JAPANESE, "an encoded word in ISO-2022-JP within quotation marks"),
    ("header-long", "protected", LONG, "encoded words of which the second is on its own line")])
mail("python-email/forwarded.eml", "not-protected",
     f"{PYTHON} plain.zip; keep_as inner.eml; {PYTHON} zipcrypto.zip inner.eml",
     ["zipcrypto.zip", "plain.zip"], "an encrypted ZIP, and an attached mail with a plain one")
mail("python-email/forwarded-twice.eml", "protected",
     f"{PYTHON} aes.zip; keep_as inner.eml; {PYTHON} inner.eml; keep_as outer.eml; "
     f"mv outer.eml inner.eml; {PYTHON} inner.eml", ["aes.zip"],
     "an encrypted ZIP two messages down")
