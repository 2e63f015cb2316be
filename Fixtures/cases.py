"""What a case is: a function that turns an honest archive into one that misleads.

It changes the archive named by its decorator, or returns the finished bytes instead. Its docstring
says what the file shows.
"""

import pathlib

from zipfields import Archive

HERE = pathlib.Path(__file__).parent
ENCRYPTED, DESCRIPTOR, STRONG, UTF8, MASKED = 1, 8, 64, 2048, 8192
CASES = []


def case(name, source, verdict, verify, step, password="-"):
    """Registers a case; the columns are those of expected.tsv."""
    def add(function):
        CASES.append((name, source, verdict, verify, step, password, function))
        return function
    return add


def source(name):
    return (HERE / "archives" / name).read_bytes()


def write(records):
    """Writes every case that was registered, and its record."""
    with open(records, "a", encoding="utf-8") as table:
        for name, origin, verdict, verify, step, password, change in CASES:
            archive = Archive(source(origin))
            data = change(archive) or archive.bytes()
            (HERE / "disguises" / name).write_bytes(data)
            row = (f"disguises/{name}", password, verdict, verify, step, change.__doc__.strip(),
                   f"from {origin}")
            print(*row, sep="\t", file=table)
