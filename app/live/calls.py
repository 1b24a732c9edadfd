"""Calls for help: who asks since when and why, and whether somebody comes. Never stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.live.asides import Asides
from workshops.errors import RuleBroken

Json = dict[str, Any]

NOT_ASKED: Json = {"asked": False}


@dataclass(frozen=True, slots=True)
class Call:
    """Since when (ms), why if they said so, and whether a facilitator is on the way."""

    asked_at: int
    reason: str | None
    coming: bool

    def told(self) -> Json:
        """What the phone that asked is told."""
        return {"asked": True, "reason": self.reason, "coming": self.coming}


def ask(asides: Asides, seat_id: str, asked: bool, reason: str | None, now: int) -> None:
    """Raise a hand, say why, or lower it. Saying why, or again, keeps one's place."""
    known = calls(asides).get(seat_id)
    since = known.asked_at if known else now
    asides.say("call", seat_id, [since, reason] if asked else None, now)


def answer(asides: Asides, seat_id: str, said: str, now: int) -> None:
    """A facilitator is coming, or has come. Raises `unknown_target` when nobody asks there."""
    call = calls(asides).get(seat_id)
    if call is None:
        raise RuleBroken("unknown_target", {"seat_id": [seat_id]})
    asides.say("answer", seat_id, [call.asked_at, said], now)


def calls(asides: Asides) -> dict[str, Call]:
    """Those who ask now, by seat."""
    answers = asides.last("answer")
    found = {}
    for seat_id, (asked_at, reason) in asides.last("call").items():
        said = _said_to(answers, seat_id, asked_at)
        if said != "done":
            found[seat_id] = Call(asked_at, reason, coming=said == "coming")
    return found


def helped(asides: Asides) -> list[str]:
    """Seats whose call is over, as a facilitator said, and that do not know it yet."""
    answers = asides.last("answer")
    asked = asides.last("call")
    return [seat_id for seat_id, (asked_at, _) in asked.items() if _said_to(answers, seat_id, asked_at) == "done"]


def _said_to(answers: dict[str, Any], seat_id: str, asked_at: int) -> str | None:
    """An answer is about one call: who asks again waits again."""
    about, said = answers.get(seat_id, (None, None))
    return said if about == asked_at else None
