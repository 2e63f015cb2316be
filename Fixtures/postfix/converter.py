"""The gateway's converter: takes a mail by SMTP, swaps its files for a password ZIP, hands it back."""

import email
import email.policy
import pathlib
import smtplib
import socketserver
import subprocess
import tempfile

HOST = "gateway.example.net"
LINE = ("\n" + "-" * 60 + "\n※添付ファイルは送信ゲートウェイでパスワード付きZIPに変換されました。\n"
        "　パスワードは別のメールでお知らせします。\n")
POLICY = email.policy.SMTP.clone(refold_source="none")
LIMIT = 10_000_000


def convert(data, zipcrypto, password_file):
    """The mail as the gateway sends it on; every byte of the archive is by `zipcrypto encrypt`."""
    mail = email.message_from_bytes(data, policy=POLICY)
    attachments = list(mail.iter_attachments())
    if not attachments:
        return data
    with tempfile.TemporaryDirectory() as place:
        files = []
        for part in attachments:
            path = pathlib.Path(place, pathlib.PurePath(part.get_filename()).name)
            path.write_bytes(part.get_content() if part.get_content_maintype() != "text"
                             else part.get_payload(decode=True))
            files.append(str(path))
        archive = pathlib.Path(place, "out.zip")
        subprocess.run([zipcrypto, "encrypt", "-q", "-o", str(archive), "--password-file",
                        password_file, *files], check=True, cwd=place)
        zipped = archive.read_bytes()
    body = mail.get_body(("plain",))
    body.set_content(body.get_content() + LINE, charset="utf-8", cte="base64")
    mail.set_payload([part for part in mail.iter_parts() if part not in attachments])
    mail.add_attachment(zipped, maintype="application", subtype="zip", filename="添付ファイル.zip")
    mail["X-Attachment-Gateway"] = f"{HOST}; result=converted"
    return mail.as_bytes()


class Session(socketserver.StreamRequestHandler):
    """As much of SMTP (RFC 5321) as Postfix speaks to a content filter."""
    timeout = 60

    def answer(self, text):
        self.wfile.write(text.encode() + b"\r\n")

    def handle(self):
        self.sender, self.recipients = None, []
        self.answer(f"220 converter.{HOST} ESMTP")
        while line := self.rfile.readline(2048):
            verb = line[:4].upper()
            if verb == b"QUIT":
                return self.answer("221 2.0.0 Bye")
            if verb == b"MAIL":
                self.sender, self.recipients = self.address(line), []
            elif verb == b"RCPT":
                self.recipients.append(self.address(line))
            if verb == b"DATA":
                self.answer("354 Go on")
                self.answer(self.pass_on())
            elif verb in (b"EHLO", b"HELO"):
                self.answer(f"250 converter.{HOST}")
            elif verb in (b"MAIL", b"RCPT", b"RSET", b"NOOP"):
                self.answer("250 2.0.0 OK")
            else:
                self.answer("502 5.5.1 Not known here")

    @staticmethod
    def address(line):
        return line[line.index(b"<") + 1:line.index(b">")].decode()

    def pass_on(self):
        """Reads a mail and sends what becomes of it; the answer to the sender."""
        data = b""
        while (line := self.rfile.readline()) != b".\r\n":
            if not line or len(data) > LIMIT:
                return "451 4.3.0 Not a whole mail"
            data += line[1:] if line.startswith(b".") else line
        try:
            changed = convert(data, self.server.zipcrypto, self.server.password_file)
            with smtplib.SMTP("127.0.0.1", self.server.back, "localhost", timeout=30) as back:
                back.sendmail(self.sender, self.recipients, changed)
        except (OSError, subprocess.SubprocessError, smtplib.SMTPException) as error:
            # Nothing passes unprotected: Postfix keeps the mail, and the log says why.
            return "451 4.3.0 " + " ".join(str(error).split())
        return "250 2.0.0 Sent on"


class Converter(socketserver.ThreadingTCPServer):
    """The server; `back` is the port that takes the changed mail."""
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, back, zipcrypto, password_file):
        super().__init__(("127.0.0.1", 0), Session)
        self.back, self.zipcrypto, self.password_file = back, zipcrypto, password_file
