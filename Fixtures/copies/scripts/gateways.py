"""What gateways do besides: several recipients, archives that only claim, mails that come back."""

from case import A, B, BOTH, case
from mailform import Mail, message_part, multipart, text_part
from materials import OFFER, ORDER, PRICES, QUOTATION, archive, marked
from programs import HANAKO, LINE, TARO, at, date, deliver, hop, outlook, received, webmail

ZIP = "添付ファイル_20260401183006.zip"
SABURO = "saburo@example.com"


@case("two-recipients", "each recipient gets an archive of his own from the gateway")
def _(case):
    sent = outlook(files=[QUOTATION], key="recipients").adding(("Cc", f"<{SABURO}>"))
    case.file("sent.eml", sent)
    case.file("taro.eml", deliver(sent, [archive("zip", ZIP, [QUOTATION], "St2-mori-77")]))
    case.file("saburo.eml", deliver(sent, [archive("zip", ZIP, [QUOTATION], "Tu9-umi-04")],
                                    recipient=SABURO))
    case.untold("taro.eml", "saburo.eml", "two archives, and no copy from before the gateway")
    case.alike("taro.eml saburo.eml", A, 0, "the gateway's host, field and text are in both")
    case.run("saburo.eml sent.eml taro.eml", BOTH, [A, B, A], 0, "both ZIPs hold the plain file")


@case("marked-only", "the gateway's ZIP says that it is encrypted, and is not")
def _(case):
    sent = outlook(files=[PRICES], key="marked")
    case.file("sent.eml", sent)
    case.file("delivered.eml", deliver(sent, [marked(*archive("zip-plain", ZIP, [PRICES]))]))
    case.told("sent.eml", "delivered.eml",
              "the line was added on the way; the file is not protected",
              exit_after=1)


@case("plain-archive", "the gateway packs the file without encrypting it")
def _(case):
    sent = outlook(files=[PRICES], key="unencrypted")
    case.file("sent.eml", sent)
    case.file("delivered.eml", deliver(sent, [archive("zip-plain", ZIP, [PRICES])]))
    case.told("sent.eml", "delivered.eml",
              "the line was added on the way; the file is not protected",
              exit_after=1)


@case("aes", "WinZip AES as libarchive writes it: with the CRC-32 (AE-1)")
def _(case):
    sent = webmail(files=[ORDER], key="aes")
    case.file("sent.eml", sent)
    case.file("delivered.eml", deliver(sent, [archive("bsdtar-aes", ZIP, [ORDER], "Uv4-seto-91")],
                                       line=None))
    case.told("sent.eml", "delivered.eml",
              "the CRC-32 and the size in the ZIP are the plain file's")
    case.evidence("E4")


@case("returned", "the mail comes back from the recipient's server, within its report")
def _(case):
    sent = outlook(files=[OFFER], key="returned")
    delivered = deliver(sent, [archive("7zz", ZIP, [OFFER], "Vw6-nada-33")])
    # What comes back is the mail as it came to the server that gives it up.
    delivered.fields = delivered.fields[len(received(at())) - 1:]
    report = Mail(
        [("Return-Path", "<>"), ("Delivered-To", HANAKO),
         hop("mx.example.com (mx.example.com [203.0.113.7])", "mail.example.jp", "ESMTPS",
             "4fR2Bt0WnLz3wQ", at(70), HANAKO),
         ("From", "MAILER-DAEMON@mx.example.com (Mail Delivery System)"), ("To", f"<{HANAKO}>"),
         ("Subject", "Undelivered mail"), ("Date", date(at(65))),
         ("Auto-Submitted", "auto-replied"), ("Message-ID", "<63VIVFbC014790@mx.example.com>")],
        f"Your message could not be delivered to <{TARO}>: the mailbox is full.\n")
    status = (b"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.com\r\n"
              b"\r\nFinal-Recipient: rfc822; taro@example.com\r\n"
              b"Action: failed\r\nStatus: 5.2.2\r\n")
    parts = [text_part(report.text, "plain", "us-ascii", "7bit"), status,
             message_part(delivered.bytes())]
    case.file("sent.eml", sent)
    case.file("report.eml", report.bytes(multipart("report", "63VIVFbC014790", parts)))
    case.told("sent.eml", "report.eml", "the returned mail's ZIP holds the plain file")


@case("edited-line", "the gateway's line stands in the middle, and it cuts the sender's own lines")
def _(case):
    sent = outlook(files=[QUOTATION], key="edited")
    delivered = deliver(sent, [archive("7zz", ZIP, [QUOTATION], "Wx8-ura-62")], line=None)
    lines = sent.text.splitlines(keepends=True)
    delivered.text = "".join(lines[:4]) + LINE + "".join(lines[5:])
    case.file("sent.eml", sent)
    case.file("delivered.eml", delivered)
    case.told("sent.eml", "delivered.eml", "the ZIP holds the plain file, however the texts differ")
