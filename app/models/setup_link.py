"""A set-up link: lets one person, once, create the first account."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.row import Row, now


class SetupLink(Row):
    __tablename__ = "setup_links"

    # The link itself is shown once and kept nowhere: only its SHA-256 is.
    token_hash: Mapped[str] = mapped_column(primary_key=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]

    def is_usable(self, at: datetime) -> bool:
        return self.used_at is None and at < self.expires_at
