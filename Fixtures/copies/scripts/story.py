"""The founding story, and what can make one person see another copy than the other."""

from case import A, B, BOTH, OTHER, U, UNSURE, case
from mailform import Mail, message_part, multipart, person, text_part, words
from materials import OFFER, ORDER, PRICES, QUOTATION, archive
from programs import (HANAKO, TARO, at, date, deliver, deliver_within, exchange,
                      exchange_hop, hop, number, outlook, phone_export, received, submitted,
                      through_gateway, webmail)
from winmail import winmail

PASSWORD = "Kx7-mado-29"
NOTICE = ("伊藤太郎 様\n\n先ほどのメールの添付ファイルを開くためのパスワードをお知らせします。\n\n"
          "件名：御見積書の送付\n添付ファイル：添付ファイル_20260401183006.zip\n\n"
          f"パスワード：{PASSWORD}\n\n※このメールは自動で送信されています。\n")


def the_story():
    """The sent copy, the delivered copy and the notice, from which other cases begin."""
    sent = outlook(files=[QUOTATION, OFFER])
    zipped = archive("7zz", "添付ファイル_20260401183006.zip", [QUOTATION, OFFER], PASSWORD)
    notice = outlook(NOTICE, subject="【パスワードのお知らせ】御見積書の送付", moment=at(40),
                     key="notice").without("X-Mailer", "Thread-Index", "Message-ID").adding(
        ("Message-ID", "<20260401093046.4fR1Wk5Q@gateway.example.net>"),
        ("Auto-Submitted", "auto-generated"))
    trace = received(at(40)) + through_gateway(at(40), id="4fR1Wk5QzKz0Gc")[:1]
    return sent, deliver(sent, [zipped]), notice.above(*trace)


@case("story", "the sent copy, what was delivered, the password's mail, and what the phone shows")
def _(case):
    sent, delivered, notice = the_story()
    case.file("sent.eml", sent)
    case.file("delivered.eml", delivered)
    case.file("notice.eml", notice)
    case.file("phone.eml", phone_export(sent))
    proof = "the CRC-32 and the sizes in the ZIP are those of the plain files"
    case.told("sent.eml", "delivered.eml", proof)
    case.evidence("E1 E3 E4")
    case.told("phone.eml", "delivered.eml", proof)
    case.told("sent.eml", "delivered.eml", proof, gateway=True)
    case.run("sent.eml phone.eml delivered.eml", BOTH, [B, B, A], 1,
             "the phone shows the sent copy")
    case.run("delivered.eml phone.eml sent.eml", BOTH, [A, B, B], 0,
             "the phone shows the sent copy")
    case.untold("sent.eml", "notice.eml", "the password comes in another mail", OTHER)
    case.untold("notice.eml", "delivered.eml", "the password comes in another mail", OTHER)
    case.run("sent.eml delivered.eml notice.eml", OTHER, [U, U, U], 2, "one is another mail")
    case.untold("sent.eml", "phone.eml", "nothing says what the gateway would have done")
    case.alike("sent.eml phone.eml", B, 1, "never transported, and nothing of the gateway in them")
    case.alike("sent.eml", B, 1, "never transported, and nothing of the gateway in it")
    case.alike("delivered.eml", A, 0, "the gateway's host, field and text")
    for name in ("sent.eml", "delivered.eml"):
        case.run(name, UNSURE, [U], 2, "one copy, and nobody says what the gateway does")


@case("exchange-deduplication", "the mailbox kept the direct delivery inside and dropped the "
      "gateway's, which had the same Message-ID")
def _(case):
    sent = exchange(files=[QUOTATION], key="deduplication")
    case.file("sent.eml", sent)
    case.file("kept.eml", sent.above(
        exchange_hop("EX02.corp.example.jp", "EX03.corp.example.jp", at(2),
                     addresses=("192.0.2.22", "192.0.2.23")),
        exchange_hop("EX01.corp.example.jp", "EX02.corp.example.jp", at(1),
                     addresses=("192.0.2.21", "192.0.2.22")),
        exchange_hop("EX01.corp.example.jp", "EX01.corp.example.jp", at(1), mapi=True)).adding(
        ("X-MS-Exchange-Organization-AuthSource", "EX01.corp.example.jp"),
        ("X-MS-Exchange-Organization-AuthAs", "Internal"),
        ("X-MS-Exchange-Organization-Network-Message-Id", str(number("network", "deduplication"))),
        ("Return-Path", HANAKO)))
    case.untold("sent.eml", "kept.eml", "both plain; the gateway may have let it pass")
    case.alike("sent.eml kept.eml", B, 1, "a whole chain without the gateway")
    case.alike("kept.eml sent.eml", B, 1, "a whole chain without the gateway")
    case.alike("kept.eml", B, 1, "a whole chain without the gateway")
    case.run("kept.eml", UNSURE, [U], 2, "one copy, and nobody says what the gateway does")


