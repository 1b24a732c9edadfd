"""Fails when the phone's page has grown too heavy for an old phone on a weak link (gzipped sizes)."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

DIST = Path(__file__).resolve().parent.parent / "static" / "dist"
MOST_KILOBYTES = {"phone.js": 45, "phone.css": 15}


def main() -> int:
    names = json.loads((DIST / "manifest.json").read_text())
    weights = {name: weight(DIST / names[name]) for name in MOST_KILOBYTES}
    for name, kilobytes in weights.items():
        print(f"{name}: {kilobytes:.1f} kB of {MOST_KILOBYTES[name]}")
    return int(any(weights[name] > most for name, most in MOST_KILOBYTES.items()))


def weight(file: Path) -> float:
    return len(gzip.compress(file.read_bytes(), 9)) / 1000


if __name__ == "__main__":
    sys.exit(main())
