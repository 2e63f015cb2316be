#!/usr/bin/env python3
"""Makes the samples beside it with real tools; `samples.tsv` says what each one is.

Needs 7zz, qpdf, openssl, gpg and age (Debian), pypdf, openpyxl and msoffcrypto-tool (PyPI).
The office documents are make-office.py's, which needs LibreOffice. Keys, salts and dates are new
in every run, so that the bytes are never the same twice; what they are is.
"""
import io, os, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PASSWORD = "Tsukimi-2026"


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, **options)
    if done.returncode:
        sys.exit(f"{command}: {done.stdout[-400:]} {done.stderr[-400:]}")
    return done.stdout


def target(name):
    path = os.path.join(HERE, name)
    if os.path.exists(path):
        os.remove(path)
    return path


def contents():
    text = "".join(f"Row {n}: {n * 7919 % 1000} pieces for {n * 104729 % 9999} yen\n" for n in range(120))
    for name, content in {
        "letter.txt": "Dear customer, this is our quotation.\n",
        "table.csv": text,
        "empty.txt": "",
    }.items():
        with open(name, "w") as file:
            file.write(content)
    os.makedirs("folder", exist_ok=True)


def seven_zip():
    def make(name, *options, files=("letter.txt", "table.csv", "empty.txt", "folder")):
        run("7zz", "a", "-bd", *options, target(name), *files)

    secret = "-p" + PASSWORD
    make("plain.7z")
    make("plain-header.7z", "-mhc=off")
    make("empty.7z", files=("empty.txt", "folder"))
    make("encrypted.7z", secret)
    make("encrypted-stored.7z", secret, "-mx0")
    make("encrypted-one-by-one.7z", secret, "-ms=off")
    make("encrypted-names.7z", secret, "-mhe=on")
    make("encrypted-bcj2.7z", secret, "-m0=BCJ2", "-m1=LZMA", "-m2=LZMA", "-m3=LZMA",
         "-mb0:1", "-mb0s1:2", "-mb0s2:3")
    make("mixed.7z", files=("letter.txt",))
    run("7zz", "a", "-bd", secret, os.path.join(HERE, "mixed.7z"), "table.csv")
    run("7zz", "a", "-bd", secret, "-mx0", "-v1k", target("split.7z"), "table.csv")
    shutil.copy(os.path.join(HERE, "split.7z.001"), os.path.join(HERE, "split.7z"))
    for piece in os.listdir(HERE):
        if piece.startswith("split.7z."):
            os.remove(os.path.join(HERE, piece))


def pdf():
    import pypdf
    from pypdf.generic import DecodedStreamObject, NameObject

    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(100, 100)
    content = DecodedStreamObject()
    content.set_data(b"0 0 m 100 100 l S\n" * 40)
    page[NameObject("/Contents")] = writer._add_object(content.flate_encode())
    writer.add_metadata({"/Title": "Quotation"})
    writer.write("plain.pdf")
    shutil.copy("plain.pdf", target("plain.pdf"))
    run("qpdf", "--object-streams=generate", "plain.pdf", target("plain-streams.pdf"))
    run("qpdf", "--linearize", "plain.pdf", target("plain-linearized.pdf"))

    def make(name, user, bits, *options, owner="owner", extra=()):
        run("qpdf", "--allow-weak-crypto", *extra, "plain.pdf", target(name),
            "--encrypt", user, owner, bits, *options, "--")

    streams = ("--object-streams=generate",)
    for user, word in ((PASSWORD, "encrypted"), ("", "open")):
        make(f"{word}-r2.pdf", user, "40")
        make(f"{word}-r3.pdf", user, "128", extra=streams)
        make(f"{word}-r4.pdf", user, "128", "--use-aes=y")
        make(f"{word}-r5.pdf", user, "256", "--force-R5")
        make(f"{word}-r6.pdf", user, "256", extra=streams)
    make("encrypted-r4-rc4.pdf", PASSWORD, "128", "--force-V4")
    make("encrypted-r6-metadata.pdf", PASSWORD, "256", "--cleartext-metadata")
    make("encrypted-r6-linearized.pdf", PASSWORD, "256", extra=("--linearize",))
    make("open-r6-owner.pdf", PASSWORD, "256", "--allow-insecure", owner="")
    for name, algorithm in (("pypdf-aes-128.pdf", "AES-128"), ("pypdf-rc4-128.pdf", "RC4-128")):
        writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader("plain.pdf"))
        writer.encrypt(PASSWORD, "owner", algorithm=algorithm)
        writer.write(target(name))


