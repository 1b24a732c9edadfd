"""The tuned server: eventlet by default, and the only module, besides the first lines of wsgi.py, that names it."""

from __future__ import annotations

import errno
import gc
import logging
import os
import resource
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any, ParamSpec, TypeVar

from engineio.payload import Payload
from flask import Flask
from flask_socketio import SocketIO

from app.server_guards import (
    FewRecords,
    FrameBucket,
    SilentConnections,
    StrictPacket,
    TooManyFrames,
    own_origins,
    unmask,
)

P = ParamSpec("P")
T = TypeVar("T")
Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

LARGEST_MESSAGE = 32_768
CONNECTIONS = 8_000
WAITING_CONNECTIONS = 2_048
OPEN_FILES = 65_536
DRAIN_SECONDS = 0.4
# Python's own are 700, 10, 10: for programs whose pauses nobody notices.
COLLECTOR_THRESHOLDS = (20_000, 20, 20)
# Longer than the 5 s for which PostgreSQL waits for a lock.
DATABASE_SECONDS = 8.0

# A longer body of polled packets is answered 200 and thrown away.
Payload.max_decode_packets = 64

REAL_THREADS = 2
two_at_a_time = threading.BoundedSemaphore(REAL_THREADS)


def async_mode() -> str:
    """What carries the sockets here. A process that was not patched (a flask command, a test) gets plain threads."""
    mode = chosen_mode()
    return "threading" if mode == "eventlet" and not is_patched() else mode


def chosen_mode() -> str:
    return os.environ.get("ASYNC_MODE", "eventlet")


def is_patched() -> bool:
    patcher = sys.modules.get("eventlet.patcher")
    return patcher is not None and bool(patcher.is_monkey_patched("socket"))


def socketio_options(public_url: str = "", trusted_hosts: Iterable[str] = ()) -> dict[str, Any]:
    """Options for SocketIO: a phone's events are handled in their order, and nothing is sent before its token."""
    return {
        "async_mode": async_mode(),
        "async_handlers": False,
        "manage_session": False,
        "always_connect": False,
        "serializer": StrictPacket,
        "ping_interval": 20,
        "ping_timeout": 20,
        "max_http_buffer_size": LARGEST_MESSAGE,
        "cors_allowed_origins": own_origins(public_url, trusted_hosts),
    }


def run_in_thread(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Runs slow work (pictures, passwords, exports) in a real thread, two at a time, while the phones go on.

    The work keeps to itself: no database session, no logging, no socket of ours, since those are green.
    """
    with two_at_a_time:
        if async_mode() == "gevent":
            return run_in_gevent_thread(work, *args, **kwargs)
        if async_mode() == "threading":
            return work(*args, **kwargs)
        from eventlet import tpool

        result: T = tpool.execute(work, *args, **kwargs)
        return result


def run_in_gevent_thread(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    from gevent import get_hub
    from gevent.util import wrap_errors

    # What is raised there is printed with its traceback, though somebody here expects it.
    result: T | Exception = get_hub().threadpool.apply(wrap_errors(Exception, work), args, kwargs)
    if isinstance(result, Exception):
        raise result
    return result


def serve(app: Flask, socketio: SocketIO, host: str, port: int, ready: Callable[[], None] = lambda: None) -> None:
    """Serves until SIGTERM or Ctrl+C, and calls `ready` once the port is ours; one plain line when it is taken."""
    if chosen_mode() == "eventlet" and not is_patched():
        raise SystemExit("Le serveur se lance avec « python wsgi.py » ou « make run ».")
    raise_file_limit()
    calm_collector()
    SilentConnections(socketio).watch()
    for name in ("engineio.server", "socketio.server"):
        logging.getLogger(name).addFilter(FewRecords())
    run = serve_with_eventlet if async_mode() == "eventlet" else serve_otherwise
    run(app, socketio, host, port, ready)


def calm_collector() -> None:
    """What was loaded stays: without this Python's collector walks all of it again and again, and nobody is heard.

    Measured: 80 ms each time, and half of the time of reopening a workshop of 10,000 facts.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTOR_THRESHOLDS)


def raise_file_limit() -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    limit = OPEN_FILES if hard == resource.RLIM_INFINITY else min(hard, OPEN_FILES)
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, hard))


def serve_with_eventlet(app: Flask, socketio: SocketIO, host: str, port: int, ready: Callable[[], None]) -> None:
    import eventlet
    import eventlet.wsgi
    from eventlet import tpool

    # Each of the default 20 would keep the memory of its largest picture: a gigabyte in all.
    tpool.set_num_threads(REAL_THREADS)
    guard_websockets()
    limit_database_waits()
    listener = listen(host, port)
    stop = StopSignal()
    # The default pool of 1,024 counts WebSockets: the next phone hangs, and /healthz with it.
    pool = eventlet.GreenPool(CONNECTIONS)
    server = eventlet.spawn(
        eventlet.wsgi.server,
        listener,
        at_the_edge(app),
        custom_pool=pool,
        log_output=False,
        debug=False,
        keepalive=15,
        socket_timeout=60,
    )
    server.link(stop.now)
    ready()
    stop.wait()
    listener.close()
    say_goodbye(socketio)
    eventlet.sleep(DRAIN_SECONDS)


