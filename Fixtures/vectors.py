"""Writes known answers of the cipher, taken from real archives by the Python cipher in zipfields.

One file, one vector. Each is decrypted here and must come out with the check byte and the CRC of
the archive, so a vector never rests on one implementation alone.
"""

import pathlib
import zlib

from zipfields import Archive, Keys

HERE = pathlib.Path(__file__).parent
VECTORS = [
    ("zip-one-byte", "zip-stored.zip", "one.bin", "secret".encode(),
     "Info-ZIP: one stored byte; bit 3, the check byte is the high byte of the DOS time"),
    ("7zz-one-byte", "7zz-stored.zip", "one.bin", "secret".encode(),
     "7-Zip: one stored byte; the check byte is the high byte of the CRC-32"),
    ("ziptool-one-byte", "ziptool-stored.zip", "one.bin", "secret".encode(),
     "libzip: one stored byte, time as check byte"),
    ("bsdtar-one-byte", "bsdtar-stored.zip", "one.bin", "secret".encode(),
     "libarchive: one stored byte, time as check byte"),
    ("zip-nothing", "zip-empty.zip", "empty.txt", "secret".encode(),
     "Info-ZIP: an empty file; the encryption header is all there is"),
    ("zip-sentence", "zip-stored.zip", "hello.txt", "secret".encode(),
     "Info-ZIP: thirty bytes of text, long enough for every key to have turned over"),
    ("zip-deflated", "zip-folder.zip", "folder/inner/b.txt", "secret".encode(),
     "Info-ZIP: what is encrypted is the compressed stream (or the stored one, if shorter)"),
    ("zip-common-password", "zip-password.zip", "one.bin", "password".encode(),
     "Info-ZIP: the keys after \"password\" are ea9b4e4d ba789085 5ff8707d, as published"),
    ("zip-long-password", "zip-long-password.zip", "hello.txt", b"%080d" % 7,
     "Info-ZIP: a password of 80 bytes"),
    ("zip-blank-password", "zip-blank.zip", "hello.txt", b" ",
     "Info-ZIP: a password of one space: nothing is trimmed"),
    ("zip-cp932-password", "zip-cp932-password.zip", "hello.txt", "ひみつ".encode("cp932"),
     "Info-ZIP: a Japanese password in CP932; a password is bytes"),
    ("bsdtar-utf8-password", "bsdtar-utf8-password.zip", "hello.txt", "ひみつ".encode(),
     "libarchive: the same password in UTF-8"),
]


def main():
    for name, file, entry_name, password, pins in VECTORS:
        archive = Archive((HERE / "archives" / file).read_bytes())
        entry = next(e for e in archive.entries if e.central.name == entry_name.encode())
        keys = Keys(password)
        start = str(keys)
        plain = keys.decrypt(entry.payload)
        content = plain[12:]
        if entry.central.method == 8:
            content = zlib.decompress(content, -15)
        by_time = entry.central.flags & 8
        check = entry.central.time >> 8 if by_time else entry.central.crc >> 24
        assert plain[11] == check, name
        assert zlib.crc32(content) == entry.central.crc, name
        (HERE / "vectors" / f"{name}.txt").write_text(f"""\
# {pins}.
# From archives/{file}, entry {entry_name}. Plaintext: the 12 header bytes, then the data.
password: {password.hex()}
keys: {start}
check: {"time" if by_time else "crc"} {check:02x}
plaintext: {plain.hex()}
ciphertext: {entry.payload.hex()}
keys-after: {keys}
""", encoding="utf-8")


if __name__ == "__main__":
    main()
