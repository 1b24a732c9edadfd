"""A membership: the one role that a member of staff holds at a centre."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.row import Row

if TYPE_CHECKING:
    from app.models.centre import Centre
    from app.models.staff import Staff

ROLES = ("facilitator", "officer", "admin")


class Membership(Row):
    __tablename__ = "memberships"
    __table_args__ = (CheckConstraint("role IN ('facilitator', 'officer', 'admin')", name="role"),)

    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True)
    centre_id: Mapped[str] = mapped_column(ForeignKey("centres.id", ondelete="CASCADE"), primary_key=True, index=True)
    role: Mapped[str]

    staff: Mapped["Staff"] = relationship(back_populates="memberships")
    centre: Mapped["Centre"] = relationship()
