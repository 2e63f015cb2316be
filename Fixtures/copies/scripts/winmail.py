"""A TNEF stream (MS-OXTNEF) as Outlook sends its attachments in: winmail.dat."""

import struct

MESSAGE, ATTACHMENT = 1, 2


def attribute(level, identifier, data):
    return (struct.pack("<BLL", level, identifier, len(data)) + data
            + struct.pack("<H", sum(data) & 0xFFFF))


def property_of(kind, identifier, data):
    """A MAPI property of variable length: the count of its values, then the one."""
    return (struct.pack("<HHLL", kind, identifier, 1, len(data)) + data
            + b"\0" * (-len(data) % 4))


def winmail(subject, files):
    """The stream for a message with these files, (name, content)."""
    out = struct.pack("<LH", 0x223E9F78, 0x0A31)
    out += attribute(MESSAGE, 0x00089006, struct.pack("<L", 0x00010000))       # attTnefVersion
    out += attribute(MESSAGE, 0x00069007, struct.pack("<LL", 932, 0))          # attOemCodepage
    out += attribute(MESSAGE, 0x00078008, b"IPM.Microsoft Mail.Note\0")        # attMessageClass
    out += attribute(MESSAGE, 0x00018004, subject.encode("cp932") + b"\0")     # attSubject
    for name, data in files:
        out += attribute(ATTACHMENT, 0x00069002,                               # attAttachRendData
                         struct.pack("<HLHHL", 1, 0xFFFFFFFF, 0, 0, 0))
        out += attribute(ATTACHMENT, 0x0006800F, data)                         # attAttachData
        out += attribute(ATTACHMENT, 0x00018010, name.encode("cp932") + b"\0")  # attAttachTitle
        long_name = property_of(0x001F, 0x3707, (name + "\0").encode("utf-16-le"))
        out += attribute(ATTACHMENT, 0x00069005, struct.pack("<L", 1) + long_name)  # attAttachment
    return out
