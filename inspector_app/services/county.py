"""What the county's documents say of its authorities, and its own sentences."""

from __future__ import annotations

from collections.abc import Mapping

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.officers import Bureau
from inspector_app.domain.official_document_json import county_from_json, county_json
from inspector_app.domain.official_documents import County, DocumentKind
from inspector_app.services.context import ServiceContext
from inspector_app.services.setup import read_bureau
from inspector_app.storage import settings
from inspector_app.storage.database import Transaction

_COUNTY = "county"
_BUREAU = "bureau"


class CountyService:
    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def get(self) -> County:
        """The county as documents issued now would name it."""
        with self._context.database.read() as tx:
            return read_county(tx)

    def save(self, county: County, as_read: County | None = None) -> County:
        """Keep authorities and sentences in place of what was read; the setup keeps the bureau.

        Raises AppError(CHANGED_BY_OTHERS).
        """
        now = self._context.clock()
        with self._context.database.write() as tx:
            settings.hold(tx, _COUNTY)
            known = read_county(tx)
            if as_read is not None and known != as_read:
                raise AppError(Problem.CHANGED_BY_OTHERS, name=county.bureau.name, newer=known)
            kept = County(
                bureau=read_bureau(tx) or Bureau("", ""),
                government=county.government.strip(),
                alternative=county.alternative.strip(),
                court=county.court.strip(),
                sentences=_without_blanks(county.sentences),
            )
            values = county_json(kept)
            del values[_BUREAU]
            settings.put(tx, _COUNTY, values)
            self._context.audit(tx, AuditEntry(now, "county.changed", _COUNTY))
        return kept


def read_county(tx: Transaction) -> County:
    """The county with its bureau; empty where nothing was entered yet."""
    bureau = read_bureau(tx) or Bureau("", "")
    kept = settings.get(tx, _COUNTY)
    if kept is None:
        return County(bureau)
    names = {"name": bureau.name, "short_name": bureau.short_name}
    return county_from_json({**kept, _BUREAU: {**names, "device_prefix": bureau.device_prefix}})


def _without_blanks(
    sentences: Mapping[DocumentKind, tuple[str, ...]],
) -> dict[DocumentKind, tuple[str, ...]]:
    cleaned = {
        kind: tuple(text.strip() for text in texts if text.strip())
        for kind, texts in sentences.items()
    }
    return {kind: texts for kind, texts in cleaned.items() if texts}
