"""Scans, photos and reports added after sealing: listed with hash and time, never changed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.enclosures import Enclosure, EnclosureKind
from inspector_app.domain.errors import AppError
from inspector_app.domain.officers import Officer
from inspector_app.services.enclosures import NewEnclosure, file_ending
from inspector_app.services.official_documents import StoredDocument
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.document_labels import document_kind_text
from inspector_app.ui.errors import show_error
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import enclosure_kind_text, moment_text
from inspector_app.ui.paperwork.picture_dialog import PictureDialog
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords

_SIZE = (980, 560)


class EnclosuresDialog(QDialog):
    """Of one sealed inspection; `kind` is what is offered first."""

    def __init__(
        self,
        context: UiContext,
        inspection_id: str,
        parent: QWidget | None = None,
        kind: EnclosureKind = EnclosureKind.SCAN,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Scans and photos added after sealing"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._inspection_id = inspection_id
        self._numbers: dict[str, str] = {}
        self.kind = QComboBox()
        for each in EnclosureKind:
            self.kind.addItem(enclosure_kind_text(each), each)
        self.kind.setCurrentIndex(list(EnclosureKind).index(kind))
        self.about = QComboBox()
        self.officer = QComboBox()
        self.caption = QLineEdit()
        self.caption.setPlaceholderText(self.tr("What it shows (optional)"))
        self.table: RecordsTable[Enclosure] = RecordsTable(
            self._columns(),
            TableWords(
                key=lambda each: each.id,
                search_text=lambda each: f"{each.caption} {each.added_by} {each.sha256}",
                empty=EmptyState(
                    self.tr("Nothing was added yet. The sealed record stays as it is in any case.")
                ),
            ),
        )
        self.add_button = button(self.tr("&Add files…"), Icon.ADD, "primary")
        self.show_button = button(self.tr("&Show"), Icon.OPEN)
        self.save_button = button(self.tr("Save &as…"), Icon.SAVE)
        self._lay_out()
        self._connect()
        self.resize(*_SIZE)
        self.reload()

    def reload(self) -> None:
        """Read the enclosures again."""
        services, identifier = self._context.services, self._inspection_id
        runner = self._context.runner
        runner.read(services.setup.officers, self._show_officers)
        runner.read(lambda: services.documents.of_inspection(identifier), self._show_documents)
        runner.read(lambda: services.enclosures.of(identifier), self._show)

    def add_files(self, paths: tuple[Path, ...]) -> None:
        """Keep these files beside the sealed record."""
        enclosures = self._context.services.enclosures
        for path in paths:
            new = NewEnclosure(
                self._inspection_id,
                self.kind.currentData(),
                path,
                self.caption.text(),
                self.officer.currentText(),
                self.about.currentData() or "",
            )
            self._context.runner.write(partial(enclosures.add, new), self._added, self._failed)

    def _columns(self) -> list[Column[Enclosure]]:
        return [
            Column(self.tr("Added"), lambda each: moment_text(each.added_at), width=130),
            Column(self.tr("Kind"), lambda each: enclosure_kind_text(each.kind), width=130),
            Column(self.tr("Belongs to"), self._about_text, width=190),
            Column(self.tr("Caption"), lambda each: each.caption or "—", width=0),
            Column(self.tr("Added by"), lambda each: each.added_by, width=90),
            Column("SHA-256", lambda each: each.sha256, width=150),
        ]

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for words, field in (
            (self.tr("Kind"), self.kind),
            (self.tr("Belongs to"), self.about),
            (self.tr("Added by"), self.officer),
        ):
            row.addWidget(QLabel(words))
            row.addWidget(field)
            field.setAccessibleName(words)
        row.addStretch()
        row.addWidget(self.add_button)
        foot = QHBoxLayout()
        for each in (self.show_button, self.save_button):
            foot.addWidget(each)
        foot.addStretch()
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setSpacing(theme.GRID)
        column.addLayout(row)
        column.addWidget(self.caption)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._choose)
        self.show_button.clicked.connect(self._show_current)
        self.save_button.clicked.connect(self._save_current)
        self.table.opened.connect(self._open)
        self.table.selection_changed.connect(self._show_possible)
        self._show_possible()

    def _show_officers(self, officers: tuple[Officer, ...]) -> None:
        self.officer.clear()
        self.officer.addItems([each.name for each in officers])

    def _show_documents(self, documents: tuple[StoredDocument, ...]) -> None:
        issued = [each for each in documents if each.issued]
        self._numbers = {each.id: each.document.number for each in issued}
        self.about.clear()
        self.about.addItem(self.tr("The record itself"), "")
        for each in issued:
            self.about.addItem(f"{document_kind_text(each.kind)} {each.document.number}", each.id)

    def _show(self, enclosures: tuple[Enclosure, ...]) -> None:
        self.table.set_records(enclosures)
        self._show_possible()

    def _about_text(self, enclosure: Enclosure) -> str:
        return self._numbers.get(enclosure.document_id) or self.tr("The record itself")

    def _show_possible(self) -> None:
        for each in (self.show_button, self.save_button):
            each.setEnabled(self.table.current() is not None)

    def _choose(self) -> None:
        kinds = self.tr("Pictures and PDF files")
        endings = "*.jpg *.jpeg *.png *.pdf *.JPG *.JPEG *.PNG *.PDF"
        folder = self._context.settings.last_folder
        title = self.tr("Choose files")
        names, _ = QFileDialog.getOpenFileNames(self, title, folder, f"{kinds} ({endings})")
        if names:
            self._context.settings.last_folder = str(Path(names[0]).parent)
            self.add_files(tuple(Path(name) for name in names))

    def _added(self, enclosure: Enclosure) -> None:
        self.caption.clear()
        self.reload()
        self.table.select(enclosure.id)

    def _show_current(self) -> None:
        enclosure = self.table.current()
        if enclosure is not None:
            self._open(enclosure)

    def _open(self, enclosure: Enclosure) -> None:
        PictureDialog(self._context, enclosure, self).open()

    def _save_current(self) -> None:
        enclosure = self.table.current()
        if enclosure is None:
            return
        name = f"{enclosure.caption or enclosure_kind_text(enclosure.kind)}{file_ending(enclosure)}"
        proposed = str(Path(self._context.settings.last_folder) / name)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the file"), proposed)
        if chosen:
            enclosures = self._context.services.enclosures
            self._context.runner.read(
                lambda: enclosures.save(enclosure, Path(chosen)), lambda _: None, self._failed
            )

    def _failed(self, error: AppError) -> None:
        show_error(self, error)
