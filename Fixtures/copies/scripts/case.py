"""What a case is: its mails, and what `zipcrypto compare` must answer about them."""

CASES = {}

BOTH = "before-and-after"
UNSURE = "cannot-tell"
OTHER = "not-the-same-message"
B, A, U = "before", "after", "unknown"


class Case:
    """A folder of mails with its known answers."""

    def __init__(self, name, shows):
        self.name, self.shows = name, shows
        self.files, self.runs, self.archives = {}, [], []

    def file(self, name, content):
        self.files[name] = content if isinstance(content, bytes) else content.bytes()

    def run(self, copies, answer, places, exit, why, gateway=False, message=None):
        run = {"copies": copies.split(), "gateway": gateway, "answer": answer, "places": places,
               "exit": exit, "why": why}
        if message:
            run["message-id"] = message
        assert len(places) == len(run["copies"]) or message or "mbox" in copies, self.name
        self.runs.append(run)

    def evidence(self, codes, lacks=""):
        """Evidence that all runs so far that tell a pair apart by themselves have; that none has."""
        for run in self.runs:
            if run["answer"] == BOTH and not run["gateway"]:
                run["codes"] = codes.split()
            if lacks:
                run["lacks"] = lacks.split()

    def told(self, before, after, why, exit_before=1, exit_after=0, gateway=False):
        """Both orders of a pair that can be told apart."""
        self.run(f"{before} {after}", BOTH, [B, A], exit_before, why, gateway)
        self.run(f"{after} {before}", BOTH, [A, B], exit_after, why, gateway)

    def untold(self, one, other, why, answer=UNSURE, gateway=False):
        """Both orders of a pair that cannot be told apart."""
        for pair in (f"{one} {other}", f"{other} {one}"):
            self.run(pair, answer, [U, U], 2, why, gateway)

    def alike(self, copies, place, exit, why, gateway=True):
        """Copies that all stand on the same side of the gateway."""
        places = [place] * len(copies.split())
        self.run(copies, f"all-{place}", places, exit, why, gateway)


def case(name, shows):
    """Registers the function that makes a case."""
    def add(function):
        def build():
            made = Case(name, shows)
            function(made)
            return made
        CASES[name] = build
    return add
