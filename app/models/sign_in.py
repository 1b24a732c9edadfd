"""A sign-in: one browser in which a member of staff is known, until it ends."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.row import Row, new_id, now

if TYPE_CHECKING:
    from app.models.staff import Staff


class SignIn(Row):
    __tablename__ = "sign_ins"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    started_at: Mapped[datetime] = mapped_column(default=now)
    ended_at: Mapped[datetime | None]

    staff: Mapped["Staff"] = relationship()
