"""Writes mails of every shape with the archives made before, each with its true verdict.

Most come from Python's email package; those whose bytes matter (line ends, raw names, broken
base64) are written by hand. A mail is a function; its docstring says what it shows.
"""

import base64
import binascii
import email.message
import re
import sys

from mailparts import (HERE, POLICY, archive, attach, base64_lines, by_hand, document, finish, head,
                       picture)

MAILS = []


def mail(name, verdict, step=2, password="-"):
    """Registers a mail; the columns are those of expected.tsv."""
    def add(function):
        MAILS.append((f"{name}.eml", verdict, step, password, function))
        return function
    return add


# --- The README's mail --------------------------------------------------------------------------

@mail("gateway-marked", "pseudo-protected")
def _():
    """the README's mail: its ZIP says that it is encrypted, every byte of it can be read"""
    message = head("見積書の送付 / Quotation", "伊藤様\n\n見積書をお送りします。\n"
                   "Please find our quotation attached.\n\n佐藤花子\n\n"
                   "※添付ファイルは送信時に自動的に暗号化されました。\n"
                   "* The attachment was encrypted automatically when this mail was sent.\n")
    return finish(attach(message, archive("gateway-marked.zip"), "見積書.zip"))


# --- What is attached ---------------------------------------------------------------------------

@mail("no-attachment", "none")
def _():
    """text alone"""
    return finish(head("No attachment"))


@mail("plain-file", "not-protected")
def _():
    """a plain CSV file"""
    return finish(attach(head("A plain file"), b"item,price\r\npaper,500\r\n", "prices.csv",
                         "text/csv"))


def one_archive(file, verdict, source, shows, step=2, password="-", **options):
    @mail(file, verdict, step, password)
    def build():
        return finish(attach(head(shows), archive(source), **options))
    build.__doc__ = shows


one_archive("plain-zip", "not-protected", "zip-plain.zip", "a plain ZIP")
one_archive("zipcrypto", "protected", "7zz-encrypted.zip", "a ZIP under ZipCrypto",
            password="secret")
one_archive("aes", "protected", "7zz-aes256.zip", "a ZIP under AES-256", password="secret")
one_archive("partly", "partly-protected", "zip-mixed.zip", "a ZIP, one of two entries encrypted",
            password="secret")
one_archive("flagged-central", "pseudo-protected", "flag-central.zip",
            "a plain ZIP, flagged in its directory alone")
one_archive("empty-zip", "none", "python-no-entries.zip", "a ZIP of nothing")
one_archive("inner-encrypted", "protected", "nested-inner-encrypted.zip",
            "a plain ZIP that holds an encrypted one", step=3)
one_archive("damaged-zip", "unknown", "truncated.zip", "a ZIP that stops half way")
one_archive("misnamed-pdf", "protected", "zip-encrypted.zip", "a ZIP that calls itself a PDF",
            name="quotation.pdf", type="application/pdf", password="secret")
one_archive("misnamed-text", "pseudo-protected", "flag-both.zip",
            "a flagged plain ZIP that calls itself data", name="data.bin",
            type="application/octet-stream")
one_archive("octet-stream", "not-protected", "7zz-plain.zip", "a plain ZIP as octet-stream",
            type="application/octet-stream")
one_archive("renamed", "protected", "zip-encrypted.zip", "a ZIP renamed to pass a filter",
            name="quotation.zi_", type="application/octet-stream", password="secret")
one_archive("self-extracting", "protected", "prefix-unadjusted.zip",
            "a ZIP with a program in front", name="quotation.exe",
            type="application/octet-stream", password="secret")


