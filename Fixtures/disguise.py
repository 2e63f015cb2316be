"""Makes archives that say one thing in their headers and hold another, out of honest ones."""

import hashlib
import struct
import sys
import zlib

import names  # noqa: F401, its cases are registered on import
from cases import DESCRIPTOR, ENCRYPTED, HERE, MASKED, STRONG, case, source, write
from zipfields import Archive, Keys


def encrypt(entry, password, name, random=None):
    """Encrypts a plain entry; the 11 bytes that ought to be random come from `name`."""
    random = random or hashlib.sha256(name.encode()).digest()[:11]
    header = random + bytes([entry.central.crc >> 24])
    entry.payload = Keys(password).encrypt(header + entry.payload)
    entry.flag(ENCRYPTED)
    entry.both(packed=len(entry.payload))


# --- Flags that lie about plain data ------------------------------------------------------------

@case("flag-both.zip", "zip-plain.zip", "pseudo-protected", "-", 2)
def _(a):
    """plain data, flagged as encrypted in both headers"""
    for entry in a.entries:
        entry.flag(ENCRYPTED)


@case("flag-both-stored.zip", "7zz-plain.zip", "pseudo-protected", "-", 2)
def _(a):
    """one plain stored entry of 30 bytes, flagged in both headers"""
    a.entries = [e for e in a.entries if e.central.name == b"hello.txt"]
    a.entries[0].flag(ENCRYPTED)


@case("flag-central.zip", "zip-plain.zip", "pseudo-protected", "-", 2)
def _(a):
    """plain data, flagged as encrypted in the central directory only"""
    for entry in a.entries:
        entry.central.flags |= ENCRYPTED


@case("flag-local.zip", "zip-plain.zip", "pseudo-protected", "-", 2)
def _(a):
    """plain data, flagged as encrypted in the local headers only"""
    for entry in a.entries:
        entry.local.flags |= ENCRYPTED


@case("flag-descriptor.zip", "bsdtar-plain.zip", "pseudo-protected", "-", 2)
def _(a):
    """plain data with descriptors, flagged in both headers"""
    for entry in a.entries:
        entry.flag(ENCRYPTED)


@case("flag-one-of-three.zip", "zip-encrypted.zip", "pseudo-protected", "-", 2, "secret")
def _(a):
    """two entries encrypted, the third flagged and plain"""
    plain = Archive(source("zip-plain.zip"))
    a.entries[0] = plain.entries[0]
    a.entries[0].flag(ENCRYPTED)


@case("flag-tiny.zip", "zip-plain.zip", "pseudo-protected", "-", 2)
def _(a):
    """one plain stored byte, flagged: fewer bytes than an encryption header has"""
    entry = a.entries[0]
    entry.payload = b"x"
    entry.both(method=0, packed=1, size=1, crc=zlib.crc32(b"x"))
    entry.flag(ENCRYPTED)
    a.entries = [entry]


@case("flag-strong.zip", "zip-plain.zip", "pseudo-protected", "-", 2)
def _(a):
    """plain data under the bits of strong encryption (0 and 6)"""
    for entry in a.entries:
        entry.flag(ENCRYPTED | STRONG)
        entry.both(version=50)


@case("flag-masked.zip", "zip-plain.zip", "not-protected", "-", 2)
def _(a):
    """bit 13 alone (masked headers): scanners stop, every reader opens"""
    for entry in a.entries:
        entry.flag(MASKED)


@case("aes-plain.zip", "zip-plain.zip", "pseudo-protected", "-", 2)
def _(a):
    """method 99 and the AES extra field over plain data"""
    for entry in a.entries:
        extra = struct.pack("<HHH2sBH", 0x9901, 7, 1, b"AE", 3, entry.central.method)
        entry.flag(ENCRYPTED)
        entry.both(version=51, method=99)
        entry.local.extra += extra
        entry.central.extra += extra


@case("flag-folder.zip", "zip-folder.zip", "protected", "-", 3, "secret")
def _(a):
    """the encryption bit on folders, which have no content, beside encrypted files"""
    for entry in a.entries:
        entry.flag(ENCRYPTED)


@case("padded-front.zip", "zip-stored.zip", "pseudo-protected", "-", 3)
def _(a):
    """plain stored data behind twelve bytes of junk, flagged: sizes look encrypted"""
    for entry, name in zip(a.entries, ("hello.txt", "one.bin")):
        entry.payload = bytes(range(12)) + (HERE / "inputs" / name).read_bytes()


@case("impossible-size.zip", "zip-stored.zip", "unknown", "-", 3)
def _(a):
    """a stored entry whose sizes no encrypted entry can have, with a CRC that does not fit"""
    for entry in a.entries:
        entry.payload += b"junk"
        entry.both(packed=len(entry.payload), crc=entry.central.crc ^ 1)


# --- Flags that lie about encrypted data --------------------------------------------------------

