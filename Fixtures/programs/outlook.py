"""Messages of Outlook, alone and within mails."""

from recipe import JAPANESE, LONG, attachment, inside, mail

for writer in ("aspose", "independentsoft"):
    MAKE = f"python3 $SCRIPTS/outlook.py {writer} "
    for name, verdict, files, shows in [
            ("zipcrypto", "protected", ["zipcrypto.zip"], "an encrypted ZIP"),
            ("japanese", "protected", [JAPANESE], "a Japanese name"),
            ("long-name", "protected", [LONG], "a long Japanese name"),
            ("several", "not-protected", ["zipcrypto.zip", "prices.csv", "sealed.7z"],
             "an encrypted ZIP, a plain table, an encrypted 7z"),
            ("pdf-opens", "pseudo-protected", ["opens-aes-256.pdf"],
             "a PDF that opens without a password")]:
        mail(f"{writer}-msg/{name}.msg", verdict, MAKE + " ".join(f"'{file}'" for file in files),
             [(file, {"path": ...}) for file in files], shows)
    mail(f"{writer}-msg/text-only.msg", "none", MAKE, [], "a text without any attachment")
    mail(f"{writer}-msg/attached.eml", "pseudo-protected",
         MAKE + "marked.zip; keep_as quotation.msg; WAY=smtp python3 $SCRIPTS/python-email.py "
         "quotation.msg",
         [attachment("quotation.msg", "msg", "pseudo-protected"),
          inside("quotation.msg", "marked.zip")], "a .msg as a mail's attachment")
mail("aspose-msg/embedded.msg", "not-protected",
     "python3 $SCRIPTS/outlook.py aspose plain.zip; keep_as inner.msg; "
     "python3 $SCRIPTS/outlook.py aspose zipcrypto.zip inner.msg",
     [("zipcrypto.zip", {"path": ...}), ("plain.zip", {"path": ..., "counted": ...})],
     "a message within the message, with a plain ZIP")
