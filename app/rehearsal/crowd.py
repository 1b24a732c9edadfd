"""The phones of one rehearsal, each in a thread of its own, at the pace of people."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Iterator

from requests import RequestException
from socketio.exceptions import ConnectionError as NoConnection

from app.rehearsal.copy import Json, Place
from app.rehearsal.habits import asks_at
from app.rehearsal.phone import Phone, Refused
from app.rehearsal.words import Words

JOINING_SECONDS = (0.2, 1.5)
THINKING_SECONDS = (4.0, 24.0)
LOOK_SECONDS = 0.3
AGAIN_SECONDS = 2.0
# One phone in ten is for two.
PAIRS = 0.1


class Crowd:
    """Simulated participants, and what became of what they sent. A pace of 0.1 is ten times faster than people."""

    def __init__(
        self, address: str, pin: str, words: Words, dice: random.Random, pace: float, pairs: float = PAIRS
    ) -> None:
        self.address = address
        self.pin = pin
        self.words = words
        self.dice = dice
        self.pace = pace
        self.pairs = pairs
        self.phones: list[Phone] = []
        self.accepted: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()

    def first(self) -> None:
        """One phone joins before the others, so that a wrong PIN is told once. Raises Refused."""
        self.welcome(self._join())

    def others(self, count: int) -> None:
        """The rest come in one after the other, as people find a chair."""
        for _ in range(count - 1):
            self.pause(JOINING_SECONDS)
            try:
                self.welcome(self._join())
            except (Refused, RequestException):
                self.refused["join"] += 1

    def welcome(self, phone: Phone) -> None:
        self.phones.append(phone)
        threading.Thread(target=self.play, args=(phone,), daemon=True).start()

    def play(self, phone: Phone) -> None:
        """Does what there is to do at each new place, until the workshop is over for this phone."""
        self._connect(phone)
        if phone.copy.people > 1:
            self.note("say_people", phone.send("say_people", {"people": phone.copy.people}))
        played: Place | None = None
        while not self.is_over(phone):
            place = phone.copy.place()
            if place and place != played:
                self.play_place(phone, place)
            played = place or played
            phone.is_over.wait(LOOK_SECONDS)
        phone.leave()

    def play_place(self, phone: Phone, place: Place) -> None:
        asks = asks_at(place, phone.copy, self.words, self.dice)
        while self.stays(phone, place):
            ask = next(asks, None)
            if ask is None or phone.copy.place() != place:
                return
            self.note(ask[0], phone.send(*ask))

    def stays(self, phone: Phone, place: Place) -> bool:
        """Thinks for a while; False when the room has moved on meanwhile."""
        return not any(phone.is_over.wait(part) or phone.copy.place() != place for part in self.thinking())

    def thinking(self) -> Iterator[float]:
        seconds = self.dice.uniform(*THINKING_SECONDS) * self.pace
        parts = int(seconds / LOOK_SECONDS) + 1
        yield from [seconds / parts] * parts

    def note(self, name: str, answer: Json) -> None:
        if answer.get("ok"):
            self.accepted[name] += 1
        elif answer:
            self.refused[answer["error"]["code"]] += 1

    def is_over(self, phone: Phone) -> bool:
        return phone.is_over.is_set() or phone.copy.is_closed()

    def is_finished(self) -> bool:
        return all(map(self.is_over, self.phones))

    def leave(self) -> None:
        for phone in self.phones:
            phone.leave()

    def pause(self, between: tuple[float, float]) -> None:
        threading.Event().wait(self.dice.uniform(*between) * self.pace)

    def _join(self) -> Phone:
        phone = Phone(self.address)
        phone.join(self.pin)
        phone.copy.people = 2 if self.dice.random() < self.pairs else 1
        return phone

    def _connect(self, phone: Phone) -> None:
        while not phone.is_over.is_set():
            try:
                return phone.connect()
            except NoConnection:
                phone.is_over.wait(AGAIN_SECONDS)
        return None
