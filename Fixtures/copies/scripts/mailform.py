"""How a mail is written down: encoded words, parts, multiparts, byte for byte as programs do it."""

import base64
import dataclasses
import quopri
import urllib.parse

CRLF = "\r\n"
TYPES = {"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
         "pdf": "application/pdf", "csv": "text/csv", "zip": "application/zip",
         "txt": "text/plain", "dat": "application/ms-tnef", "bin": "application/octet-stream"}


def words(text, charset="iso-2022-jp", first=9):
    """Encoded words in base64, folded so that no line is longer than 75."""
    if text.isascii():
        return text
    lines, piece = [], ""
    for character in text:
        room = 75 - len(f"=?{charset}?B??=") - (first if not lines else 1)
        if len(base64.b64encode((piece + character).encode(charset))) > room:
            lines.append(piece)
            piece = ""
        piece += character
    lines.append(piece)
    return f"{CRLF} ".join(
        f"=?{charset}?B?{base64.b64encode(line.encode(charset)).decode()}?=" for line in lines)


def parameter(key, name, style, charset):
    """A file's name as a parameter: as an encoded word, by RFC 2231, or plain."""
    if name.isascii():
        return f'{CRLF}\t{key}="{name}"'
    if style == "2231":
        return f"{CRLF}\t{key}*=utf-8''{urllib.parse.quote(name)}"
    return f'{CRLF}\t{key}="{words(name, charset, len(key) + 3)}"'


def base64_lines(data, width=76):
    text = base64.b64encode(data).decode()
    return "".join(text[start:start + width] + CRLF for start in range(0, len(text),
                                                                       width)).encode()


def text_part(text, subtype, charset, encoding):
    """The header and the bytes of a text."""
    head = f'Content-Type: text/{subtype};{CRLF}\tcharset="{charset}"{CRLF}'
    head += f"Content-Transfer-Encoding: {encoding}{CRLF}"
    data = text.replace("\n", CRLF).encode(charset)
    if encoding == "base64":
        data = base64_lines(data)
    elif encoding == "quoted-printable":
        data = quopri.encodestring(data.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")
    return head.encode() + CRLF.encode() + data


def file_part(name, data, style, charset, type=None):
    """An attachment in base64."""
    type = type or TYPES.get(name.rpartition(".")[2], TYPES["bin"])
    head = (f"Content-Type: {type};{parameter('name', name, style, charset)}{CRLF}"
            f"Content-Transfer-Encoding: base64{CRLF}"
            f"Content-Disposition: attachment;{parameter('filename', name, style, charset)}{CRLF}")
    return head.encode() + CRLF.encode() + base64_lines(data)


def message_part(data, name=None):
    """A mail as a part of another."""
    named = f';{CRLF}\tname="{name}"' if name else ""
    disposition = f'Content-Disposition: attachment;{CRLF}\tfilename="{name}"{CRLF}' if name else ""
    return f"Content-Type: message/rfc822{named}{CRLF}{disposition}{CRLF}".encode() + data


def multipart(subtype, boundary, parts, preamble=""):
    head = f'Content-Type: multipart/{subtype};{CRLF}\tboundary="{boundary}"{CRLF}{CRLF}'
    body = preamble + CRLF if preamble else ""
    out = (head + body).encode()
    for part in parts:
        end = b"" if part.endswith(b"\r\n") else b"\r\n"
        out += f"--{boundary}{CRLF}".encode() + part + end + b"\r\n"
    return out + f"--{boundary}--{CRLF}".encode()


@dataclasses.dataclass
class Mail:
    """A mail in pieces, so that a gateway can change some and leave the others."""
    fields: list
    text: str
    files: list = dataclasses.field(default_factory=list)
    html: str = None
    charset: str = "iso-2022-jp"
    encoding: str = "7bit"
    names: str = "2047"
    boundary: str = "----=_Part_001"
    preamble: str = ""

    def but(self, **changes):
        """The same mail with some pieces exchanged."""
        return dataclasses.replace(self, **{"fields": list(self.fields), **changes})

    def above(self, *fields):
        """The same mail with fields in front, as whoever carries it adds them."""
        return self.but(fields=[*fields, *self.fields])

    def without(self, *names):
        return self.but(fields=[field for field in self.fields if field[0] not in names])

    def adding(self, *fields):
        return self.but(fields=[*self.fields, *fields])

    def content(self):
        texts = []
        if self.text:
            texts.append(text_part(self.text, "plain", self.charset, self.encoding))
        if self.html:
            # HTML is sent as UTF-8 where a program would rather not count its line lengths.
            texts.append(text_part(self.html, "html", "utf-8", "quoted-printable"))
        body = texts[0]
        if len(texts) == 2:
            body = multipart("alternative", self.boundary + "_alt", texts)
        if not self.files:
            return body
        attached = [file_part(*file[:2], self.names, self.charset,
                              *file[2:]) for file in self.files]
        return multipart("mixed", self.boundary, [body, *attached], self.preamble)

    def bytes(self, content=None):
        """The whole mail; `content` (with the fields of its type) in place of its text and files."""
        head = "".join(f"{name}: {value}{CRLF}" for name, value in self.fields)
        return head.encode() + b"MIME-Version: 1.0\r\n" + (content or self.content())


def person(name, address, charset="iso-2022-jp"):
    shown = words(name, charset, 6)
    return f'"{shown}" <{address}>' if name.isascii() else f"{shown} <{address}>"
