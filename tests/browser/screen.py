"""A page as people read and touch it, and everything the server sent to it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, Response, WebSocket, expect


class Screen:
    def __init__(self, page: Page) -> None:
        self.page = page
        self._frames: list[str] = []
        self._documents: list[Response] = []
        page.on("websocket", self._listen)
        page.on("response", self._keep_document)

    def sees(self, words: str, times: int | None = None) -> None:
        found = self.page.get_by_text(words)
        expect(found.first).to_be_visible()
        if times is not None:
            expect(found).to_have_count(times)

    def button(self, name: str, exact: bool = False) -> Locator:
        return self.page.get_by_role("button", name=name, exact=exact)

    def title(self, words: str) -> None:
        expect(self.page.get_by_role("heading", level=1, name=words)).to_be_visible()

    def never_got(self, words: str) -> None:
        """Not on the page, hidden or not, and not in anything that came to it."""
        assert words.isascii(), "other letters are escaped on the wire"
        assert words not in self.page.content()
        assert words not in self.received()

    def received(self) -> str:
        return "\n".join([*(answer.text() for answer in self._documents), *self._frames])

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: self._frames.append(str(frame)))

    def _keep_document(self, answer: Response) -> None:
        if answer.ok and ("/live/snapshot" in answer.url or "/api/v1/join" in answer.url):
            self._documents.append(answer)
