"""A weak mobile network between one phone and a server: its round trips, its width, and what each connection costs."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from dataclasses import dataclass

CHUNK = 1460
# As much as a router holds back before the sender slows down.
QUEUE_SECONDS = 0.1


@dataclass(frozen=True)
class Link:
    """Down and up have the same width. A connection costs a round trip more with TLS 1.3."""

    kilobits: int = 400
    round_trip: float = 0.4
    handshakes: int = 1

    def seconds_of(self, size: int) -> float:
        return size * 8 / (self.kilobits * 1000)


class SlowRelay:
    """Runs in a thread of its own; `port` is what the phone calls."""

    def __init__(self, link: Link, server_port: int) -> None:
        self.link, self.port = link, 0
        self._server_port = server_port
        self._free_at = {"down": 0.0, "up": 0.0}
        self._loop = asyncio.new_event_loop()
        is_open = threading.Event()
        self._thread = threading.Thread(target=self._run, args=[is_open], daemon=True)
        self._thread.start()
        is_open.wait(10)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._end)
        self._thread.join(10)

    def _end(self) -> None:
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.call_soon(self._loop.stop)

    def _run(self, is_open: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._carry, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        is_open.set()
        self._loop.run_forever()
        # What was cancelled ends in one more turn.
        self._loop.run_until_complete(asyncio.sleep(0))

    async def _carry(self, from_phone: asyncio.StreamReader, to_phone: asyncio.StreamWriter) -> None:
        with suppress(asyncio.CancelledError):
            await self._through(from_phone, to_phone)

    async def _through(self, from_phone: asyncio.StreamReader, to_phone: asyncio.StreamWriter) -> None:
        await asyncio.sleep(self.link.round_trip * self.link.handshakes)
        from_server, to_server = await asyncio.open_connection("127.0.0.1", self._server_port)
        await asyncio.gather(self._pour("up", from_phone, to_server), self._pour("down", from_server, to_phone))

    async def _pour(self, way: str, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        on_its_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        arriving = asyncio.create_task(self._arrive(on_its_way, target))
        with suppress(OSError):
            while chunk := await source.read(CHUNK):
                await on_its_way.put((await self._pass(way, len(chunk)), chunk))
        await on_its_way.put((0.0, b""))
        await arriving

    async def _pass(self, way: str, size: int) -> float:
        """Waits for room on the link; when these bytes arrive at its other end."""
        while (early := self._free_at[way] - self._loop.time() - QUEUE_SECONDS) > 0:
            await asyncio.sleep(early)
        self._free_at[way] = max(self._free_at[way], self._loop.time()) + self.link.seconds_of(size)
        return self._free_at[way] + self.link.round_trip / 2

    async def _arrive(self, on_its_way: asyncio.Queue[tuple[float, bytes]], target: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while True:
                arrives_at, chunk = await on_its_way.get()
                if not chunk:
                    break
                await asyncio.sleep(arrives_at - self._loop.time())
                target.write(chunk)
                await target.drain()
        target.close()
