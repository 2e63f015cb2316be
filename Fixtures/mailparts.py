"""What the mails are put together from: messages, attachments, a picture, a document."""

import base64
import email.message
import email.policy
import io
import pathlib
import struct
import zipfile
import zlib

HERE = pathlib.Path(__file__).parent
POLICY = email.policy.SMTP.clone(max_line_length=76)


def archive(name):
    folder = "disguises" if (HERE / "disguises" / name).exists() else "archives"
    return (HERE / folder / name).read_bytes()


def head(subject, text="Please find the file attached.\n", policy=POLICY, received=True):
    """A message with the fields that a delivered mail has, and a text."""
    message = email.message.EmailMessage(policy=policy)
    if received:
        message["Received"] = ("from mail.example.jp (mail.example.jp [192.0.2.10]) by "
                               "mx.example.com with ESMTPS id 1; Wed, 01 Apr 2026 18:30:09 +0900")
    message["From"] = "Hanako Sato <hanako@example.jp>"
    message["To"] = "Taro Ito <taro@example.com>"
    message["Subject"] = subject
    message["Date"] = "Wed, 01 Apr 2026 18:30:00 +0900"
    message["Message-ID"] = f"<{zlib.crc32(subject.encode()):08x}@example.jp>"
    message.set_content(text)
    return message


def attach(message, data, name="quotation.zip", type="application/zip", **options):
    main, sub = type.split("/")
    message.add_attachment(data, maintype=main, subtype=sub, filename=name, **options)
    return message


def finish(message):
    """The bytes, with boundaries that are the same each time."""
    for number, part in enumerate(message.walk()):
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            part.set_boundary(f"=-border-{number}")
    return message.as_bytes()


def base64_lines(data):
    return base64.encodebytes(data).replace(b"\n", b"\r\n")


def by_hand(fields, body, disposition=b'attachment; filename="quotation.zip"',
            encoding=b"base64", type=b"application/zip", subject=b"By hand", closing=b"--border--"):
    """A two-part mail out of raw bytes: `fields` and the attachment's header are not touched."""
    return b"\r\n".join([
        b"From: Hanako Sato <hanako@example.jp>", b"To: Taro Ito <taro@example.com>",
        b"Subject: " + subject, b"Date: Wed, 01 Apr 2026 18:30:00 +0900",
        b"Message-ID: <hand@example.jp>", b"MIME-Version: 1.0", *fields,
        b'Content-Type: multipart/mixed; boundary="border"', b"",
        b"This is a message in MIME format.", b"--border",
        b"Content-Type: text/plain; charset=utf-8", b"", b"See the attachment.", b"--border",
        b"Content-Type: " + type, b"Content-Transfer-Encoding: " + encoding,
        b"Content-Disposition: " + disposition, b"", body.removesuffix(b"\r\n"), closing, b""])


def picture():
    """A PNG of one red pixel."""
    def chunk(kind, data):
        return struct.pack(">L", len(data)) + kind + data + struct.pack(">L",
                                                                        zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">LLBBBBB", 1, 1, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b""))


def document():
    """The smallest thing that is a .docx: the three files that every one has."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, text in [
            ("[Content_Types].xml",
             '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
             'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats'
             '-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType='
             '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
             '</Types>'),
            ("_rels/.rels",
             '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/'
             '2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/'
             'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
             '</Relationships>'),
            ("word/document.xml",
             '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/word'
             'processingml/2006/main"><w:body><w:p><w:r><w:t>A plain document.</w:t></w:r></w:p>'
             '</w:body></w:document>')]:
            z.writestr(zipfile.ZipInfo(name, (2026, 4, 1, 9, 30, 0)), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()
