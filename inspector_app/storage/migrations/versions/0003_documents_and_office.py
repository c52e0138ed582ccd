"""Devices with keys, official documents, copies signed later; packages and who is the same."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from inspector_app.domain.audit import AuditEntry, AuditLink
from inspector_app.storage import guards

revision = "0003"
down_revision = "0002"

APPEND_ONLY = ("rectification_results", "signed_copies", "enclosures")
_AUDIT = ("at", "who", "action", "subject", "old", "new", "why")
_RECORD = (
    "inspection_id",
    "sequence",
    "sealed_at",
    "record",
    "record_hash",
    "previous_hash",
    "pdf",
    "pdf_hash",
    "tested",
    "passed",
    "findings",
)


def upgrade() -> None:
    _devices()
    device = _legacy_device()
    _audit(device)
    _sealed_records(device)
    _document_numbers(device)
    _official_documents()
    _rectification_results()
    _signed_copies()
    _enclosures()
    _merged("enterprises", "credit_code")
    _merged("officers", "certificate_number")
    _merged("staff", None)
    _sent_packages()
    _received_packages()
    _same_decisions()
    op.add_column("answers", sa.Column("full_marks", sa.Integer(), nullable=True))
    columns = ["inspection_id", "state", "id", "draw_id", "staff_id"]
    op.create_index("ix_attempts_counted", "attempts", columns)
    connection = op.get_bind()
    guards.freeze(connection, ("audit", "sealed_records", "document_numbers", *APPEND_ONLY))
    guards.freeze_when(connection, "official_documents", "OLD.state = 'issued'")


def _devices() -> None:
    op.create_table(
        "devices",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_devices")),
    )
    op.create_table(
        "device_keys",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("device_id", sa.String(36), nullable=False),
        sa.Column("public_key", sa.String(64), nullable=False),
        sa.Column("certificate", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("standing", sa.String(16), nullable=False, server_default="own"),
        sa.Column("decided_at", sa.String(32), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False, server_default=""),
        sa.ForeignKeyConstraint(
            ["device_id"], ["devices.id"], name=op.f("fk_device_keys_device_id_devices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device_keys")),
    )
    op.create_index(op.f("ix_device_keys_device_id"), "device_keys", ["device_id"])


def _legacy_device() -> str | None:
    """A device for what is there already, to be taken over by this computer's first key."""
    connection = op.get_bind()
    if connection.execute(sa.text("SELECT 1 FROM audit LIMIT 1")).first() is None:
        return None
    device = str(uuid.uuid4())
    now = datetime.now(UTC).isoformat()
    connection.execute(
        sa.text("INSERT INTO devices (id, name, created_at) VALUES (:id, '', :at)"),
        {"id": device, "at": now},
    )
    settings = sa.table("settings", sa.column("name"), sa.column("value", sa.JSON()))
    connection.execute(settings.insert().values(name="legacy_device", value={"id": device}))
    return device


