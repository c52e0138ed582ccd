"""What is wrong with a county's own template files, all of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from inspector_app.documents.form_templates import FormTemplate
from inspector_app.documents.paper_wording import load_wording
from inspector_app.documents.template_files import (
    FILE_KINDS,
    TemplateShelf,
)
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.official_documents import DocumentKind

_WORDING = "test-paper"


def wrong_templates(own: Iterable[Path], folder: Path) -> tuple[AppError, ...]:
    """A TEMPLATE_INVALID for each file that cannot be used, naming file, field and reason."""
    return tuple(_wrong(own, folder))


def _wrong(own: Iterable[Path], folder: Path) -> Iterator[AppError]:
    ...
