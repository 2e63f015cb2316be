"""Mails under S/MIME and OpenPGP, by the programs that sign and encrypt them."""

from recipe import attachment, inside, mail

TO = "taro@example.com <body.txt"

# --- S/MIME -------------------------------------------------------------------------------------

SIGNATURE = {"name": "smime.p7s", "counted": False}
SEALED = attachment("smime.p7m", "smime", "protected")
for tool, name, verdict, file in [("cms", "signed", "protected", "zipcrypto.zip"),
                                  ("smime", "signed-plain", "not-protected", "plain.zip")]:
    mail(f"openssl/{name}.eml", verdict,
         f"make_entity {file}; openssl {tool} -sign -in entity $signer $addressed -out $OUT",
         [file, SIGNATURE], f"multipart/signed around {file}, its signature in a part of its own")
for name, verdict, file in [("opaque", "protected", "zipcrypto.zip"),
                            ("opaque-plain", "not-protected", "plain.zip"),
                            ("opaque-marked", "pseudo-protected", "marked.zip")]:
    mail(f"openssl/{name}.eml", verdict,
         f"make_entity {file}; openssl cms -sign -nodetach -in entity $signer $addressed "
         "-out $OUT", [attachment("smime.p7m", "smime", verdict), inside("smime.p7m", file)],
         f"signed data, in which anybody can read {file}")
mail("openssl/opaque-stream.eml", "protected",
     "make_entity aes.zip; openssl cms -sign -nodetach -stream -in entity $signer $addressed "
     "-out $OUT", [attachment("smime.p7m", "smime", "protected"), inside("smime.p7m", "aes.zip")],
     "signed data of indefinite length, its content in pieces")
for name, tool, cipher, shows in [
        ("enveloped", "cms", "-aes256", "AES-256 in CBC mode"),
        ("enveloped-gcm", "cms", "-aes-256-gcm", "AES-256 in GCM mode"),
        ("enveloped-3des", "smime", "-des3", "Triple DES"),
        ("enveloped-stream", "cms", "-aes128 -stream", "AES-128, its content in pieces")]:
    mail(f"openssl/{name}.eml", "protected",
         f"make_entity plain.zip; openssl {tool} -encrypt {cipher} -in entity $addressed "
         "-out $OUT taro.pem", [SEALED], f"enveloped data: {shows}")
mail("openssl/signed-and-enveloped.eml", "protected",
     "make_entity plain.zip; openssl cms -sign -in entity $signer -out signed; "
     "openssl cms -encrypt -aes256 -in signed $addressed -out $OUT taro.pem", [SEALED],
     "signed first, then encrypted")
mail("openssl/enveloped-then-signed.eml", "protected",
     "make_entity plain.zip; openssl cms -encrypt -aes256 -in entity -out sealed taro.pem; "
     "openssl cms -sign -in sealed $signer $addressed -out $OUT", [SEALED, SIGNATURE],
     "encrypted first, then signed")
mail("s-nail/signed.eml", "protected",
     "make_certificates; s-nail -S smime-sign -S smime-sign-cert=own.pem -s Quotation "
     f"-a zipcrypto.zip {TO}", ["zipcrypto.zip", SIGNATURE], "signed by S/MIME")
mail("s-nail/enveloped.eml", "protected",
     "make_certificates; s-nail -S smime-encrypt-taro@example.com=taro.pem "
     f"-S smime-force-encryption -s Quotation -a plain.zip {TO}", [SEALED],
     "encrypted by S/MIME")

# --- OpenPGP ------------------------------------------------------------------------------------

GNUS = "make_keys; SECURE={} emacs -Q --batch -l $SCRIPTS/message.el "
SIGNATURE = {"name": "signature.asc", "counted": False}
ENCRYPTED = [{"name": None, "counted": False}, attachment(None, "pgp", "protected")]
mail("gnus/pgp-signed.eml", "protected", GNUS.format("sign") + "zipcrypto.zip",
     ["zipcrypto.zip", SIGNATURE], "multipart/signed by OpenPGP (RFC 3156)")
mail("gnus/pgp-signed-plain.eml", "not-protected", GNUS.format("sign") + "plain.zip",
     ["plain.zip", SIGNATURE], "the same with a plain ZIP: a signature hides nothing")
mail("gnus/pgp-encrypted.eml", "protected", GNUS.format("encrypt") + "plain.zip", ENCRYPTED,
     "multipart/encrypted by OpenPGP: the part with the version is no content")
mail("gnus/pgp-signed-encrypted.eml", "protected", GNUS.format("signencrypt") + "plain.zip",
     ENCRYPTED, "signed and encrypted in one")
mail("gnupg/text.eml", "none",
     "make_keys; gpg --batch -q --trust-model always -a -r taro@example.com -e <letter.txt | "
     "mutt -s Quotation -- taro@example.com", [],
     "an encrypted text in place of the mail's own, and no attachment")
mail("gnupg/file.eml", "protected", f"mutt -s Quotation -a letter.txt.gpg -- {TO}",
     ["letter.txt.gpg"], "a file under a passphrase, as an attachment")
mail("gnupg/armoured-file.eml", "protected", f"mutt -s Quotation -a letter.txt.asc -- {TO}",
     ["letter.txt.asc"], "the same in ASCII armour")
mail("gnupg/signed-file.eml", "not-protected",
     "make_keys; gpg --batch -q --yes -u hanako@example.jp -o signed.gpg -s letter.txt; "
     f"mutt -s Quotation -a signed.gpg -- {TO}",
     [attachment("signed.gpg", "pgp", "not-protected")],
     "a signed file, compressed and not encrypted")