def _audit(device: str | None) -> None:
    connection = op.get_bind()
    names = ", ".join(_AUDIT)
    query = f"SELECT {names} FROM audit ORDER BY sequence"  # noqa: S608 - constants above
    found = connection.execute(sa.text(query)).all()
    op.drop_table("audit")
    op.create_table(
        "audit",
        sa.Column("device_id", sa.String(36), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("action", sa.String(64), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("previous_hash", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(
            ["device_id"], ["devices.id"], name=op.f("fk_audit_device_id_devices")
        ),
        sa.PrimaryKeyConstraint("device_id", "number", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_subject"), "audit", ["subject"])
    if not device or not found:
        return
    rows: list[dict[str, object]] = []
    previous = ""
    for number, row in enumerate(found, start=1):
        entry = AuditEntry(
            datetime.fromisoformat(row.at),
            row.action,
            row.subject,
            row.who,
            row.old,
            row.new,
            row.why,
        )
        link = AuditLink(device, number, entry, previous)
        rows.append(
            {
                "device_id": device,
                "number": number,
                "previous_hash": previous,
                "hash": link.hash,
                **{name: getattr(row, name) for name in _AUDIT},
            }
        )
        previous = link.hash
    table = sa.table("audit", *(sa.column(name) for name in rows[0]))
    connection.execute(table.insert(), rows)


def _sealed_records(device: str | None) -> None:
    connection = op.get_bind()
    connection.execute(sa.text("CREATE TABLE records_before AS SELECT * FROM sealed_records"))
    op.drop_table("sealed_records")
    op.create_table(
        "sealed_records",
        sa.Column("inspection_id", sa.String(36), nullable=False),
        sa.Column("device_id", sa.String(36), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("sealed_at", sa.String(32), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("record_hash", sa.String(64), nullable=False),
        sa.Column("previous_hash", sa.String(64), nullable=False),
        sa.Column("key_id", sa.String(64), nullable=True),
        sa.Column("signature", sa.String(128), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("pdf_hash", sa.String(64), nullable=False),
        sa.Column("tested", sa.Integer(), nullable=False),
        sa.Column("passed", sa.Integer(), nullable=False),
        sa.Column("findings", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["inspections.id"],
            name=op.f("fk_sealed_records_inspection_id_inspections"),
        ),
        sa.ForeignKeyConstraint(
            ["device_id"], ["devices.id"], name=op.f("fk_sealed_records_device_id_devices")
        ),
        sa.ForeignKeyConstraint(
            ["key_id"], ["device_keys.id"], name=op.f("fk_sealed_records_key_id_device_keys")
        ),
        sa.PrimaryKeyConstraint("inspection_id", name=op.f("pk_sealed_records")),
        sa.UniqueConstraint("device_id", "sequence", name=op.f("uq_sealed_records_device_id")),
    )
    names = ", ".join(_RECORD)
    connection.execute(
        sa.text(
            f"INSERT INTO sealed_records ({names}, device_id, signature) "  # noqa: S608 - as above
            f"SELECT {names}, :device, '' FROM records_before"
        ),
        {"device": device},
    )
    op.drop_table("records_before")


def _document_numbers(device: str | None) -> None:
    connection = op.get_bind()
    connection.execute(sa.text("CREATE TABLE numbers_before AS SELECT * FROM document_numbers"))
    op.drop_table("document_numbers")
    op.create_table(
        "document_numbers",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("device_id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("prefix", sa.String(8), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("inspection_id", sa.String(36), nullable=False),
        sa.Column("document_id", sa.String(36), nullable=True),
        sa.ForeignKeyConstraint(
            ["device_id"], ["devices.id"], name=op.f("fk_document_numbers_device_id_devices")
        ),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["inspections.id"],
            name=op.f("fk_document_numbers_inspection_id_inspections"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_numbers")),
        sa.UniqueConstraint(
            "device_id",
            "kind",
            "year",
            "prefix",
            "number",
            name=op.f("uq_document_numbers_device_id"),
        ),
    )
    op.create_index(
        op.f("ix_document_numbers_inspection_id"), "document_numbers", ["inspection_id"]
    )
    names = "id, kind, year, prefix, number, inspection_id"
    connection.execute(
        sa.text(
            f"INSERT INTO document_numbers ({names}, device_id) "  # noqa: S608 - as above
            f"SELECT {names}, :device FROM numbers_before"
        ),
        {"device": device},
    )
    op.drop_table("numbers_before")


def _official_documents() -> None:
    op.create_table(
        "official_documents",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("inspection_id", sa.String(36), nullable=False),
        sa.Column("device_id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=True),
        sa.Column("pdf_hash", sa.String(64), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("changed_at", sa.String(32), nullable=False),
        sa.Column("issued_at", sa.String(32), nullable=True),
        sa.Column("refers_to", sa.String(36), nullable=True),
        sa.Column("replaces", sa.String(36), nullable=True),
        sa.Column("row_version", sa.Integer(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column],
                ["official_documents.id"],
                name=op.f(f"fk_official_documents_{column}_official_documents"),
            )
            for column in ("refers_to", "replaces")
        ),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["inspections.id"],
            name=op.f("fk_official_documents_inspection_id_inspections"),
        ),
        sa.ForeignKeyConstraint(
            ["device_id"], ["devices.id"], name=op.f("fk_official_documents_device_id_devices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_official_documents")),
    )
    for column in ("inspection_id", "state"):
        op.create_index(op.f(f"ix_official_documents_{column}"), "official_documents", [column])


def _rectification_results() -> None:
    op.create_table(
        "rectification_results",
        sa.Column("document_id", sa.String(36), nullable=False),
        sa.Column("deficiency_id", sa.String(36), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.Column("found_at", sa.String(32), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["official_documents.id"],
            name=op.f("fk_rectification_results_document_id_official_documents"),
        ),
        sa.ForeignKeyConstraint(
            ["deficiency_id"],
            ["deficiencies.id"],
            name=op.f("fk_rectification_results_deficiency_id_deficiencies"),
        ),
        sa.PrimaryKeyConstraint(
            "document_id", "deficiency_id", name=op.f("pk_rectification_results")
        ),
    )


def _signed_copies() -> None:
    op.create_table(
        "signed_copies",
        sa.Column("id", sa.String(36), nullable=False),
        *_of_inspection_or_document("signed_copies"),
        sa.Column("base_hash", sa.String(64), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("pdf_hash", sa.String(64), nullable=False),
        sa.Column("field", sa.String(64), nullable=False),
        sa.Column("signer", sa.String(), nullable=False),
        sa.Column("key_kind", sa.String(16), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("signed_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signed_copies")),
    )
    op.create_index(op.f("ix_signed_copies_inspection_id"), "signed_copies", ["inspection_id"])


def _enclosures() -> None:
    op.create_table(
        "enclosures",
        sa.Column("id", sa.String(36), nullable=False),
        *_of_inspection_or_document("enclosures"),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("caption", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(64), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("taken_at", sa.String(32), nullable=False),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enclosures")),
    )
    op.create_index(op.f("ix_enclosures_inspection_id"), "enclosures", ["inspection_id"])


def _of_inspection_or_document(table: str) -> tuple[sa.Column[str] | sa.ForeignKeyConstraint, ...]:
    return (
        sa.Column("inspection_id", sa.String(36), nullable=False),
        sa.Column("document_id", sa.String(36), nullable=True),
        sa.Column("device_id", sa.String(36), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}_{target}")
            )
            for column, target in (
                ("inspection_id", "inspections"),
                ("document_id", "official_documents"),
                ("device_id", "devices"),
            )
        ),
    )


def _merged(table: str, unique: str | None) -> None:
    with op.batch_alter_table(table) as batch:
        batch.add_column(sa.Column("same_as", sa.String(36), nullable=True))
        batch.add_column(sa.Column("changed_at", sa.String(32), nullable=True))
        if table != "enterprises":
            batch.add_column(
                sa.Column("row_version", sa.Integer(), nullable=False, server_default="1")
            )
        batch.create_foreign_key(op.f(f"fk_{table}_same_as_{table}"), table, ["same_as"], ["id"])
        if unique:
            batch.drop_constraint(op.f(f"uq_{table}_{unique}"), type_="unique")
        if table == "staff":
            batch.drop_constraint(op.f("uq_staff_enterprise_id"), type_="unique")
    if table == "staff":
        op.create_index(op.f("ix_staff_enterprise_id"), table, ["enterprise_id"])
    if table != "officers":
        op.create_index(op.f(f"ix_{table}_same_as"), table, ["same_as"])
    if unique:
        alone = sa.text("same_as IS NULL")
        op.create_index(
            op.f(f"uq_{table}_{unique}"),
            table,
            [unique],
            unique=True,
            sqlite_where=alone,
            postgresql_where=alone,
        )


def _sent_packages() -> None:
    op.create_table(
        "sent_packages",
        *_package("sent_packages"),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("receipt_at", sa.String(32), nullable=True),
        sa.Column("receipt_by", sa.String(), nullable=False, server_default=""),
    )
    op.create_table(
        "sent_items",
        sa.Column("package_id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("item_id", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(
            ["package_id"],
            ["sent_packages.id"],
            name=op.f("fk_sent_items_package_id_sent_packages"),
        ),
        sa.PrimaryKeyConstraint("package_id", "kind", "item_id", name=op.f("pk_sent_items")),
    )
    op.create_index(op.f("ix_sent_items_item_id"), "sent_items", ["item_id"])


def _received_packages() -> None:
    op.create_table(
        "received_packages",
        *_package("received_packages"),
        sa.Column("received_at", sa.String(32), nullable=False),
        sa.Column("received_by", sa.String(), nullable=False, server_default=""),
    )


def _package(
    table: str,
) -> tuple[sa.Column[object] | sa.ForeignKeyConstraint | sa.Constraint, ...]:
    return (
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("device_id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("manifest_hash", sa.String(64), nullable=False),
        sa.Column("contents", sa.JSON(), nullable=False),
        sa.Column("sent_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(
            ["device_id"], ["devices.id"], name=op.f(f"fk_{table}_device_id_devices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("manifest_hash", name=op.f(f"uq_{table}_manifest_hash")),
    )


def _same_decisions() -> None:
    op.create_table(
        "same_decisions",
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("first_id", sa.String(36), nullable=False),
        sa.Column("second_id", sa.String(36), nullable=False),
        sa.Column("same", sa.Boolean(), nullable=False),
        sa.Column("decided_at", sa.String(32), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("kind", "first_id", "second_id", name=op.f("pk_same_decisions")),
    )
