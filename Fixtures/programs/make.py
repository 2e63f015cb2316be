"""Makes all mails and the table of README.md, or only the mails that are named."""

import pathlib
import subprocess
import sys

import recipe

HERE = pathlib.Path(__file__).parent
PACKAGES = """mutt neomutt s-nail mailutils bsd-mailx mpack uudeview biabam mime-construct maildrop
    nmh git swaks sendemail libmime-lite-perl libmime-tools-perl libemail-mime-perl
    libemail-stuffer-perl ruby-mail libphp-phpmailer php-mail-mime node-nodemailer libmail-java
    gir1.2-gmime-3.0 emacs-nox semi flim tcllib openssl gnupg altermime procmail sharutils qpdf zip
    libarchive-tools libreoffice-writer-nogui""".split()
FROM_PYPI = "aspose-email-foss independentsoft.msg django pyzipper".split()


def versions():
    """The programs as this machine has them, one line each."""
    for package in PACKAGES:
        found = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], text=True,
                               capture_output=True).stdout
        yield package, found or "not a package here"
    import importlib.metadata
    for package in FROM_PYPI:
        yield f"{package} (PyPI)", importlib.metadata.version(package)
    yield "python3", sys.version.split()[0]
    yield "7-Zip", subprocess.run("7zz | sed -n 's/^7-Zip (z) \\([0-9.]*\\).*/\\1/p'", shell=True,
                                  text=True, capture_output=True).stdout.strip()


def cell(text):
    return text.replace("\n", " ").replace("|", "\\|")


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def describe():
    parts = {
        "programs": table(("package", "version"), versions()),
        "mails": table(("file", "shows", "verdict", "made by"), [
            (path, cell(shows), verdict, f"`{cell(command)}`")
            for path, command, shows, verdict in sorted(recipe.ROWS)])}
    readme = HERE / "README.md"
    text = readme.read_text(encoding="utf-8")
    for name, content in parts.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        before, rest = text.split(begin)
        text = before + begin + content + "\n" + end + rest.split(end)[1]
    readme.write_text(text, encoding="utf-8")


recipe.WANTED.update(sys.argv[1:])
recipe.begin()
import user_agents, mail_tools, libraries, secure_mail, gateways, mailboxes, outlook  # noqa: E402,E401,F401
if not recipe.WANTED:
    describe()
print(f"{len(recipe.ROWS)} mails")
