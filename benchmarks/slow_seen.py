"""What came over the link to one page, in bytes with their headers, and when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

Json = dict[str, Any]
COLUMNS = {
    "name": "",
    "bytes": "bytes",
    "asked": "asked, s",
    "answered": "answered, s",
    "ended": "all here, s",
    "speaks": "speaks",
    "packed": "packed",
}


class Seen:
    def __init__(self, page: Page) -> None:
        self._requests: dict[str, Json] = {}
        self._began = 0.0
        self._session = page.context.new_cdp_session(page)
        self._hear("requestWillBeSent", self._ask)
        self._hear("webSocketCreated", lambda told: self._add(told["requestId"], told["url"], 0.0))
        self._hear("webSocketWillSendHandshakeRequest", lambda told: self._note(told, asked=told["timestamp"]))
        self._hear("webSocketHandshakeResponseReceived", lambda told: self._note(told, answered=told["timestamp"]))
        self._hear("webSocketFrameReceived", self._take_frame)
        self._hear("responseReceived", self._answer)
        self._hear("loadingFinished", self._finish)
        self._session.send("Network.enable")

    def _hear(self, event: str, then: Callable[[Json], None]) -> None:
        self._session.on(f"Network.{event}", then)

    def _ask(self, told: Json) -> None:
        self._began = self._began or told["timestamp"]
        self._add(told["requestId"], told["request"]["url"], told["timestamp"])

    def _add(self, id: str, url: str, asked: float) -> None:
        self._requests[id] = {"name": name_of(url), "bytes": 0, "asked": asked}

    def _answer(self, told: Json) -> None:
        response = told["response"]
        headers = {name.lower(): value for name, value in response["headers"].items()}
        packed = headers.get("content-encoding", "-")
        self._note(told, answered=told["timestamp"], speaks=response["protocol"], packed=packed)

    def _finish(self, told: Json) -> None:
        self._note(told, ended=told["timestamp"], bytes=round(told["encodedDataLength"]))

    def _take_frame(self, told: Json) -> None:
        one = self._requests[told["requestId"]]
        one["bytes"] += len(told["response"]["payloadData"])

    def _note(self, told: Json, **more: Any) -> None:
        self._requests.get(told["requestId"], {}).update(more)

    def resources(self) -> list[Json]:
        """In the order in which they were asked for, in seconds from the first."""
        seconds = ("asked", "answered", "ended")
        return [
            {key: round(value - self._began, 2) if key in seconds else value for key, value in one.items()}
            for one in self._requests.values()
            if one["bytes"]
        ]


def name_of(url: str) -> str:
    path = url.split("//", 1)[-1].partition("/")[2].partition("?")[0]
    kind = "live link" if url.startswith("ws") else f"/{path}"
    return "/(the page)" if path.isdigit() else kind


def timeline(title: str, resources: list[Json]) -> list[str]:
    head = "| " + " | ".join([title, *list(COLUMNS.values())[1:]]) + " |"
    rows = ["| " + " | ".join(str(one.get(column, "-")) for column in COLUMNS) + " |" for one in resources]
    return [head, "|---" * len(COLUMNS) + "|", *rows, f"| all | {sum(one['bytes'] for one in resources)} |" + " |" * 5]
