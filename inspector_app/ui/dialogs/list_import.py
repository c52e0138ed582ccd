"""The import of a list: choose the file, look through what was read, keep it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

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
from inspector_app.domain.lists import ImportResult, ListChoices, ListIssue, ListPreview, SkipReason
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.list_texts import skip_text
from inspector_app.ui.tasks import Progress, TaskProgress
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import GRID, Tone, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.list_columns import ListColumns
from inspector_app.ui.widgets.notice import Notice, NoticeBar
from inspector_app.ui.widgets.preview_table import PreviewTable

_SIZE = (1080, 660)
_LAST_HEADER_ROW = 50
_SHOWN_SKIPS = 3
_ODD_SKIPS = {SkipReason.TOTAL, SkipReason.NOTE, SkipReason.NAME_MISSING}

V = TypeVar("V", bound=ListPreview[Any, Any])
T = TypeVar("T", bound=PreviewTable[Any, Any, Any])


@dataclass(frozen=True, slots=True)
class Summary:
    """What would come in: the words beside the buttons, those on the button, how many."""

    caption: str
    keep: str
    count: int


class ListImportDialog(QDialog, Generic[V, T]):
    """`imported` carries a Notice with the counts.

    Subclasses override what raises NotImplementedError; what they return as work is run off the
    UI thread.
    """

    imported = Signal(object)

    def __init__(
        self, context: UiContext, table: T, columns: ListColumns[Any], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._context = context
        self._path: Path | None = None
        self._preview: V | None = None
        self._file = QLabel(self.tr("No file chosen yet. A file can also be dropped here."))
        self._sheet = QComboBox(sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._header = QSpinBox(minimum=0, maximum=_LAST_HEADER_ROW)
        self._header.setSpecialValueText(self.tr("none"))
        self._notice = NoticeBar()
        self._columns = columns
        self.table = table
        self._counts = QLabel()
        self._progress = QProgressBar()
        self._keep = button(self.tr("&Import"), Icon.IMPORT, "primary")
        self._cancel = button(self.tr("Cancel"))
        self._build()
        self._connect()
        self.resize(*_SIZE)

    def begin(self, tell: Callable[[Notice], None], path: Path | None = None) -> None:
        """Open, with a file or without; `tell` gets what came of it."""
        self.imported.connect(tell)
        self.open()
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Read a list and show what it holds."""
        self._path = path
        self.table.forget()
        self._read(None)

    def reading(self, path: Path, choices: ListChoices[Any] | None) -> Callable[[], V]:
        """The work of reading a file."""
        raise NotImplementedError

    def keeping(self, preview: V) -> Callable[[Progress], ImportResult]:
        """The work of importing the preview with the table's corrections."""
        raise NotImplementedError

    def question(self) -> tuple[str, str]:
        """The title of the box that asks for a file, and the kinds of file it shows."""
        raise NotImplementedError

    def summary(self) -> Summary:
        """What would come in as the table is now."""
        raise NotImplementedError

    def result_text(self, result: ImportResult) -> str:
        """What came of it."""
        raise NotImplementedError

    def issue_line(self, issue: ListIssue[Any]) -> str:
        """What is odd about the list."""
        raise NotImplementedError

    def way_out(self, _preview: V) -> tuple[str, Callable[[], None]] | None:
        """The words and the deed of a button for a list that belongs elsewhere."""
        return None

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
        title, kinds = self.question()
        chosen, _ = QFileDialog.getOpenFileName(self, title, settings.last_folder, kinds)
        if chosen:
            settings.last_folder = str(Path(chosen).parent)
            self.open_file(Path(chosen))

    def _read(self, choices: ListChoices[Any] | None) -> None:
        if self._path is not None:
            work = self.reading(self._path, choices)
            self._context.runner.read(work, self._show, self._cannot_read)

    def _show(self, preview: V) -> None:
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

    def _show_issues(self, preview: V) -> None:
        lines = [self.issue_line(issue) for issue in preview.issues if not issue.row]
        odd = [each for each in preview.skipped if each.reason in _ODD_SKIPS]
        lines += [skip_text(skipped) for skipped in odd[:_SHOWN_SKIPS]]
        more = len(odd) - _SHOWN_SKIPS
        if more > 0:
            lines.append(self.tr("… and {count} more rows left out").format(count=more))
        if lines:
            action, run = self.way_out(preview) or ("", None)
            self._notice.show_notice(
                Notice("\n".join(lines), Tone.WARNING, action=action, run=run, stays=True)
            )
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
        summary = self.summary()
        self._counts.setText(summary.caption)
        self._keep.setText(summary.keep)
        self._keep.setEnabled(summary.count > 0)

    def _sheet_chosen(self) -> None:
        self.table.forget()
        self._read(ListChoices(self._sheet.currentText(), 1, 0, {}))

    def _header_chosen(self) -> None:
        if self._preview and self._header.value() != self._preview.choices.header_row:
            row = self._header.value()
            self._read(ListChoices(self._preview.choices.sheet, row, 1 if row else 0, {}))

    def _columns_chosen(self) -> None:
        if self._preview is not None:
            columns = self._columns.columns()
            self._read(dataclasses.replace(self._preview.choices, columns=columns))

    def _import(self) -> None:
        if self._preview is not None:
            work = self.keeping(self._preview)
            self._set_working(working=True)
            self._context.runner.long_write(work, self._imported, self._show_failure)

    def _imported(self, result: ImportResult) -> None:
        notice = Notice(self.result_text(result), Tone.GOOD)
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
