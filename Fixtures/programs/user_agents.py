"""Mails by the programs with which people write mail on a command line."""

from recipe import JAPANESE, LONG, ODD, attachment, mail, several

TO = "-- taro@example.com <body.txt"

# --- mutt and neomutt ---------------------------------------------------------------------------

several("mutt", f"mutt -s Quotation -a {{}} {TO}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("aes", "protected", "aes.zip", "a ZIP of 7-Zip under AES-256"),
    ("marked", "pseudo-protected", "marked.zip", "a plain ZIP that is marked as encrypted"),
    ("csv", "not-protected", "prices.csv", "a plain table, in quoted-printable for its CRs"),
    ("text", "not-protected", "letter.txt", "a plain text, in clear, under a name"),
    ("sealed-7z", "protected", "sealed.7z", "an encrypted 7z"),
    ("pdf-asks", "protected", "asks-aes-256.pdf", "a PDF that asks for its user password"),
    ("pdf-aes-128", "protected", "asks-aes-128.pdf", "the same under AES-128"),
    ("pdf-opens", "pseudo-protected", "opens-aes-256.pdf",
     "a PDF under an owner password alone, which all readers open"),
    ("odt", "not-protected", "plain.odt", "a plain OpenDocument text"),
    ("odt-sealed", "protected", "sealed.odt", "an OpenDocument text under a password"),
    ("japanese", "protected", JAPANESE, "a Japanese name by RFC 2231 in UTF-8"),
    ("half-width", "protected", "ﾐﾂﾓﾘ.zip", "half-width kana in the name"),
    ("long-name", "protected", LONG, "a name longer than a line"),
    ("odd-name", "protected", ODD, "quotation marks and a semicolon in the name")])
several("mutt", f"mutt -e 'set send_charset=iso-2022-jp' -s 見積書 -a {{}} {TO}", [
    ("iso-2022-jp", "protected", JAPANESE, "RFC 2231 in ISO-2022-JP, whose bytes are ASCII's")])
mail("mutt/several.eml", "not-protected",
     f"mutt -s Three -a zipcrypto.zip aes.zip prices.csv {TO}",
     ["zipcrypto.zip", "aes.zip", "prices.csv"], "two encrypted ZIPs and a forgotten table")
mail("mutt/forwarded.eml", "protected",
     f"mutt -s Quotation -a zipcrypto.zip {TO}; keep_as forwarded.eml; "
     f"mutt -s Fwd -a forwarded.eml {TO}", ["zipcrypto.zip"],
     "an attached mail as message/rfc822")
mail("mutt/forwarded-marked.eml", "pseudo-protected",
     f"mutt -s Quotation -a marked.zip {TO}; keep_as forwarded.eml; "
     f"mutt -s Fwd -a forwarded.eml zipcrypto.zip {TO}", ["marked.zip", "zipcrypto.zip"],
     "an attached mail with a marked ZIP, then an encrypted one")
mail("mutt/text-only.eml", "none", f"mutt -s Hello {TO}", [],
     "text alone, without any attachment")
mail("mutt/uuencode.eml", "protected",
     f"uuencode {JAPANESE} {JAPANESE} | mutt -s Quotation -- taro@example.com",
     [(JAPANESE, {"path": ...})], "a Japanese name on the line that begins a uuencoded file")
several("neomutt", f"neomutt -s Quotation -a {{}} {TO}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "a Japanese name by RFC 2231"),
    ("docx", "not-protected", "report.docx", "a plain Word document"),
    ("agile-xlsx", "protected", "agile.xlsx", "an Excel workbook under a password (agile)")])

# --- s-nail, formerly Heirloom mailx ------------------------------------------------------------

TO = "taro@example.com <body.txt"
several("s-nail", f"s-nail -s Quotation -a {{}} {TO}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "a Japanese name by RFC 2231"),
    ("long-name", "protected", LONG, "a long name in continuations of RFC 2231"),
    ("odd-name", "protected", ODD, "quotation marks and a semicolon in the name"),
    ("marked-central", "pseudo-protected", "marked-central.zip",
     "a plain ZIP that is marked in its directory alone"),
    ("text", "not-protected", "手紙.txt", "a plain text under a Japanese name"),
    ("xls-opens", "pseudo-protected", "default.xls",
     "an old workbook under the password that Excel tries by itself")])
mail("s-nail/several.eml", "partly-protected",
     f"s-nail -s Two -a zipcrypto.zip -a partly.zip {TO}", ["zipcrypto.zip", "partly.zip"],
     "an encrypted ZIP, and one of which half is plain")
mail("s-nail/forwarded.eml", "protected",
     f"s-nail -s Quotation -a zipcrypto.zip {TO}; keep_as forwarded.eml; "
     f"s-nail -s Fwd -a forwarded.eml {TO}", ["zipcrypto.zip"], "an attached mail")

# --- mail of GNU Mailutils, and BSD's mail -----------------------------------------------------

several("mailutils", f"mail.mailutils -s Quotation -A {{}} {TO}", [
    ("zipcrypto", "protected", "zipcrypto.zip", "an encrypted ZIP"),
    ("japanese", "protected", JAPANESE, "a Japanese name"),
    ("odd-name", "protected", ODD, "quotation marks and a semicolon in the name")])
mail("mailutils/typed.eml", "pseudo-protected",
     f"mail.mailutils -s Quotation --content-type=application/zip -A marked.zip {TO}",
     [attachment(None, "none", "not-protected"), "marked.zip"],
     "the option gives its type to the text too, which is no ZIP")
mail("mailutils/several.eml", "protected",
     f"mail.mailutils -s Quotation -A sealed.7z -A zipcrypto.zip {TO}",
     ["sealed.7z", "zipcrypto.zip"], "two protected files")
mail("bsd-mailx/text-only.eml", "none", f"bsd-mailx -s Hello {TO}", [], "text alone")
TEXT = {"path": ...}  # Whether a file within a text has a path is not this table's matter.
MAILX = "bsd-mailx -s Quotation taro@example.com"
mail("bsd-mailx/uuencode.eml", "protected",
     f"(cat body.txt; uuencode zipcrypto.zip zipcrypto.zip) | {MAILX}", [("zipcrypto.zip", TEXT)],
     "an encrypted ZIP uuencoded behind a text")
mail("bsd-mailx/uuencode-base64.eml", "pseudo-protected",
     f"uuencode -m marked.zip marked.zip | {MAILX}", [("marked.zip", TEXT)],
     "a marked ZIP by uuencode -m, which is base64")
mail("bsd-mailx/uuencode-two.eml", "not-protected",
     f"(uuencode prices.csv prices.csv; uuencode zipcrypto.zip zipcrypto.zip) | {MAILX}",
     [("prices.csv", TEXT), ("zipcrypto.zip", TEXT)],
     "a plain table and an encrypted ZIP, uuencoded one after the other")
