"""A journal row: one command that was accepted, with the facts it made."""

from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.row import Row


class JournalRow(Row):
    __tablename__ = "journal"
    __table_args__ = (UniqueConstraint("workshop_id", "seat_id", "command_id"),)

    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id", ondelete="CASCADE"), primary_key=True)
    seq: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    command_id: Mapped[str]
    seat_id: Mapped[str | None]
    name: Mapped[str]
    at: Mapped[int] = mapped_column(BigInteger)
    facts: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
