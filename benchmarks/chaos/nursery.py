"""Where servers are born: it imported everything, and forks one for each life, so that a hundred deaths are quick."""

# ruff: noqa: E402
import os

fork = os.fork
# As the first lines of wsgi.py: two engines patched into one process leave it deaf.
if (mode := os.environ.get("ASYNC_MODE", "eventlet")) == "eventlet":
    import eventlet

    eventlet.monkey_patch()
elif mode == "gevent":
    from gevent import monkey
    from gevent import os as gevent_os

    monkey.patch_all()
    # Its other fork watches the child: the dead would wait for a loop that never turns here.
    fork = gevent_os.fork_gevent

import json
import signal
import sys
from typing import Any

# What takes long; it opens no file and no connection.
import app.started  # noqa: F401


def main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are not waited for
    say("ready")
    while line := sys.stdin.readline():
        child = fork()
        if child == 0:
            live(json.loads(line))
        say(str(child))


def live(told: dict[str, Any]) -> None:
    """In the child: the server, as if started from a terminal with this environment."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.clear()
    os.environ.update(told["environment"])
    log = os.open(told["log"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    for stream in (1, 2):
        os.dup2(log, stream)
    from benchmarks.chaos import faulty_server

    faulty_server.main()
    os._exit(0)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
