"""A weak mobile network between one phone and a server: its round trips, its width, and what each connection costs."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

CHUNK = 1460
# As much as a router holds back before the sender slows down.
QUEUE_SECONDS = 0.1
# Ten packets: what Linux sends before a first answer.
FIRST_WINDOW = 10 * CHUNK


@dataclass(frozen=True)
class Link:
    """Down and up have the same width. TCP opens with one round trip; what TLS adds passes through."""

    kilobits: int = 400
    round_trip: float = 0.4

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
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def cut(self) -> None:
        """Ends every connection, as time does."""
        self._loop.call_soon_threadsafe(self._cut)

    def _cut(self) -> None:
        for task in asyncio.all_tasks(self._loop):
            task.cancel()

    def _run(self, is_open: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._carry, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        is_open.set()
        self._loop.run_forever()
        self._loop.run_until_complete(self._last_words())

    async def _last_words(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _carry(self, from_phone: asyncio.StreamReader, to_phone: asyncio.StreamWriter) -> None:
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(self.link.round_trip)
            from_server, to_server = await asyncio.open_connection("127.0.0.1", self._server_port)
            await asyncio.gather(self._pour("up", from_phone, to_server), self._pour("down", from_server, to_phone))

    async def _pour(self, way: str, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        on_its_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        arriving = asyncio.create_task(self._arrive(on_its_way, target))
        window = Window(self._loop.time)
        with suppress(OSError):
            while chunk := await source.read(CHUNK):
                await window.room_for(len(chunk))
                arrives_at = await self._pass(way, len(chunk))
                window.sent(len(chunk), arrives_at + self.link.round_trip / 2)
                await on_its_way.put((arrives_at, chunk))
        await on_its_way.put((0.0, b""))
        await arriving

    async def _pass(self, way: str, size: int) -> float:
        """Waits for room on the link; when these bytes arrive at its other end."""
        while (early := self._free_at[way] - self._loop.time() - QUEUE_SECONDS) > 0:
            await asyncio.sleep(early)
        self._free_at[way] = max(self._free_at[way], self._loop.time()) + self.link.seconds_of(size)
        return self._free_at[way] + self.link.round_trip / 2

    async def _arrive(self, on_its_way: asyncio.Queue[tuple[float, bytes]], target: asyncio.StreamWriter) -> None:
        try:
            while True:
                arrives_at, chunk = await on_its_way.get()
                if not chunk:
                    break
                await asyncio.sleep(arrives_at - self._loop.time())
                target.write(chunk)
                await target.drain()
        except OSError:
            pass
        finally:
            target.close()


class Window:
    """TCP's slow start: each byte that is confirmed lets two more leave."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._sent = self._confirmed = 0
        self._unconfirmed: deque[tuple[float, int]] = deque()

    def sent(self, size: int, confirmed_at: float) -> None:
        self._sent += size
        self._unconfirmed.append((confirmed_at, size))

    async def room_for(self, size: int) -> None:
        while self._sent + size > FIRST_WINDOW + 2 * self._confirmed:
            confirmed_at, confirmed = self._unconfirmed.popleft()
            await asyncio.sleep(confirmed_at - self._now())
            self._confirmed += confirmed