@mail("docx", "not-protected")
def _():
    """a plain Word document, which is a ZIP inside"""
    return finish(attach(head("A document"), document(), "report.docx",
                         "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))


@mail("two-verdicts", "not-protected", password="secret")
def _():
    """an encrypted ZIP beside a plain one: the worst counts"""
    message = attach(head("Two archives"), archive("7zz-encrypted.zip"), "safe.zip")
    return finish(attach(message, archive("7zz-plain.zip"), "open.zip"))


@mail("file-beside-zip", "not-protected", password="secret")
def _():
    """an encrypted ZIP beside a plain file"""
    message = attach(head("One forgotten"), archive("7zz-encrypted.zip"))
    return finish(attach(message, b"item,price\r\npaper,500\r\n", "prices.csv", "text/csv"))


@mail("two-protected", "protected", password="secret")
def _():
    """two encrypted ZIPs under different ciphers"""
    message = attach(head("Two protected"), archive("7zz-encrypted.zip"), "old.zip")
    return finish(attach(message, archive("7zz-aes256.zip"), "new.zip"))


@mail("password-in-body", "exposed", 6, "secret")
def _():
    """an encrypted ZIP and its password in the same mail"""
    message = head("With the password", "添付ファイルのパスワードは次のとおりです。\n\n"
                   "パスワード：secret\n\nPassword: secret\n")
    return finish(attach(message, archive("7zz-encrypted.zip")))


# --- Where it stands in the mail ----------------------------------------------------------------

@mail("forwarded", "not-protected")
def _():
    """a plain ZIP in a forwarded message"""
    inner = attach(head("The original"), archive("zip-plain.zip"))
    outer = head("Fwd: The original")
    outer.add_attachment(inner)
    return finish(outer)


@mail("forwarded-twice", "protected", password="secret")
def _():
    """an encrypted ZIP two messages down"""
    message = attach(head("The original"), archive("zip-encrypted.zip"))
    for subject in ("Fwd: The original", "Fwd: Fwd: The original"):
        outer = head(subject)
        outer.add_attachment(message)
        message = outer
    return finish(message)


@mail("html-and-picture", "none")
def _():
    """HTML that shows an inline picture: reported, not counted"""
    message = head("A picture")
    message.add_alternative('<p>Hello <img src="cid:logo@example.jp" alt="logo"></p>\n',
                            subtype="html")
    message.get_payload()[1].add_related(picture(), "image", "png", cid="<logo@example.jp>",
                                         filename="logo.png", disposition="inline")
    return finish(message)


@mail("html-picture-zip", "protected", password="secret")
def _():
    """alternative texts, an inline picture, and an encrypted ZIP that alone counts"""
    message = head("A picture and a file")
    message.add_alternative('<p>Hello <img src="cid:logo@example.jp" alt="logo"></p>\n',
                            subtype="html")
    message.get_payload()[1].add_related(picture(), "image", "png", cid="<logo@example.jp>",
                                         filename="logo.png", disposition="inline")
    return finish(attach(message, archive("zip-encrypted.zip")))


@mail("picture-not-shown", "not-protected")
def _():
    """a picture that no HTML shows is an attachment"""
    return finish(attach(head("A photograph"), picture(), "photo.png", "image/png"))


@mail("signed", "protected", password="secret")
def _():
    """multipart/signed around an encrypted ZIP; the signature part does not count"""
    inner = attach(head("Signed", received=False), archive("zip-encrypted.zip"))
    for name in ("From", "To", "Subject", "Date", "Message-ID"):
        del inner[name]
    outer = email.message.EmailMessage(policy=POLICY)
    for name, value in head("Signed").items():
        if not name.lower().startswith(("content-", "mime-")):
            outer[name] = value
    outer["MIME-Version"] = "1.0"
    outer["Content-Type"] = ('multipart/signed; micalg=sha-256; '
                             'protocol="application/pkcs7-signature"')
    signature = email.message.EmailMessage(policy=POLICY)
    signature.set_content(b"not a real signature", "application", "pkcs7-signature",
                          filename="smime.p7s", disposition="attachment")
    outer.set_payload([inner, signature])
    return finish(outer)


@mail("archive-only", "protected", password="secret")
def _():
    """no multipart: the whole message is an encrypted ZIP"""
    message = head("Only a ZIP")
    message.set_content(archive("zip-encrypted.zip"), "application", "zip",
                        filename="quotation.zip")
    return finish(message)


@mail("nameless", "protected", password="secret")
def _():
    """an encrypted ZIP in a part without any name"""
    return by_hand([], base64_lines(archive("zip-encrypted.zip")), b"inline",
                   type=b"application/octet-stream")


# --- How it is carried --------------------------------------------------------------------------

@mail("quoted-printable", "protected", password="secret")
def _():
    """a ZIP in quoted-printable"""
    data = b"".join(bytes([byte]) if 33 <= byte <= 126 and byte != 61 else b"=%02X" % byte
                    for byte in archive("7zz-stored.zip"))
    lines = re.findall(rb"(?:=..|[^=]){1,24}", data)
    data = b"=\r\n".join(lines)
    return by_hand([], data, encoding=b"quoted-printable")


@mail("binary", "protected", password="secret")
def _():
    """a ZIP as it is, in a binary part"""
    return by_hand([], archive("7zz-stored.zip"), encoding=b"binary")


@mail("eight-bit", "protected", password="secret")
def _():
    """a ZIP as it is, in a part that says 8bit"""
    return by_hand([], archive("zip-stored.zip"), encoding=b"8bit")


@mail("line-feeds", "protected", password="secret")
def _():
    """the line ends of Unix"""
    message = attach(head("LF"), archive("zip-encrypted.zip"))
    return finish(message).replace(b"\r\n", b"\n")


@mail("mixed-line-ends", "protected", password="secret")
def _():
    """every third line end of Unix, the others of the Internet"""
    lines = finish(attach(head("Mixed"), archive("zip-encrypted.zip"))).split(b"\r\n")
    return b"".join(line + (b"\n" if number % 3 == 0 else b"\r\n")
                    for number, line in enumerate(lines))


@mail("loose-base64", "protected", password="secret")
def _():
    """base64 with spaces, empty lines, a comment's characters and no padding at the end"""
    data = base64.b64encode(archive("7zz-stored.zip")).rstrip(b"=")
    lines = [data[n:n + 61] for n in range(0, len(data), 61)]
    return by_hand([], b" \r\n\r\n".join(lines[:2]) + b"\r\n" + b"!\r\n".join(lines[2:]))


@mail("truncated-base64", "unknown", password="secret")
def _():
    """base64 that stops in the middle of the ZIP"""
    data = base64_lines(archive("zip-encrypted.zip"))
    return by_hand([], data[:len(data) // 2])


@mail("no-closing-boundary", "protected", password="secret")
def _():
    """the mail ends without its closing boundary, after the whole ZIP"""
    return by_hand([], base64_lines(archive("zip-encrypted.zip")), closing=b"")


@mail("encoding-with-comment", "protected", password="secret")
def _():
    """a transfer encoding in capitals with a comment behind it"""
    return by_hand([], base64_lines(archive("zip-encrypted.zip")),
                   encoding=b"BASE64 (so they say)")


@mail("from-line", "protected", password="secret")
def _():
    """a leading "From " line, as cut out of an mbox"""
    return (b"From hanako@example.jp Wed Apr  1 09:30:00 2026\n"
            + finish(attach(head("From a mailbox"),
                            archive("zip-encrypted.zip"))).replace(b"\r\n", b"\n"))


# --- How the name is written --------------------------------------------------------------------

def encoded_word(text, charset, label=None):
    data = base64.b64encode(text.encode(charset))
    return b"=?" + (label or charset).encode() + b"?B?" + data + b"?="


def named(name, disposition, shows):
    @mail(name, "protected", password="secret")
    def build():
        return by_hand([], base64_lines(archive("zip-encrypted.zip")),
                       b"attachment;\r\n " + disposition)
    build.__doc__ = shows


NAME = "見積書①.zip"
PERCENT = "".join(f"%{byte:02X}" for byte in NAME.encode())
named("name-2047-utf8", b'filename="' + encoded_word(NAME, "utf-8") + b'"',
      "the name 見積書①.zip as an encoded word in UTF-8")
named("name-2047-q", b'filename="=?UTF-8?Q?' + PERCENT.replace("%", "=").encode() + b'?="',
      "the name 見積書①.zip as an encoded word in Q")
named("name-2047-iso-2022-jp",
      b'filename="' + encoded_word("見積書.zip", "iso-2022-jp") + b'"',
      "the name 見積書.zip as an encoded word in ISO-2022-JP")
named("name-2047-shift-jis",
      b'filename="' + encoded_word(NAME, "cp932", "Shift_JIS") + b'"',
      "the name 見積書①.zip as an encoded word labelled Shift_JIS, with a character of CP932")
named("name-2047-split",
      b'filename="=?UTF-8?B?' + base64.b64encode(NAME.encode()[:7]) + b"?=\r\n =?UTF-8?B?"
      + base64.b64encode(NAME.encode()[7:]) + b'?="',
      "the name 見積書①.zip in two encoded words, cut inside a character")
named("name-2231-utf8", b"filename*=UTF-8''" + PERCENT.encode(),
      "the name 見積書①.zip by RFC 2231")
named("name-2231-continued",
      b"filename*0*=UTF-8'ja'" + PERCENT[:18].encode() + b";\r\n filename*1*="
      + PERCENT[18:36].encode() + b';\r\n filename*2=".zip"',
      "the name 見積書①.zip by RFC 2231 in three pieces, the last not encoded")
named("name-2231-shift-jis",
      b"filename*=Shift_JIS''" + "".join(f"%{b:02X}" for b in NAME.encode("cp932")).encode(),
      "the name 見積書①.zip by RFC 2231 in Shift_JIS")
named("name-raw-utf8", b'filename="' + NAME.encode() + b'"',
      "the name 見積書①.zip as raw UTF-8")
named("name-raw-shift-jis", b'filename="' + NAME.encode("cp932") + b'"',
      "the name 見積書①.zip as raw Shift_JIS")
named("name-raw-iso-2022-jp", b'filename="' + "見積書.zip".encode("iso-2022-jp") + b'"',
      "the name 見積書.zip as raw ISO-2022-JP")


@mail("name-differs", "protected", password="secret")
def _():
    """Content-Type and Content-Disposition give different names"""
    return by_hand([], base64_lines(archive("zip-encrypted.zip")),
                   type=b'application/octet-stream; name="readme.txt"')


# --- What is not looked into, and what mail programs may see otherwise -------------------------

@mail("seven-zip", "protected", 4)
def _():
    """an encrypted 7z archive"""
    data = (HERE / "inputs" / "sealed.7z").read_bytes()
    return finish(attach(head("7z"), data, "quotation.7z", "application/x-7z-compressed"))


@mail("noise", "unknown", 3)
def _():
    """evenly spread bytes of no known format: encrypted or not, nobody can tell"""
    data = (HERE / "inputs" / "noise.bin").read_bytes()
    return finish(attach(head("Noise"), data, "data.bin", "application/octet-stream"))


@mail("uuencoded", "not-protected", 4)
def _():
    """a plain file uuencoded within the text, as before MIME"""
    data = b"item,price\r\npaper,500\r\n"
    text = "begin 644 prices.csv\n" + binascii.b2a_uu(data).decode() + "`\nend\n"
    return finish(head("uuencoded", text))


@mail("type-twice", "unknown", 3, "secret")
def _():
    """two Content-Type fields: some mail programs take the first, some the last"""
    return by_hand([b"Content-Type: text/plain"], base64_lines(archive("zip-encrypted.zip")))


@mail("delivery-report", "none", 3)
def _():
    """a report on a delivery, whose parts do not count"""
    return b"\r\n".join([
        b"From: MAILER-DAEMON@example.com", b"To: hanako@example.jp", b"Subject: Undelivered",
        b"Date: Wed, 01 Apr 2026 18:31:00 +0900", b"Message-ID: <report@example.com>",
        b"MIME-Version: 1.0",
        b'Content-Type: multipart/report; report-type=delivery-status; boundary="border"', b"",
        b"--border", b"Content-Type: text/plain", b"", b"It could not be delivered.",
        b"--border", b"Content-Type: message/delivery-status", b"",
        b"Reporting-MTA: dns; mx.example.com", b"", b"Final-Recipient: rfc822; taro@example.com",
        b"Action: failed", b"Status: 5.1.1", b"--border--", b""])


def main(records):
    with open(records, "a", encoding="utf-8") as table:
        for name, verdict, step, password, build in MAILS:
            (HERE / "mail" / name).write_bytes(build())
            row = f"mail/{name}", password, verdict, "-", step, build.__doc__, ""
            print(*row, sep="\t", file=table)


if __name__ == "__main__":
    main(sys.argv[1])