def cms():
    run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
        "-keyout", "key.pem", "-out", "certificate.pem", "-subj", "/CN=example.com", "-days", "365")
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "rsa.pem", "-out",
        "rsa-certificate.pem", "-subj", "/CN=example.com", "-days", "365")

    def make(name, *options, form="DER"):
        run("openssl", "cms", *options, "-in", "table.csv", "-outform", form, "-out", target(name))

    encrypt = ("-encrypt", "-binary")
    make("enveloped-rsa.p7m", *encrypt, "-aes128", "-recip", "rsa-certificate.pem")
    make("enveloped-ec.p7m", *encrypt, "-aes256", "-recip", "certificate.pem")
    make("enveloped-stream.p7m", *encrypt, "-stream", "-des3", "-recip", "rsa-certificate.pem")
    make("enveloped-gcm.p7m", *encrypt, "-aes-256-gcm", "-recip", "rsa-certificate.pem")
    make("enveloped-password.p7m", *encrypt, "-aes256", "-pwri_password", PASSWORD)
    make("enveloped.pem", *encrypt, "-aes256", "-recip", "certificate.pem", form="PEM")
    make("encrypted-data.p7m", "-EncryptedData_encrypt", "-aes128", "-secretkey", "00" * 16)
    sign = ("-sign", "-binary", "-signer", "certificate.pem", "-inkey", "key.pem")
    make("signed.p7m", *sign, "-nodetach")
    make("signed-stream.p7m", *sign, "-nodetach", "-stream")
    make("signature.p7s", *sign)
    make("data.p7m", "-data_create", "-binary")
    make("digested.p7m", "-digest_create", "-binary")


def openpgp():
    home = os.path.join(os.getcwd(), "gnupg")
    os.makedirs(home, mode=0o700)

    def gpg(*options, name=None):
        output = ("-o", target(name)) if name else ()
        run("gpg", "--batch", "--yes", "--quiet", "--homedir", home, "--pinentry-mode", "loopback",
            "--passphrase", PASSWORD, "--trust-model", "always", *output, *options)

    gpg("--quick-gen-key", "sales@example.com", "future-default", "default", "never")
    key = ("-r", "sales@example.com")
    gpg("-c", "table.csv", name="password.gpg")
    gpg("-a", "-c", "table.csv", name="password.asc")
    gpg("--rfc4880", "--cipher-algo", "CAST5", "--disable-mdc", "-c", "table.csv", name="old.gpg")
    gpg("-e", *key, "table.csv", name="public.gpg")
    gpg("-a", "-e", *key, "table.csv", name="public.asc")
    gpg("-c", "-e", *key, "table.csv", name="both.gpg")
    gpg("-e", "-R", "sales@example.com", "table.csv", name="anonymous.gpg")
    gpg("-s", "table.csv", name="signed.gpg")
    gpg("-s", "--compress-algo", "none", "table.csv", name="signed-stored.gpg")
    gpg("--clearsign", "letter.txt", name="signed-text.asc")
    gpg("-b", "table.csv", name="signature.gpg")
    gpg("--export", "sales@example.com", name="key.gpg")
    gpg("--export-secret-keys", "sales@example.com", name="secret-key.gpg")
    subprocess.run(["gpgconf", "--homedir", home, "--kill", "all"])


def others():
    run("age-keygen", "-o", "identity.txt")
    recipient = run("age-keygen", "-y", "identity.txt", text=True).strip()
    run("age", "-r", recipient, "-o", target("public.age"), "table.csv")
    run("age", "-a", "-r", recipient, "-o", target("public-armoured.age"), "table.csv")
    run("openssl", "enc", "-aes-256-cbc", "-pbkdf2", "-in", "table.csv", "-pass", "pass:" + PASSWORD,
        "-out", target("salted.bin"))


def agile():
    import openpyxl
    from msoffcrypto.format.ooxml import OOXMLFile

    book = openpyxl.Workbook()
    book.active["A1"] = "price"
    for name, password in (("agile.xlsx", PASSWORD), ("agile-default.xlsx", "VelvetSweatshop")):
        plain = io.BytesIO()
        book.save(plain)
        plain.seek(0)
        with open(target(name), "wb") as file:
            OOXMLFile(plain).encrypt(password, file)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    contents()
    for make in (seven_zip, pdf, cms, openpgp, others, agile):
        make()
