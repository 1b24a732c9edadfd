"""From a fresh clone to a served room, for `make run` and `make demo`. Needs nothing but Python 3.11 or newer."""

from __future__ import annotations

import os
import sys

import prepare
from prepare import PYTHON, ROOT, Stop


def main(task: str) -> int:
    try:
        start(task)
    except Stop as stop:
        print(stop, file=sys.stderr)
    except KeyboardInterrupt:
        print("Interrompu.", file=sys.stderr)
    return 1


def start(task: str) -> None:
    """Prepares what the task needs, then becomes it: nothing stands between the terminal and the server."""
    prepare.writable_tree()
    prepare.use_environment()
    is_grown = any(os.environ.get(name) for name in ("DATABASE_URL", "REDIS_URL"))
    prepare.environment("requirements-grown.txt" if is_grown else "requirements.txt")
    prepare.front_end()
    os.environ["INSTANCE_PATH"] = str(prepare.instance_folder("instance-demo" if task == "demo" else "instance"))
    prepare.database()
    if task == "demo":
        prepare.show([PYTHON, "-m", "app.demo"])
    os.chdir(ROOT)
    os.execv(PYTHON, [str(PYTHON), "wsgi.py"])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
