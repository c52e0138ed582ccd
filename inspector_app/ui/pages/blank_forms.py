"""The menu that saves any form blank, as a PDF or for Word."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from inspector_app.domain.official_documents import DocumentKind
from inspector_app.ui.context import UiContext
from inspector_app.ui.document_labels import document_kind_text
from inspector_app.ui.pages.page import Page
from inspector_app.ui.theme import Tone
from inspector_app.ui.widgets.notice import Notice

_WORD, _PDF = ".docx", ".pdf"


class BlankFormMenu(QMenu):
    """One entry for each kind of document."""

    def __init__(self, context: UiContext, page: Page) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        for kind in DocumentKind:
            self.addAction(document_kind_text(kind)).triggered.connect(partial(self.ask, kind))

    def ask(self, kind: DocumentKind) -> None:
        """Ask where to, and write the form there."""
        suggested = Path(self._context.settings.last_folder) / f"{document_kind_text(kind)}{_PDF}"
        title = self.tr("Save the blank form")
        filters = ";;".join((f"PDF (*{_PDF})", f"Word (*{_WORD})"))
        chosen, taken = QFileDialog.getSaveFileName(self._page, title, str(suggested), filters)
        if chosen:
            suffix = _WORD if _WORD in taken else _PDF
            self.save(kind, Path(chosen).with_suffix(suffix))

    def save(self, kind: DocumentKind, path: Path) -> None:
        """Write the form to the path."""
        self._context.settings.last_folder = str(path.parent)
        forms = self._context.services.blank_forms
        self._context.runner.read(
            lambda: forms.save(kind, path), self._saved, self._page.show_failure
        )

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved as {path}.").format(path=path)
        show = partial(_open, path)
        self._page.show_notice(Notice(words, Tone.GOOD, action=self.tr("Open"), run=show))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
