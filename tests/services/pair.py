"""Two processes of one installation, and how long one takes to show what the other was told."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.live.house import Client, House, Workshop, until


@dataclass
class Pair:
    """The process where a workshop was made, and the other."""

    here: House
    there: House

    @property
    def settings(self) -> dict[str, str]:
        return {name: self.here.environment[name] for name in ("DATABASE_URL", "REDIS_URL")}

    def workshop(self) -> Workshop:
        return self.here.workshop()

    def participant_there(self, workshop: Workshop) -> Client:
        """Joins here, lives there."""
        return Client(self.there, workshop.join()["token"])

    def look_the_same(self, *screens: Client) -> bool:
        """Do these screens, each asking its own process, get the same document?"""
        documents = [shown(screen) for screen in screens]
        return all(document == documents[0] for document in documents)


def shown(screen: Client) -> dict[str, Any]:
    snapshot = screen.snapshot()
    return {**snapshot["doc"], "now": 0, "epoch": snapshot["epoch"]}


def seconds_until(is_so: Callable[[], Any], what: str) -> float:
    began = time.monotonic()
    until(is_so, what)
    return time.monotonic() - began