def listen(host: str, port: int) -> socket.socket:
    """Our own listening socket. Eventlet's default lets two servers share a port, and splits the room between them."""
    import eventlet

    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener: socket.socket = eventlet.listen(address, family, backlog=WAITING_CONNECTIONS, reuse_port=False)
    except OSError as error:
        raise SystemExit(why_not_listening(error, host, port)) from error
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # phones' sockets inherit it
    return listener


def why_not_listening(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Le port {port} est déjà pris. Fermez l'autre programme, ou choisissez : make run PORT={port + 1000}"
    if error.errno == errno.EACCES:
        return f"Le port {port} est réservé au système. Choisissez un autre port : make run PORT=8000"
    return f"Impossible d'écouter sur {host}:{port} ({error.strerror})."


def at_the_edge(app: Wsgi) -> Wsgi:
    """Phones ask for compressed frames: four times the memory and twice the work, and no option to refuse it."""

    def edge(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        if "HTTP_UPGRADE" in environ and environ.get("HTTP_SEC_WEBSOCKET_VERSION") != "13":
            start_response("400 Bad Request", [("Content-Length", "0")])
            return [b""]
        return app(environ, start_response)

    return edge


def guard_websockets() -> None:
    """Puts the guards in eventlet's reader, which unmasks byte by byte and limits frames but not messages."""
    import eventlet
    from eventlet.websocket import FailedConnectionError, RFC6455WebSocket

    read_frame = RFC6455WebSocket._recv_frame

    class CappedMessage(RFC6455WebSocket.Message):  # type: ignore[misc]
        size = 0

        def push(self, data: bytes, final: bool = False) -> None:
            self.size += len(data) or 1  # an endless series of empty fragments is a message too
            if self.size > self.max_frame_length:
                raise FailedConnectionError(1009, "message too big")
            super().push(data, final)

    def read_frame_in_turn(websocket: Any, message: Any = None) -> Any:
        bucket = websocket.__dict__.setdefault("_bucket", FrameBucket(time.monotonic()))
        try:
            wait = bucket.take(time.monotonic())
            # Also when 0: a socket that always has data never yields. Whose bucket is full had none for a while.
            if not bucket.is_full:
                eventlet.sleep(wait)
        except TooManyFrames:
            raise FailedConnectionError(1008, "too many messages") from None
        return read_frame(websocket, message)

    RFC6455WebSocket._apply_mask = staticmethod(unmask)
    RFC6455WebSocket.Message = CappedMessage
    RFC6455WebSocket._recv_frame = read_frame_in_turn


def watch_loop(note: Callable[[float, float, float], None]) -> bool:
    """Tells of each turn in which the loop listened to nobody: its end, its seconds, those of them on the processor.

    False when turns cannot be seen.
    """
    if async_mode() != "eventlet":
        return False
    from eventlet.hubs import get_hub

    hub = get_hub()
    if not hasattr(hub, "do_poll"):  # macOS
        return False
    poll, clock, busy_clock = hub.do_poll, time.monotonic, time.thread_time
    began, busy_then = clock(), busy_clock()

    def poll_between_turns(seconds: float) -> Any:
        nonlocal began, busy_then
        now = clock()
        note(now, now - began, busy_clock() - busy_then)
        try:
            return poll(seconds)
        finally:
            began, busy_then = clock(), busy_clock()

    hub.do_poll = poll_between_turns
    return True


def limit_database_waits() -> None:
    """A PostgreSQL that keeps its connections and answers nobody would hold each room for ever."""
    if "psycopg2" not in sys.modules:
        return
    from eventlet.hubs import trampoline
    from psycopg2 import OperationalError, extensions

    def wait(connection: Any) -> None:
        while (state := connection.poll()) != extensions.POLL_OK:
            # The exception closes the connection: what it was saying may arrive yet, and is known by its command's id.
            late = OperationalError("the database does not answer")
            reads, writes = state == extensions.POLL_READ, state == extensions.POLL_WRITE
            trampoline(connection.fileno(), read=reads, write=writes, timeout=DATABASE_SECONDS, timeout_exc=late)

    extensions.set_wait_callback(wait)


class StopSignal:
    """Wakes the server on SIGTERM or Ctrl+C: a signal alone does not wake an idle loop, a written byte does."""

    def __init__(self) -> None:
        self.ear, self.voice = socket.socketpair()
        self.voice.setblocking(False)
        signal.set_wakeup_fd(self.voice.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)

    def now(self, *_: Any) -> None:
        self.voice.send(b"stop")

    def wait(self) -> None:
        self.ear.recv(1)


def say_goodbye(socketio: SocketIO) -> None:
    """Closes every connection, so that phones come back at once to the server that follows."""
    for connection in list(socketio.server.eio.sockets.values()):
        socketio.start_background_task(connection.close, wait=False, abort=True)


def serve_otherwise(app: Flask, socketio: SocketIO, host: str, port: int, ready: Callable[[], None]) -> None:
    """The same application on threads or gevent, to be able to leave eventlet one day. Not for large rooms."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    refuse_taken_port(host, port)
    ready()
    options = {"allow_unsafe_werkzeug": True} if async_mode() == "threading" else {}
    try:
        socketio.run(app, host=host, port=port, log_output=False, **options)
    except KeyboardInterrupt:
        raise SystemExit(0) from None


def refuse_taken_port(host: str, port: int) -> None:
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except OSError as error:
        raise SystemExit(why_not_listening(error, host, port)) from error
