"""The import of a staff list: choose the file, look through what was read, keep it."""

from __future__ import annotations

import dataclasses
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.errors import AppError
from inspector_app.domain.people import Role
from inspector_app.domain.rosters import RosterChoices, RosterPreview, SkipReason
from inspector_app.services.staff import ImportResult
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import role_text
from inspector_app.ui.roster_texts import issue_text, skip_text
from inspector_app.ui.tasks import TaskProgress
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import GRID, Tone, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.notice import Notice, NoticeBar
from inspector_app.ui.widgets.roster_columns import RosterColumns
from inspector_app.ui.widgets.roster_table import RosterTable

_SIZE = (1080, 660)
_LAST_HEADER_ROW = 50
_SHOWN_SKIPS = 3
_ODD_SKIPS = {SkipReason.TOTAL, SkipReason.NOTE, SkipReason.NAME_MISSING}


class RosterImportDialog(QDialog):
    """`imported` carries a Notice with the counts."""

    imported = Signal(object)

    def __init__(self, context: UiContext, enterprise_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import a staff list"))
        self.setAcceptDrops(True)
        self._context, self._enterprise_id = context, enterprise_id
        self._path: Path | None = None
        self._preview: RosterPreview | None = None
        self._file = QLabel(self.tr("No file chosen yet. A file can also be dropped here."))
        self._sheet = QComboBox(sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._header = QSpinBox(minimum=0, maximum=_LAST_HEADER_ROW)
        self._header.setSpecialValueText(self.tr("none"))
        self._notice = NoticeBar()
        self._columns = RosterColumns()
        self.table = RosterTable()
        self._counts = QLabel()
        self._progress = QProgressBar()
        self._keep = button(self.tr("&Import"), Icon.IMPORT, "primary")
        self._cancel = button(self.tr("Cancel"))
        self._build()
        self._connect()
        self.resize(*_SIZE)

    def open_file(self, path: Path) -> None:
        """Read a staff list and show what it holds."""
        self._path = path
        self.table.forget()
        self._read(None)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            self.open_file(path)

    @override
    def reject(self) -> None:
        self._context.runner.cancel()
        super().reject()

    def _build(self) -> None:
        self._choose = button(self.tr("&Choose a file…"), Icon.OPEN)
        top = QHBoxLayout()
        top.addWidget(self._choose)
        top.addWidget(self._file, 1)
        for words, field in (
            (self.tr("S&heet"), self._sheet),
            (self.tr("Header &row"), self._header),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            field.setEnabled(False)
            top.addWidget(label)
            top.addWidget(field)
        foot = QHBoxLayout()
        foot.addWidget(self._counts, 1)
        foot.addWidget(self._progress)
        foot.addWidget(self._cancel)
        foot.addWidget(self._keep)
        self._progress.hide()
        self._keep.setEnabled(False)
        self._keep.setDefault(True)
        for each in (self._choose, self._cancel):
            each.setAutoDefault(False)
        set_role(self._counts, "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.setSpacing(GRID)
        layout.addLayout(top)
        for widget in (self._notice, self._columns):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._choose.clicked.connect(self._choose_file)
        self._sheet.activated.connect(self._sheet_chosen)
        self._header.editingFinished.connect(self._header_chosen)
        self._columns.changed.connect(self._columns_chosen)
        self.table.changed.connect(self._show_counts)
        self._keep.clicked.connect(self._import)
        self._cancel.clicked.connect(self.reject)
        self._context.runner.progressed.connect(self._show_progress)
        self._context.runner.cancelled.connect(self._stopped)

    def _choose_file(self) -> None:
        settings = self._context.settings
        kinds = self.tr("Staff lists (*.xlsx *.xls *.ods *.csv *.txt);;All files (*)")
        title = self.tr("Choose a staff list")
        chosen, _ = QFileDialog.getOpenFileName(self, title, settings.last_folder, kinds)
        if chosen:
            settings.last_folder = str(Path(chosen).parent)
            self.open_file(Path(chosen))

    def _read(self, choices: RosterChoices | None) -> None:
        path, staff, enterprise = self._path, self._context.services.staff, self._enterprise_id
        if path is not None:
            self._context.runner.read(
                lambda: staff.preview(path, choices, enterprise), self._show, self._cannot_read
            )

    def _show(self, preview: RosterPreview) -> None:
        self._preview = preview
        self._file.setText(preview.file_name)
        self._sheet.clear()
        self._sheet.addItems(preview.sheets)
        self._sheet.setCurrentText(preview.choices.sheet)
        self._sheet.setEnabled(len(preview.sheets) > 1)
        self._header.setEnabled(True)
        self._header.setValue(preview.choices.header_row)
        self._columns.show_columns(preview.headers, dict(preview.choices.columns))
        self.table.show_preview(preview)
        self._show_issues(preview)

    def _show_issues(self, preview: RosterPreview) -> None:
        lines = [issue_text(issue) for issue in preview.issues]
        odd = [each for each in preview.skipped if each.reason in _ODD_SKIPS]
        lines += [skip_text(skipped) for skipped in odd[:_SHOWN_SKIPS]]
        more = len(odd) - _SHOWN_SKIPS
        if more > 0:
            lines.append(self.tr("… and {count} more rows left out").format(count=more))
        if lines:
            self._notice.show_notice(Notice("\n".join(lines), Tone.WARNING, stays=True))
        else:
            self._notice.clear()

    def _cannot_read(self, error: AppError) -> None:
        self._preview = None
        self.table.clear()
        self._show_failure(error)

    def _show_failure(self, error: AppError) -> None:
        self._set_working(working=False)
        self._notice.show_notice(Notice(problem_text(error), Tone.BAD, stays=True))

    def _show_counts(self) -> None:
        wanted = [line for line in self.table.lines() if not line.skip]
        by_role = Counter(line.role for line in wanted)
        parts = [f"{role_text(role)} {by_role[role]}" for role in Role]
        self._counts.setText(" · ".join(parts))
        self._keep.setText(self.tr("&Import {count} people").format(count=len(wanted)))
        self._keep.setEnabled(bool(wanted))

    def _sheet_chosen(self) -> None:
        self.table.forget()
        self._read(RosterChoices(self._sheet.currentText(), 1, 0, {}))

    def _header_chosen(self) -> None:
        if self._preview and self._header.value() != self._preview.choices.header_row:
            row = self._header.value()
            self._read(RosterChoices(self._preview.choices.sheet, row, 1 if row else 0, {}))

    def _columns_chosen(self) -> None:
        if self._preview is not None:
            columns = self._columns.columns()
            self._read(dataclasses.replace(self._preview.choices, columns=columns))

    def _import(self) -> None:
        preview, staff = self._preview, self._context.services.staff
        if preview is None:
            return
        corrections, enterprise = self.table.corrections(), self._enterprise_id
        self._set_working(working=True)
        self._context.runner.long_write(
            lambda progress: staff.import_preview(enterprise, preview, corrections, progress),
            self._imported,
            self._show_failure,
        )

    def _imported(self, result: ImportResult) -> None:
        words = self.tr("{added} people added, {updated} brought up to date, {skipped} left out.")
        notice = Notice(
            words.format(added=result.added, updated=result.updated, skipped=result.skipped),
            Tone.GOOD,
        )
        self.accept()
        self.imported.emit(notice)

    def _show_progress(self, progress: TaskProgress) -> None:
        self._progress.setMaximum(max(1, progress.total))
        self._progress.setValue(progress.done)

    def _stopped(self) -> None:
        self._set_working(working=False)

    def _set_working(self, *, working: bool) -> None:
        self._progress.setVisible(working)
        self._keep.setEnabled(not working and self._preview is not None)
        self._choose.setEnabled(not working)


def _dropped(event: QDropEvent) -> Path | None:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 else None
