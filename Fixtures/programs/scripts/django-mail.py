"""Django's mail: a text and files, to $OUT."""

import os
import sys

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

settings.configure(DEFAULT_CHARSET="utf-8", USE_TZ=True)
mail = EmailMultiAlternatives("見積書", "添付をご覧ください。\n", "Hanako Sato <hanako@example.jp>",
                              ["taro@example.com"])
mail.attach_alternative("<p>添付をご覧ください。</p>", "text/html")
for path in sys.argv[1:]:
    mail.attach_file(path)
with open(os.environ["OUT"], "wb") as out:
    out.write(mail.message().as_bytes(linesep="\r\n"))
