"""When a backlog card last changed: several processes look for recent ones."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("prototypes", schema=None) as batch_op:
        batch_op.add_column(sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE prototypes SET changed_at = moved_at")
    with op.batch_alter_table("prototypes", schema=None) as batch_op:
        batch_op.alter_column("changed_at", existing_type=sa.DateTime(timezone=True), nullable=False)
        batch_op.create_index(batch_op.f("ix_prototypes_changed_at"), ["changed_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("prototypes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_prototypes_changed_at"))
        batch_op.drop_column("changed_at")
