"""How Alembic meets the app's database: through its engine, in one transaction, on SQLite without foreign keys."""

from __future__ import annotations

from typing import Any

from alembic import context
from flask import current_app
from sqlalchemy import Connection

from app.models.row import Moment

database = current_app.extensions["migrate"].db


def run_offline() -> None:
    """Print the SQL instead of running it (flask db upgrade --sql)."""
    context.configure(url=str(database.engine.url), target_metadata=database.metadata, literal_binds=True, **options())
    with context.begin_transaction():
        context.run_migrations()


def run_online() -> None:
    with database.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            allow_rebuilding_tables(connection)
        context.configure(connection=connection, target_metadata=database.metadata, transactional_ddl=True, **options())
        with context.begin_transaction():
            context.run_migrations()


def allow_rebuilding_tables(connection: Connection) -> None:
    # SQLite alters a table by copying and dropping it: the drop would delete all rows that refer
    # to it. Said to the driver, as the pragma does nothing inside a transaction.
    connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
    # The next user of the pool gets a connection with foreign keys.
    connection.detach()


def options() -> dict[str, Any]:
    return {"render_as_batch": True, "compare_type": True, "render_item": render_plainly}


def render_plainly(kind: str, item: Any, _context: Any) -> str | bool:
    # A migration must not change meaning when the app's own types do.
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


if context.is_offline_mode():
    run_offline()
else:
    run_online()
