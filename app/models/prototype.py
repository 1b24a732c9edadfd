"""A prototype: the backlog card of an idea that a workshop chose, and its life after the room."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from app.models.row import Row, new_id, now

if TYPE_CHECKING:
    from app.models.centre import Centre
    from app.models.prototype_decision import PrototypeDecision

COLUMNS = ("to_review", "accepted", "building", "trial", "in_use", "shared")
FOLDED = ("reserve", "paused", "stopped")
STATES = (*COLUMNS, *FOLDED)
THEMES = ("reception", "employment", "parents", "sharing", "sustainability")
KINDS = ("digital", "social", "learning", "team", "other")


def one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    return CheckConstraint(f"{column} IN {values}", name=column)


class Prototype(Row):
    __tablename__ = "prototypes"
    __table_args__ = (
        UniqueConstraint("workshop_id", "workshop_prototype_id"),
        one_of("state", STATES),
        one_of("theme", THEMES),
        one_of("kind", KINDS),
        Index("ix_prototypes_centre_id_state", "centre_id", "state"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    centre_id: Mapped[str] = mapped_column(ForeignKey("centres.id"))
    # The card outlives its workshop: what must be remembered of it is in provenance.
    workshop_id: Mapped[str | None] = mapped_column(ForeignKey("workshops.id", ondelete="SET NULL"))
    workshop_prototype_id: Mapped[str]
    title: Mapped[str]
    theme: Mapped[str | None]
    kind: Mapped[str | None]

    state: Mapped[str] = mapped_column(default="to_review")
    # Cards of a column stand in this order; a card that arrives takes the smallest.
    position: Mapped[float] = mapped_column(default=0.0)
    reason: Mapped[str] = mapped_column(default="")
    promoted_at: Mapped[datetime] = mapped_column(default=now)
    moved_at: Mapped[datetime] = mapped_column(default=now)
    # Any change, by people or by the workshop: other processes look for recent ones.
    changed_at: Mapped[datetime] = mapped_column(default=now, onupdate=now, index=True)
    # Counts the changes that people make to the card: who changes it says which one they saw.
    version: Mapped[int] = mapped_column(default=1)

    sheet: Mapped[dict[str, str]] = mapped_column(JSON)
    sheet_version: Mapped[int] = mapped_column(default=1)
    # Frozen when the card was made; only what people said of the trial is added to it.
    provenance: Mapped[dict[str, Any]] = mapped_column(JSON)

    centre: Mapped["Centre"] = relationship()
    decisions: Mapped[list["PrototypeDecision"]] = relationship(
        back_populates="prototype", order_by="PrototypeDecision.id", cascade="all, delete-orphan"
    )


def top_of(session: Session, state: str) -> float:
    """The position above all cards of a state: a card that arrives is seen first."""
    least = session.scalar(select(func.min(Prototype.position)).where(Prototype.state == state))
    return 0.0 if least is None else least - 1
