"""What the server says by itself: patches after a commit, beats, presence, goodbyes."""

from __future__ import annotations

import time

from flask import Flask

from app import photos
from app.extensions import socketio
from app.fanout import Fanout
from app.live.calls import calls
from app.live.connections import Connections
from app.live.namespace import channel
from app.live.neighbours import Neighbours
from app.live.presence import Presence
from app.live.told import told_phone, told_presence
from app.rooms import Change, Room, Rooms, now_ms
from workshops.audience import Audience

BEAT_SECONDS = 3.0
SOON_SECONDS = 1.0
PRESENCE_SECONDS = 0.4
FORGET_SECONDS = 60.0


class Telling:
    """The voice of one app's rooms."""

    def __init__(
        self, app: Flask, rooms: Rooms, connections: Connections, fanout: Fanout, neighbours: Neighbours
    ) -> None:
        self._app = app
        self._fanout = fanout
        self._neighbours = neighbours
        self._rooms = rooms
        self._connections = connections

    def publish(self, room: Room, change: Change) -> None:
        """Send each audience its patch, and authors what became of their notes; let removed seats and pictures go."""
        for audience, patch in change.patches.items():
            self._fanout.emit("patch", patch, channel(room.workshop_id, audience))
        for seat_id, told in change.told_authors.items():
            for connection in self._connections.of_seat(seat_id):
                socketio.emit("mine", told, to=connection.sid)
        changed = changed_names(change)
        if changed & {"phase", "step", "workshop.started"}:
            self._connections.presence(room).new_phase()
        if "workshop.practice" in changed:
            self._new_practice(room)
        if "progress.people" in changed:
            # A phone is for two now, or for one again.
            self._connections.presence(room).is_stale = True
        for seat_id in change.removed_seats:
            self._send_away(room, seat_id)
        photos.drop(self._app.instance_path, change.dropped_photos)
        if change.is_ours:
            self._neighbours.tell(room)

    def _new_practice(self, room: Room) -> None:
        """It began, its result is shown, or it is over: then nothing of it is kept."""
        presence = self._connections.presence(room)
        presence.is_stale = True
        if room.practice is None:
            presence.forget_tries()
        if room.practice is None or not room.practice.is_shown:
            presence.new_phase()

    def _send_away(self, room: Room, seat_id: str) -> None:
        for connection in self._connections.of_seat(seat_id):
            socketio.emit("bye", {"reason": "removed"}, to=connection.sid)
            socketio.server.disconnect(connection.sid)
        self._connections.presence(room).forget(seat_id)

    def start(self) -> None:
        """Begin to beat, to say who is here, and to look at what other processes do."""
        self._neighbours.start()
        socketio.start_background_task(self._beat_for_ever)
        socketio.start_background_task(self._tell_presence_for_ever)

    def _beat_for_ever(self) -> None:
        forget_at = time.monotonic() + FORGET_SECONDS
        while True:
            wait_for_beat(self._fanout)
            with self._app.app_context():
                self._beat()
            if time.monotonic() > forget_at:
                forget_at = time.monotonic() + FORGET_SECONDS
                self._rooms.close_quiet()
                self._connections.forget_quiet()

    def _beat(self) -> None:
        for workshop_id, presence in self._connections.presences():
            # Again and again: who looks at the room through another process may have come since.
            self._tell_others(workshop_id, presence)
            presence.forget_silent()
        for room in self._rooms.all():
            if not room.screens:
                continue
            for audience in Audience:
                beat = {"epoch": room.epoch, "seq": room.sent_seq(audience), "now": now_ms()}
                if room.trouble and audience == Audience.FACILITATORS:
                    beat["trouble"] = room.trouble
                self._fanout.emit("beat", beat, channel(room.workshop_id, audience))

    def _tell_presence_for_ever(self) -> None:
        while True:
            socketio.sleep(PRESENCE_SECONDS)
            for workshop_id, presence in self._connections.presences():
                presence.lower_helped_hands()
                if presence.has_news:
                    presence.has_news = False
                    self._tell_others(workshop_id, presence)
                if presence.is_stale:
                    presence.is_stale = False
                    self._tell_presence(workshop_id, presence)

    def _tell_others(self, workshop_id: str, presence: Presence) -> None:
        self._neighbours.tell_presence(workshop_id, presence.signs())
        self._neighbours.tell_asides(workshop_id, presence.asides.words())

    def _tell_presence(self, workshop_id: str, presence: Presence) -> None:
        room = self._rooms.known(workshop_id)
        pairs, practice = (room.pairs, room.practice) if room else (frozenset[str](), None)
        for audience in Audience:
            told = told_presence(presence, audience, pairs, practice)
            self._fanout.emit("presence", told, channel(workshop_id, audience))
        self._tell_callers(workshop_id, presence)

    def _tell_callers(self, workshop_id: str, presence: Presence) -> None:
        """Each phone that asks for help, or did until now, what became of it."""
        asking = calls(presence.asides)
        if asking or presence.has_callers:
            presence.has_callers = bool(asking)
            for connection in self._connections.phones(workshop_id):
                told = told_phone(asking.get(connection.seat.id) if connection.seat else None, connection)
                if told:
                    socketio.emit("help", told, to=connection.sid)


def wait_for_beat(fanout: Fanout) -> None:
    """Sooner where some screen was not sent what others saw: only a beat tells it."""
    skipped_count = fanout.skipped_count
    for _ in range(round(BEAT_SECONDS / SOON_SECONDS)):
        socketio.sleep(SOON_SECONDS)
        if fanout.skipped_count > skipped_count:
            return


def changed_names(change: Change) -> set[str]:
    """What a batch changed on some screen: "phase", "workshop.started"..."""
    sets = [patch["set"] for patch in change.patches.values()]
    fields = {f"{part}.{name}" for one in sets for part in ("workshop", "progress") for name in one.get(part, ())}
    return fields | {name for one in sets for name in one}
