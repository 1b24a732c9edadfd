"""A room full of phones in a Node process: the product's own link, outbox and copy, bundled as they are."""

from __future__ import annotations

import json
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
Json = dict[str, Any]


@dataclass(frozen=True)
class Pace:
    """How often a phone acts, a connection is cut, a page is loaded again, and the phase changes; mean times in ms."""

    pace_ms: int = 400
    cut_ms: int = 250
    reload_ms: int = 700
    round_ms: int = 4000


class Node:
    """A script of ours, bundled and run: one order a line, one answer a line."""

    def __init__(self, entry: str, folder: Path, setting: Json, breaks: str = "") -> None:
        bundle = folder / f"{entry}-{breaks or 'whole'}.mjs"
        subprocess.run(["node", HERE / "bundle.mjs", f"./{entry}.mjs", bundle, breaks], check=True, timeout=120)
        self._process = subprocess.Popen(
            ["node", bundle, json.dumps(setting)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    @property
    def process_id(self) -> int:
        return self._process.pid

    def ask(self, order: str, **details: Any) -> Json:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"order": order, **details}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, f"the phones are gone ({order})"
        return dict(json.loads(line))

    def close(self) -> None:
        self._process.kill()
        self._process.wait(10)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()


def crowd(folder: Path, address: str, tokens: list[str], facilitator: str, pace: Pace, breaks: str = "") -> Node:
    """Phones that write, sort and vote without end, led by Fay."""
    names = {"pace_ms": "paceMs", "cut_ms": "cutMs", "reload_ms": "reloadMs", "round_ms": "roundMs"}
    beats = {names[name]: value for name, value in asdict(pace).items()}
    setting = {"address": address, "tokens": tokens, "facilitator": facilitator, **beats}
    return Node("crowd", folder, setting, breaks)
