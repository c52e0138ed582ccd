"""A sealed PDF on its way out: to the viewer, to a folder, to the printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from inspector_app.services.records import RecordLine
from inspector_app.ui.context import UiContext
from inspector_app.ui.pages.page import Page
from inspector_app.ui.theme import Tone
from inspector_app.ui.widgets.notice import Notice


class RecordFiles(QObject):
    """Works on a copy in the cache; the sealed original stays in the database."""

    def __init__(self, context: UiContext, page: Page) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def view(self, record: RecordLine) -> None:
        """Show the PDF in the system's viewer."""
        self._write(record, self._copy_of(record), self._show_file)

    def print_out(self, record: RecordLine) -> None:
        """Ask for printer and pages, and print."""
        from inspector_app.ui.record_printer import RecordPrinter  # noqa: PLC0415 - rarely used

        self._printer = RecordPrinter(self._context, self._page)
        self._printer.finished.connect(self._printed)
        self._printer.ask(record.inspection_id)

    def save(self, record: RecordLine) -> None:
        """Ask for a place and write the PDF there, and the page that checks it beside it."""
        suggested = Path(self._context.settings.last_folder) / _file_name(record)
        title = self.tr("Save the record as PDF")
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, str(suggested), "PDF (*.pdf)")
        if chosen:
            path = Path(chosen).with_suffix(".pdf")
            self._context.settings.last_folder = str(path.parent)
            records = self._context.services.records
            self._context.runner.read(
                lambda: records.save_with_check_page(record.inspection_id, path),
                self._saved,
                self._page.show_failure,
            )

    def _write(self, record: RecordLine, path: Path, then: Callable[[Path], None]) -> None:
        records = self._context.services.records
        self._context.runner.read(
            lambda: records.save_pdf(record.inspection_id, path), then, self._page.show_failure
        )

    def _copy_of(self, record: RecordLine) -> Path:
        folder = self._context.folders.cache / "records"
        folder.mkdir(parents=True, exist_ok=True)
        return folder / _file_name(record)

    def _show_file(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = self.tr("No program shows PDF files here. The file is {path}.")
            self._page.show_notice(Notice(words.format(path=path), Tone.WARNING, stays=True))

    def _printed(self, pages: int) -> None:
        words = self.tr("Sent to the printer: {count} pages.")
        self._page.show_notice(Notice(words.format(count=pages), Tone.GOOD))

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved as {path}.")
        self._page.show_notice(
            Notice(
                words.format(path=path),
                Tone.GOOD,
                action=self.tr("Open"),
                run=lambda: self._show_file(path),
            )
        )


def _file_name(record: RecordLine) -> str:
    number = "".join("-" if each in '/\\:*?"<>|' else each for each in record.number)
    return f"{number}-v{record.version}.pdf"
