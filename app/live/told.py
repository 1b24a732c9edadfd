"""What each audience is told of who is here: presence, with the calls for help and the practice that go beside it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from app.live.calls import NOT_ASKED, Call, calls
from app.live.connections import Connection
from app.live.presence import Presence
from workshops.audience import Audience
from workshops.practice import Try, tally
from workshops.workshop import Practice

Json = dict[str, Any]


def told_presence(
    presence: Presence, audience: Audience, pairs: Collection[str] = (), practice: Practice | None = None
) -> Json:
    """Counts of people for all; why somebody asks, and who has practised, for facilitators."""
    told = presence.told_to(audience, pairs)
    tries = _tries(presence, pairs) if practice else {}
    if practice:
        told["practice"] = tally(tries.values(), practice)
    if audience == Audience.FACILITATORS:
        people = told["people"]
        for seat_id, call in calls(presence.asides).items():
            if seat_id in people:
                people[seat_id] |= {"asked_at": call.asked_at, "reason": call.reason, "coming": call.coming}
        for seat_id, tried in tries.items():
            if seat_id in people:
                people[seat_id]["practised"] = practice is not None and _is_answer(tried, practice)
    return told


def _tries(presence: Presence, pairs: Collection[str]) -> dict[str, Try]:
    """Somebody alone again has one vote."""
    said = presence.asides.last("try")
    return {
        seat_id: Try(round, smile, tuple(fruits[: 2 if seat_id in pairs else 1]))
        for seat_id, (round, smile, fruits) in said.items()
    }


def _is_answer(tried: Try, practice: Practice) -> bool:
    return tried.round == practice.round and bool(tried.smile or tried.fruits)


def told_phone(call: Call | None, connection: Connection) -> Json | None:
    """What became of the call of the phone behind a connection; None when it knows already."""
    told = call.told() if call else NOT_ASKED
    if told == connection.told_help:
        return None
    connection.told_help = told
    return told
