"""The links of shared tablets, which can be closed; how many notes of a workshop wait to be reread."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kiosk_links",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("workshop_id", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workshop_id"], ["workshops.id"], name=op.f("fk_kiosk_links_workshop_id_workshops"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kiosk_links")),
    )
    with op.batch_alter_table("kiosk_links", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_kiosk_links_workshop_id"), ["workshop_id"], unique=False)
    with op.batch_alter_table("workshops", schema=None) as batch_op:
        batch_op.add_column(sa.Column("held_count", sa.Integer(), nullable=True))
    op.execute("UPDATE workshops SET held_count = 0")
    with op.batch_alter_table("workshops", schema=None) as batch_op:
        batch_op.alter_column("held_count", existing_type=sa.Integer(), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("workshops", schema=None) as batch_op:
        batch_op.drop_column("held_count")
    with op.batch_alter_table("kiosk_links", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_kiosk_links_workshop_id"))
    op.drop_table("kiosk_links")
