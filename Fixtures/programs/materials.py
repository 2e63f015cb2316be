"""What the mails carry, and the truth about each.

The password is `secret`; that of the Office documents, which are samples of other tests, is
`Tsukimi-2026`, and of default.xls and default.xlsx the one that Excel tries by itself.
"""

import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
FIXTURES = HERE.parent
SAMPLES = FIXTURES.parent / "Tests" / "ContainerProtectionTests" / "Samples"
sys.path.insert(0, str(FIXTURES))
import mailparts  # noqa: E402

ZIPCRYPTO = {"container": "zip", "verdict": "protected", "encryption": ["zipcrypto"]}
PLAIN_ZIP = {"container": "zip", "verdict": "not-protected"}
PLAIN = {"container": "none", "verdict": "not-protected"}


def sealed(container, *ciphers):
    return {"container": container, "verdict": "protected", "encryption": list(ciphers)}


def opens(container, *ciphers):
    return {"container": container, "verdict": "pseudo-protected", "encryption": list(ciphers)}


#: What must be said of each file wherever it is attached.
TRUTH = {
    "prices.csv": PLAIN, "letter.txt": PLAIN, "picture.png": PLAIN, "手紙.txt": PLAIN,
    "plain.zip": PLAIN_ZIP, "zipcrypto.zip": ZIPCRYPTO, "見積書.zip": ZIPCRYPTO,
    "ﾐﾂﾓﾘ.zip": ZIPCRYPTO, "2026年度第1四半期 御見積書（改訂版）と注文書のひな形.zip": ZIPCRYPTO,
    'price "list"; final.zip': ZIPCRYPTO, "quotation.zi_": ZIPCRYPTO,
    "bsdtar.zip": sealed("zip", "zipcrypto"), "aes.zip": sealed("zip", "aes-256"),
    "pyzipper.zip": sealed("zip", "aes-256"), "libarchive-aes.zip": sealed("zip", "aes-128"),
    "partly.zip": {"container": "zip", "verdict": "partly-protected"},
    "marked.zip": {"container": "zip", "verdict": "pseudo-protected"},
    "marked-central.zip": {"container": "zip", "verdict": "pseudo-protected"},
    "見積書(marked).zip": {"container": "zip", "verdict": "pseudo-protected"},
    "report.docx": {"container": "ooxml", "verdict": "not-protected"},
    "plain.odt": {"container": "odf", "verdict": "not-protected"},
    "sealed.odt": sealed("odf", "aes-256"), "sealed.ods": sealed("odf", "aes-256"),
    "plain.7z": {"container": "7z", "verdict": "not-protected"},
    "sealed.7z": sealed("7z", "aes-256"), "sealed-names.7z": sealed("7z", "aes-256"),
    "plain.pdf": {"container": "pdf", "verdict": "not-protected"},
    "asks-40.pdf": sealed("pdf", "rc4-40"), "asks-128.pdf": sealed("pdf", "rc4-128"),
    "asks-aes-128.pdf": sealed("pdf", "aes-128"), "asks-aes-256.pdf": sealed("pdf", "aes-256"),
    "opens-128.pdf": opens("pdf", "rc4-128"), "opens-aes-256.pdf": opens("pdf", "aes-256"),
    "agile.xlsx": sealed("cfb", "aes-256"), "standard.xlsx": sealed("cfb", "aes-128"),
    "default.xlsx": opens("cfb", "aes-128"), "old.doc": sealed("cfb", "rc4-40"),
    "plain.doc": {"container": "cfb", "verdict": "not-protected"},
    "default.xls": opens("cfb", "rc4-40"), "old.xls": sealed("cfb", "rc4-40"),
    "letter.txt.gpg": sealed("pgp", "aes-256"), "letter.txt.asc": sealed("pgp", "aes-256"),
}

