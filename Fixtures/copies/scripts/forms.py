"""What real life brings: other files, archives, places of the line, forms of mail."""

import plistlib
import tempfile

from case import A, B, BOTH, U, UNSURE, case
from materials import OFFER, ORDER, PRICES, QUOTATION, archive
from programs import SUBJECT, at, deliver, deliver_within, exchange, outlook, submitted, webmail
from story import HTML, the_story

ZIP = "添付ファイル_20260401183006.zip"


def outlook_message(mail, identified=True):
    """The mail as a .msg file, by the writer of independentsoft.msg."""
    from independentsoft.msg import Attachment, Message
    message = Message()
    message.encoding = "utf-16-le"
    message.subject, message.body = SUBJECT, mail.text.replace("\n", "\r\n")
    if identified:
        message.internet_message_id = dict(mail.fields)["Message-ID"]
        message.sender_name, message.sender_smtp_address = "佐藤花子", "hanako@example.jp"
    with tempfile.TemporaryDirectory() as place:
        for number, (name, data) in enumerate(mail.files):
            path = f"{place}/{number}.bin"
            with open(path, "wb") as file:
                file.write(data)
            part = Attachment(path)
            part.file_name = part.long_file_name = part.display_name = name
            message.attachments.append(part)
        message.save(f"{place}/out.msg")
        with open(f"{place}/out.msg", "rb") as file:
            return file.read()


@case("outlook-file", "the sent copy as a .msg file, which keeps no Received fields at all")
def _(case):
    sent = outlook(files=[QUOTATION, OFFER], key="msg")
    case.file("sent.msg", outlook_message(sent))
    case.file("delivered.eml",
              deliver(sent, [archive("7zz", ZIP, [QUOTATION, OFFER], "Mx4-iwa-66")]))
    case.told("sent.msg", "delivered.eml",
              "the CRC-32 and the sizes in the ZIP are the plain files'")
    case.evidence("E4")
    case.run("sent.msg", UNSURE, [U], 2,
             "the form keeps no Received fields, so none proves nothing")


@case("outlook-file-nameless", "a .msg file without Message-ID, sender and date")
def _(case):
    sent = outlook(files=[QUOTATION], key="msg-nameless")
    case.file("sent.msg", outlook_message(sent, identified=False))
    case.file("delivered.eml", deliver(sent, [archive("7zz", ZIP, [QUOTATION], "Nz7-taki-13")]))
    case.untold("sent.msg", "delivered.eml", "nothing says that it is the same message")


def emlx(mail):
    """A mail as Apple Mail keeps it: its length, its bytes with LF, a list of properties."""
    data = mail.bytes().replace(b"\r\n", b"\n")
    flags = plistlib.dumps({"date-received": 1775035811, "flags": 8590195713, "subject": SUBJECT})
    return b"%-10d\n" % len(data) + data + flags


@case("apple-mail", "both copies out of the folders of Apple Mail")
def _(case):
    sent = webmail(files=[OFFER], key="emlx")
    case.file("sent.emlx", emlx(sent))
    case.file("delivered.emlx", emlx(deliver(sent, [archive("zip", ZIP, [OFFER], "Pa1-niwa-37")])))
    case.told("sent.emlx", "delivered.emlx",
              "the CRC-32 and the size in the ZIP are the plain file's")
    case.evidence("E4")


def mbox(*mails):
    out = b""
    for mail in mails:
        data = mail.bytes().replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ")
        out += b"From hanako@example.jp Wed Apr  1 18:30:11 2026\n" + data + b"\n"
    return out


