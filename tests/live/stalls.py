"""How long a server was held up, beyond what this machine holds up everybody."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import requests

from tests.live.house import House, until

LONGEST_MS = 100.0
# A commit waits for the disk, so the neighbour does too.
NAPS = """
import os, sys, threading, time
worst, is_over = 0.0, threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), is_over.set()), daemon=True).start()
diary = open(sys.argv[1], "wb")
while not is_over.is_set():
    began = time.monotonic()
    time.sleep(0.01)
    diary.write(b"nap")
    diary.flush()
    os.fsync(diary.fileno())
    worst = max(worst, time.monotonic() - began - 0.01)
print(worst * 1000)
"""


def metric(house: House, name: str) -> float:
    text = requests.get(house.address + "/metrics", timeout=20).text
    found = re.search(rf"^fabrique_{re.escape(name)} (\S+)$", text, re.MULTILINE)
    assert found, f"no {name} in {text}"
    return float(found[1])


def stall_ms(house: House) -> float:
    """The worst of the last ten seconds."""
    return metric(house, 'loop_stall_ms{since="10s"}')


@contextmanager
def not_held_up(house: House) -> Iterator[None]:
    """What happens inside holds the server up less than 100 ms longer than a neighbour that naps and keeps a diary."""
    until(lambda: stall_ms(house) < LONGEST_MS, "a calm server")
    naps = [sys.executable, "-c", NAPS, str(house.instance / "naps")]
    neighbour = subprocess.Popen(naps, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield
        stall = stall_ms(house)
    finally:
        noise, _ = neighbour.communicate()
    print(f"worst stall {stall:.0f} ms, of the machine {float(noise):.0f} ms")  # noqa: T201
    assert stall - float(noise) < LONGEST_MS, (stall, noise)


def holds_nobody_up(house: House, attack: Callable[[], None]) -> None:
    """One calm try of three: a busy machine's hiccup comes once, a missing guard each time."""
    for tries_left in (2, 1, 0):
        try:
            with not_held_up(house):
                attack()
            return
        except AssertionError:
            if not tries_left:
                raise
