"""Mails after programs that change mail on its way, and mails that are wrapped in files."""

from recipe import Counted, attachment, inside, mail, several

SEND = "mutt -s Quotation -a {} -- taro@example.com <body.txt; "

# --- What gateways and mail servers do ----------------------------------------------------------

several("altermime", SEND + "add_note", [
    ("disclaimer", "protected", "zipcrypto.zip",
     "a line that the gateway adds to the text, beside an encrypted ZIP"),
    ("disclaimer-marked", "pseudo-protected", "marked.zip", "the same beside a marked ZIP"),
    ("disclaimer-plain", "not-protected", "plain.zip", "the same beside a plain ZIP")])
mail("altermime/disclaimer-html.eml", "protected",
     "python3 $SCRIPTS/django-mail.py zipcrypto.zip; add_note --disclaimer-html=note.txt",
     ["zipcrypto.zip"], "a line in both forms of the text")
mail("altermime/removed.eml", "none",
     SEND.format("zipcrypto.zip") + "keep_as in; altermime --input=in --removeall; mv in $OUT", [],
     "the attachments taken out by the gateway")
mail("reformime/rewritten.eml", "protected",
     SEND.format("zipcrypto.zip") + "keep_as in; reformime -r7 <in >$OUT", ["zipcrypto.zip"],
     "rewritten: fields of MIME in every part")
mail("reformime/digest.eml", "partly-protected",
     SEND.format("partly.zip") + "keep_as one; " + SEND.format("zipcrypto.zip")
     + "keep_as two; (printf 'From: hanako@example.jp\\nTo: taro@example.com\\n'; "
     "reformime -m one two) >$OUT", ["partly.zip", "zipcrypto.zip"],
     "two mails in a multipart/digest, whose parts are messages by themselves")
mail("procmail/maildir.eml", "protected",
     SEND.format("zipcrypto.zip") + "rm -rf Maildir; procmail -f hanako@example.jp "
     "-p DEFAULT=$PWD/Maildir/ MAILDIR=$PWD /dev/null <$OUT; mv Maildir/new/* $OUT",
     ["zipcrypto.zip"], "a file of a Maildir as procmail delivers it")
mail("formail/from-line.eml", "pseudo-protected",
     SEND.format("marked.zip") + "keep_as in; formail <in >$OUT", ["marked.zip"],
     "a leading From line before a single mail")

# --- Files that carry mails or archives ---------------------------------------------------------

OCTETS = "send_by_swaks --attach-name {0} --attach @{0}"


def carried(name, verdict, command, file, shows):
    """Of what is inside, and how it is listed, nothing is stated but what it makes of the file."""
    mail(f"swaks/{name}.eml", verdict, f"{command}; {OCTETS.format(file)}",
         Counted(attachment(file, "compressed", verdict)), shows)


carried("mbox-gz", "not-protected",
        "make_three; for f in one two; do formail <$f; done | gzip -n >mails.mbox.gz",
        "mails.mbox.gz", "a mailbox under gzip: an encrypted ZIP in one mail, a plain in another")
carried("maildir-tar", "pseudo-protected",
        "make_three; rm -rf Maildir; mkdir -p Maildir/cur; cp one Maildir/cur/1:2,S; "
        "cp three Maildir/cur/2:2,S; tar -b 1 -cf maildir.tar --owner=0 --group=0 Maildir",
        "maildir.tar", "a Maildir as a tar archive, with a marked ZIP in one of its mails")
carried("tar", "not-protected",
        "tar -b 1 -cf both.tar --owner=0 --group=0 letter.txt zipcrypto.zip", "both.tar",
        "a plain text and an encrypted ZIP in a tar archive, at whose end the ZIP stands")
carried("tar-gz", "protected",
        "tar -cf - --owner=0 --group=0 zipcrypto.zip aes.zip | gzip -n >sealed.tar.gz",
        "sealed.tar.gz", "two encrypted ZIPs in a tar archive under gzip")
carried("file-gz", "protected", "gzip -nkf zipcrypto.zip", "zipcrypto.zip.gz",
        "an encrypted ZIP under gzip")
carried("text-gz", "not-protected", "gzip -nkf letter.txt", "letter.txt.gz",
        "a plain text under gzip")
