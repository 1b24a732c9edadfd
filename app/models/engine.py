"""How the database is spoken to: transactions that read or write and, on SQLite, writers that lock at their start."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from app.extensions import db

PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")
IMMEDIATE = {"sqlite_begin": "IMMEDIATE"}
RETRY_AFTER_SECONDS = (0.02, 0.06, 0.18)


def tune(engine: Engine) -> None:
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_connection)
        event.listen(engine, "begin", _begin)


def _prepare_connection(connection: Any, _record: Any) -> None:
    # The driver's own implicit BEGIN comes too late (at the first write) and is
    # never IMMEDIATE; None hands transactions over to _begin.
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    mode = connection.get_execution_options().get("sqlite_begin", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {mode}")


def let_go() -> None:
    """Ends a read, so that waiting for something else holds no connection of the pool."""
    db.session.rollback()


@contextmanager
def reading() -> Iterator[Session]:
    """One transaction that only reads: it locks nothing, and holds no connection afterwards."""
    session = db.session()
    session.rollback()
    try:
        yield session
    finally:
        session.rollback()


@contextmanager
def writing() -> Iterator[Session]:
    """One transaction that writes: committed at the end, undone by any exception.

    On SQLite it takes the write lock at its start: a read that turns into a write may
    fail at once, whatever the busy timeout. Nothing inside may sleep, emit or use the
    network: under green threads that would lock the process against itself.
    """
    session = db.session()
    session.rollback()
    try:
        _take_write_lock(lambda: session.connection(execution_options=IMMEDIATE), session.rollback, session.get_bind())
        yield session
        session.commit()
    except BaseException:
        session.rollback()
        raise


@contextmanager
def reading_rows() -> Iterator[Connection]:
    """`reading()` without a session: for what is asked many times a second."""
    with db.engine.connect() as connection:
        yield connection


@contextmanager
def writing_rows() -> Iterator[Connection]:
    """`writing()` without a session: for a room's batches, many a second."""
    with db.engine.connect() as connection:
        connection.execution_options(**IMMEDIATE)
        _take_write_lock(connection.begin, connection.rollback, connection)
        # Closed before its commit, a connection rolls back.
        yield connection
        connection.commit()


def _take_write_lock(begin: Callable[[], object], undo: Callable[[], None], bind: Engine | Connection) -> None:
    for pause in (*(RETRY_AFTER_SECONDS if bind.dialect.name == "sqlite" else ()), None):
        try:
            begin()
            return
        except OperationalError:
            undo()
            if pause is None:
                raise
            time.sleep(pause)
