"""Writes expected.tsv and the tables of README.md from what the makers recorded.

A record: path, password, verdict, verify's exit status, step, what it shows, how it was made.
"""

import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
VERSIONS = {
    "Info-ZIP zip": "zip -v | sed -n '2s/^This is //p'",
    "Info-ZIP unzip (checks)": "unzip -v | head -1 | cut -d, -f1",
    "7-Zip": "7zz | sed -n 2p",
    "libarchive": "bsdtar --version",
    "libzip": "dpkg-query -W -f '${Package} ${Version}' ziptool",
    "pigz": "pigz --version",
    "Python": "python3 --version",
    "pyzipper": "python3 -c 'import importlib.metadata as m; print(m.version(\"pyzipper\"))'",
}


def cell(text):
    return text.replace("\n", " ").replace("|", "\\|")


def code(text):
    return f"`{cell(text)}`"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def shown(password):
    return "" if password == "-" else code(password)


def main(records):
    with open(records, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    with open(HERE / "expected.tsv", "w", encoding="utf-8") as out:
        print("path", "password", "verdict", "step", "verify", "shows", sep="\t", file=out)
        for path, password, verdict, verify, issue, shows, _ in rows:
            print(path, password, verdict, issue, verify, shows, sep="\t", file=out)

    tools = [(name, cell(subprocess.run(command, shell=True, check=True, text=True,
                                        capture_output=True).stdout.strip()))
             for name, command in VERSIONS.items()]
    parts = {"tools": table(("tool", "version"), tools)}
    for folder in ("archives", "disguises", "mail"):
        own = [row for row in rows if row[0].startswith(folder)]
        made = folder != "mail"  # every mail is made by the same script
        head = ("file",) + (("made by",) if made else ()) + ("shows", "password", "verdict")
        parts[folder] = table(head, [
            (row[0].split("/")[1],)
            + ((code(row[6]) if folder == "archives" else row[6],) if made else ())
            + (cell(row[5]), shown(row[1]), row[2]) for row in own])
    readme = HERE / "README.md"
    text = readme.read_text(encoding="utf-8")
    for name, content in parts.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        before, rest = text.split(begin)
        text = before + begin + content + "\n" + end + rest.split(end)[1]
    readme.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
