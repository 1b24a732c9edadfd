"""A decision about a prototype: when, who, what, and the reason that residents can read."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.row import Row, now

if TYPE_CHECKING:
    from app.models.prototype import Prototype
    from app.models.staff import Staff

WHAT = ("chosen", "promoted", "verdict", "moved")


class PrototypeDecision(Row):
    __tablename__ = "prototype_decisions"
    __table_args__ = (CheckConstraint(f"what IN {WHAT}", name="what"),)

    # Two decisions may share a moment: the id keeps their order.
    id: Mapped[int] = mapped_column(primary_key=True)
    prototype_id: Mapped[str] = mapped_column(ForeignKey("prototypes.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime] = mapped_column(default=now)
    what: Mapped[str]
    # A move goes from a state to another; a verdict is one of continue, change, stop.
    from_state: Mapped[str | None]
    to_state: Mapped[str | None]
    verdict: Mapped[str | None]
    reason: Mapped[str] = mapped_column(default="")
    # Nobody in particular when it was decided in the workshop.
    staff_id: Mapped[str | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"))

    prototype: Mapped["Prototype"] = relationship(back_populates="decisions")
    staff: Mapped["Staff | None"] = relationship()
