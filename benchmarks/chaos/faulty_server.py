"""The server as it is, made to die at a chosen point or to break a chosen promise. The product knows nothing of it.

DIES_AT=before_commit:17    kill -9 itself the 17th time it passes there
BREAKS=no_idempotency       a seeded fault that the harness must find
SKIPS=0.01                  the share of patches that are skipped, as for a phone that reads too slowly
SENDS=4096                  the system takes so few bytes at a time for one phone
PINGS=0.3:3                 so many seconds between two pings, and so many to answer
    a file "disk_full" in the instance folder: the database may not grow
"""

import os
import random
import signal
import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import event

import wsgi
from app import journal, server
from app.batch import Batch
from app.extensions import db, socketio
from app.fanout import Fanout
from app.rooms import Room
from workshops.commands import TakeSeat

PAUSE_SECONDS = 0.05
NO_LIMIT = 2**31 - 1


class Fuse:
    """Burns a little at each pass; at the end the process is gone, as after a power cut."""

    def __init__(self, length: int) -> None:
        self.length = length

    def burn(self) -> bool:
        """Is this the last pass?"""
        self.length -= 1
        return self.length == 0

    def pass_by(self) -> None:
        if self.burn():
            die()


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


# Where it dies


def before_commit(fuse: Fuse) -> None:
    """Facts are written, the transaction is open."""
    append = journal.append

    def append_and_die(*args: Any) -> None:
        append(*args)
        fuse.pass_by()

    journal.append = append_and_die


def after_commit(fuse: Fuse) -> None:
    """On the disk; nobody was answered, nobody was told."""
    commit = Room._commit

    def commit_and_die(room: Room, batch: Any) -> Any:
        done = commit(room, batch)
        if any(request.command and not request.error for request in batch.requests):
            fuse.pass_by()
        return done

    Room._commit = commit_and_die  # type: ignore[method-assign]


def before_ack(fuse: Fuse) -> None:
    """On the disk, patches on their way; the sender is about to be answered."""
    submit = Room.submit

    def submit_and_die(room: Room, *args: Any) -> int:
        seq = submit(room, *args)
        fuse.pass_by()
        return seq

    Room.submit = submit_and_die  # type: ignore[method-assign]


def before_patch(fuse: Fuse) -> None:
    """The senders were answered; the others are about to be told."""
    rooms = wsgi.app.extensions["rooms"]
    publish = rooms.publish

    def publish_or_die(room: Room, change: Any) -> None:
        if fuse.burn():
            socketio.sleep(PAUSE_SECONDS)
            die()
        publish(room, change)

    rooms.publish = publish_or_die


# What it breaks


def ack_before_commit() -> None:
    flush = Room._flush

    def answer_first(room: Room, batch: Any) -> None:
        # The door reads the seat it asked for: without it nobody comes in.
        if not any(isinstance(request.command, TakeSeat) for request in batch):
            for request in batch:
                request.answered.set()
            socketio.sleep(PAUSE_SECONDS)
        flush(room, batch)

    Room._flush = answer_first  # type: ignore[method-assign]


def no_idempotency() -> None:
    """Each arrival is another command, to the memory as to the table."""
    decide_one = Batch._decide_one

    def decide_again(batch: Batch, request: Any, *args: Any) -> Any:
        request.command_id = f"{request.command_id.partition('#')[0]}#{uuid4()}"
        return decide_one(batch, request, *args)

    Batch._decide_one = decide_again  # type: ignore[method-assign]


# What befalls it


def skip_patches(share: float) -> None:
    send = Fanout._send

    def send_most(fanout: Fanout, connection_id: str, message: Any, frame: bytes) -> None:
        if '"patch"' in message.data[:12] and random.random() < share:
            fanout.skipped_count += 1
        else:
            send(fanout, connection_id, message, frame)

    Fanout._send = send_most  # type: ignore[method-assign]


def send_little(size: int) -> None:
    listen = server.listen

    def listen_narrowly(host: str, port: int) -> socket.socket:
        listener = listen(host, port)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, size)  # phones' sockets inherit it
        return listener

    server.listen = listen_narrowly


def hurry_pings(apart: str, answer: str) -> None:
    engine = socketio.server.eio
    engine.ping_interval, engine.ping_timeout = float(apart), float(answer)


def fill_disk_on_demand() -> None:
    sign = Path(wsgi.app.instance_path, "disk_full")

    def limit_pages(connection: Any) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count={1 if sign.exists() else NO_LIMIT}")

    with wsgi.app.app_context():
        # Before the transaction begins, and before our own listener begins it.
        event.listen(db.engine, "begin", limit_pages, insert=True)


POINTS: dict[str, Callable[[Fuse], None]] = {
    one.__name__: one for one in (before_commit, after_commit, before_ack, before_patch)
}
PROMISES: dict[str, Callable[[], None]] = {one.__name__: one for one in (ack_before_commit, no_idempotency)}


def main() -> None:
    point, _, passes = os.environ.get("DIES_AT", "").partition(":")
    if point:
        POINTS[point](Fuse(int(passes)))
    if promise := os.environ.get("BREAKS"):
        PROMISES[promise]()
    skip_patches(float(os.environ.get("SKIPS", "0")))
    fill_disk_on_demand()
    if size := os.environ.get("SENDS"):
        send_little(int(size))
    if pings := os.environ.get("PINGS"):
        hurry_pings(*pings.split(":"))
    app = wsgi.app
    wsgi.serve(app, socketio, app.config["HOST"], app.config["PORT"], ready=partial(wsgi.begin, app))
