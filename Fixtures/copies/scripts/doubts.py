"""What looks like an answer and is none."""

from case import OTHER, U, UNSURE, case
from materials import OFFER, ORDER, PRICES, QUOTATION, archive
from programs import LINE, RULE, at, deliver, deliver_within, outlook, received, submitted

ZIP = "添付ファイル_20260401183006.zip"


@case("sent-again", "the same file sent again in a new mail, which the gateway protected")
def _(case):
    case.file("first.eml", outlook(files=[QUOTATION], key="again-1"))
    second = outlook("伊藤様\n\n先ほどの見積書を再送します。\n\n佐藤花子\n", [QUOTATION],
                     moment=at(5400), key="again-2")
    case.file("second.eml",
              deliver(second, [archive("7zz", ZIP, [QUOTATION], "Bc8-toge-75")], at(5400)))
    case.untold("first.eml", "second.eml", "its ZIP holds the file, but it is another mail", OTHER)


@case("same-id", "one Message-ID on two mails that differ in sender and date")
def _(case):
    one = outlook(files=[QUOTATION], key="same-id")
    identifier = dict(one.fields)["Message-ID"]
    two = outlook("次郎です。資料を送ります。\n", [PRICES], "資料", at(day=3), key="same-id-2")
    two = two.without("Message-ID", "From").adding(
        ("From", '"Jiro Tanaka" <jiro@example.jp>'), ("Message-ID", identifier))
    case.file("one.eml", one)
    case.file("two.eml", deliver(two, [archive("zip", ZIP, [PRICES], "Cd2-ike-38")], at(day=3)))
    case.untold("one.eml", "two.eml", "the Message-ID says one mail, sender and date say two")


@case("no-id", "no Message-ID in the sent copy; date, sender and subject are the same")
def _(case):
    sent = outlook(files=[QUOTATION], key="no-id")
    zipped = archive("7zz", ZIP, [QUOTATION], "De5-hori-61")
    case.file("sent.eml", sent.without("Message-ID"))
    case.file("delivered.eml", deliver(sent, [zipped]))
    case.told("sent.eml", "delivered.eml",
              "the same mail by date, sender and subject; the ZIP holds its file")


@case("draft", "a draft without date and Message-ID, whose file the delivered ZIP holds")
def _(case):
    sent = outlook(files=[QUOTATION], key="draft")
    case.file("draft.eml", sent.without("Date", "Message-ID").adding(("X-Unsent", "1")))
    case.file("delivered.eml", deliver(sent, [archive("7zz", ZIP, [QUOTATION], "Ef9-kura-84")]))
    case.untold("draft.eml", "delivered.eml", "nothing says that this very draft was sent")


@case("recipients-banner", "the recipient's own server adds a warning to all mail from outside")
def _(case):
    sent = outlook(files=[OFFER], key="banner")
    banner = "[社外] このメールは社外から届きました。リンクや添付ファイルにご注意ください。\n\n"
    passed = sent.above(*received(at(), source="mail.example.jp (mail.example.jp [192.0.2.10])"),
                        submitted(at()))
    case.file("sent.eml", sent)
    case.file("delivered.eml", passed.but(text=banner + passed.text))
    case.untold("sent.eml", "delivered.eml",
                "a line was added, by nobody knows whom; both files are plain")
    case.alike("sent.eml delivered.eml", "before", 1, "a whole chain without the gateway")


@case("past-the-gateway",
      "a wrong route: the sender's server delivers to the recipient's by itself")
def _(case):
    sent = outlook(files=[QUOTATION], key="past")
    case.file("sent.eml", sent)
    case.file("delivered.eml", sent.above(
        *received(at(), source="mail.example.jp (mail.example.jp [192.0.2.10])"), submitted(at())))
    case.untold("sent.eml", "delivered.eml", "both plain; the gateway may have let it pass")
    case.alike("delivered.eml sent.eml", "before", 1, "a whole chain without the gateway")


@case("tiny-file", "a file of two bytes, whose CRC-32 and size many others have")
def _(case):
    note = ("確認.txt", b"ok")
    sent = outlook(files=[note], key="tiny")
    case.file("internal.eml", deliver_within(sent))
    case.file("delivered.eml",
              deliver(sent, [archive("zip", ZIP, [note], "Fg3-watari-19")], line=None))
    case.untold("internal.eml", "delivered.eml", "two bytes prove nothing; both were transported")
    case.told("internal.eml", "delivered.eml", "a whole chain without the gateway, and one with it",
              gateway=True)
    case.evidence("", lacks="E4")


@case("proof-both-ways", "each copy has a ZIP with the other's plain file")
def _(case):
    quotation = archive("7zz", "見積書.zip", [QUOTATION], "Gh7-nagare-26")
    order = archive("7zz", "注文書.zip", [ORDER], "Gh7-nagare-26")
    mail = outlook(key="ways")
    case.file("one.eml", mail.but(files=[QUOTATION, order]))
    case.file("two.eml", deliver(mail, [quotation, ORDER], line=None))
    case.untold("one.eml", "two.eml", "the proof speaks in both directions")


@case("virus-scan-note",
      "the sender's own server adds that it looked for viruses; AES on both sides")
