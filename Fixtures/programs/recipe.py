"""How a mail is made: a command among the materials, and what is true of what it sends.

A recipe states the truth by hand; nothing here asks the code under test.
"""

import atexit
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import materials

HERE = pathlib.Path(__file__).parent
WORK = pathlib.Path(tempfile.mkdtemp())
atexit.register(shutil.rmtree, WORK, ignore_errors=True)
MOMENT = "2026-04-01 09:30:00"
#: The only mails to be made; all when empty.
WANTED = set()
#: What was made: path, command, what it shows, verdict.
ROWS = []

# Names that programs treat in their own ways.
JAPANESE = "見積書.zip"
LONG = "2026年度第1四半期 御見積書（改訂版）と注文書のひな形.zip"
ODD = 'price "list"; final.zip'
#: The name is not written as RFC 2045 wants it, and what it is depends on the reader.
BROKEN = {"name": ...}


def begin():
    """Fills the folder in which every command runs."""
    (WORK / "here").mkdir()
    materials.make(WORK / "here")


def run(command):
    """The bytes that a command writes to $OUT, at a time that is the same each time."""
    out = WORK / "out"
    out.unlink(missing_ok=True)
    environment = os.environ | {
        "OUT": str(out), "SCRIPTS": str(HERE / "scripts"),
        "BASH_ENV": str(HERE / "scripts" / "commands.sh"),
        "PATH": f"{HERE / 'scripts'}:{os.environ['PATH']}:/usr/bin/mh"}
    subprocess.run(["faketime", "-f", f"@{MOMENT}", "bash", "-euc", command], cwd=WORK / "here",
                   env=environment, check=True, timeout=120, stdin=subprocess.DEVNULL)
    data = out.read_bytes()
    assert data, f"made nothing: {command}"
    return data


def attachment(name, container, verdict, **changes):
    """One that is no material."""
    return {"name": name, "counted": True, "path": [], "container": container,
            "verdict": verdict} | changes


def inside(carrier, name, **changes):
    """A material within one that carries it, which counts for both."""
    return name, {"counted": False, "path": [carrier, name]} | changes


def truth(item):
    """One attachment as the JSON has it: a material's name, or that and what differs.

    What differs by `...` is not compared.
    """
    if isinstance(item, dict):
        found = item
    else:
        name, changes = item if isinstance(item, tuple) else (item, {})
        found = {"name": name, "counted": True, "path": []} | materials.TRUTH[name] | changes
    return {key: value for key, value in found.items() if value is not ...}


class Counted:
    """Of a mail of which only what counts is stated: whatever else is listed is not compared."""

    def __init__(self, *attached):
        self.attached = attached


def message(verdict, attached):
    """What is true of one message; `attached` as in `mail`."""
    key = "attachments"
    if isinstance(attached, Counted):
        key, attached = "counted", attached.attached
    return {"verdict": verdict, key: [truth(item) for item in attached]}


def mail(path, verdict, command, attached, shows):
    """A mail by one command; `attached` is what it carries, in order."""
    write(path, message(verdict, attached), command, shows)


def mailbox(path, messages, command, shows):
    """A mailbox by one command, and what its messages are worth."""
    write(path, messages, command, shows)


def several(folder, command, rows, **changes):
    """Mails of a program that differ in the file alone, which is `{}` in the command."""
    for name, verdict, file, shows in rows:
        quoted = f"'{file}'" if any(letter in file for letter in ' "();') else file
        mail(f"{folder}/{name}.eml", verdict, command.format(quoted), [(file, changes)], shows)


def write(path, expected, command, shows):
    if WANTED and path not in WANTED:
        return
    target = HERE / path
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(run(command))
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    # One line for each attachment.
    text = re.sub(r"\n {3,}", " ", re.sub(r"\n  +([\]}])", r" \1", text))
    target.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
    parts = expected if isinstance(expected, list) else [expected]
    ROWS.append((path, command, shows, ", ".join(part["verdict"] for part in parts)))
