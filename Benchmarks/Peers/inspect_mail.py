"""What people write in Python: each attachment of each mail, and the encryption bits of each ZIP.

It says of no archive whether the bits are true. Prints the mails, the attachments, the archives, and
those of them whose every entry is marked as encrypted.
"""

import email
import email.policy
import io
import mailbox
import os
import sys
import zipfile


def mails(path):
    if os.path.isdir(path):
        for name in sorted(os.listdir(path)):
            with open(os.path.join(path, name), "rb") as file:
                yield email.message_from_binary_file(file)
    elif path.endswith(".mbox"):
        yield from mailbox.mbox(path, create=False)
    else:
        with open(path, "rb") as file:
            yield email.message_from_binary_file(file)


def main():
    count = attachments = archives = encrypted = 0
    for path in sys.argv[1:]:
        for mail in mails(path):
            count += 1
            for part in mail.walk():
                if part.is_multipart() or part.get_content_disposition() != "attachment":
                    continue
                attachments += 1
                content = part.get_payload(decode=True)
                try:
                    with zipfile.ZipFile(io.BytesIO(content)) as archive:
                        entries = [e for e in archive.infolist() if not e.is_dir()]
                except (zipfile.BadZipFile, OSError, ValueError):
                    continue
                archives += 1
                if entries and all(entry.flag_bits & 1 for entry in entries):
                    encrypted += 1
    print(count, attachments, archives, encrypted)


main()
