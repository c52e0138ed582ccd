"""The tables; private to storage. Keys are UUIDv7, so that laptops never collide."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from sqlalchemy import Dialect, ForeignKey, MetaData, String
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import JSON, TypeDecorator
from typing_extensions import override

from inspector_app.domain.time import BEIJING


class Moment(TypeDecorator[datetime]):
    """An aware time, kept as ISO 8601 text in UTC and read back in Beijing time."""

    impl = String(32)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return moment_text(value) if value else None

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return datetime.fromisoformat(value).astimezone(BEIJING) if value else None


def moment_text(value: datetime) -> str:
    """The time as `Moment` keeps it."""
    return value.astimezone(UTC).isoformat()


Key = Annotated[str, mapped_column(String(36), primary_key=True)]
InspectionKey = Annotated[str, mapped_column(ForeignKey("inspections.id"), index=True)]


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        datetime: Moment,
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON(none_as_null=True),
    }
