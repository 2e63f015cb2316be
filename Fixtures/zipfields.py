"""A small ZIP in memory whose every header field can be set: for making archives that lie.

Reads what make.sh builds (no ZIP64, no prefix) and puts it together again with right offsets.
"""

import struct

LOCAL = ("version", "flags", "method", "time", "date", "crc", "packed", "size")
CENTRAL = ("made_by",) + LOCAL
CENTRAL_TAIL = ("disk", "internal", "external")


class Header:
    """One header: its fields as attributes, with `name`, `extra` and (central) `comment`."""

    def __init__(self, **fields):
        self.__dict__.update(fields)

    def local_bytes(self):
        fixed = struct.pack("<4s5H3L2H", b"PK\3\4", *(getattr(self, f) for f in LOCAL),
                            len(self.name), len(self.extra))
        return fixed + self.name + self.extra

    def central_bytes(self, offset):
        fixed = struct.pack("<4s6H3L5H2L", b"PK\1\2", *(getattr(self, f) for f in CENTRAL),
                            len(self.name), len(self.extra), len(self.comment),
                            *(getattr(self, f) for f in CENTRAL_TAIL), offset)
        return fixed + self.name + self.extra + self.comment


class Entry:
    """Local header, payload, descriptor and central header; setters change both headers."""

    def __init__(self, local, payload, descriptor, central):
        self.local, self.payload, self.descriptor, self.central = (
            local, payload, descriptor, central)

    def both(self, **fields):
        """Sets fields in both headers."""
        self.local.__dict__.update(fields)
        self.central.__dict__.update(fields)

    def flag(self, bits):
        """Sets flag bits in both headers."""
        self.local.flags |= bits
        self.central.flags |= bits

    def describe(self):
        """Writes a descriptor, where there is one, anew from the central header."""
        if self.descriptor:
            self.descriptor = struct.pack("<4sLLL", b"PK\7\x08", self.central.crc,
                                          self.central.packed, self.central.size)

    def copy(self):
        return Entry(Header(**vars(self.local)), self.payload, self.descriptor,
                     Header(**vars(self.central)))


class Archive:
    def __init__(self, data):
        end = data.rindex(b"PK\5\6")
        count, _, start, comment = struct.unpack("<HLLH", data[end + 10:end + 22])
        self.comment, self.entries = data[end + 22:end + 22 + comment], []
        heads, at = [], start
        for _ in range(count):
            values = struct.unpack("<6H3L5H2L", data[at + 4:at + 46])
            name, extra, comment = values[9:12]
            head = Header(**dict(zip(CENTRAL, values)), **dict(zip(CENTRAL_TAIL, values[12:15])))
            text = data[at + 46:at + 46 + name + extra + comment]
            head.name, head.extra, head.comment = (
                text[:name], text[name:name + extra], text[name + extra:])
            heads.append((values[15], head))
            at += 46 + len(text)
        borders = sorted(offset for offset, _ in heads) + [start]
        for offset, head in heads:
            values = struct.unpack("<5H3L2H", data[offset + 4:offset + 30])
            local = Header(**dict(zip(LOCAL, values)))
            body = offset + 30 + values[8]
            local.name, local.extra = data[offset + 30:body], data[body:body + values[9]]
            body += values[9]
            descriptor = body + head.packed
            following = borders[borders.index(offset) + 1]
            self.entries.append(
                Entry(local, data[body:descriptor], data[descriptor:following], head))

    def bytes(self, unlisted=()):
        """The archive with right offsets; entries in `unlisted` get no central header."""
        body, directory, count = b"", b"", 0
        for entry in self.entries:
            if entry not in unlisted:
                directory += entry.central.central_bytes(len(body))
                count += 1
            body += entry.local.local_bytes() + entry.payload + entry.descriptor
        end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory), len(body),
                          len(self.comment))
        return body + directory + end + self.comment


# The cipher, written from APPNOTE 6.1 alone, as a second opinion on the one in Sources.

TABLE = []
for value in range(256):
    for _ in range(8):
        value = value >> 1 ^ (0xEDB88320 if value & 1 else 0)
    TABLE.append(value)


class Keys:
    def __init__(self, password):
        self.k0, self.k1, self.k2 = 0x12345678, 0x23456789, 0x34567890
        for byte in password:
            self.update(byte)

    def update(self, byte):
        self.k0 = self.k0 >> 8 ^ TABLE[(self.k0 ^ byte) & 0xFF]
        self.k1 = ((self.k1 + (self.k0 & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        self.k2 = self.k2 >> 8 ^ TABLE[(self.k2 ^ self.k1 >> 24) & 0xFF]

    def stream(self):
        t = (self.k2 | 2) & 0xFFFF
        return (t * (t ^ 1) >> 8) & 0xFF

    def encrypt(self, data):
        out = bytearray()
        for byte in data:
            out.append(byte ^ self.stream())
            self.update(byte)
        return bytes(out)

    def decrypt(self, data):
        out = bytearray()
        for byte in data:
            out.append(byte ^ self.stream())
            self.update(out[-1])
        return bytes(out)

    def __str__(self):
        return f"{self.k0:08x} {self.k1:08x} {self.k2:08x}"
