"""How the programs on a mail's way write it: the sender's, the servers', the gateway, the phone."""

import datetime
import uuid

from mailform import Mail, person, words

TOKYO = datetime.timezone(datetime.timedelta(hours=9))
HANAKO, TARO = "hanako@example.jp", "taro@example.com"

# The two lines that the gateway adds to a text, and what its notice says.
LINE = ("※このメールの添付ファイルは、送信ゲートウェイで自動的にパスワード付きZIPに変換されました。\n"
        "　パスワードは別のメールでお知らせします。\n")
RULE = "-" * 60 + "\n"

TEXT = ("伊藤様\n\nいつもお世話になっております。佐藤です。\n\n"
        "ご依頼の見積書をお送りします。\nご確認のほど、よろしくお願いいたします。\n\n佐藤花子\n")
SUBJECT = "御見積書の送付"


def at(seconds=0, day=1, hour=18, minute=30):
    moment = datetime.datetime(2026, 4, day, hour, minute, tzinfo=TOKYO)
    return moment + datetime.timedelta(seconds=seconds)


def date(moment):
    return moment.strftime("%a, %d %b %Y %H:%M:%S %z")


def number(*words):
    """An identifier that is the same each time."""
    return uuid.uuid5(uuid.NAMESPACE_DNS, " ".join(map(str, words)))


# --- Who writes it -------------------------------------------------------------------------------

def outlook(text=TEXT, files=(), subject=SUBJECT, moment=at(), to=("伊藤太郎", TARO), key="story",
            **more):
    """What Outlook keeps among the sent items: complete, and without any transport field."""
    tag = number("outlook", key).hex
    return Mail(
        [("From", person("佐藤花子", HANAKO)), ("To", person(*to)),
         ("Subject", words(subject, first=9)), ("Date", date(moment)),
         ("Message-ID", f"<{tag[:6]}01dcc1b6${tag[6:14]}${tag[14:22]}$@example.jp>"),
         ("X-Mailer", "Microsoft Outlook 16.0"),
         ("Thread-Index", f"AdzBt{number('thread', key).hex[:16]}aQ=="),
         ("Content-Language", "ja")],
        text, list(files),
        boundary=f"----=_NextPart_000_{tag[:4]}_01DCC1B6.{tag[6:14]}",
        preamble="This mail has several parts.", **more)


def exchange(text=TEXT, files=(), subject=SUBJECT, moment=at(), key="exchange", **more):
    """What a mail server of Exchange's kind makes of a mail that is sent within it."""
    tag = str(number("exchange", key))
    return Mail(
        [("From", person("佐藤花子", HANAKO, "utf-8")), ("To", person("伊藤太郎", TARO, "utf-8")),
         ("Subject", words(subject, "utf-8")),
         ("Thread-Topic", words(subject, "utf-8", 14)),
         ("Thread-Index", f"AQHcw{number('thread', key).hex[:20]}=="),
         ("Date", date(moment)), ("Message-ID",
                                  f"<{tag.replace('-', '').upper()}@EX01.corp.example.jp>"),
         ("Accept-Language", "ja-JP, en-US"), ("Content-Language", "ja-JP"),
         ("X-MS-Has-Attach", "yes" if files else ""), ("X-MS-TNEF-Correlator", "")],
        text, list(files), charset="utf-8", encoding="base64",
        boundary=f"_004_{tag.replace('-', '').upper()}EX01corpexamplejp_", **more)


def webmail(text=TEXT, files=(), subject=SUBJECT, moment=at(), to=("伊藤太郎", TARO), key="webmail",
            sender=("佐藤花子", HANAKO), **more):
    """What a web mail service keeps: short fields, UTF-8 throughout."""
    tag = number("webmail", key).hex
    return Mail(
        [("Date", date(moment)), ("Message-ID", f"<CA+{tag[:24]}@mail.webmail.example.com>"),
         ("Subject", words(subject, "utf-8")), ("From", person(*sender, "utf-8")),
         ("To", person(*to, "utf-8"))],
        text, list(files), charset="utf-8", encoding="base64", names="2231",
        boundary=f"000000000000{tag[:16]}", **more)


