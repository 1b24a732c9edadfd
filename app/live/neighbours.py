"""The other processes that may serve the same workshops: what they are told, and what is made of what they tell."""

from __future__ import annotations

from typing import Any

from flask import Flask

from app.card_news import CardNews
from app.extensions import socketio
from app.hints import Hints
from app.live.asides import Words
from app.live.connections import Connections
from app.looks import Journals, Looks
from app.rooms import Room, Rooms


class Neighbours:
    """Hints where there is a Redis, and a look each second: the database is the only thing they share for good."""

    def __init__(self, app: Flask, rooms: Rooms, connections: Connections) -> None:
        self._rooms = rooms
        self._connections = connections
        self.cards = CardNews(self._tell_cards)
        self.looks = Looks(app, Journals(rooms).look, self.cards.look)
        self.hints = Hints(app.config["REDIS_URL"]) if app.config["REDIS_URL"] else None
        if self.hints:
            self.hints.on("journal", self._hear_of_journal)
            self.hints.on("presence", self._hear_of_presence)
            self.hints.on("asides", self._hear_of_asides)
            self.hints.on("cards", self._hear_of_cards)

    def start(self) -> None:
        socketio.start_background_task(self.looks.for_ever)
        if self.hints:
            self.hints.start()

    def tell(self, room: Room) -> None:
        """Something was committed here."""
        self._hint("journal", room.workshop_id, room.seq)

    def tell_presence(self, workshop_id: str, signs: dict[str, int]) -> None:
        """Who is in a room through this process. Not stored: without Redis each process counts its own."""
        self._hint("presence", workshop_id, signs)

    def tell_asides(self, workshop_id: str, words: Words) -> None:
        """Calls for help and answers of a practice that this process heard."""
        if words:
            self._hint("asides", workshop_id, words)

    def _tell_cards(self) -> None:
        self._hint("cards", "all", None)

    def _hint(self, kind: str, key: str, body: Any) -> None:
        if self.hints:
            self.hints.tell(kind, key, body)

    def _hear_of_journal(self, workshop_id: str, _process: str, seq: int) -> None:
        room = self._rooms.known(workshop_id)
        if room and room.seq < seq:
            room.nudge()

    def _hear_of_presence(self, workshop_id: str, process: str, signs: dict[str, int]) -> None:
        self._connections.hear(workshop_id, process, signs)

    def _hear_of_asides(self, workshop_id: str, process: str, words: Words) -> None:
        self._connections.hear_asides(workshop_id, process, words)

    def _hear_of_cards(self, _key: str, _process: str, _body: None) -> None:
        self.looks.ask()