@case("mailboxes", "sent and received mail in two mailboxes, and a third that has all of it")
def _(case):
    sent, delivered, notice = the_story()
    other = outlook("来週の会議の資料です。\n", [ORDER], "会議の資料", at(-7200), key="other")
    identifier = dict(sent.fields)["Message-ID"]
    case.file("sent.mbox", mbox(other, sent.adding(("Status", "RO"))))
    case.file("inbox.mbox", mbox(delivered, notice))
    case.file("all.mbox", mbox(other, sent.adding(("Status", "RO")), delivered, notice))
    case.file("sent.eml", sent)
    case.file("last.mbox", mbox(delivered))
    proof = "the Message-ID picks the mail; the ZIP holds the plain files"
    case.run("sent.mbox inbox.mbox", BOTH, [B, A], 1, proof, message=identifier)
    case.run("inbox.mbox sent.mbox", BOTH, [A, B], 0, proof, message=identifier)
    case.run("inbox.mbox sent.eml", BOTH, [A, B], 0, proof, message=identifier.strip("<>"))
    case.run("last.mbox sent.eml", BOTH, [A, B], 0, "a mailbox of one mail needs no Message-ID")
    case.run("all.mbox", BOTH, [B, A], 1, "both mails of that Message-ID are copies",
             message=identifier)


@case("renamed-in-archive", "the gateway gives the file in the archive a name without Japanese")
def _(case):
    sent = outlook(files=[PRICES], key="renamed")
    case.file("sent.eml", sent)
    case.file("delivered.eml", deliver(
        sent, [archive("bsdtar", "20260401-183006.zip", [("attachment-01.csv", PRICES[1])],
                       "Qb6-hashi-82")]))
    case.told("sent.eml", "delivered.eml", "another name, deflated, and the same CRC-32 and size")
    case.evidence("E4")


@case("two-in-one", "two files in one archive, the one deflated, the other not")
def _(case):
    sent = exchange(files=[PRICES, QUOTATION], key="two")
    case.file("sent.eml", sent)
    case.file("delivered.eml",
              deliver(sent, [archive("7zz-cp932", ZIP, [PRICES, QUOTATION], "Rc3-shima-44")]))
    case.told("sent.eml", "delivered.eml", "both files are in the ZIP")
    case.evidence("E4")


@case("two-archives", "each file in an archive of its own")
def _(case):
    sent = webmail(files=[QUOTATION, ORDER], key="archives")
    archives = [archive("zip", "御見積書_20260401.zip", [QUOTATION], "Sd8-oka-59"),
                archive("zip", "注文書.zip", [ORDER], "Sd8-oka-59")]
    case.file("sent.eml", sent)
    case.file("delivered.eml", deliver(sent, archives))
    case.told("sent.eml", "delivered.eml", "each ZIP holds one of the files")
    case.evidence("E4")


@case("one-of-several", "the gateway encrypts the table and leaves the PDF as it is")
def _(case):
    sent = outlook(files=[QUOTATION, OFFER], key="several")
    zipped = archive("7zz", ZIP, [QUOTATION], "Te2-saka-71")
    case.file("sent.eml", sent)
    case.file("delivered.eml", deliver(sent, [OFFER, zipped]))
    case.told("sent.eml", "delivered.eml", "delivered, and one file is not protected", exit_after=1)
    case.evidence("E4")


@case("repacked", "a plain ZIP, whose files the gateway packs anew with a password")
def _(case):
    sent = outlook(files=[archive("zip-plain", "見積一式.zip", [PRICES, OFFER])], key="repacked")
    case.file("sent.eml", sent)
    case.file("delivered.eml",
              deliver(sent, [archive("7zz", "見積一式.zip", [PRICES, OFFER], "Uf5-hara-28")]))
    case.told("sent.eml", "delivered.eml", "the entries of the plain ZIP are those of the other")
    case.evidence("E4")


@case("wrapped-again", "a password ZIP, which the gateway wraps into another")
def _(case):
    inner = archive("7zz", "見積書.zip", [QUOTATION], "Vg9-sawa-93")
    sent = outlook(files=[inner], key="wrapped")
    case.file("sent.eml", sent)
    case.file("delivered.eml", deliver(sent, [archive("zip", ZIP, [inner], "Wh4-numa-16")]))
    case.told("sent.eml", "delivered.eml", "the ZIP holds the ZIP that the sender attached")
    case.evidence("E4")