COMMANDS = r"""
printf 'item,unit price\r\npaper A4,500\r\nenvelopes,120\r\n' >prices.csv
printf 'Dear customer,\nthis is our quotation, good until the end of June.\n' >letter.txt
printf '拝啓 見積書をお送りします。\n' >手紙.txt
printf 'Please find the file attached.\n' >body.txt
touch -d '2026-04-01 09:30:00' *
zip -q -X plain.zip letter.txt prices.csv
zip -q -X -P secret zipcrypto.zip letter.txt prices.csv
zip -q -X partly.zip letter.txt
zip -q -X -P secret partly.zip prices.csv
7zz a -bd -bso0 -tzip -mtc=off -mta=off -psecret -mem=AES256 aes.zip letter.txt prices.csv
bsdtar -cf bsdtar.zip --numeric-owner --uid 0 --gid 0 --format zip \
  --options zip:encryption=zipcrypt --passphrase secret letter.txt
bsdtar -cf libarchive-aes.zip --numeric-owner --uid 0 --gid 0 --format zip \
  --options zip:encryption=aes128 --passphrase secret letter.txt
cp zipcrypto.zip 見積書.zip
cp zipcrypto.zip ﾐﾂﾓﾘ.zip
cp zipcrypto.zip "2026年度第1四半期 御見積書（改訂版）と注文書のひな形.zip"
cp zipcrypto.zip 'price "list"; final.zip'
cp zipcrypto.zip quotation.zi_
7zz a -bd -bso0 plain.7z letter.txt
7zz a -bd -bso0 -psecret sealed.7z letter.txt
7zz a -bd -bso0 -psecret -mhe=on sealed-names.7z letter.txt
weak=--allow-weak-crypto
qpdf $weak --encrypt secret owner 40 -- plain.pdf asks-40.pdf
qpdf $weak --encrypt secret owner 128 --use-aes=n -- plain.pdf asks-128.pdf
qpdf $weak --encrypt secret owner 128 --use-aes=y -- plain.pdf asks-aes-128.pdf
qpdf --encrypt secret owner 256 -- plain.pdf asks-aes-256.pdf
qpdf $weak --encrypt "" owner 128 --use-aes=n --print=none -- plain.pdf opens-128.pdf
qpdf --encrypt "" owner 256 --modify=none -- plain.pdf opens-aes-256.pdf
gpg --batch -q --pinentry-mode loopback --passphrase secret -c --cipher-algo AES256 letter.txt
gpg --batch -q --pinentry-mode loopback --passphrase secret -c --cipher-algo AES256 -a letter.txt
"""


def make(folder):
    """Makes all files anew in a folder."""
    def put(name, data):
        (folder / name).write_bytes(data)

    put("picture.png", mailparts.picture())
    put("report.docx", mailparts.document())
    put("marked.zip", mailparts.archive("flag-both.zip"))
    put("marked-central.zip", mailparts.archive("flag-central.zip"))
    put("見積書(marked).zip", mailparts.archive("gateway-marked.zip"))
    for name, source in [
            ("plain.pdf", "plain.pdf"), ("agile.xlsx", "agile.xlsx"), ("plain.doc", "plain.doc"),
            ("standard.xlsx", "standard.xlsx"), ("default.xlsx", "standard-default.xlsx"),
            ("old.doc", "encrypted.doc"), ("old.xls", "encrypted.xls"),
            ("default.xls", "default.xls")]:
        put(name, (SAMPLES / source).read_bytes())
    for document in (HERE / "documents").iterdir():
        put(document.name, document.read_bytes())
    subprocess.run(["bash", "-euc", COMMANDS], cwd=folder, check=True)
    script = ("import pyzipper\n"
              "with pyzipper.AESZipFile('pyzipper.zip', 'w', pyzipper.ZIP_DEFLATED,\n"
              "                         encryption=pyzipper.WZ_AES) as z:\n"
              "  z.setpassword(b'secret'); z.write('letter.txt')\n")
    subprocess.run([sys.executable, "-c", script], cwd=folder, check=True)
