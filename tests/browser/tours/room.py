"""A workshop that goes to any moment by commands, with words in French and in Arabic on every screen."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from tests.live.house import House

FRENCH = "Je ne comprends pas les courriers de la préfecture"
ARABIC = "أنتظر طويلًا أمام الشباك ولا أجد من يساعدني"
SHORT = "Un café"
LONG = "Une longue phrase, pour voir comment elle tient. " * 5
WORDS = (
    (FRENCH, "fr"),
    (ARABIC, "ar"),
    (SHORT, "fr"),
    (LONG, "fr"),
    ("الأوراق صعبة", "ar"),
    ("Le guichet ferme", "fr"),
)
GROUP, OTHER_GROUP = "Les courriers", "الانتظار"
REASON = "On peut commencer demain. يمكننا أن نبدأ غدًا."
NAME = "Le jeudi des courriers"

PLACES = [
    *(("empathise", phase) for phase in ("collect", "group", "vote", "decide")),
    *(("define", phase) for phase in ("collect", "vote", "decide")),
    *(("ideate", phase) for phase in ("collect", "group", "vote", "decide")),
    ("prototype", "collect"),
    ("test", "collect"),
    ("test", "decide"),
]


class Room:
    """Fay leads, Ana gives and votes; whoever looks has a seat of their own."""

    def __init__(self, house: House, scenario: str = "complet") -> None:
        self.house = house
        self.workshop = house.workshop(scenario)
        self.fay = self.workshop.facilitator()
        self.ana = self.workshop.participant()
        self.at: tuple[str, str] | None = None

    def to(self, step: str, phase: str) -> Room:
        """Goes on to this place, and does on the way what a room does there."""
        for place in PLACES[PLACES.index(self.at) + 1 if self.at else 0 : PLACES.index((step, phase)) + 1]:
            if self.at:
                self.work()
            self.fay.open_phase(*place)
            self.at = place
        return self

    def work(self) -> None:
        """What people do where the workshop stands."""
        assert self.at
        step, phase = self.at
        if step in ("prototype", "test"):
            (self.fill if step == "prototype" else self.give)()
        else:
            {"collect": self.write, "group": self.group, "vote": self.vote, "decide": self.choose}[phase]()

    def write(self) -> None:
        about = {"zone": "need", "feeling": "bad"} if self.step == "empathise" else {}
        for text, lang in WORDS[:3] if self.step == "define" else WORDS:
            self.ana.post(text, lang=lang, **about)

    def group(self) -> None:
        ids = list(self.items("notes"))
        self.fay.done("make_cluster", cluster_id=new(), note_ids=ids[:2], title=GROUP)
        self.fay.done("make_cluster", cluster_id=new(), note_ids=ids[2:3], title=OTHER_GROUP)
        self.fay.done("make_cluster", cluster_id=new(), note_ids=ids[3:4])

    def vote(self) -> None:
        first, second = self.targets()[:2]
        self.ana.done("cast_votes", choices={first: 1, second: 1})

    def choose(self) -> None:
        *kept, waits = [{"id": target, "reason": REASON} for target in self.targets()[:3]]
        self.fay.done("choose", targets=kept, reserve=[waits])

    def fill(self) -> None:
        for field, text in (("name", NAME), ("for_whom", ARABIC), ("problem", FRENCH)):
            self.ana.done("fill_sheet", prototype_id=self.prototype, field=field, text=text)

    def give(self) -> None:
        if self.at == ("test", "decide"):
            self.fay.done("decide_prototype", prototype_id=self.prototype, verdict="continue", reason=REASON)
            return
        for zone, (text, lang) in zip(("like", "wish", "wonder", "idea"), WORDS, strict=False):
            self.ana.done("give_feedback", prototype_id=self.prototype, zone=zone, text=text, lang=lang)
        self.ana.done("say_use", prototype_id=self.prototype, answer="yes")

    def end(self) -> Room:
        """Tried, decided, sent to the backlog and closed."""
        self.to("test", "decide").work()
        self.promote()
        self.fay.done("close_workshop", next_meeting="Jeudi à 14 h.\nAu centre. في المركز.")
        return self

    def promote(self) -> None:
        self.fay.done("promote", prototype_id=self.prototype, reason=REASON)

    @property
    def step(self) -> str:
        assert self.at
        return self.at[0]

    @property
    def prototype(self) -> str:
        return next(iter(self.doc()["prototypes"]))

    def doc(self) -> dict[str, Any]:
        return dict(self.fay.snapshot()["doc"])

    def items(self, kind: str) -> dict[str, Any]:
        """Those of the current step, by rank."""
        found = self.doc()[kind].items()
        return dict(sorted((pair for pair in found if pair[1].get("step", self.step) == self.step), key=_rank))

    def targets(self) -> list[str]:
        return list(self.items("questions" if self.step == "define" else "clusters"))

    def close(self) -> None:
        for client in (self.fay, self.ana):
            client.close()


def _rank(pair: tuple[str, Any]) -> int:
    return int(pair[1]["rank"])


def new() -> str:
    return str(uuid4())