@case("line-on-top",
      "WinZip AES, which keeps no CRC-32; the line stands above the text, newly encoded")
def _(case):
    sent = outlook(files=[QUOTATION], key="top")
    zipped = archive("7zz-aes", ZIP, [QUOTATION], "Xj7-mine-65")
    case.file("sent.eml", sent)
    case.file("delivered.eml", deliver(sent, [zipped], on_top=True).but(
        charset="utf-8", encoding="base64"))
    why = "a line was added to the copy that was transported; the other never was"
    case.told("sent.eml", "delivered.eml", why)
    case.told("sent.eml", "delivered.eml", why, gateway=True)
    case.evidence("E1 E3", lacks="E4")


@case("html-and-text", "the line stands in the text and in the HTML; WinZip AES")
def _(case):
    sent = webmail(files=[OFFER], html=HTML, key="alternative")
    case.file("sent.eml", sent)
    case.file("delivered.eml", deliver(sent, [archive("7zz-aes", ZIP, [OFFER], "Yk1-tani-47")]))
    case.told("sent.eml", "delivered.eml", "a line was added on the way, in both forms of the text")
    case.evidence("E1 E3", lacks="E4")


@case("english-html-only", "HTML alone and in English; WinZip AES")
def _(case):
    page = ("<html><body>\n<div>Dear Mr. Ito,</div>\n<div><br></div>\n<div>Please find our "
            "quotation attached.</div>\n<div><br></div>\n<div>Hanako Sato</div>\n</body></html>\n")
    sent = webmail(None, [OFFER], "Quotation", html=page, key="english")
    line = ("* The attachments of this message were put into a password-protected ZIP file by "
            "the mail gateway.\nThe password follows in a separate message.\n")
    zipped = archive("7zz-aes", "attachments.zip", [OFFER], "Aj5-kita-18")
    case.file("sent.eml", sent)
    case.file("delivered.eml", deliver(sent, [zipped], line=line))
    case.told("sent.eml", "delivered.eml", "a line was added to the copy that was transported")
    case.evidence("E1 E3", lacks="E4")


@case("on-the-way", "a server's own copy from before the gateway, and the delivered one under AES")
def _(case):
    sent = outlook(files=[QUOTATION], key="way")
    case.file("archived.eml", deliver_within(sent, recipient="archive@example.jp"))
    case.file("delivered.eml", deliver(sent, [archive("7zz-aes", ZIP, [QUOTATION], "Zm6-kishi-32")],
                                       line=None))
    case.untold("archived.eml", "delivered.eml", "no line, no CRC-32, and both were transported")
    case.told("archived.eml", "delivered.eml", "a whole chain without the gateway, and one with it",
              gateway=True)
    case.evidence("", lacks="E4")


@case("submission-kept",
      "a server that keeps its own Received field in the sent copy; no proof but the line")
def _(case):
    sent = webmail(files=[QUOTATION], key="submission")
    zipped = archive("7zz-aes", ZIP, [QUOTATION], "Ab3-hama-54")
    case.file("sent.eml", sent.above(submitted(at())))
    case.file("delivered.eml", deliver(sent, [zipped]))
    case.told("sent.eml", "delivered.eml",
              "the submission's hop alone, and a chain with the gateway",
              gateway=True)
    case.evidence("", lacks="E4")


@case("link-instead", "the gateway takes the file out and puts a link into the text")
def _(case):
    sent = outlook(files=[QUOTATION], key="link")
    line = ("※添付ファイルはセキュリティ対策のため本文から分離されました。次の場所からダウンロードしてください。\n"
            "　https://download.example.net/f/8c21d0e4\n　ダウンロード用パスワードは別のメールでお知らせします。\n")
    case.file("sent.eml", sent)
    case.file("delivered.eml", deliver(sent, [], line=line))
    case.told("sent.eml", "delivered.eml", "the text was added on the way; no attachment is left",
              exit_after=1, gateway=True)

