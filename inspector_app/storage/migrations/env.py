"""Alembic's way in: the connection comes from `storage.upgrade`, inside its transaction."""

from __future__ import annotations

from alembic import context

from inspector_app.storage.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
