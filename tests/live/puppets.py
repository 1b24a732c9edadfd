"""Phones led by hand, which run the product's own link and outbox."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from benchmarks.chaos.crowd import Json, Node
from tests.live.house import House, until


class Puppets:
    """The phones of one test: a Node process that holds them all."""

    def __init__(self, house: House, folder: Path) -> None:
        self._node = Node("puppets", folder, {"address": house.address})
        self._opened = 0
        house.to_close.append(self)

    def open(self, token: str, storage_key: str | None = None, waits: bool = True) -> Puppet:
        self._opened += 1
        puppet = Puppet(self._node, str(self._opened))
        self._node.ask("open", phone=puppet.name, token=token, storageKey=storage_key)
        if waits:
            until(puppet.doc, "a document")
        return puppet

    @property
    def process_id(self) -> int:
        return self._node.process_id

    def close(self) -> None:
        self._node.close()


class Puppet:
    def __init__(self, node: Node, name: str) -> None:
        self._node = node
        self.name = name

    def send(self, name: str, **payload: Any) -> None:
        """Hands a command to the outbox."""
        self._node.ask("send", phone=self.name, name=name, payload=payload)

    def look(self) -> Json:
        return self._node.ask("look", phone=self.name)

    def doc(self) -> Json | None:
        doc = self.look()["doc"]
        return doc and {name: value for name, value in doc.items() if name not in ("seq", "now")}

    def answers(self, count: int) -> list[Json]:
        """The answers, once there are so many."""
        return list(until(lambda: len(answers := self.look()["answers"]) >= count and answers, f"{count} answers"))

    def close(self) -> None:
        self._node.ask("close", phone=self.name)
