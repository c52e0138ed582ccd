"""Photos that an officer's phone sent: how many wait, and each checked in the photo dialog."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from inspector_app.domain.errors import AppError
from inspector_app.services.paper_views import PaperSheet
from inspector_app.services.photo_answers import PhotoDraft
from inspector_app.services.received_photos import ReceivedPhoto
from inspector_app.ui.context import PhoneServer, UiContext
from inspector_app.ui.errors import show_error
from inspector_app.ui.pages.inspection.photo_dialog import PhotoDialog
from inspector_app.ui.pages.inspection.received_dialog import ReceivedDialog
from inspector_app.ui.pages.inspection.snapshot import Snapshot

REFRESH_MS = 2_000


class ReceivedButton(QPushButton):
    """Opens the list; `entered` carries each paper's sheet once a photo of it was confirmed."""

    entered = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.services.received_photos
        self._snapshot: Snapshot | None = None
        self._photos: tuple[ReceivedPhoto, ...] = ()
        self.list = ReceivedDialog(self)
        self.list.check_wished.connect(self._check)
        self.list.discard_wished.connect(self._discard)
        self.dialog: PhotoDialog | None = None
        self.clicked.connect(self._open)
        self._timer = QTimer(self, interval=REFRESH_MS)
        self._timer.timeout.connect(self._refresh)
        self._show_photos(())

    @property
    def server(self) -> PhoneServer | None:
        """The phones' server if it runs for the inspection shown."""
        running = self._context.phones.server if self._context.phones else None
        mine = running and self._snapshot and running.inspection_id == self._snapshot.inspection.id
        return running if mine else None

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show this inspection's photos; one that is not open has none."""
        self._snapshot = snapshot
        self.setEnabled(snapshot.open)
        self.reload()

    def reload(self) -> None:
        """Read which photos wait."""
        self.list.show_server(self.server)
        if self._snapshot is not None:
            identifier = self._snapshot.inspection.id
            self._context.runner.read(lambda: self._service.waiting(identifier), self._show_photos)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.reload()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _refresh(self) -> None:
        if self.server is not None:
            self.reload()
        else:
            self.list.show_server(None)

    def _open(self) -> None:
        self.reload()
        self.list.open()

    def _show_photos(self, photos: tuple[ReceivedPhoto, ...]) -> None:
        if photos != self._photos:
            self.list.show_photos(photos)
        self._photos = photos
        words = self.tr("Check photos… ({count})") if photos else self.tr("Photos by phone…")
        self.setText(words.format(count=len(photos)))

    def _check(self, photo_id: str) -> None:
        if self.dialog is None and photo_id:
            self._context.runner.read(
                lambda: (photo_id, self._service.draft(photo_id)), self._show, self._failed
            )

    def _show(self, found: tuple[str, PhotoDraft]) -> None:
        photo_id, draft = found
        officers = self._snapshot.officers if self._snapshot else ()
        self.dialog = PhotoDialog(self._context, draft, officers, self.list)
        self.dialog.confirmed.connect(lambda sheet: self._confirmed(photo_id, sheet))
        self.dialog.finished.connect(self._finished)
        self.dialog.open()

    def _confirmed(self, photo_id: str, sheet: PaperSheet) -> None:
        self._discard(photo_id)
        self.entered.emit(sheet)

    def _finished(self, _result: int) -> None:
        self.dialog = None

    def _discard(self, photo_id: str) -> None:
        self._context.runner.read(lambda: self._service.drop(photo_id), self._dropped)

    def _dropped(self, _nothing: object) -> None:
        self.reload()

    def _failed(self, error: AppError) -> None:
        show_error(self.list, error)
