"""Python's email package: a text and files, to $OUT.

$WAY says how: `smtp`, `utf8` (SMTPUTF8) and `default` are policies of the newer interface;
`legacy`, `charset` and `header` are three ways of naming a file in the older one.
"""

import email.message
import email.policy
import mimetypes
import os
import sys
from email.header import Header
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

FIELDS = {"From": "Hanako Sato <hanako@example.jp>", "To": "taro@example.com",
          "Date": "Wed, 01 Apr 2026 09:30:00 +0900", "Message-ID": "<python@example.jp>"}
WAY = os.environ.get("WAY", "smtp")
POLICIES = {"smtp": email.policy.SMTP, "utf8": email.policy.SMTPUTF8,
            "default": email.policy.default}


def new(files):
    mail = email.message.EmailMessage(policy=POLICIES[WAY])
    for name, value in FIELDS.items():
        mail[name] = value
    mail["Subject"] = "見積書"
    mail.set_content("添付をご覧ください。\n")
    for path in files:
        with open(path, "rb") as file:
            data = file.read()
        if path.endswith(".eml"):
            # As the package wants it, which makes message/rfc822 of it.
            mail.add_attachment(email.message_from_bytes(data, policy=POLICIES[WAY]))
            continue
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        mail.add_attachment(data, *kind.split("/"), filename=path)
    return mail


def old(files):
    mail = MIMEMultipart()
    for name, value in FIELDS.items():
        mail[name] = value
    mail["Subject"] = Header("見積書", "iso-2022-jp")
    mail.attach(MIMEText("添付をご覧ください。\n", "plain", "iso-2022-jp"))
    for path in files:
        with open(path, "rb") as file:
            part = MIMEApplication(file.read(), "zip")
        names = {"legacy": path, "charset": ("iso-2022-jp", "ja", path),
                 "header": Header(path, "iso-2022-jp").encode()}
        if WAY == "charset":
            part.add_header("Content-Disposition", "attachment")
            part.set_param("filename", path, "Content-Disposition", charset="iso-2022-jp",
                           language="ja")
        else:
            part.add_header("Content-Disposition", "attachment", filename=names[WAY])
        mail.attach(part)
    return mail


mail = new(sys.argv[1:]) if WAY in POLICIES else old(sys.argv[1:])
with open(os.environ["OUT"], "wb") as out:
    out.write(mail.as_bytes())
