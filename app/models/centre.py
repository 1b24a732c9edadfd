"""A community centre: the owner of workshops and of what comes out of them."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.row import Row, new_id

if TYPE_CHECKING:
    from app.models.versant import Versant


class Centre(Row):
    __tablename__ = "centres"
    __table_args__ = (CheckConstraint("status IN ('initial', 'spread', 'associate')", name="status"),)

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(unique=True)
    town: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default="initial")
    # One of the eight group colours, g1 to g8.
    colour: Mapped[str] = mapped_column(default="g1")
    # Who answers residents about what is kept of them: shown on every phone.
    contact: Mapped[str] = mapped_column(default="")
    versant_id: Mapped[str | None] = mapped_column(ForeignKey("versants.id"), index=True)

    versant: Mapped["Versant | None"] = relationship(back_populates="centres")
