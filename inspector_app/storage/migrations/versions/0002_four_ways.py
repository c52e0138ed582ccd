"""Four ways to take the test: codes of phones, entries of paper, attachments."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from inspector_app.storage import guards

revision = "0002"
down_revision = "0001"

SEALED_WITH_THEIR_INSPECTION = ("phone_codes", "paper_entries", "attachments")


def upgrade() -> None:
    op.create_table(
        "phone_codes",
        sa.Column("attempt_id", sa.String(length=36), nullable=False),
        sa.Column("inspection_id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column("device_hash", sa.String(length=64), nullable=True),
        sa.Column("wrong_tries", sa.Integer(), nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("released_count", sa.Integer(), nullable=False),
        sa.Column("bound_at", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempts.id"], name=op.f("fk_phone_codes_attempt_id_attempts")
        ),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["inspections.id"],
            name=op.f("fk_phone_codes_inspection_id_inspections"),
        ),
        sa.PrimaryKeyConstraint("attempt_id", name=op.f("pk_phone_codes")),
        sa.UniqueConstraint("inspection_id", "code", name=op.f("uq_phone_codes_inspection_id")),
    )
    with op.batch_alter_table("phone_codes", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_phone_codes_inspection_id"), ["inspection_id"], unique=False
        )

    op.create_table(
        "paper_entries",
        sa.Column("attempt_id", sa.String(length=36), nullable=False),
        sa.Column("pass_number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("inspection_id", sa.String(length=36), nullable=False),
        sa.Column("officer_id", sa.String(length=36), nullable=False),
        sa.Column("response", sa.JSON(), nullable=False),
        sa.Column("entered_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempts.id"], name=op.f("fk_paper_entries_attempt_id_attempts")
        ),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["inspections.id"],
            name=op.f("fk_paper_entries_inspection_id_inspections"),
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name=op.f("fk_paper_entries_officer_id_officers")
        ),
        sa.PrimaryKeyConstraint(
            "attempt_id", "pass_number", "position", name=op.f("pk_paper_entries")
        ),
    )
    with op.batch_alter_table("paper_entries", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_paper_entries_inspection_id"), ["inspection_id"], unique=False
        )

    op.create_table(
        "attachments",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("inspection_id", sa.String(length=36), nullable=False),
        sa.Column("attempt_id", sa.String(length=36), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("caption", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(length=64), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("taken_at", sa.String(32), nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempts.id"], name=op.f("fk_attachments_attempt_id_attempts")
        ),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["inspections.id"],
            name=op.f("fk_attachments_inspection_id_inspections"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachments")),
    )
    with op.batch_alter_table("attachments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attachments_attempt_id"), ["attempt_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_attachments_inspection_id"), ["inspection_id"], unique=False
        )

    op.add_column(
        "attempts", sa.Column("extra_seconds", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column(
        "attempts", sa.Column("read_aloud_by", sa.String(), nullable=False, server_default="")
    )
    op.add_column(
        "answers", sa.Column("confirmed_by", sa.String(), nullable=False, server_default="")
    )
    guards.seal_children(op.get_bind(), SEALED_WITH_THEIR_INSPECTION)
