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
        "the same of a text alone and of a plain ZIP")
SENT = "s-nail -S record=sent -s Quotation"
TO = "taro@example.com <body.txt"
mailbox("s-nail/sent.mbox", [GOOD, PLAIN],
        f"rm -f sent; {SENT} -a zipcrypto.zip {TO}; {SENT} -a plain.zip {TO}; mv sent $OUT",
        "the sender's own copies, as s-nail keeps them")
mailbox("python-mailbox/three.mbox", [GOOD, PLAIN, MARKED],
        "make_three; python3 $SCRIPTS/python-mailbox.py one two three",
        "a mailbox by Python's module mailbox")
APPLE = "printf '%-10d\\n' $(stat -c %s one) >$OUT; cat one >>$OUT; cat $SCRIPTS/flags.plist >>$OUT"
mail("own-emlx/zipcrypto.emlx", "protected", f"make_three; {APPLE}", ["zipcrypto.zip"],
     "one mail as Apple Mail keeps it; the frame around mutt's mail is this recipe's, no program's")
mail("own-emlx/marked.emlx", "pseudo-protected", f"make_three; mv three one; {APPLE}",
     ["marked.zip"], "the same with a marked ZIP")
mail("python-email/attached-emlx.eml", "protected",
     f"make_three; {APPLE}; keep_as mail.emlx; python3 $SCRIPTS/python-email.py mail.emlx",
     [attachment("mail.emlx", "message", "protected"),
      ("zipcrypto.zip", {"counted": False, "path": ["mail.emlx", "zipcrypto.zip"]})],
     "such a file as an attachment")
