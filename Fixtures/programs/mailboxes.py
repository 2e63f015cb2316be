"""Mailboxes as programs keep them: mboxo, mboxrd, mboxcl, and one file of Apple Mail."""

from recipe import attachment, mail, mailbox, message

TO = "-- taro@example.com <body.txt"
PLAIN = message("not-protected", ["plain.zip"])
GOOD = message("protected", ["zipcrypto.zip"])
MARKED = message("pseudo-protected", ["marked.zip"])
TEXT = message("none", [])

mailbox("formail/three.mbox", [GOOD, PLAIN, MARKED],
        "make_three; for f in one two three; do formail <$f; done >$OUT",
        "a mailbox, its From lines by formail")
mailbox("formail/split.mbox", [PLAIN, GOOD],
        "make_three; for f in two one; do formail <$f; done >box; "
        "formail -ds formail -a Status: <box >$OUT", "split and joined again (-ds)")
DELIVER = "procmail -f hanako@example.jp -p DEFAULT=$PWD/box MAILDIR=$PWD /dev/null"
mailbox("procmail/quoted-from.mbox", [TEXT, GOOD],
        "rm -f box; make_three; printf 'Hello,\\n\\nFrom here on it is text.\\n' | "
        f"mutt -s Hello -- taro@example.com; {DELIVER} <$OUT; {DELIVER} <one; mv box $OUT",
        "a line of text that begins with From, as procmail stores it")
mailbox("maildrop/two.mbox", [GOOD, MARKED],
        "make_three; rm -f box; printf 'to \"./box\"\\n' >filter; chmod 600 filter; "
        "for f in one three; do maildrop -V 0 filter <$f; done; mv box $OUT",
        "a mailbox by maildrop")
SENT = "mutt -e 'set copy=yes record=sent' -s Quotation"
mailbox("mutt/sent.mbox", [GOOD, MARKED],
        f"rm -f sent; {SENT} -a zipcrypto.zip {TO}; {SENT} -a marked.zip {TO}; mv sent $OUT",
        "the sender's own copies, with the Content-Length and Lines that mutt gives them")
mailbox("mutt/sent-text.mbox", [TEXT, PLAIN],
        f"rm -f sent; {SENT} {TO}; {SENT} -a plain.zip {TO}; mv sent $OUT",
        "the sender's own copies of a text alone and of a plain ZIP")
S_TO = TO.removeprefix("-- ")
SENT = "s-nail -S record=sent -s Quotation"
mailbox("s-nail/sent.mbox", [GOOD, PLAIN],
        f"rm -f sent; {SENT} -a zipcrypto.zip {S_TO}; {SENT} -a plain.zip {S_TO}; mv sent $OUT",
        "the sender's own copies, as s-nail keeps them")
mailbox("python-mailbox/three.mbox", [GOOD, PLAIN, MARKED],
        "make_three; python3 $SCRIPTS/python-mailbox.py one two three",
        "a mailbox by Python's module mailbox")
APPLE = "printf '%-10d\\n' $(stat -c %s one) >$OUT; cat one >>$OUT; cat $SCRIPTS/flags.plist >>$OUT"
mail("own-emlx/zipcrypto.emlx", "protected", f"make_three; {APPLE}", ["zipcrypto.zip"],
     "one mail as Apple Mail keeps it; the frame around mutt's mail is this recipe's, no program's")
mail("own-emlx/marked.emlx", "pseudo-protected", f"make_three; mv three one; {APPLE}",
     ["marked.zip"], "one mail as Apple Mail keeps it, with a marked ZIP")
mail("python-email/attached-emlx.eml", "protected",
     f"make_three; {APPLE}; keep_as mail.emlx; python3 $SCRIPTS/python-email.py mail.emlx",
     [attachment("mail.emlx", "message", "protected"),
      ("zipcrypto.zip", {"counted": False, "path": ["mail.emlx", "zipcrypto.zip"]})],
     "a file of Apple Mail as an attachment")

# --- What a mail server delivers, and what it returns -------------------------------------------

REPORT = {"name": None, "counted": False, "verdict": "not-protected"}
mailbox("exim/delivered.mbox", [GOOD, MARKED],
        "make_three; for f in one three; do deliver_by_exim $f hanako@example.jp; done",
        "delivered: Return-path, Received and the like in front of the sender's header")
mailbox("exim/delivered-text.mbox", [TEXT, PLAIN],
        "make_three; printf 'Hello,\\n\\nFrom here on it is text.\\n' | mutt -s Hello -- "
        "taro@example.com; keep_as text; for f in text two; do deliver_by_exim $f "
        "hanako@example.jp; done", "a line that begins with From, as exim delivers it")
mailbox("exim/returned.mbox", [message("protected", [REPORT, "zipcrypto.zip"]),
                               message("pseudo-protected", [REPORT, "marked.zip"])],
        "make_three; for f in one three; do deliver_by_exim $f taro@example.com; done",
        "two mails that come back: the report does not count, what they had attached does")
mail("exim/returned-header.eml", "none",
     f"mutt -s Quotation -a agile.xlsx {TO}; keep_as large; "
     "deliver_by_exim large taro@example.com 1K", [REPORT],
     "a mail that comes back, of which the server returns the header alone")
