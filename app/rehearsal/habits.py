"""What a simulated participant does in each phase: what to ask of the server, one thing at a time."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from uuid import uuid4

from app.rehearsal.copy import PRACTICE, Copy, Json, Place
from app.rehearsal.words import Saying, Words
from workshops.method import ANSWERS, FRUITS

Ask = tuple[str, Json]
Habit = Callable[[Copy, Words, random.Random], Iterator[Ask]]


def asks_at(place: Place, copy: Copy, words: Words, dice: random.Random) -> Iterator[Ask]:
    """The commands of one participant for this place; the document is read again before each one."""
    if place.step == PRACTICE:
        habit: Habit | None = practise
    else:
        habit = HABITS.get(place) or HABITS.get(place._replace(step=""))
    if habit:
        yield from habit(copy, words, dice)


def practise(copy: Copy, _: Words, dice: random.Random) -> Iterator[Ask]:
    """A smile, then a fruit for each person on the phone."""
    smiled: Json = {"round": copy.doc["workshop"]["practice"]["round"], "smile": True}
    yield "practise", {**smiled, "fruits": []}
    yield "practise", {**smiled, "fruits": [dice.choice(FRUITS) for _person in range(copy.people)]}


def give_needs(_: Copy, words: Words, dice: random.Random) -> Iterator[Ask]:
    for _turn in range(dice.randint(1, 4)):
        yield post(words.needs.draw())
    yield done()


def give_questions(_: Copy, words: Words, dice: random.Random) -> Iterator[Ask]:
    for _turn in range(dice.choice((0, 1, 1, 1, 2))):
        yield post(words.questions.draw())
    yield done()


def give_ideas(_: Copy, words: Words, dice: random.Random) -> Iterator[Ask]:
    for _turn in range(dice.randint(1, 3)):
        yield post(words.ideas.draw())
    yield done()


def group_notes(copy: Copy, words: Words, dice: random.Random) -> Iterator[Ask]:
    """Brings a few loose notes to the notes of their theme, where the scenario lets participants do it."""
    if not copy.plan()["participants_group"]:
        return
    for _turn in range(dice.randint(1, 3)):
        loose = [id for id, note in copy.items_of_step("notes").items() if not note["cluster_id"]]
        if loose and (ask := place_note(copy, words, dice, dice.choice(loose))):
            yield ask
    yield done()


def place_note(copy: Copy, words: Words, dice: random.Random, note_id: str) -> Ask | None:
    """With the notes of its theme; who makes a new group names it two times in three."""
    notes = copy.items_of_step("notes")
    theme = words.theme_of(notes[note_id]["text"])
    mates = [id for id, note in notes.items() if theme and id != note_id and words.theme_of(note["text"]) == theme]
    clusters = [notes[id]["cluster_id"] for id in mates if notes[id]["cluster_id"]]
    if clusters:
        return "move_note", {"note_id": note_id, "cluster_id": clusters[0]}
    if mates:
        title = words.titles[theme] if theme and dice.random() < 2 / 3 else ""
        return "make_cluster", {"cluster_id": new_id(), "note_ids": [note_id, mates[0]], "title": title}
    return None


def vote(copy: Copy, _: Words, dice: random.Random) -> Iterator[Ask]:
    """A ballot for each person on the phone; one in five thinks again and changes it."""
    for number in range(1, copy.people + 1):
        if number > 1:
            yield give_phone()
        for _turn in range(2 if dice.random() < 0.2 else 1):
            if ballot := fill_ballot(copy, dice):
                yield "cast_votes", {"choices": ballot, "ballot": number}
    yield done()


def give_phone() -> Ask:
    """To the second person: from here on the first ballot is sealed."""
    return "cast_votes", {"choices": {}, "ballot": 2}


def fill_ballot(copy: Copy, dice: random.Random) -> dict[str, int]:
    """One dot a target. What more people wrote about attracts more votes."""
    plan, targets, ballot = copy.plan(), vote_targets(copy), {}
    for _dot in range(min(plan["dots"], len(targets))):
        chosen = dice.choices(list(targets), weights=list(targets.values()))[0]
        ballot[chosen] = 1
        del targets[chosen]
    return ballot


def vote_targets(copy: Copy) -> dict[str, int]:
    """Questions; or groups and loose notes, each with how much was written about it."""
    if copy.doc["step"] == "define":
        return dict.fromkeys(copy.items("questions"), 1)
    clusters = {id: one["note_count"] ** 2 for id, one in copy.items_of_step("clusters").items() if one["note_count"]}
    return clusters | {id: 1 for id, note in copy.items_of_step("notes").items() if not note["cluster_id"]}


def fill_sheets(copy: Copy, words: Words, dice: random.Random) -> Iterator[Ask]:
    """A field or two that nobody has filled yet."""
    for _turn in range(dice.randint(1, 3)):
        empty = [
            (id, field)
            for id, prototype in copy.items("prototypes").items()
            for field, text in prototype["sheet"].items()
            if not text
        ]
        if empty:
            prototype_id, field = dice.choice(empty)
            text = words.sheets[field].draw().text
            yield "fill_sheet", {"prototype_id": prototype_id, "field": field, "text": text}
    yield done()


def try_out(copy: Copy, words: Words, dice: random.Random) -> Iterator[Ask]:
    for prototype_id in copy.items("prototypes"):
        for _turn in range(dice.randint(0, 2)):
            said = words.feedback.draw()
            yield "give_feedback", {"prototype_id": prototype_id, "zone": said.zone, "text": said.text}
        answer = dice.choices(ANSWERS, weights=(5, 3, 1))[0]
        yield "say_use", {"prototype_id": prototype_id, "answer": answer}
    yield done()


def post(said: Saying) -> Ask:
    return "post_note", {"note_id": new_id(), "text": said.text, "zone": said.zone, "lang": said.lang}


def done() -> Ask:
    return "say_done", {"done": True}


def new_id() -> str:
    return str(uuid4())


# By step and phase; an empty step stands for any step.
HABITS: dict[Place, Habit] = {
    Place("empathise", "collect"): give_needs,
    Place("define", "collect"): give_questions,
    Place("ideate", "collect"): give_ideas,
    Place("", "group"): group_notes,
    Place("", "vote"): vote,
    Place("prototype", "collect"): fill_sheets,
    Place("test", "collect"): try_out,
}
