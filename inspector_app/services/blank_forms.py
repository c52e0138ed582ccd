"""Forms without data, to fill in by pen or in Word where the laptop cannot be used."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Protocol

from inspector_app.domain.official_documents import County, DocumentKind
from inspector_app.services.context import ServiceContext
from inspector_app.services.county import CountyService
from inspector_app.services.files import write_whole

WORD_SUFFIX = ".docx"


class BlankPress(Protocol):
    """Draws blank forms with the county's own names filled in."""

    def blank_pdf(self, kind: DocumentKind, county: County, today: date) -> bytes: ...
    def blank_docx(self, kind: DocumentKind, county: County, today: date) -> bytes: ...


class BlankFormService:
    def __init__(self, context: ServiceContext, county: CountyService, press: BlankPress) -> None:
        self._context = context
        self._county = county
        self._press = press

    def save(self, kind: DocumentKind, path: Path) -> Path:
        """Write the kind's form as it holds today: a Word file if so named, else a PDF.

        Raises AppError: TEMPLATE_INVALID, TEMPLATE_NOT_FOUND, DISK_FULL, FOLDER_NOT_WRITABLE.
        """
        word = path.suffix.lower() == WORD_SUFFIX
        draw = self._press.blank_docx if word else self._press.blank_pdf
        return write_whole(path, draw(kind, self._county.get(), self._context.today()))
