"""What is wrong with a county's own template files, all of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from inspector_app.documents.paper_wording import PaperWording
from inspector_app.documents.template_files import TemplateShelf
from inspector_app.domain.errors import AppError

_WORDING = "test-paper"


def wrong_templates(own: Iterable[Path]) -> tuple[AppError, ...]:
    """A TEMPLATE_INVALID for each file that cannot be used, naming file, field and reason."""
    return tuple(_wrong(own))


def _wrong(own: Iterable[Path]) -> Iterator[AppError]:
    shelf = TemplateShelf()
    for file in own:
        try:
            if file.stem == _WORDING:
                shelf.checked_words(file, PaperWording)
            else:
                shelf.check(file)
        except AppError as error:
            yield error
