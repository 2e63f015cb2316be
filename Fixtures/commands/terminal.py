"""Runs a command on a terminal of its own and plays the user.

The one argument is JSON: {"command": [...], "columns": N, "steps": [["wait", TEXT], ["send", TEXT],
["exists", PATTERN], ...]}. Writes JSON: what the terminal showed, the exit status as a shell has it, and whether the
terminal shows what is typed afterwards.
"""

import fcntl, glob, json, os, select, struct, sys, termios, time

GUARD = 60  # seconds after which a hang is a failure


def main():
    task = json.loads(sys.argv[1])
    # The command's end is kept open, so that it can still be asked when the command is gone.
    terminal, other_end = os.openpty()
    size = struct.pack("HHHH", 24, task["columns"], 0, 0)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, size)
    child = os.fork()
    if child == 0:
        os.setsid()
        fcntl.ioctl(other_end, termios.TIOCSCTTY, 0)
        for descriptor in range(3):
            os.dup2(other_end, descriptor)
        os.closerange(3, 64)
        os.execvp(task["command"][0], task["command"])

    shown = b""
    searched = 0
    deadline = time.monotonic() + GUARD

    def read_some(seconds):
        nonlocal shown
        if not select.select([terminal], [], [], seconds)[0]:
            return False
        shown += os.read(terminal, 65536)
        return True

    for kind, text in task["steps"]:
        text = text.encode()
        if kind == "send":
            os.write(terminal, text)
            continue
        if kind == "exists":
            while not glob.glob(text.decode(), include_hidden=True):
                read_some(0.02)
                if time.monotonic() > deadline:
                    os.kill(child, 9)
                    sys.exit(f"never there: {text!r}; shown: {shown!r}")
            continue
        while (found := shown.find(text, searched)) < 0:
            read_some(0.1)
            if time.monotonic() > deadline:
                os.kill(child, 9)
                sys.exit(f"never shown: {text!r}; shown: {shown!r}")
        searched = found + len(text)

    while (ended := os.waitpid(child, os.WNOHANG)) == (0, 0):
        read_some(0.05)
        if time.monotonic() > deadline:
            os.kill(child, 9)
            sys.exit(f"does not end; shown: {shown!r}")
    while read_some(0.1):
        pass
    status = ended[1]
    echo = bool(termios.tcgetattr(other_end)[3] & termios.ECHO)
    json.dump(
        {
            "shown": shown.decode(),
            "status": os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status),
            "echo": echo,
        },
        sys.stdout,
    )


main()
