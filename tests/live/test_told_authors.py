"""An author learns at once that the team hid a note of theirs, and nobody else does."""

from __future__ import annotations

from typing import Any

from tests.live.house import Client, Workshop, until


def told(screen: Client) -> list[Any]:
    return [body for event, body in screen.heard if event == "mine"]


def hiding(note_id: str, hidden: bool) -> dict[str, Any]:
    return {"set": {"notes": {note_id: {"hidden": hidden}}}}


def test_who_wrote_a_note_is_told_that_it_is_hidden_and_shown_again(workshop: Workshop) -> None:
    fay, wall, ana, ben = workshop.facilitator(), workshop.board(), workshop.participant(), workshop.participant()
    second_phone_of_ana = Client(workshop.house, ana.token)
    fay.open_phase("empathise", "collect")
    note_id = ana.post("Madame Untel est impolie")
    ben.post("Un banc")
    fay.done("hide_note", note_id=note_id)
    fay.done("restore_note", note_id=note_id)
    seen = [hiding(note_id, True), hiding(note_id, False)]
    until(lambda: told(ana) == seen, "what became of the note")
    until(lambda: told(second_phone_of_ana) == seen, "the same on another page of the seat")
    fay.done("talk", on=True)
    for screen in (fay, wall, ben):
        until(lambda screen=screen: "'talk': True" in str(screen.patches()), "a later change")
        assert told(screen) == []
    for screen in (wall, ben):
        assert note_id not in str(screen.heard)


def test_taking_a_hiding_back_is_told_too(workshop: Workshop) -> None:
    fay, ana = workshop.facilitator(), workshop.participant()
    fay.open_phase("empathise", "collect")
    note_id = ana.post("Un banc")
    fay.done("hide_note", note_id=note_id)
    fay.done("undo")
    until(lambda: told(ana) == [hiding(note_id, True), hiding(note_id, False)], "both")
