"""Sends a mail through a Postfix of its own: `run.py ZIPCRYPTO FOLDER`, as root.

Leaves in FOLDER: sent.eml, what the sender kept; delivered.eml, what came to the recipient outside,
through the gateway; internal.eml, what came to a colleague, past it; and log, what Postfix said.
"""

import contextlib
import email.message
import email.policy
import email.utils
import os
import pathlib
import pwd
import shutil
import signal
import smtplib
import socket
import subprocess
import sys
import threading
import time

from converter import Converter

HERE = pathlib.Path(__file__).resolve().parent
WAIT = 60


def free_ports(count):
    """Ports that nobody has, all different."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


def until(description, condition):
    """Polls until it holds; a bound against a hang, not a measurement."""
    end = time.monotonic() + WAIT
    while not (value := condition()):
        if time.monotonic() > end:
            raise TimeoutError(f"waited {WAIT} s for {description}")
        time.sleep(0.1)
    return value


def accepts(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 5) as one:
        return one.recv(3) == b"220"


def configure(place, values):
    """The folders that Postfix wants, and its two files with the values in place."""
    for name in ("etc", "queue", "data", "mail"):
        (place / name).mkdir()
    postfix, nobody = pwd.getpwnam("postfix"), pwd.getpwnam("nobody")
    os.chown(place / "data", postfix.pw_uid, postfix.pw_gid)
    os.chown(place / "mail", nobody.pw_uid, nobody.pw_gid)
    values |= {"PLACE": place, "UID": nobody.pw_uid, "GID": nobody.pw_gid}
    for name in ("main.cf", "master.cf"):
        text = (HERE / name).read_text()
        for key, value in values.items():
            text = text.replace(f"@{key}@", str(value))
        (place / "etc" / name).write_text(text)


def postfix(place, command):
    with open(place / "control", "ab") as log:
        return subprocess.run(["postfix", "-c", str(place / "etc"), command], timeout=WAIT,
                              stdin=subprocess.DEVNULL, stdout=log, stderr=log).returncode


def stop(place):
    """Stops Postfix, whatever state it is in, and waits until its master is gone."""
    postfix(place, "stop")
    try:
        until("the end of Postfix", lambda: postfix(place, "status") != 0)
    except TimeoutError:
        postfix(place, "abort")


def the_mail():
    mail = email.message.EmailMessage(policy=email.policy.SMTP)
    mail["From"] = "佐藤花子 <hanako@example.jp>"
    mail["To"] = "伊藤太郎 <taro@example.com>"
    mail["Cc"] = "jiro@example.jp"
    mail["Subject"] = "御見積書の送付"
    mail["Date"] = email.utils.localtime()
    mail["Message-ID"] = email.utils.make_msgid(domain="example.jp")
    mail.set_content("伊藤様\n\n見積書をお送りします。\nご確認をお願いいたします。\n\n佐藤花子\n", cte="base64")
    rows = "".join(f"A-{row:04d},用紙,{row * 10},{row % 9}\r\n" for row in range(300))
    mail.add_attachment(rows.encode("cp932"), maintype="text", subtype="csv", filename="価格表.csv")
    mail.add_attachment(bytes(range(256)) * 8, maintype="application", subtype="octet-stream",
                        filename="drawing.bin")
    return mail.as_bytes()


def main(zipcrypto, folder):
    # Postfix's own users must reach what is theirs.
    os.umask(0o022)
    folder.chmod(0o755)
    place = folder / "postfix"
    place.mkdir()
    submission, gateway, mx = free_ports(3)
    (place / "password").write_text("Kita-no-mado-5\n")
    converter = Converter(gateway, zipcrypto, str(place / "password"))
    threading.Thread(target=converter.serve_forever, daemon=True).start()
    configure(place, {"SUBMISSION": submission, "GATEWAY": gateway, "MX": mx,
                      "CONVERTER": converter.server_address[1]})
    try:
        if postfix(place, "start") != 0:
            raise SystemExit("Postfix does not start")
        for port in (submission, gateway, mx):
            until(f"port {port}", lambda: accepts(port))
        sent = the_mail()
        (folder / "sent.eml").write_bytes(sent)
        for recipient, name in (("taro@example.com", "delivered"), ("jiro@example.jp", "internal")):
            with smtplib.SMTP("127.0.0.1", submission, "desktop.example.jp", timeout=WAIT) as one:
                one.sendmail("hanako@example.jp", [recipient], sent)
            box = place / "mail" / recipient.split("@")[0] / "new"
            found = until(f"mail for {recipient}", lambda: list(box.glob("*")))
            shutil.copyfile(found[0], folder / f"{name}.eml")
    except BaseException:
        for name in ("control", "log"):
            if (place / name).exists():
                sys.stderr.write((place / name).read_text(errors="replace"))
        raise
    finally:
        stop(place)
        converter.shutdown()


if __name__ == "__main__":
    # So that a test that ends us by a signal leaves no server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended by a signal"))
    main(sys.argv[1], pathlib.Path(sys.argv[2]).resolve())
