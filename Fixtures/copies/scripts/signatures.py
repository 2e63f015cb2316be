"""DKIM signatures: whose body was signed, and what a gateway leaves of it."""

import base64
import subprocess
import tempfile
import unittest.mock

from case import case
from materials import PRICES, QUOTATION, archive
from programs import at, deliver, deliver_within, outlook, webmail

ZIP = "添付ファイル_20260401183006.zip"
SIGNED = [b"From", b"To", b"Subject", b"Date", b"Message-ID", b"MIME-Version", b"Content-Type"]


def key(kind):
    """A key that is thrown away: compare checks the body's hash, not the signature."""
    if kind == "ed25519":
        return base64.b64encode(bytes(range(32)))
    with tempfile.NamedTemporaryFile() as file:
        subprocess.run(["openssl", "genrsa", "-traditional", "-out", file.name, "2048"], check=True,
                       capture_output=True)
        return file.read()


def signature(mail, canonical=b"relaxed", length=False, kind="rsa", selector=b"apr2026", cut=0):
    """The DKIM-Signature field of this mail as dkimpy makes it, (name, value)."""
    import dkim
    data = mail.bytes()
    with unittest.mock.patch("time.time", lambda: at(1).timestamp()):
        line = dkim.sign(data[:-cut] if cut else data, selector, b"example.jp", key(kind),
                         canonicalize=(canonical, canonical), include_headers=SIGNED, length=length,
                         signature_algorithm=f"{kind}-sha256".encode())
    name, _, value = line.decode().rstrip("\r\n").partition(":")
    return name, value.strip()


def signed(mail, **options):
    return mail.above(signature(mail, **options))


@case("dkim-broken",
      "the sender's server signed; the gateway changed the body and kept the signature")
def _(case):
    mail = signed(outlook(files=[PRICES], key="dkim"))
    case.file("internal.eml", deliver_within(mail))
    case.file("delivered.eml", deliver(mail, [archive("zip", ZIP, [PRICES], "Km4-irie-85")]))
    case.told("internal.eml", "delivered.eml",
              "the ZIP holds the file; the signed body is the other copy's")
    case.evidence("E4 E7")


@case("dkim-alone",
      "the same under AES and without a line: the signature tells whose body was signed")
def _(case):
    mail = signed(outlook(files=[PRICES], key="dkim-alone"), canonical=b"simple")
    case.file("internal.eml", deliver_within(mail))
    case.file("delivered.eml",
              deliver(mail, [archive("7zz-aes", ZIP, [PRICES], "Ln8-misaki-23")], line=None))
    case.untold("internal.eml", "delivered.eml", "somebody changed a signed body: nobody knows who")
    case.told("internal.eml", "delivered.eml", "a whole chain without the gateway, and one with it",
              gateway=True)
    case.evidence("", lacks="E4")


@case("dkim-again",
      "the gateway signs what it sends, with two algorithms; the sent copy is unsigned")
def _(case):
    sent = webmail(files=[QUOTATION], key="dkim-again")
    delivered = deliver(sent, [archive("7zz", ZIP, [QUOTATION], "Np2-suso-68")])
    place = next(number for number, field in enumerate(delivered.fields) if "gateway.example.net" in
                 field[1] and field[0] == "Received" and "by gateway" in field[1])
    made = [signature(delivered, kind="ed25519", selector=b"gw-ed"),
            signature(delivered, selector=b"gw")]
    delivered.fields[place:place] = made
    case.file("sent.eml", sent)
    case.file("delivered.eml", delivered)
    case.told("sent.eml", "delivered.eml",
              "the ZIP holds the file; the signature fits what was delivered")
    case.evidence("E4")


@case("dkim-length", "the signature covers the text alone (l=), so it fits both copies")
def _(case):
    mail = outlook(files=[QUOTATION], key="dkim-length")
    # The boundary must not change, or the signed beginning would.
    delivered = deliver(mail, [archive("zip", ZIP, [QUOTATION], "Pq6-fumoto-31")])
    delivered = delivered.but(boundary=mail.boundary, preamble=mail.preamble)
    body = mail.bytes()
    end = body.index("佐藤花子".encode("iso-2022-jp"), body.index(b"\r\n\r\n"))
    field = signature(mail, length=True, canonical=b"simple", cut=len(body) - end)
    case.file("internal.eml", deliver_within(mail.above(field)))
    place = delivered.fields.index(mail.fields[0])
    case.file("delivered.eml", delivered.but(fields=delivered.fields[:place] + [field]
                                             + delivered.fields[place:]))
    case.told("internal.eml", "delivered.eml", "the ZIP holds the file; the signature says nothing")
    case.evidence("E4", lacks="E7")
