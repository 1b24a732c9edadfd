"""What a room remembers of its journal."""

from dataclasses import dataclass

from sqlalchemy.exc import NoResultFound

from app import journal
from app.journal import Entry, Rows
from workshops.workshop import Workshop


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


def remember(rows: Rows, workshop_id: str) -> Memory:
    """Rebuild a workshop from its journal. Raises LookupError when there is none."""
    try:
        epoch, _ = journal.head(rows, workshop_id)
    except NoResultFound:
        raise LookupError(workshop_id) from None
    entries = journal.read(rows, workshop_id)
    if not entries:
        raise LookupError(workshop_id)
    state = Workshop.replay(fact for entry in entries for fact in entry.facts)
    answers = {(entry.seat_id, entry.command_id): entry.seq for entry in entries}
    return Memory(state, epoch, entries[-1].seq, answers)