def _(case):
    zipped = archive("7zz-aes", "見積書.zip", [QUOTATION], "Hj1-minato-57")
    mail = outlook(files=[zipped], key="virus")
    note = "\n-- \nこのメールは送信時にウイルス検査済みです。\n"
    case.file("internal.eml", deliver_within(mail))
    case.file("delivered.eml", mail.but(text=mail.text + note).above(
        *received(at(), source="mail.example.jp (mail.example.jp [192.0.2.10])"), submitted(at())))
    case.untold("internal.eml", "delivered.eml", "a note that no gateway need have written")
    case.alike("internal.eml delivered.eml", "before", 1, "whole chains without the gateway")
    case.evidence("", lacks="E4")


@case("changed-file", "the ZIP holds another version of the file under the same name")
def _(case):
    other = (PRICES[0], PRICES[1].replace(b"100", b"120"))
    sent = outlook(files=[PRICES], key="changed")
    case.file("internal.eml", deliver_within(sent))
    case.file("delivered.eml",
              deliver(sent, [archive("bsdtar", ZIP, [other], "Jk6-hotori-40")], line=None))
    case.untold("internal.eml", "delivered.eml", "the name is the same, the CRC-32 is not")
    case.evidence("", lacks="E4")



@case("quoted-line",
      "an answer that quotes a mail with the gateway's line in it, and goes to a colleague too")
def _(case):
    quoted = ("\n-----Original Message-----\nFrom: 佐藤花子 <hanako@example.jp>\n\n見積書をお送りします。\n\n"
              + RULE + LINE)
    sent = outlook("伊藤様\n\nお返事ありがとうございます。改訂版をお送りします。\n\n佐藤花子\n" + quoted, [PRICES],
                   "RE: 御見積書の送付", key="quoted").adding(("Cc", "<jiro@example.jp>"))
    case.file("sent.eml", sent)
    case.file("internal.eml", deliver_within(sent))
    case.file("delivered.eml", deliver(sent, [archive("7zz", ZIP, [PRICES], "Qr4-kado-29")]))
    case.untold("sent.eml", "internal.eml", "both plain; the line is in both, since it is quoted")
    case.run("internal.eml", UNSURE, [U], 2, "the gateway's text, and no other trace of it",
             gateway=True)
    case.told("internal.eml", "delivered.eml", "the ZIP holds the plain file")


@case("both-attached", "the sender attached the file as it is and as a password ZIP")
def _(case):
    zipped = archive("zip", "見積書.zip", [QUOTATION], "Rs7-hiro-53")
    sent = outlook(files=[QUOTATION, zipped], key="both")
    case.file("sent.eml", sent)
    case.file("internal.eml", deliver_within(sent))
    case.untold("sent.eml", "internal.eml", "each copy's ZIP holds the other's plain file")
    case.alike("sent.eml internal.eml", "before", 1, "a whole chain without the gateway")


@case("pasted-line", "the sender's own text has the gateway's line, as a template that was copied")
def _(case):
    zipped = archive("7zz", "見積書.zip", [QUOTATION], "Xy3-kawa-48")
    sent = outlook("伊藤様\n\n見積書をお送りします。\n\n佐藤花子\n\n" + LINE, [zipped], key="pasted")
    field = ("X-Attachment-Gateway", "gateway.example.net; policy=zip-out; result=converted")
    case.file("sent.eml", sent)
    case.file("copied.eml", sent.adding(field))
    for name in ("sent.eml", "copied.eml"):
        case.run(name, UNSURE, [U], 2, "the gateway's text, and no server ever handed it on",
                 gateway=True)


@case("fields-stripped", "the delivered copy, saved by a program that keeps no transport fields")
def _(case):
    sent = outlook(files=[QUOTATION], key="stripped")
    delivered = deliver(sent, [archive("7zz", ZIP, [QUOTATION], "Yz6-mizu-05")])
    case.file("sent.eml", sent)
    case.file("delivered.eml", delivered.without(
        "Return-Path", "X-Original-To", "Delivered-To", "Authentication-Results", "Received"))
    case.told("sent.eml", "delivered.eml", "the ZIP holds the plain file, whatever the fields say")
    case.run("delivered.eml", UNSURE, [U], 2, "the gateway's text, and no server ever handed it on",
             gateway=True)


@case("forwarded-inline",
      "a mail from behind a gateway, forwarded within the text and with its ZIP")
def _(case):
    zipped = archive("7zz", ZIP, [QUOTATION], "Za1-hama-72")
    text = ("田中様\n\n下記のメールを転送します。\n\n佐藤花子\n\n伊藤様\n\n見積書をお送りします。\n\n" + RULE + LINE)
    sent = outlook(text, [zipped], "FW: 御見積書の送付", at(7200), key="inline")
    case.file("internal.eml", deliver_within(sent, at(7200)))
    case.file("outside.eml", deliver(sent, [zipped], at(7200)))
    case.run("internal.eml", UNSURE, [U], 2, "the gateway's text, and a way that does not name it",
             gateway=True)
    case.alike("outside.eml", "after", 0, "the gateway's host, field and text")
