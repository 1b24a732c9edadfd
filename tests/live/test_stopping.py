"""How a server starts beside another, and how it stops."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

from tests.live.house import ROOT, House, until


def test_a_stopped_server_lets_everybody_go_and_ends_well(own_house: House) -> None:
    phones = [own_house.workshop().participant() for _ in range(3)]
    began = time.monotonic()
    own_house.kill(signal.SIGTERM)
    assert own_house.process
    assert own_house.process.returncode == 0
    assert time.monotonic() - began < 5
    until(lambda: not any(phone.socket.connected for phone in phones), "letting go")


def test_a_stopped_server_that_nobody_uses_ends_too(own_house: House) -> None:
    own_house.kill(signal.SIGINT)
    assert own_house.process
    assert own_house.process.returncode == 0


def test_a_taken_port_is_one_plain_line(house: House) -> None:
    second = subprocess.run(
        [sys.executable, "wsgi.py"], cwd=ROOT, env=house.environment, capture_output=True, text=True, check=False
    )
    assert second.returncode == 1
    assert second.stderr.count("\n") == 1
    assert f"port {house.port} est déjà pris" in second.stderr