@case("cleared-central.zip", "zip-encrypted.zip", "protected", "-", 3, "secret")
def _(a):
    """encrypted data, the flag cleared in the central directory"""
    for entry in a.entries:
        entry.central.flags &= ~ENCRYPTED


@case("cleared-local.zip", "zip-encrypted.zip", "protected", "-", 3, "secret")
def _(a):
    """encrypted data, the flag cleared in the local headers: a scanner calls it clean"""
    for entry in a.entries:
        entry.local.flags &= ~ENCRYPTED


@case("cleared-both.zip", "7zz-encrypted.zip", "unknown", "-", 3, "secret")
def _(a):
    """encrypted data, both flags cleared: without a password it cannot be told from damage"""
    for entry in a.entries:
        entry.both(flags=entry.central.flags & ~ENCRYPTED)


@case("cleared-descriptor-bit.zip", "zip-encrypted.zip", "protected", 0, 2, "secret")
def _(a):
    """bit 3 cleared afterwards: the check byte is the time's although the flags ask for the CRC's"""
    for entry in a.entries:
        entry.both(flags=entry.central.flags & ~DESCRIPTOR)
        entry.local.crc = entry.central.crc
        entry.local.packed, entry.local.size = entry.central.packed, entry.central.size
        entry.descriptor = b""


@case("empty-password.zip", "zip-plain.zip", "exposed", "-", 3)
def _(a):
    """really encrypted, under the empty password"""
    for entry in a.entries:
        encrypt(entry, b"", "empty-password.zip")


@case("constant-header.zip", "zip-plain.zip", "protected", 0, 2, "secret")
def _(a):
    """every entry under the same encryption header"""
    for entry in a.entries:
        encrypt(entry, b"secret", "constant-header.zip")


@case("zero-header.zip", "zip-plain.zip", "protected", 0, 3, "secret")
def _(a):
    """encryption headers of ten zeros and a byte of the time, as some packages write them"""
    for entry in a.entries:
        encrypt(entry, b"secret", "", bytes(10) + bytes([entry.central.time & 0xFF]))


@case("counted-header.zip", "zip-plain.zip", "protected", 0, 3, "secret")
def _(a):
    """encryption headers that count"""
    for number, entry in enumerate(a.entries):
        encrypt(entry, b"secret", "", bytes(range(16 * number, 16 * number + 11)))


@case("known-header.zip", "zip-plain.zip", "protected", 0, 3, "secret")
def _(a):
    """encryption headers as the Go package yeka/zip makes them: a constant, encrypted twice"""
    constant = bytes.fromhex("f853cf052dddadc8663f")
    for entry in a.entries:
        once = Keys(b"secret").encrypt(constant)
        encrypt(entry, b"secret", "", once + bytes([entry.central.time & 0xFF]))


@case("passing-check.zip", "zip-plain.zip", "protected", 0, 3, "secret")
def _(a):
    """a name whose word passes the check byte of every entry and is not the password"""
    for entry in a.entries:
        plain = entry.copy()
        for number in range(100_000):
            entry.payload = plain.payload
            encrypt(entry, b"secret", f"passing-check.zip {number}")
            if Keys(b"hello").decrypt(entry.payload[:12])[-1] == entry.central.crc >> 24:
                break


@case("cleared-comment.zip", "7zz-encrypted.zip", "exposed", "-", 3, "secret")
def _(a):
    """encrypted data, both flags cleared, and the password in the comment"""
    for entry in a.entries:
        entry.both(flags=entry.central.flags & ~ENCRYPTED)
    a.comment = b"password: secret"


@case("ae1-short.zip", "7zz-aes256.zip", "protected", "-", 3)
def _(a):
    """three bytes under AE-1, whose CRC-32 stands in clear and gives them away"""
    entry = a.entries[0]
    extra = struct.pack("<HHH2sBH", 0x9901, 7, 1, b"AE", 3, 0)
    entry.local.extra = entry.central.extra = extra
    entry.payload = entry.payload[:28 + 3]
    entry.both(size=3, packed=len(entry.payload), crc=zlib.crc32(b"yes"))
    a.entries = [entry]


@case("salt-twice.zip", "7zz-aes256.zip", "protected", "-", 3)
def _(a):
    """two entries under AES with the same salt"""
    first, second = a.entries
    second.payload = first.payload[:16] + second.payload[16:]


# --- Other ciphers and methods ------------------------------------------------------------------

