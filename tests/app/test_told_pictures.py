"""What people gave as pictures is told wherever their words are: the sheet, the follow-up page, the backlog."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask

from app import photos
from app.public_ids import public_id
from app.rooms import open_room
from tests.app import pictures
from tests.app.backlog_afternoon import WHY, Afternoon
from tests.app.browsing import words
from tests.caller import Caller
from workshops.commands import (
    AddPhoto,
    Choose,
    CloseWorkshop,
    MakeCluster,
    PostNote,
    Promote,
    Target,
    TranscribeNote,
)
from workshops.roles import Seat

Json = dict[str, Any]


class Drawn:
    """A workshop where needs, a question and the winning idea are pictures."""

    def __init__(self, app: Flask, workshop_id: str) -> None:
        self.app, self.id = app, workshop_id
        self.afternoon = Afternoon(app, workshop_id)
        day = self.afternoon
        day.open("empathise", "collect")
        self.need = self.give(day.ana, drawing=True)
        day.open("empathise", "group")
        day.ask(day.fay, MakeCluster(str(uuid4()), (self.need,), "Trouver son chemin"))
        day.open("empathise", "decide")
        day.ask(day.fay, Choose((Target(next(iter(day.room.state.clusters)), WHY),)))
        day.open("define", "collect")
        self.question = self.give(day.ben)
        day.open("define", "decide")
        day.ask(day.fay, Choose((Target(self.question, WHY),)))
        day.open("ideate", "collect")
        self.idea, self.other = self.give(day.ana, drawing=True), self.give(day.ben)
        day.open("ideate", "decide")
        day.ask(day.fay, Choose((Target(self.idea, WHY),), (Target(self.other, "Plus tard."),)))

    def give(self, seat: Seat, **more: bool) -> str:
        note_id = str(uuid4())
        photo_id = photos.photo_id_of("key", self.id, seat.id, note_id)
        photos.keep(photos.folder_of(self.app.instance_path, self.id), photo_id, BytesIO(pictures.photo()), "photo")
        self.afternoon.ask(seat, AddPhoto(photo_id, 640, 480))
        self.afternoon.ask(seat, PostNote(note_id, "", photo_id=photo_id, **more))
        return note_id

    def photo_of(self, note_id: str) -> str:
        with self.app.app_context():
            return str(open_room(self.id).state.notes[note_id].photo_id)

    def copy(self, note_id: str, text: str) -> None:
        self.afternoon.ask(self.afternoon.fay, TranscribeNote(note_id, text))

    def promote(self) -> None:
        self.afternoon.open("prototype", "collect")
        self.afternoon.ask(self.afternoon.fay, Promote(self.afternoon.prototypes[0], WHY))

    def close(self) -> None:
        self.afternoon.ask(self.afternoon.fay, CloseWorkshop())

    def let_go(self) -> None:
        for file in Path(self.app.instance_path, "photos").rglob("*.jpg"):
            file.unlink()


@pytest.fixture
def drawn(app: Flask, workshop: Json) -> Drawn:
    return Drawn(app, workshop["id"])


@pytest.mark.parametrize("page", ["sheet", "follow-up"])
def test_pictures_are_shown_with_what_they_are(drawn: Drawn, fay: Caller, page: str) -> None:
    drawn.close()
    answer = fay.get(f"/workshops/{drawn.id}" if page == "sheet" else f"/suites/{public_id(drawn.id)}")
    answer.expect(200)
    for note_id in (drawn.need, drawn.question, drawn.idea):
        assert f'src="/photos/{drawn.photo_of(note_id)}?size=small"' in answer.text
    assert answer.text.count('alt="Dessin d’une idée"') >= 2
    assert "Photo d’une idée" in words(answer)
    assert "Plus tard." in words(answer)


@pytest.mark.parametrize("page", ["sheet", "follow-up"])
def test_copied_words_are_told_and_describe_the_picture(drawn: Drawn, fay: Caller, page: str) -> None:
    drawn.copy(drawn.need, "La porte est au bout du couloir")
    drawn.copy(drawn.question, "trouver la porte ?")
    drawn.copy(drawn.idea, "Une flèche au sol")
    drawn.close()
    answer = fay.get(f"/workshops/{drawn.id}" if page == "sheet" else f"/suites/{public_id(drawn.id)}")
    for told in ("La porte est au bout du couloir", "trouver la porte", "Une flèche au sol"):
        assert told in words(answer).replace("\u00a0", " ")
    assert 'alt="Une flèche au sol"' in answer.text


@pytest.mark.parametrize("page", ["sheet", "follow-up"])
def test_a_picture_that_was_let_go_leaves_its_words_and_no_hole(drawn: Drawn, fay: Caller, page: str) -> None:
    drawn.copy(drawn.idea, "Une flèche au sol")
    drawn.close()
    drawn.let_go()
    answer = fay.get(f"/workshops/{drawn.id}" if page == "sheet" else f"/suites/{public_id(drawn.id)}")
    answer.expect(200)
    assert "/photos/" not in answer.text
    assert "Une flèche au sol" in words(answer)


def test_a_card_keeps_its_pictures_with_its_origin(drawn: Drawn, omar: Caller) -> None:
    drawn.copy(drawn.need, "La porte est au bout du couloir")
    drawn.promote()
    [card] = omar.get("/api/v1/prototypes").expect(200)
    assert (card["title"], card["is_linked"]) == ("", True)
    origin = omar.get(f"/api/v1/prototypes/{card['id']}").expect(200)["provenance"]
    [need] = origin["needs"]
    assert need["words"] == ["La porte est au bout du couloir"]
    assert [one["photo_id"] for one in need["pictures"]] == [drawn.photo_of(drawn.need)]
    [picture] = origin["idea"]["pictures"]
    assert picture == {"photo_id": drawn.photo_of(drawn.idea), "drawing": True, "number": None, "words": ""}
    assert (origin["idea"]["words"], origin["idea"]["title"]) == ([], "")


def test_a_card_of_pictures_alone_is_linked_to_its_need(drawn: Drawn, omar: Caller) -> None:
    drawn.promote()
    [card] = omar.get("/api/v1/prototypes").expect(200)
    assert card["is_linked"]
