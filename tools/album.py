"""Every state of the phone in French and Arabic, on two small phones: a sheet for each, in docs/screenshots."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "screenshots" / "phone"
COLUMNS = 10
SHOWN_WIDTH = 200
GAP = 8
GROUND = "#4a4238"


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        tours = [sys.executable, "-m", "pytest", "-q", "tests/browser/test_accessible.py", "-k", "test_a_phone"]
        done = subprocess.run(tours, cwd=ROOT, env={**os.environ, "ALBUM": name}, check=False)
        PICTURES.mkdir(parents=True, exist_ok=True)
        for lang in ("fr", "ar"):
            for width in (320, 360):
                taken = sorted(Path(name).glob(f"*-{lang}-{width}-*.png"))
                sheet(taken).save(PICTURES / f"{lang}-{width}.webp", quality=60, method=6)
                print(f"{lang}, {width} px: {len(taken)} states")
    return done.returncode


def sheet(pictures: list[Path]) -> Image.Image:
    """All of them in rows, in the order of the tours."""
    shown = [reduced(Image.open(path)) for path in pictures]
    width, height = max(one.width for one in shown), max(one.height for one in shown)
    rows = -(-len(shown) // COLUMNS)
    whole = Image.new("RGB", (COLUMNS * (width + GAP) + GAP, rows * (height + GAP) + GAP), GROUND)
    for place, one in enumerate(shown):
        row, column = divmod(place, COLUMNS)
        whole.paste(one, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    return whole


def reduced(picture: Image.Image) -> Image.Image:
    return picture.convert("RGB").resize((SHOWN_WIDTH, round(picture.height * SHOWN_WIDTH / picture.width)))


if __name__ == "__main__":
    sys.exit(main())
