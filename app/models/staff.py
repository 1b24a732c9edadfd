"""A member of staff: somebody with an account, a password and roles by centre."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.row import Row, new_id, now

if TYPE_CHECKING:
    from app.models.membership import Membership


class Staff(Row):
    __tablename__ = "staff"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(default="")
    password_hash: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=now)
    disabled_at: Mapped[datetime | None]

    memberships: Mapped[list["Membership"]] = relationship(back_populates="staff", cascade="all, delete-orphan")

    # What Flask-Login asks of somebody who signed in.
    is_authenticated = True
    is_active = True
    is_anonymous = False

    def get_id(self) -> str:
        return self.id

    def is_disabled(self) -> bool:
        return self.disabled_at is not None

    def role_at(self, centre_id: str) -> str | None:
        return next((m.role for m in self.memberships if m.centre_id == centre_id), None)

    def centre_ids(self) -> list[str]:
        return [m.centre_id for m in self.memberships]
