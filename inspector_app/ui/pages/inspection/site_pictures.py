"""Photos of the site and scans of pages signed in ink, before the inspection is sealed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QIcon,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
)
from typing_extensions import override

from inspector_app.domain.attachments import AttachmentKind
from inspector_app.domain.errors import AppError
from inspector_app.services.photos import ShownPhoto, TakenBack
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.errors import show_error
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import attachment_kind_text, moment_text
from inspector_app.ui.pages.inspection.snapshot import Snapshot
from inspector_app.ui.widgets.notice import Notice, NoticeBar
from inspector_app.ui.widgets.section import Section

_SIZE = QSize(88, 66)
_CELL = QSize(112, 94)
_HEIGHT = 112
_PICTURES = (".jpg", ".jpeg", ".png")


class SitePictures(Section):
    """A strip: double click or F2 changes a caption, Delete takes a picture back, with undo."""

    def __init__(self, context: UiContext) -> None:
        super().__init__("")
        self.set_title(self.tr("Photos and signed pages"))
        self._context = context
        self._inspection_id = ""
        self._editable = False
        self._shown: tuple[ShownPhoto, ...] = ()
        self.officer = QComboBox()
        self.officer.setToolTip(self.tr("Who adds the pictures"))
        self.officer.setAccessibleName(self.officer.toolTip())
        self.photo_button = QPushButton(icon(Icon.ADD), self.tr("Site photo…"))
        self.scan_button = QPushButton(icon(Icon.ADD), self.tr("Signed page…"))
        self.scan_button.setToolTip(
            self.tr("The scan or photo of a page signed in ink: JPEG, PNG or PDF")
        )
        self.remove_button = QPushButton(icon(Icon.REMOVE), "")
        self.remove_button.setToolTip(self.tr("Take the picture back (Delete)"))
        self.remove_button.setAccessibleName(self.remove_button.toolTip())
        self.strip = _Strip()
        self.notice = NoticeBar()
        self._lay_out()
        self._connect()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the pictures of this inspection."""
        self._inspection_id, self._editable = snapshot.inspection.id, snapshot.open
        names = [officer.name for officer in snapshot.officers]
        if names != [self.officer.itemText(at) for at in range(self.officer.count())]:
            self.officer.clear()
            self.officer.addItems(names)
        for each in (self.photo_button, self.scan_button, self.officer):
            each.setEnabled(self._editable)
        identifier, photos = self._inspection_id, self._context.services.photos
        self._context.runner.read(lambda: photos.of_inspection(identifier), self.show_photos)

    def show_photos(self, shown: tuple[ShownPhoto, ...]) -> None:
        """Show these; nothing moves where they are the ones already shown."""
        if shown != self._shown or self.strip.count() != len(shown):
            self._shown = shown
            self.strip.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self.strip.clear()
            for each in shown:
                self.strip.addItem(self._item(each))
            self.strip.blockSignals(False)  # noqa: FBT003 - as above
        self._show_possible()

    def add_files(self, kind: AttachmentKind, paths: Sequence[Path]) -> None:
        """Keep these files with the inspection."""
        add, officer = self._context.services.photos.add_to_inspection, self.officer.currentText()
        for path in paths:
            self._context.runner.write(
                partial(add, self._inspection_id, kind, path, officer=officer),
                on_failure=self._failed,
            )

    def remove_current(self) -> None:
        """Take the picture back that is selected, and offer to undo that."""
        at = self.strip.currentRow()
        if self._editable and 0 <= at < len(self._shown):
            photo, photos = self._shown[at].photo, self._context.services.photos
            self._context.runner.write(lambda: photos.remove(photo), self._removed, self._failed)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        for each in (self.photo_button, self.scan_button, self.remove_button):
            row.addWidget(each)
        row.addStretch()
        self.add_to_header(self.officer)
        self.body.addLayout(row)
        self.add(self.notice)
        self.add(self.strip)

    def _connect(self) -> None:
        self.photo_button.clicked.connect(partial(self._choose, AttachmentKind.SCENE))
        self.scan_button.clicked.connect(partial(self._choose, AttachmentKind.SIGNED_PAGE))
        self.remove_button.clicked.connect(self.remove_current)
        self.strip.dropped.connect(self._dropped)
        self.strip.itemChanged.connect(self._caption_edited)
        self.strip.currentRowChanged.connect(self._show_possible)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.strip)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_current)

    def _item(self, shown: ShownPhoto) -> QListWidgetItem:
        photo = shown.photo
        picture = QPixmap()
        picture.loadFromData(shown.preview)
        face = QIcon(picture) if not picture.isNull() else icon(Icon.WARNING)
        kind = attachment_kind_text(photo.kind)
        item = QListWidgetItem(face, photo.caption or kind)
        item.setSizeHint(_CELL)
        words = self.tr("{kind}, {time}, added by {officer}\nSHA-256 {hash}")
        tip = words.format(
            kind=kind,
            time=moment_text(photo.taken_at),
            officer=photo.added_by,
            hash=photo.sha256,
        )
        item.setToolTip("\n".join(text for text in (photo.caption, tip) if text))
        if self._editable:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    def _show_possible(self) -> None:
        self.remove_button.setEnabled(self._editable and self.strip.currentRow() >= 0)

    def _choose(self, kind: AttachmentKind) -> None:
        endings = "*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG"
        words = self.tr("Photos")
        if kind is AttachmentKind.SIGNED_PAGE:
            endings, words = f"{endings} *.pdf *.PDF", self.tr("Pictures and PDF files")
        title = self.tr("Choose files")
        folder = self._context.settings.last_folder
        names, _ = QFileDialog.getOpenFileNames(self, title, folder, f"{words} ({endings})")
        if names:
            self._context.settings.last_folder = str(Path(names[0]).parent)
            self.add_files(kind, [Path(name) for name in names])

    def _dropped(self, paths: tuple[Path, ...]) -> None:
        if not self._editable:
            return
        photos = [path for path in paths if path.suffix.lower() in _PICTURES]
        self.add_files(AttachmentKind.SCENE, photos)
        scans = [path for path in paths if path.suffix.lower() == ".pdf"]
        self.add_files(AttachmentKind.SIGNED_PAGE, scans)

    def _caption_edited(self, item: QListWidgetItem) -> None:
        photo, photos = self._shown[self.strip.row(item)].photo, self._context.services.photos
        text = item.text().strip()
        caption = "" if text == attachment_kind_text(photo.kind) else text
        if caption != photo.caption:
            self._context.runner.write(
                lambda: photos.set_caption(photo, caption), on_failure=self._failed
            )

    def _removed(self, taken: TakenBack) -> None:
        photos, runner = self._context.services.photos, self._context.runner

        def put_back() -> None:
            runner.write(lambda: photos.put_back(taken), on_failure=self._failed)

        kind = attachment_kind_text(taken.photo.kind)
        words = self.tr("{name} was taken back.").format(name=taken.photo.caption or kind)
        self.notice.show_notice(Notice(words, action=self.tr("Undo"), run=put_back))

    def _failed(self, error: AppError) -> None:
        show_error(self.window(), error)


class _Strip(QListWidget):
    """Pictures side by side; `dropped` carries the paths of files let go on it."""

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(_SIZE)
        self.setFixedHeight(_HEIGHT)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Photos and signed pages"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(theme.colours().of(theme.Tone.MUTED))
            words = self.tr("Drop photos or scans here, or choose them above.")
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect(), middle, words)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragEnterEvent) -> None:  # type: ignore[override]  # its base
        event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if paths := _files(event):
            event.acceptProposedAction()
            self.dropped.emit(paths)


def _files(event: QDropEvent) -> tuple[Path, ...]:
    urls = event.mimeData().urls()
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
