"""/metrics: what a monitor watches, in Prometheus' words; for admins and for this very machine."""

from __future__ import annotations

import time
from collections.abc import Iterator
from ipaddress import ip_address

from flask import Flask, Response, request
from flask_login import current_user
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import Metric
from prometheus_client.registry import Collector

from app import measures
from app.errors import Refused
from app.extensions import limiter
from app.stall import Worst
from app.state import State, state_of

# Any of these was written by a proxy: then the near end of the connection is not the asker.
FORWARDED = ("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-Real-Ip", "Via")


def init_app(app: Flask) -> None:
    registry = CollectorRegistry()
    for counted in (measures.flush_seconds, measures.refused):
        registry.register(counted)
    registry.register(Gauges(app))
    app.extensions["metrics"] = registry
    app.add_url_rule("/metrics", "metrics", limiter.exempt(lambda: metrics(registry)))


def metrics(registry: CollectorRegistry) -> Response:
    if not (is_this_machine() or is_admin()):
        raise Refused("forbidden")
    return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def is_this_machine() -> bool:
    if any(name in request.headers for name in FORWARDED):
        return False
    try:
        return ip_address(request.remote_addr or "").is_loopback
    except ValueError:
        return False


def is_admin() -> bool:
    return bool(current_user.is_authenticated) and any(
        membership.role == "admin" for membership in current_user.memberships
    )


class Gauges(Collector):
    """What is so at this moment, asked when the monitor asks."""

    def __init__(self, app: Flask) -> None:
        self._app = app

    def describe(self) -> list[Metric]:
        # Else they are collected at once, from an app that is not ready.
        return []

    def collect(self) -> Iterator[Metric]:
        state = state_of(self._app)
        for name, meaning, value in gauges(state):
            yield gauge(name, meaning, {"": value})
        yield since("loop_stall_ms", "The longest the loop was held up since...", state.stall.held)
        yield since("loop_busy_ms", "The most processor time it took in one go since...", state.stall.busy)


def gauges(state: State) -> list[tuple[str, str, float]]:
    rooms = state.rooms.all()
    return [
        ("rooms", "Workshops open in this process.", len(rooms)),
        ("phones", "Screens connected to this process.", sum(room.screens for room in rooms)),
        ("tick_seconds", "The longest time between two batches of a busy room.", state.longest_tick()),
        ("unsaved_rooms", "Rooms whose last batch could not be saved.", state.unsaved_count()),
        ("skipped_frames", "Frames not sent to screens that stopped reading.", state.fanout.skipped_count),
        ("direct_fanout", "1 when frames go straight to the phones.", state.fanout.is_direct),
        ("redis_broken", "1 when Redis does not answer.", state.is_redis_broken()),
        ("backup_failed", "1 when the backup of the day could not be made.", state.daily.has_failed),
    ]


def since(name: str, meaning: str, worst: Worst) -> Metric:
    return gauge(name, meaning, {"10s": worst.recent_ms(time.monotonic()), "start": worst.worst_ms}, label="since")


def gauge(name: str, meaning: str, values: dict[str, float], label: str = "") -> Metric:
    metric = Metric(f"fabrique_{name}", meaning, "gauge")
    for kind, value in values.items():
        metric.add_sample(metric.name, {label: kind} if label else {}, float(value))
    return metric
