"""A versant: one side of the territory, holding several centres."""

from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.row import Row, new_id

if TYPE_CHECKING:
    from app.models.centre import Centre


class Versant(Row):
    __tablename__ = "versants"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(unique=True)
    position: Mapped[int] = mapped_column(default=0)

    centres: Mapped[list["Centre"]] = relationship(back_populates="versant")
