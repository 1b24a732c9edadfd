"""Fails when the phone's page has grown too heavy for an old phone on a weak link (gzipped sizes)."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from app import create_app
from app.words import LANGUAGES

DIST = Path(__file__).resolve().parent.parent / "static" / "dist"
MOST_KILOBYTES = {"knock.js": 2, "phone.js": 45, "phone.css": 15, "first load": 100}
# Over HTTP/1.1 each file is a journey more.
MOST_FILES = 2


def main() -> int:
    names: dict[str, str] = json.loads((DIST / "manifest.json").read_text())
    scripts = [names["phone.js"], *names["phone.js imports"].split()]
    weights = {
        "knock.js": kilobytes((DIST / names["knock.js"]).read_bytes()),
        "phone.js": sum(kilobytes((DIST / script).read_bytes()) for script in scripts),
        "phone.css": kilobytes((DIST / names["phone.css"]).read_bytes()),
    }
    # The page holds its words, its pictograms and knock.js.
    weights["first load"] = heaviest_page() + weights["phone.js"] + weights["phone.css"]
    for name, weight in weights.items():
        print(f"{name}: {weight:.1f} kB of {MOST_KILOBYTES[name]}")
    print(f"phone.js: {len(scripts)} files of {MOST_FILES}")
    is_heavy = any(weights[name] > most for name, most in MOST_KILOBYTES.items())
    return int(is_heavy or len(scripts) > MOST_FILES)


def heaviest_page() -> float:
    with TemporaryDirectory() as folder:
        browser = create_app({"INSTANCE_PATH": folder, "HOST": "127.0.0.1", "TESTING": True}).test_client()
        pages = [browser.get("/", headers={"Accept-Language": lang}) for lang in LANGUAGES]
    assert all(page.status_code == 200 for page in pages)
    return max(kilobytes(page.data) for page in pages)


def kilobytes(content: bytes) -> float:
    return len(gzip.compress(content, 9)) / 1000


if __name__ == "__main__":
    sys.exit(main())
