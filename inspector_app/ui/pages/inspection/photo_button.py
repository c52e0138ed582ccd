"""Answer sheets by camera: photos chosen, read one after the other, each confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from inspector_app.domain.errors import AppError
from inspector_app.services.paper_views import PaperSheet
from inspector_app.services.photo_answers import PhotoDraft
from inspector_app.ui.context import UiContext
from inspector_app.ui.errors import show_error
from inspector_app.ui.pages.inspection.photo_dialog import PhotoDialog
from inspector_app.ui.pages.inspection.snapshot import Snapshot


class PhotoButton(QPushButton):
    """Asks for photos and opens a dialog for each; `entered` carries each paper's sheet."""

    entered = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Read photos…"))
        self.setToolTip(self.tr("Reads the answers from photos of answer sheets"))
        self._context = context
        self._snapshot: Snapshot | None = None
        self._officer_id = ""
        self._waiting: list[Path] = []
        self.dialog: PhotoDialog | None = None
        self.clicked.connect(self._choose)

    def show_snapshot(self, snapshot: Snapshot, officer_id: str) -> None:
        """Read sheets of this inspection; the dialogs propose this officer to confirm them."""
        self._snapshot = snapshot
        self._officer_id = officer_id
        self.setEnabled(snapshot.open)

    def read(self, paths: Sequence[Path]) -> None:
        """Read these photos one after the other."""
        self._waiting += paths
        if self.dialog is None:
            self._next()

    def _choose(self) -> None:
        kinds = self.tr("Photos") + " (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)"
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Photos of answer sheets"), "", kinds)
        self.read([Path(name) for name in names])

    def _next(self) -> None:
        if not self._waiting or self._snapshot is None:
            return
        path, identifier = self._waiting.pop(0), self._snapshot.inspection.id
        service = self._context.services.photo_answers
        self._context.runner.read(
            lambda: service.read_file(identifier, path), self._show, self._failed
        )

    def _show(self, draft: PhotoDraft) -> None:
        officers = self._snapshot.officers if self._snapshot else ()
        self.dialog = PhotoDialog(self._context, draft, officers, self.window())
        self.dialog.set_officer(self._officer_id)
        self.dialog.confirmed.connect(self._confirmed)
        self.dialog.finished.connect(self._finished)
        self.dialog.open()

    def _confirmed(self, sheet: PaperSheet) -> None:
        self.entered.emit(sheet)

    def _finished(self, _result: int) -> None:
        self.dialog = None
        self._next()

    def _failed(self, error: AppError) -> None:
        show_error(self.window(), error)
        self._next()