def phone_export(mail, key="phone"):
    """The same mail as the phone's mail program writes it into a file: newly encoded, own marks."""
    tag = str(number("phone", key)).upper()
    return mail.but(charset="utf-8", encoding="quoted-printable", names="2231",
                    boundary=f"Apple-Mail-{tag}", preamble="").without("X-Mailer").adding(
        ("X-Uniform-Type-Identifier", "com.apple.mail-draft"),
        ("X-Universally-Unique-Identifier", tag))


# --- Who carries it ------------------------------------------------------------------------------

def hop(source, by, protocol, id, moment, recipient=None, program="Postfix"):
    """A Received field as Postfix and its like fold it."""
    text = f"from {source}\r\n\tby {by} ({program}) with {protocol} id {id}"
    text += f"\r\n\tfor <{recipient}>" if recipient else ""
    return "Received", f"{text}; {date(moment)}"


def exchange_hop(source, by, moment, mapi=False, addresses=("192.0.2.21", "192.0.2.21")):
    """A Received field of Exchange's kind."""
    if mapi:
        kind = "mapi id 15.02.1544.004"
    else:
        kind = ("Microsoft SMTP Server\r\n (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_"
                "SHA384) id\r\n 15.2.1544.4")
    return "Received", (f"from {source} ({addresses[0]}) by {by}\r\n ({addresses[1]}) with {kind}; "
                        f"{date(moment)}")


PC = "DESKTOP-7Q2M ([192.0.2.77])"


def submitted(moment, recipient=TARO, id="4fR1Vy2Kd9z3wQ"):
    """The field of the sender's own server, which took the mail from the sender's PC."""
    return hop(PC, "mail.example.jp", "ESMTPSA", id, moment + datetime.timedelta(seconds=2),
               recipient)


def through_gateway(moment, recipient=TARO, id="4fR1W34Zs0zB7t"):
    """The gateway's fields, newest first: out of its converter, and in from the sender's server."""
    return [hop("localhost (localhost [127.0.0.1])", "gateway.example.net", "ESMTP", id,
                moment + datetime.timedelta(seconds=9), recipient),
            hop("mail.example.jp (mail.example.jp [192.0.2.10])", "gateway.example.net", "ESMTPS",
                "4fR1Vz6P1Xz4nL", moment + datetime.timedelta(seconds=4), recipient),
            ("X-Attachment-Gateway", "gateway.example.net; policy=zip-out; result=converted")]


def received(moment, recipient=TARO,
             source="gateway.example.net (gateway.example.net [198.51.100.25])",
             id="63VIUAbC014773", result="spf=pass smtp.mailfrom=hanako@example.jp; dkim=none"):
    """What the recipient's server writes on top of all."""
    later = moment + datetime.timedelta(seconds=11)
    return [("Return-Path", f"<{HANAKO}>"), ("X-Original-To", recipient),
            ("Delivered-To", recipient),
            ("Authentication-Results", f"mx.example.com;\r\n\t{result}"),
            hop(source, "mx.example.com", "ESMTPS", id, later, recipient)]


def deliver(mail, archives, moment=at(), line=LINE, recipient=TARO, submission=True, key="gateway",
            on_top=False):
    """The mail behind the gateway: its files exchanged, its line added, all servers' fields."""
    text, html = mail.text, mail.html
    if line:
        added = line + RULE if on_top else RULE + line
        if text:
            text = added + "\n" + text if on_top else text + "\n" + added
        if html:
            paragraph = f"<p>{line.strip().replace(chr(10), '<br>')}</p>"
            html = (html.replace("<body>", "<body>\n" + paragraph) if on_top
                    else html.replace("</body>", paragraph + "\n</body>"))
    changed = mail.but(text=text, html=html, files=list(archives), preamble="",
                       boundary=f"=_gw-{number('boundary', key).hex[:20]}")
    trace = [*received(moment, recipient), *through_gateway(moment, recipient)]
    return changed.above(*trace, *([submitted(moment, recipient)] if submission else []))


def deliver_within(mail, moment=at(), recipient="jiro@example.jp"):
    """The mail as the sender's own server delivers it, which asks no gateway."""
    later = moment + datetime.timedelta(seconds=3)
    return mail.above(
        ("Return-Path", f"<{HANAKO}>"), ("Delivered-To", recipient),
        hop("mail.example.jp (mail.example.jp [192.0.2.10])", "store.example.jp", "LMTP",
            "Kx8pLrDkzGmVAgAA", later, recipient, "Dovecot"),
        submitted(moment, recipient))
