"""Makes a fresh clone ready for `make check` and `make test`: linters, Chromium, and what several processes need."""

from __future__ import annotations

import sys

import prepare
from services.packages import Missing, install, missing


def main(*tasks: str) -> int:
    try:
        prepare.writable_tree()
        prepare.use_environment()
        prepare.environment("requirements-dev.txt")
        prepare.front_end()
        if "test" in tasks:
            prepare.browser()
            services()
    except prepare.Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


def services() -> None:
    """Tests of several processes are skipped, and say so, on a machine that has not what they need."""
    if not (packages := missing()):
        return
    try:
        prepare.say(f"Installation de {', '.join(packages)}…")
        install(packages)
    except Missing as why_not:
        prepare.say(str(why_not))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