@case("webmail-deduplication", "a mail to oneself, of which the web page shows the sent copy alone")
def _(case):
    own = webmail(files=[QUOTATION], to=("佐藤花子", HANAKO), key="own")
    zipped = archive("zip", "添付ファイル_20260401183006.zip", [QUOTATION], "Aq2-sora-51")
    case.file("own.eml", own)
    case.file("delivered.eml", deliver(own, [zipped], recipient=HANAKO, submission=False).adding(
        ("X-Spam-Status", "No, score=-0.2")))
    case.told("own.eml", "delivered.eml", "the CRC-32 and the size in the ZIP are the plain file's")


@case("copy-to-oneself", "the sender's copy to himself, delivered on the spot")
def _(case):
    sent = outlook(files=[QUOTATION, PRICES], key="copy").adding(("Cc", f"<{HANAKO}>"))
    zipped = archive("bsdtar", "attachments_0401.zip", [QUOTATION, PRICES], "Bn4-kumo-73")
    case.file("own.eml", sent.above(("Return-Path", f"<{HANAKO}>"), ("Delivered-To", HANAKO),
                                    submitted(at(), HANAKO)))
    case.file("delivered.eml", deliver(sent, [zipped]))
    case.told("own.eml", "delivered.eml", "one of the ZIP's entries has the file's CRC-32 and size")


def let_pass(mail):
    """The same, where the gateway's own field says that it changed no file."""
    return mail.but(fields=[(name, value.replace("result=converted", "result=passed"))
                            for name, value in mail.fields])


HTML = ('<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>\n'
        "<body>\n<p>伊藤様</p>\n<p>ご依頼の見積書をお送りします。</p>\n<p>佐藤花子</p>\n</body></html>\n")


@case("html-skipped", "the gateway lets HTML mail pass as it is")
def _(case):
    sent = outlook(files=[QUOTATION], html=HTML, key="html")
    passed = let_pass(deliver(sent, sent.files, line=None))
    case.file("sent.eml", sent)
    case.file("delivered.eml", passed)
    case.untold("sent.eml", "delivered.eml", "both plain, and no text was added")
    why = "it crossed the gateway, which did not protect it"
    case.told("sent.eml", "delivered.eml", why, exit_after=1, gateway=True)
    case.alike("delivered.eml", A, 1, why)


@case("internal-recipient", "a recipient inside, to whom the rule sends the mail past the gateway")
def _(case):
    sent = outlook(files=[PRICES], key="internal").adding(("Cc", "<jiro@example.jp>"))
    zipped = archive("zip", "添付ファイル_20260401183006.zip", [PRICES], "Cm8-yuki-35")
    case.file("sent.eml", sent)
    case.file("internal.eml", deliver_within(sent))
    case.file("delivered.eml", deliver(sent, [zipped]))
    case.untold("sent.eml", "internal.eml", "both plain; the gateway may have let it pass")
    case.alike("sent.eml internal.eml", B, 1, "a whole chain without the gateway")
    case.alike("internal.eml", B, 1, "a whole chain without the gateway")
    proof = "the ZIP holds the file that two copies have plain"
    case.run("sent.eml internal.eml delivered.eml", BOTH, [B, B, A], 1, proof)
    case.run("delivered.eml internal.eml sent.eml", BOTH, [A, B, B], 0, proof)
    case.told("internal.eml", "delivered.eml", proof)


@case("winmail", "the sent copy holds the file in a winmail.dat")
def _(case):
    sent = outlook(key="winmail")
    zipped = archive("7zz-cp932", "添付ファイル_20260401183006.zip", [QUOTATION], "Dk3-hana-62")
    delivered = deliver(sent, [zipped])
    sent.files = [("winmail.dat", winmail("御見積書の送付", [QUOTATION]))]
    case.file("sent.eml", sent)
    case.file("delivered.eml", delivered)
    case.told("sent.eml", "delivered.eml", "the ZIP holds the file that is in winmail.dat")
    case.evidence("E4")


