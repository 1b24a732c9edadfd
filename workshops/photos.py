"""Pictures: a photo or a drawing is received first, then given with one note, by the seat that sent it."""

from workshops.commands import AddPhoto
from workshops.errors import RuleBroken
from workshops.facts import Fact, PhotoAdded
from workshops.roles import Role, Seat
from workshops.rules import applies, decides
from workshops.workshop import Photo, Workshop

PHOTOS_A_SEAT = 60
PHOTOS_OF_KIOSKS = 1_000
PHOTOS_A_WORKSHOP = 2_000
LIMITS = {Role.PARTICIPANT: PHOTOS_A_SEAT, Role.KIOSK: PHOTOS_OF_KIOSKS}


@decides(AddPhoto)
def decide_add_photo(workshop: Workshop, command: AddPhoto, seat: Seat, now: int) -> list[Fact]:
    """Once a picture; 60 a participant, 2,000 a workshop (some 400 MB)."""
    if command.photo_id in workshop.photos:
        return []
    sent = sum(1 for photo in workshop.photos.values() if photo.seat_id == seat.id)
    for count, limit in ((sent, LIMITS.get(seat.role)), (len(workshop.photos), PHOTOS_A_WORKSHOP)):
        if limit is not None and count >= limit:
            raise RuleBroken("too_many", {"photo": [str(limit)]})
    return [PhotoAdded(command.photo_id, seat.id, command.width, command.height)]


@applies(PhotoAdded)
def apply_photo_added(workshop: Workshop, fact: PhotoAdded) -> None:
    workshop.photos[fact.photo_id] = Photo(fact.photo_id, fact.seat_id, fact.width, fact.height)


def check_free(workshop: Workshop, photo_id: str, seat: Seat) -> None:
    """Raise `unknown_target` unless this seat sent the picture (or two facilitators did) and no note ever had it."""
    photo = workshop.photos.get(photo_id)
    if photo is None or photo.note_id is not None or not _is_of(workshop, photo, seat):
        raise RuleBroken("unknown_target", {"photo_id": [photo_id]})


def _is_of(workshop: Workshop, photo: Photo, seat: Seat) -> bool:
    """A console that was opened again has another seat: what one facilitator sent, another may give."""
    sender = workshop.seats.get(photo.seat_id)
    is_of_the_team = sender is not None and sender.role == seat.role == Role.FACILITATOR
    return photo.seat_id == seat.id or is_of_the_team


def in_use(workshop: Workshop) -> set[str]:
    """Pictures that a note shows."""
    return {note.photo_id for note in workshop.notes.values() if note.photo_id}


def kept(workshop: Workshop) -> set[str]:
    """Pictures that outlive a workshop: those of visible notes that a choice kept, alone or in their group."""
    chosen = {id for choice in workshop.choices.values() for id in choice.kept}
    notes = (note for note in workshop.notes.values() if note.is_visible)
    return {note.photo_id for note in notes if note.photo_id and {note.id, note.cluster_id} & chosen}
