"""A kiosk link: opens the shared tablet of a workshop, until it expires or the team closes it."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.row import Row, new_id, now


class KioskLink(Row):
    __tablename__ = "kiosk_links"

    # The address itself is signed anew each time it is shown, and kept nowhere.
    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
    expires_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]

    def is_open(self, at: datetime) -> bool:
        return self.closed_at is None and at < self.expires_at
