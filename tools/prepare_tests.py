"""Makes a fresh clone ready for `make check` and `make test`: also the linters, the screens' types, and Chromium."""

from __future__ import annotations

import sys

import prepare


def main(*tasks: str) -> int:
    try:
        prepare.writable_tree()
        prepare.use_environment()
        prepare.environment("requirements-dev.txt")
        prepare.front_end()
        if "test" in tasks:
            prepare.browser()
    except prepare.Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
