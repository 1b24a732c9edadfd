"""How patiently the database and Redis are waited for, and how many connections one process takes."""

from __future__ import annotations

from typing import Any

# The busy handler sleeps in C and stops every phone: short, then retries in Python.
SQLITE: dict[str, Any] = {"connect_args": {"timeout": 0.25}}

POSTGRES: dict[str, Any] = {
    # Each writing room takes a connection for a moment, and each page that reads: 20 at most.
    "pool_size": 5,
    "max_overflow": 15,
    "pool_timeout": 5,
    "pool_use_lifo": True,
    # Tried before it is used: a restarted server is noticed by nobody.
    "pool_pre_ping": True,
    "connect_args": {
        "application_name": "fabrique",
        # A machine that vanished is given up after seconds, and a frozen process keeps no workshop locked.
        "connect_timeout": 3,
        "keepalives_idle": 10,
        "keepalives_interval": 5,
        "keepalives_count": 2,
        "tcp_user_timeout": 15_000,
        "options": "-c lock_timeout=5s -c idle_in_transaction_session_timeout=30s",
    },
}


def engine_options(database_url: str) -> dict[str, Any]:
    """What SQLAlchemy is told about this database."""
    scheme = database_url.partition(":")[0].partition("+")[0]
    return {"sqlite": SQLITE, "postgresql": POSTGRES}.get(scheme, {})


def redis_options(patience_seconds: float) -> dict[str, Any]:
    """A client that soon gives up and never tries twice: nothing in Redis is worth waiting for."""
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    return {
        "socket_timeout": patience_seconds,
        "socket_connect_timeout": patience_seconds,
        "health_check_interval": 5,
        "retry": Retry(NoBackoff(), 0),
    }
