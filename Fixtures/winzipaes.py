"""Writes archives under WinZip AES with pyzipper, as other tools do not: AE-1 and AE-2 at will,
every strength, and salts that are the same each time.

  winzipaes.py OUT ae1|ae2|lengths

Works among the inputs. The salts are digests of a counter, so that a test can give the same ones
to the writer under test and compare every byte.
"""

import hashlib
import sys

import pyzipper
from pyzipper import zipfile_aes

PASSWORD = b"secret"
MOMENT = (2026, 4, 1, 9, 30, 0)


class CountedSalts:
    """What pyzipper draws salts from, instead of the system's source."""
    drawn = 0

    @classmethod
    def new(cls):
        return cls

    @classmethod
    def read(cls, count):
        cls.drawn += 1
        return hashlib.sha256(b"salt %d" % cls.drawn).digest()[:count]


def add(archive, name, content, bits, version, method):
    archive.setencryption(pyzipper.WZ_AES, nbits=bits, force_wz_aes_version=version)
    info = archive.zipinfo_cls(name, MOMENT)
    info.compress_type = method
    info.external_attr = 0o100644 << 16
    archive.writestr(info, content)


def main(out, kind):
    zipfile_aes.Random = CountedSalts
    with pyzipper.AESZipFile(out, "w") as archive:
        archive.setpassword(PASSWORD)
        if kind == "lengths":
            noise = open("noise.bin", "rb").read()
            for length in range(301):
                bits = (128, 192, 256)[length % 3]
                add(archive, f"{length:03}", noise[:length], bits, 1 + length // 3 % 2,
                    pyzipper.ZIP_STORED)
            return
        version = {"ae1": 1, "ae2": 2}[kind]
        files = (("hello.txt", 128), ("lines.txt", 192), ("noise.bin", 256), ("one.bin", 256),
                 ("empty.txt", 256), ("見積書.txt", 256))
        for name, bits in files:
            method = pyzipper.ZIP_DEFLATED if name == "lines.txt" else pyzipper.ZIP_STORED
            add(archive, name, open(name, "rb").read(), bits, version, method)


if __name__ == "__main__":
    main(*sys.argv[1:])
