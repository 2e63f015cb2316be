"""Messages of Outlook by the writers on PyPI: `outlook.py WRITER FILE...`, to $OUT.

A file whose name ends in .msg is embedded as a message where the writer can.
"""

import os
import sys

TEXT = "Please find the file attached.\r\n"


def aspose(files):
    from aspose.email_foss import msg
    message = msg.MapiMessage.create("Quotation", TEXT)
    for path in files:
        if path.endswith(".msg"):
            message.add_embedded_message_attachment(msg.MapiMessage.from_file(path),
                                                    filename=path)
        else:
            with open(path, "rb") as file:
                message.add_attachment(path, file.read())
    message.save(os.environ["OUT"])


def independentsoft(files):
    from independentsoft.msg import Attachment, Message
    message = Message()
    message.subject, message.body = "Quotation", TEXT
    for path in files:
        if path.endswith(".msg"):
            part = Attachment()
            part.embedded_message = Message(path)
            part.display_name = path
        else:
            part = Attachment(path)
            part.file_name = part.long_file_name = part.display_name = path
        message.attachments.append(part)
    message.save(os.environ["OUT"])


{"aspose": aspose, "independentsoft": independentsoft}[sys.argv[1]](sys.argv[2:])