@case("strong.zip", "7zz-stored.zip", "protected", "-", 3)
def _(a):
    """strong encryption as APPNOTE 7 has it: bits 0 and 6, AES-256 named in extra field 0x0017"""
    for entry in a.entries:
        entry.flag(STRONG)
        entry.both(version=61)
        entry.central.extra += struct.pack("<HHHHHH", 0x17, 8, 2, 0x6610, 256, 1)
        random = b"".join(hashlib.sha256(entry.central.name + bytes([i])).digest()
                          for i in range(8))
        erd, verifier, data = random[16:80], random[80:96], random[96:192]
        header = struct.pack("<4HH", 3, 0x6610, 256, 1, len(erd)) + erd
        header += struct.pack("<LH", 0, len(verifier) + 4) + verifier
        header += struct.pack("<L", zlib.crc32(verifier))
        entry.payload = (struct.pack("<H", 16) + random[:16]
                         + struct.pack("<L", len(header)) + header + data)
        entry.both(packed=len(entry.payload))


@case("method-77.zip", "zip-plain.zip", "unknown", "-", 3)
def _(a):
    """a compression method that does not exist, nothing flagged"""
    for entry in a.entries:
        entry.both(method=77)


# --- Damage -------------------------------------------------------------------------------------

@case("truncated.zip", "zip-encrypted.zip", "unknown", 2, 2, "secret")
def _(a):
    """a download that stopped half way"""
    data = a.bytes()
    return data[:len(data) // 2]


@case("truncated-directory.zip", "zip-encrypted.zip", "unknown", 2, 2, "secret")
def _(a):
    """a download that stopped inside the central directory"""
    return a.bytes()[:-60]


@case("flipped-single.zip", "zip-stored.zip", "protected", 1, 2, "secret")
def _(a):
    """one bit of the only entry's data flipped: not to be told from a wrong password"""
    entry = a.entries[0]
    entry.payload = entry.payload[:-1] + bytes([entry.payload[-1] ^ 16])
    a.entries = [entry]


@case("flipped-last.zip", "zip-encrypted.zip", "protected", 2, 2, "secret")
def _(a):
    """one bit of the last entry flipped: the others open, so it is damage"""
    entry = a.entries[-1]
    middle = len(entry.payload) // 2
    entry.payload = (entry.payload[:middle] + bytes([entry.payload[middle] ^ 16])
                     + entry.payload[middle + 1:])


@case("wrong-crc.zip", "zip-encrypted.zip", "protected", 2, 2, "secret")
def _(a):
    """the CRC of the last entry is another one's; its check byte is the time's and fits"""
    entry = a.entries[-1]
    entry.both(crc=entry.central.crc ^ 0x01000001)
    entry.describe()


@case("short-payload.zip", "zip-stored.zip", "unknown", 2, 2, "secret")
def _(a):
    """flagged as encrypted with a compressed size below the twelve bytes of the header"""
    for entry in a.entries:
        entry.payload = entry.payload[:5]
        entry.both(packed=5)


@case("offset-beyond.zip", "zip-encrypted.zip", "protected", 2, 3, "secret")
def _(a):
    """the end record puts the directory far beyond the file"""
    data = a.bytes()
    return data[:-6] + struct.pack("<LH", 0x7FFFFFF0, 0)


@case("split.zip", "zip-encrypted.zip", "unknown", 2, 3, "secret")
def _(a):
    """the last of two disks, without the first"""
    data = a.bytes()
    return data[:-18] + struct.pack("<2H", 1, 0) + data[-14:]


# --- Two contents in one file -------------------------------------------------------------------

@case("two-archives.zip", "zip-encrypted.zip", "ambiguous", "-", 3, "secret")
def _(a):
    """an encrypted archive, then a plain one: readers open the first or the last"""
    return source("zip-encrypted.zip") + source("zip-plain.zip")


@case("archive-in-comment.zip", "zip-encrypted.zip", "ambiguous", "-", 3, "secret")
def _(a):
    """a whole plain archive in the comment of an encrypted one"""
    a.comment = source("zip-plain.zip")


@case("unlisted-entry.zip", "zip-encrypted.zip", "ambiguous", "-", 3, "secret")
def _(a):
    """a plain local entry that the central directory does not list"""
    hidden = Archive(source("zip-plain.zip")).entries[1]
    a.entries.insert(1, hidden)
    return a.bytes(unlisted=[hidden])


@case("overlapping.zip", "zip-plain.zip", "not-protected", "-", 3)
def _(a):
    """two central headers over one local entry, the second under another name"""
    entry = a.entries[0]
    a.entries = [entry]
    data = a.bytes()
    size = len(entry.central.central_bytes(0))
    end = len(data) - 22
    twin = entry.copy()
    twin.central.name = b"other.txt"
    return (data[:end] + twin.central.central_bytes(0)
            + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 2, 2, 2 * size, end - size, 0))


# --- The README's example -----------------------------------------------------------------------

@case("gateway-marked.zip", "7zz-plain-japanese.zip", "pseudo-protected", "-", 2)
def _(a):
    """what the README's mail carries: marked as encrypted on its way out, and readable"""
    for entry in a.entries:
        entry.flag(ENCRYPTED)


if __name__ == "__main__":
    write(sys.argv[1])
