"""The county's own document templates: copied from the shipped ones, and checked."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.errors import AppError
from inspector_app.services.files import write_whole


class TemplateService:
    def __init__(self, shipped: Path, own: Path) -> None:
        self._shipped = shipped
        self.folder = own

    def copy_shipped(self) -> tuple[Path, ...]:
        """Copy every shipped template that is not there yet; what was copied.

        Files that are there, changed or not, stay as they are. Raises AppError: DISK_FULL,
        FOLDER_NOT_WRITABLE.
        """
        copied = []
        for file in sorted(self._shipped.rglob("*.yaml")):
            target = self.folder / file.relative_to(self._shipped)
            if not target.exists():
                copied.append(write_whole(target, file.read_bytes()))
        return tuple(copied)

    def own(self) -> tuple[Path, ...]:
        """The county's own template files."""
        return tuple(sorted(self.folder.rglob("*.yaml"))) if self.folder.is_dir() else ()

    def check(self) -> tuple[AppError, ...]:
        """What is wrong with the county's own templates, one TEMPLATE_INVALID for each file."""
        from inspector_app.documents.template_check import wrong_templates  # noqa: PLC0415 - when needed

        return wrong_templates(self.own())