@case("already-protected", "the sender attached a password ZIP, which the gateway leaves alone")
def _(case):
    zipped = archive("7zz", "見積書.zip", [QUOTATION], "Ef6-tori-84")
    sent = outlook(files=[zipped], key="already")
    case.file("sent.eml", sent)
    line = "※添付ファイルは暗号化済みのZIPのため、送信ゲートウェイでは変換されませんでした。\n"
    case.file("delivered.eml", let_pass(deliver(sent, [zipped], line=line)))
    why = "the same ZIP; a line was added to the copy that was transported, the other never was"
    case.told("sent.eml", "delivered.eml", why)
    case.told("sent.eml", "delivered.eml", why, gateway=True)
    case.evidence("E1 E3", lacks="E4")


@case("journal", "a journal's report, with the mail from before the gateway")
def _(case):
    mail = exchange(files=[QUOTATION, OFFER], key="journal").above(
        exchange_hop("EX01.corp.example.jp", "EX01.corp.example.jp", at(1), mapi=True))
    identifier = dict(mail.fields)["Message-ID"]
    zipped = archive("bsdtar", "添付ファイル_20260401183006.zip", [QUOTATION, OFFER], "Gp9-umi-17")
    text = (f"Sender: {HANAKO}\nSubject: 御見積書の送付\nMessage-Id: {identifier}\nTo: {TARO}\n")
    report = Mail([("From", "<journal-agent@example.jp>"), ("To", "<journal@example.jp>"),
                   ("Subject", words("御見積書の送付", "utf-8")), ("Date", date(at(2))),
                   ("Message-ID", f"<{number('journal')}@journal.example.jp>"),
                   ("Sender", "<journal-agent@example.jp>"), ("X-MS-Journal-Report", "")], text)
    report = report.above(("Received",
                           "from EX01.corp.example.jp (192.0.2.21) by journal.example.jp"
                           " (192.0.2.31)\r\n with ESMTPS id 77; " + date(at(3))))
    parts = [text_part(text, "plain", "utf-8", "base64"), message_part(mail.bytes())]
    case.file("journal.eml", report.bytes(multipart("mixed", "_journal_0401_", parts)))
    case.file("delivered.eml", deliver(mail.but(fields=mail.fields[1:]), [zipped]))
    case.told("journal.eml", "delivered.eml", "the ZIP holds the files of the mail in the report")
    case.evidence("E4")


@case("shared-mailbox", "sent on behalf of an office, whose mailbox keeps its own copy")
def _(case):
    own = exchange(files=[ORDER], subject="注文書の件", key="shared")
    own.fields = [("From", person("営業窓口", "sales@example.jp", "utf-8")),
                  ("Sender", person("佐藤花子", HANAKO, "utf-8")), *own.fields[1:]]
    zipped = archive("zip", "添付ファイル_20260401183006.zip", [ORDER], "Hs1-kawa-58")
    case.file("own.eml", own)
    case.file("shared.eml", own.adding(
        ("X-MS-Exchange-Organization-AuthAs",
         "Internal"), ("X-MS-Exchange-MessageSentRepresentingType", "1")))
    case.file("delivered.eml", deliver(own, [zipped]))
    proof = "the CRC-32 and the size in the ZIP are the plain file's"
    case.told("shared.eml", "delivered.eml", proof)
    case.run("own.eml shared.eml delivered.eml", BOTH, [B, B, A], 1, proof)
    case.untold("own.eml", "shared.eml",
                "neither was transported; nobody says what the gateway does")


@case("forged-received", "a sent copy onto which somebody put the gateway's Received fields")
def _(case):
    sent = outlook(files=[QUOTATION], key="forged").adding(("Bcc", "<archive@example.jp>"))
    zipped = archive("7zz", "添付ファイル_20260401183006.zip", [QUOTATION], "Jt5-mori-90")
    case.file("forged.eml",
              sent.above(*through_gateway(at(), id="5aaaaaaaaaaaaa")[:2], submitted(at())))
    case.file("sent.eml", sent)
    case.file("delivered.eml", deliver(sent.without("Bcc"), [zipped]))
    case.told("forged.eml", "delivered.eml", "the ZIP holds its file, whatever its fields claim")
    case.told("forged.eml", "delivered.eml", "the ZIP holds its file", gateway=True)
    case.run("forged.eml", UNSURE, [U], 2, "no server that received it stands above the claim",
             gateway=True)
    case.untold("sent.eml", "forged.eml", "both plain, and one claims a way that proves nothing")


