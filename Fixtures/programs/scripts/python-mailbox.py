"""A mailbox of the files that are named, by Python's module mailbox, to $OUT."""

import mailbox
import os
import sys

box = mailbox.mbox(os.environ["OUT"])
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        box.add(mailbox.mboxMessage(file))
box.flush()
