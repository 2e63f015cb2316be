"""Archives with names that must not be trusted, or that two readers read in two ways."""

import struct
import zlib

from cases import UTF8, case
from zipfields import Keys


def named(file, name, shows):
    @case(file, "zip-encrypted.zip", "protected", 0, 2, "secret")
    def _(a, name=name):
        a.entries = a.entries[:1]
        a.entries[0].both(name=name)
    _.__doc__ = shows


named("name-parent.zip", b"../evil.txt", "a name that leaves the folder upwards")
named("name-parent-inside.zip", b"a/../../evil.txt", "a name that leaves the folder half way")
named("name-absolute.zip", b"/abs-evil.txt", "an absolute name")
named("name-drive.zip", b"C:\\evil.txt", "a drive letter")
named("name-backslash.zip", b"..\\evil.txt", "upwards with a backslash")
named("name-device.zip", b"NUL", "the name of a device on Windows")
named("name-control.zip", b"a\x1b[31mred\x07\r\nb.txt", "control characters, a terminal's included")
named("name-empty.zip", b"", "no name at all")
named("name-nul.zip", b"good.txt\0.exe", "a NUL inside the name")
named("name-long.zip", b"n" * 5000, "a name longer than a file system takes")
named("name-invalid.zip", b"caf\xe9\xff.txt", "a name that is not UTF-8")


@case("name-bidi.zip", "zip-encrypted.zip", "protected", 0, 2, "secret")
def _(a):
    """a mark that turns the direction of text: the name shows as "invoice_exe.txt" """
    a.entries = a.entries[:1]
    a.entries[0].both(name="invoice_\u202etxt.exe".encode())
    a.entries[0].flag(UTF8)


@case("name-unicode-extra.zip", "zip-encrypted.zip", "protected", 0, 2, "secret")
def _(a):
    """a name of question marks; extra field 0x7075 has the Japanese one"""
    entry = a.entries[0]
    entry.both(name=b"???.txt")
    text = "見積書.txt".encode()
    extra = struct.pack("<HHBL", 0x7075, 5 + len(text), 1, zlib.crc32(b"???.txt")) + text
    entry.local.extra += extra
    entry.central.extra += extra
    a.entries = [entry]


@case("name-unicode-stale.zip", "zip-encrypted.zip", "protected", 0, 2, "secret")
def _(a):
    """extra field 0x7075 with the CRC of another name: it does not hold"""
    entry = a.entries[0]
    text = "stale.txt".encode()
    extra = struct.pack("<HHBL", 0x7075, 5 + len(text), 1, zlib.crc32(b"other")) + text
    entry.local.extra += extra
    entry.central.extra += extra
    a.entries = [entry]


@case("name-link.zip", "zip-folder.zip", "protected", 0, 2, "secret")
def _(a):
    """a symbolic link that leads out of the folder, then a file through it"""
    link = next(e for e in a.entries if e.central.name == b"link")
    file = next(e for e in a.entries if e.central.name == b"script.sh")
    header, target = Keys(b"secret").decrypt(link.payload[:12]), b"../.."
    link.payload = Keys(b"secret").encrypt(header + target)
    link.both(method=0, packed=len(link.payload), size=len(target), crc=zlib.crc32(target))
    link.describe()
    file.both(name=b"link/evil.txt")
    a.entries = [link, file]


@case("name-twice.zip", "zip-encrypted.zip", "protected", 0, 2, "secret")
def _(a):
    """two entries of one name and different content"""
    a.entries[1].both(name=a.entries[0].central.name)


@case("name-case.zip", "zip-encrypted.zip", "protected", 0, 2, "secret")
def _(a):
    """names that differ in case alone"""
    a.entries[1].both(name=b"HELLO.txt")


@case("name-local.zip", "zip-encrypted.zip", "protected", "-", 3, "secret")
def _(a):
    """the local headers name other files than the central directory"""
    for entry in a.entries:
        entry.local.name = b"local-" + entry.local.name