@case("mailing-list", "delivered once directly and once by a mailing list, which adds its footer")
def _(case):
    zipped = archive("7zz", "添付ファイル_20260401183006.zip", [QUOTATION], "Kv2-sato-46")
    sent = outlook(files=[QUOTATION], key="list").adding(("Cc", "<buyers@lists.example.com>"))
    direct = deliver(sent, [zipped])
    footer = ("\n_______________________________________________\nbuyers mailing list\n"
              "buyers@lists.example.com\nhttps://lists.example.com/mailman/listinfo/buyers\n")
    own = ("Return-Path", "X-Original-To", "Delivered-To", "Authentication-Results")
    listed = direct.but(text=direct.text + footer, fields=[
        field for field in direct.fields
        if field[0] not in own and "by mx.example.com" not in field[1]])
    case.file("sent.eml", sent)
    case.file("direct.eml", direct)
    case.file("list.eml", listed.above(
        ("Return-Path", "<buyers-bounces@lists.example.com>"), ("Delivered-To", TARO),
        ("Authentication-Results", "mx.example.com;\r\n\tspf=pass smtp.mailfrom="
         "buyers-bounces@lists.example.com; dkim=none"),
        hop("lists.example.com (lists.example.com [203.0.113.40])", "mx.example.com", "ESMTPS",
            "63VIV2fD014801", at(62), TARO),
        hop("gateway.example.net (gateway.example.net [198.51.100.25])", "lists.example.com",
            "ESMTPS",
            "4fR1X60pTzzDqk", at(12), "buyers@lists.example.com")).adding(
        ("List-Id", "<buyers.lists.example.com>"), ("Precedence", "list"),
        ("List-Unsubscribe", "<mailto:buyers-leave@lists.example.com>"),
        ("List-Post", "<mailto:buyers@lists.example.com>"),
        ("Sender", '"buyers" <buyers-bounces@lists.example.com>')))
    case.untold("direct.eml", "list.eml", "the same ZIP; a list's footer is no gateway's")
    case.alike("direct.eml list.eml", A, 0, "the gateway's host, field and text are in both")
    case.alike("list.eml direct.eml", A, 0, "the gateway's host, field and text are in both")
    case.told("sent.eml", "list.eml", "the ZIP holds the plain file")
    case.run("sent.eml direct.eml list.eml", BOTH, [B, A, A], 1, "both ZIPs hold the plain file")


@case("forwarded", "the recipient sends back, as an attachment, what was delivered to him")
def _(case):
    sent, delivered, _ = the_story()
    cover = outlook("佐藤様\n\n届いたメールをそのまま添付します。\n\n伊藤\n", subject="FW: 御見積書の送付",
                    moment=at(3600), to=("佐藤花子", HANAKO), key="forward")
    cover.fields[0] = ("From", person("伊藤太郎", TARO))
    cover = cover.above(
        ("Return-Path", f"<{TARO}>"), ("Delivered-To", HANAKO),
        hop("mx.example.com (mx.example.com [203.0.113.7])", "mail.example.jp", "ESMTPS",
            "4fR3Hs2LqPz3wQ", at(3605), HANAKO))
    parts = [text_part(cover.text, "plain", "iso-2022-jp", "7bit"),
             message_part(delivered.bytes(), "mail.eml")]
    case.file("sent.eml", sent)
    case.file("forwarded.eml", cover.bytes(multipart("mixed", cover.boundary, parts)))
    case.told("sent.eml", "forwarded.eml", "the attached mail's ZIP holds the plain files")


@case("same-subject", "two mails of one sender under one subject, with files of one name")
def _(case):
    case.file("first.eml", outlook(files=[QUOTATION], key="first"))
    zipped = archive("zip", "添付ファイル_20260402101504.zip", [("御見積書_20260401.xlsx", PRICES[1])],
                     "Lw8-numa-21")
    case.file("second.eml", deliver(outlook(moment=at(day=2, hour=10, minute=15), key="second"),
                                    [zipped], at(day=2, hour=10, minute=15)))
    case.untold("first.eml", "second.eml", "the Message-IDs differ", OTHER)
    case.untold("second.eml", "first.eml", "the Message-IDs differ", OTHER, gateway=True)

