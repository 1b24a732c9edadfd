"""A workshop: what staff prepared, and the summary its journal keeps up to date."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.row import Row, new_id, now

if TYPE_CHECKING:
    from app.models.centre import Centre
    from app.models.staff import Staff

STILL_OPEN = text("state <> 'closed'")


class Workshop(Row):
    __tablename__ = "workshops"
    __table_args__ = (
        CheckConstraint("state IN ('open', 'paused', 'closed')", name="state"),
        # A PIN serves again once its workshop is closed: there are only a million.
        Index(
            "uq_workshops_open_pin",
            "pin",
            unique=True,
            sqlite_where=STILL_OPEN,
            postgresql_where=STILL_OPEN,
        ),
        Index("ix_workshops_centre_id_created_at", "centre_id", "created_at"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    centre_id: Mapped[str] = mapped_column(ForeignKey("centres.id"))
    title: Mapped[str]
    challenge: Mapped[str]
    scenario_id: Mapped[str]
    scenario: Mapped[dict[str, Any]] = mapped_column(JSON)
    wording: Mapped[str] = mapped_column(default="adult")
    pin: Mapped[str] = mapped_column(String(6))
    state: Mapped[str] = mapped_column(default="open")
    planned_at: Mapped[datetime | None]
    next_meeting: Mapped[str] = mapped_column(default="")
    created_by: Mapped[str | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"))
    created_at: Mapped[datetime] = mapped_column(default=now)
    closed_at: Mapped[datetime | None]

    # Another history (a restored backup) has another epoch: screens then start afresh.
    epoch: Mapped[str] = mapped_column(default=new_id)
    journal_seq: Mapped[int] = mapped_column(default=0)

    step: Mapped[str]
    phase: Mapped[str]
    started: Mapped[bool] = mapped_column(default=False)
    people_count: Mapped[int] = mapped_column(default=0)
    note_count: Mapped[int] = mapped_column(default=0)
    # Notes that wait until somebody of the team has reread them.
    held_count: Mapped[int] = mapped_column(default=0)

    centre: Mapped["Centre"] = relationship()
    creator: Mapped["Staff | None"] = relationship()

    def is_closed(self) -> bool:
        return self.state == "closed"
