"""What a room remembers of its journal."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import journal, models
from app.journal import Entry
from workshops.workshop import EVERYTHING, Workshop


@dataclass
class Memory:
    """What a room knows of its journal: the state, the last seq, and which command got which."""

    state: Workshop
    epoch: str
    seq: int
    answers: dict[tuple[str | None, str], int]

    def apply(self, entry: Entry) -> None:
        """Take one more entry into the state."""
        for fact in entry.facts:
            self.state.apply(fact)
        self.seq = entry.seq
        self.answers[entry.seat_id, entry.command_id] = entry.seq


def remember(session: Session, workshop_id: str) -> Memory:
    """Rebuild a workshop from its journal. Raises LookupError when there is none."""
    table = models.Workshop
    epoch = session.scalar(select(table.epoch).where(table.id == workshop_id))
    entries = journal.read(session, workshop_id)
    if epoch is None or not entries:
        raise LookupError(workshop_id)
    state = Workshop.replay(fact for entry in entries for fact in entry.facts)
    # Views made before may show anything: the first refresh compares all.
    state.touched = {EVERYTHING}
    answers = {(entry.seat_id, entry.command_id): entry.seq for entry in entries}
    return Memory(state, epoch, entries[-1].seq, answers)
