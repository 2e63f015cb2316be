"""Makes the cases, checks what can be checked of them, and writes Fixtures/README.md's table."""

import email
import email.policy
import json
import pathlib
import re
import shutil
import sys

import case
import materials
import story  # noqa: F401: registers its cases, as the next four do.
import forms  # noqa: F401
import doubts  # noqa: F401
import gateways  # noqa: F401
import signatures  # noqa: F401

HERE = pathlib.Path(__file__).resolve().parent.parent
README = HERE.parent / "README.md"


def check(made):
    """Every file is used by a run, and every mail can be read and has its parts."""
    used = {name for run in made.runs for name in run["copies"]}
    assert used == set(made.files), f"{made.name}: {used ^ set(made.files)}"
    for name, data in made.files.items():
        if name.endswith(".eml"):
            mail = email.message_from_bytes(data, policy=email.policy.default)
            assert not any(part.defects for part in mail.walk()), name
            assert all(len(line) <= 998 for line in data.split(b"\r\n")), name
            assert b"\n" not in data.replace(b"\r\n", b""), name


def write(made):
    folder = HERE / made.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in made.files.items():
        (folder / name).write_bytes(data)
    runs = ",\n".join("  " + json.dumps(run, ensure_ascii=False) for run in made.runs)
    (folder / "answer.json").write_text(f"[\n{runs}\n]\n")


def main(names):
    rows = []
    for name, build in case.CASES.items():
        materials.MADE.clear()
        if names and name not in names:
            continue
        made = build()
        check(made)
        write(made)
        commands = "<br>".join("`" + re.sub(r"\|", r"\\|", command) + "`"
                               for command in dict.fromkeys(line for _, line in materials.MADE))
        rows.append(f"| {name} | {made.shows} | {', '.join(made.files)} | {commands} |")
    if not names:
        table = "\n".join(["| case | shows | files | archives by |", "|---|---|---|---|", *rows])
        text = README.read_text()
        text = re.sub(r"(<!-- copies -->\n).*(<!-- end of copies -->)",
                      lambda found: found[1] + table + "\n" + found[2], text, flags=re.S)
        README.write_text(text)
    print(len(rows), "cases")


main(sys.argv[1:])
