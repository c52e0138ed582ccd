"""文书: every document of an inspection or an enterprise, and what can be done with each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from inspector_app.domain.errors import AppError
from inspector_app.domain.official_documents import DocumentKind
from inspector_app.services.official_documents import StoredDocument
from inspector_app.ui import theme
from inspector_app.ui.actions import Shortcut
from inspector_app.ui.context import UiContext
from inspector_app.ui.document_labels import document_kind_text
from inspector_app.ui.errors import show_error
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import moment_text
from inspector_app.ui.paperwork.editor import DocumentEditor
from inspector_app.ui.paperwork.enclosures_dialog import EnclosuresDialog
from inspector_app.ui.paperwork.lines import (
    PaperworkLine,
    lines_of_enterprise,
    lines_of_inspection,
)
from inspector_app.ui.paperwork.preview import PreviewDialog
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.notice import Notice, NoticeBar
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords

_SIZE = (1080, 640)
_ROOM = 60
_NEW = (DocumentKind.PLAN, DocumentKind.ORDER, DocumentKind.MEASURE)


class DocumentsDialog(QDialog):
    """Of one inspection, or with `enterprise_id` of all inspections of an enterprise.

    `changed` goes out when a document was begun, issued or thrown away.
    """

    changed = Signal()

    def __init__(
        self,
        context: UiContext,
        title: str,
        inspection_id: str = "",
        enterprise_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Documents – {name}").format(name=title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._inspection_id = inspection_id
        self._enterprise_id = enterprise_id
        self.notice = NoticeBar()
        self.table: RecordsTable[PaperworkLine] = RecordsTable(
            self._columns(),
            TableWords(
                key=lambda line: line.key,
                search_text=lambda line: f"{line.title} {line.number} {line.state}",
                empty=EmptyState(self.tr("There is no document yet.")),
            ),
        )
        self._make_buttons()
        self._lay_out()
        self._connect()
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width() - _ROOM), min(_SIZE[1], room.height() - _ROOM))
        self.reload()

    def reload(self) -> None:
        """Read the documents again."""
        services = self._context.services
        inspection_id, enterprise_id = self._inspection_id, self._enterprise_id

        def read() -> tuple[PaperworkLine, ...]:
            if inspection_id:
                return lines_of_inspection(services, inspection_id)
            return lines_of_enterprise(services, enterprise_id)

        self._context.runner.read(read, self._show, self._failed)

    def begin(self, kind: DocumentKind, about: str = "", *_: object) -> None:
        """Start a document of this inspection and open it."""
        documents, identifier = self._context.services.documents, self._inspection_id
        self._context.runner.write(
            lambda: documents.begin(identifier, kind, about), self._begun, self._failed
        )

    def preview(self) -> None:
        """Look at the current document."""
        line = self.table.current()
        if line is not None:
            title = f"{line.title} {line.number}".strip()
            PreviewDialog(self._context, title, line.make, self).open()

    def print_out(self) -> None:
        """Ask for printer and pages, and print the current document."""
        from inspector_app.ui.pdf_printer import PdfPrinter  # noqa: PLC0415 - rarely used

        line = self.table.current()
        if line is not None:
            PdfPrinter(self._context, self).ask_for(line.make)

    def save_pdf(self) -> None:
        """Ask for a place and write the current document there."""
        line = self.table.current()
        path = self._place(line, ".pdf", "PDF (*.pdf)") if line else None
        if line is not None and path is not None:
            self.write(line.make, path)

    def save_word(self) -> None:
        """As `save_pdf`, for Word."""
        line = self.table.current()
        save = line.save_word if line else None
        path = self._place(line, ".docx", "Word (*.docx)") if line and save else None
        if save is not None and path is not None:
            self._context.runner.read(partial(save, path), self._saved, self._failed)

    def sign(self) -> None:
        """Show who has signed the current document's file, and sign it once more."""
        from inspector_app.ui.dialogs.sign_file import SignFileDialog  # noqa: PLC0415 - rarely used

        line = self.table.current()
        if line is not None and line.file is not None:
            SignFileDialog(self._context, line.file, line.number, self).open()

    def write(self, make: Callable[[], bytes], path: Path) -> None:
        """Write the PDF that `make` gives to a file."""
        from inspector_app.services.files import write_whole  # noqa: PLC0415 - rarely used

        self._context.runner.read(lambda: write_whole(path, make()), self._saved, self._failed)

    def _columns(self) -> list[Column[PaperworkLine]]:
        return [
            Column(self.tr("Document"), lambda line: line.title, width=0),
            Column(self.tr("Number"), lambda line: line.number or "—", width=250),
            Column(self.tr("State"), lambda line: line.state, tone=lambda e: e.tone, width=90),
            Column(self.tr("Time"), lambda line: moment_text(line.at), width=140),
        ]

    def _make_buttons(self) -> None:
        self.preview_button = button(self.tr("&Preview"), Icon.SEARCH)
        self.print_button = button(self.tr("P&rint"), Icon.PRINT)
        self.pdf_button = button(self.tr("Save P&DF…"), Icon.SAVE)
        self.word_button = button(self.tr("Save &Word…"), Icon.SAVE)
        self.sign_button = button(self.tr("Si&gn…"), Icon.SIGN)
        self.edit_button = button(self.tr("&Edit, issue…"), Icon.EDIT)
        self.discard_button = button(self.tr("Discard"), Icon.REMOVE)
        self.correct_button = button(self.tr("&Correct…"), Icon.CORRECT)
        self.check_button = button(self.tr("Re-&inspect…"), Icon.RECTIFICATION)
        self.enclosures_button = button(self.tr("&Scans and photos…"), Icon.OPEN)
        self.new_button = button(self.tr("&New document"), Icon.ADD, "primary")
        menu = QMenu(self.new_button)
        for kind in _NEW:
            menu.addAction(document_kind_text(kind), partial(self.begin, kind, ""))
        self.new_button.setMenu(menu)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for each in (
            self.edit_button,
            self.discard_button,
            self.check_button,
            self.correct_button,
        ):
            first.addWidget(each)
        first.addStretch()
        first.addWidget(self.enclosures_button)
        first.addWidget(self.new_button)
        for each in (self.preview_button, self.print_button, self.pdf_button, self.word_button):
            second.addWidget(each)
        second.addWidget(self.sign_button)
        second.addStretch()
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        second.addWidget(close)
        self.new_button.setVisible(bool(self._inspection_id))
        self.enclosures_button.setVisible(bool(self._inspection_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.GRID * 2,) * 4)
        column.setSpacing(theme.GRID)
        column.addLayout(first)
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)
        column.addLayout(second)

    def _connect(self) -> None:
        self.preview_button.clicked.connect(self.preview)
        self.print_button.clicked.connect(self.print_out)
        self.pdf_button.clicked.connect(self.save_pdf)
        self.word_button.clicked.connect(self.save_word)
        self.sign_button.clicked.connect(self.sign)
        self.edit_button.clicked.connect(self._edit)
        self.discard_button.clicked.connect(self._discard)
        self.correct_button.clicked.connect(self._correct)
        self.check_button.clicked.connect(self._check)
        self.enclosures_button.clicked.connect(self._enclosures)
        self.table.opened.connect(self._opened)
        self.table.selection_changed.connect(self._show_possible)
        for keys, act in ((Shortcut.PRINT, self.print_out), (Shortcut.SAVE, self.save_pdf)):
            QShortcut(keys.keys, self).activated.connect(act)
        self._show_possible()

    def _show(self, lines: tuple[PaperworkLine, ...]) -> None:
        self.table.set_records(lines)
        if self.table.current() is None and lines:
            self.table.select(lines[0].key)
        self._show_possible()

    def _show_possible(self) -> None:
        line = self.table.current()
        stored = line.stored if line else None
        issued = stored is not None and stored.issued and not (line is not None and line.replaced)
        decides = stored is not None and stored.kind in {DocumentKind.ORDER, DocumentKind.MEASURE}
        for each in (self.preview_button, self.print_button, self.pdf_button):
            each.setEnabled(line is not None)
        self.word_button.setEnabled(line is not None and line.save_word is not None)
        self.sign_button.setEnabled(line is not None and line.file is not None)
        self.edit_button.setEnabled(line is not None and line.draft)
        self.discard_button.setEnabled(line is not None and line.draft)
        self.correct_button.setEnabled(issued)
        self.check_button.setEnabled(issued and decides)

    def _opened(self, line: PaperworkLine) -> None:
        if line.draft:
            self._edit()
        else:
            self.preview()

    def _edit(self) -> None:
        line = self.table.current()
        if line is not None and line.stored is not None and line.draft:
            self.open_editor(line.stored)

    def open_editor(self, stored: StoredDocument) -> None:
        """Open a draft; afterwards the list is read again."""
        editor = DocumentEditor(self._context, stored, self)
        editor.issued.connect(self._issued)
        editor.finished.connect(self._edited)
        editor.open()

    def _begun(self, stored: StoredDocument) -> None:
        self.changed.emit()
        self.reload()
        self.open_editor(stored)

    def _edited(self, _result: int) -> None:
        self.reload()

    def _issued(self, stored: StoredDocument) -> None:
        self.changed.emit()
        self.reload()
        self.table.select(stored.id)
        words = self.tr("Issued as {number}.").format(number=stored.document.number)
        self.notice.show_notice(Notice(words, theme.Tone.GOOD))

    def _discard(self) -> None:
        line = self.table.current()
        if line is not None and line.stored is not None and line.draft:
            documents, stored = self._context.services.documents, line.stored
            self._context.runner.write(
                lambda: documents.discard(stored), self._discarded, self._failed
            )

    def _discarded(self, stored: StoredDocument) -> None:
        documents, runner = self._context.services.documents, self._context.runner

        def put_back() -> None:
            runner.write(lambda: documents.put_back(stored), self._put_back, self._failed)

        self.changed.emit()
        self.reload()
        words = self.tr("The draft of “{title}” was thrown away.")
        title = document_kind_text(stored.kind)
        self.notice.show_notice(
            Notice(words.format(title=title), action=self.tr("Undo"), run=put_back)
        )

    def _put_back(self, _stored: StoredDocument) -> None:
        self.changed.emit()
        self.reload()

    def _correct(self) -> None:
        line = self.table.current()
        if line is not None and line.stored is not None:
            documents, identifier = self._context.services.documents, line.stored.id
            self._context.runner.write(
                lambda: documents.begin_correction(identifier), self._begun, self._failed
            )

    def _check(self) -> None:
        line = self.table.current()
        if line is not None and line.stored is not None:
            documents, stored = self._context.services.documents, line.stored
            self._context.runner.write(
                lambda: documents.begin(stored.inspection_id, DocumentKind.REINSPECTION, stored.id),
                self._begun,
                self._failed,
            )

    def _enclosures(self) -> None:
        EnclosuresDialog(self._context, self._inspection_id, self).open()

    def _place(self, line: PaperworkLine, ending: str, kind: str) -> Path | None:
        settings = self._context.settings
        proposed = str(Path(settings.last_folder) / f"{line.file_name}{ending}")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the document"), proposed, kind)
        if not chosen:
            return None
        settings.last_folder = str(Path(chosen).parent)
        return Path(chosen).with_suffix(ending)

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved as {path}.").format(path=path)
        self.notice.show_notice(Notice(words, theme.Tone.GOOD))

    def _failed(self, error: AppError) -> None:
        show_error(self, error)
